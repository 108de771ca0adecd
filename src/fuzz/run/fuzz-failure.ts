import type { EdgeEvent } from '../../events/index.js';
import type { Invocation } from '../../lambda/index.js';

/** What a failure of {@link fuzz} knows. */
export interface FuzzFindings<E extends EdgeEvent = EdgeEvent> {
  /** The smallest event that fails. */
  readonly event: E;
  /** What came of it. */
  readonly invocation: Invocation<E>;
  /** The event as one line of factory code. */
  readonly code: string;
  /** A test that fails as long as the function does. */
  readonly testCase: string;
  /** With `path`, the way back to this event. */
  readonly seed: number;
  readonly path: string;
  readonly numRuns: number;
  readonly numShrinks: number;
}

/** {@link fuzz} found an event on which the function fails. */
export class FuzzFailure<E extends EdgeEvent = EdgeEvent> extends Error implements FuzzFindings<E> {
  readonly event: E;
  readonly invocation: Invocation<E>;
  readonly code: string;
  readonly testCase: string;
  readonly seed: number;
  readonly path: string;
  readonly numRuns: number;
  readonly numShrinks: number;

  constructor(message: string, findings: FuzzFindings<E>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'FuzzFailure';
    this.event = findings.event;
    this.invocation = findings.invocation;
    this.code = findings.code;
    this.testCase = findings.testCase;
    this.seed = findings.seed;
    this.path = findings.path;
    this.numRuns = findings.numRuns;
    this.numShrinks = findings.numShrinks;
  }
}
