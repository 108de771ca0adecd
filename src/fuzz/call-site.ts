import { stackFrames } from '../message/stack-frames.js';
import { ReplayableFailure } from './replay.js';

/** Where a hunt was called. Taken before anything is awaited: a test that returns the promise is in no later stack. */
export class CallSite {
  /** @param called The public function: its callers remain. */
  constructor(called: (...given: never) => unknown) {
    Error.captureStackTrace(this, called);
  }

  /** The same failure, whose stack begins where the hunt was called, so that a runner shows that line. */
  locate(failure: unknown): unknown {
    const frames = stackFrames(this);
    if (frames.length > 0 && failure instanceof ReplayableFailure) {
      failure.stack = [`${failure.name}: ${failure.message}`, ...frames].join('\n');
    }
    return failure;
  }
}
