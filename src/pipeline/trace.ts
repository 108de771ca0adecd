import { traceText } from './trace-text.js';
import type { TraceStep } from './types.js';

/**
 * What happened to one request, step by step. A list of typed steps; `String(trace)` is the text
 * that failure messages end with. Nothing in it depends on the time, so both make good snapshots.
 *
 * @example
 * expect(String(exchange.trace)).toMatchInlineSnapshot();
 */
export class Trace extends Array<TraceStep> {
  /** Arrays made of a trace (by `filter`, `map`, …) are plain ones. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override toString(): string {
    return traceText(this);
  }
}
