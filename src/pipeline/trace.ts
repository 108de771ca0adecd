import type { TraceStep } from './types.js';

/** What happened to one request, step by step. `String(trace)` is the text that failure messages end with. */
export interface Trace extends ReadonlyArray<TraceStep> {
  toString(): string;
}
