import type { EdgeEvent } from '../../events/index.js';
import type { Invocation } from '../../lambda/index.js';
import { type Replay, ReplayableFailure } from '../replay.js';

/** What a failure of {@link fuzz} knows. */
export interface FuzzFindings<E extends EdgeEvent = EdgeEvent> extends Replay {
  /** The smallest event that fails. */
  readonly event: E;
  /** What came of it. */
  readonly invocation: Invocation<E>;
  /** The event as one line of factory code. */
  readonly code: string;
}

/** {@link fuzz} found an event on which the function fails. */
export class FuzzFailure<E extends EdgeEvent = EdgeEvent> extends ReplayableFailure implements FuzzFindings<E> {
  readonly event: E;
  readonly invocation: Invocation<E>;
  readonly code: string;

  constructor(message: string, findings: FuzzFindings<E>, cause?: unknown) {
    super(message, findings, cause);
    this.name = 'FuzzFailure';
    this.event = findings.event;
    this.invocation = findings.invocation;
    this.code = findings.code;
  }
}
