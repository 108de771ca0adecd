import type { Trace, TraceStep } from '../types/trace-types.js';
import { traceText } from './trace-text.js';

/** The steps of one exchange, with their text. */
export class RecordedTrace extends Array<TraceStep> implements Trace {
  /** Arrays made of a trace (by `filter`, `map`, …) are plain ones. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override toString(): string {
    return traceText(this);
  }
}
