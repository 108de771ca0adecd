import type { Trigger } from '../../events/types.js';
import type { Change, EdgeError, Invocation } from '../../lambda/types.js';

const did = { request: 'passed-on', response: 'passed-on', error: 'failed' } as const;

/** The step of a trace that a function takes. What it changed is worked out only when somebody reads it. */
export class FunctionStep {
  readonly step = 'function';
  readonly trigger: Trigger;
  readonly did: 'passed-on' | 'answered' | 'failed';
  readonly status: number | undefined;
  readonly error: EdgeError | undefined;
  readonly #invocation: Invocation;

  constructor(invocation: Invocation) {
    const { trigger, outcome } = invocation;
    const isRequestTrigger = trigger === 'viewer-request' || trigger === 'origin-request';
    this.trigger = trigger;
    this.did = outcome === 'response' && isRequestTrigger ? 'answered' : did[outcome];
    this.status = outcome === 'response' ? Number(invocation.response.status) : undefined;
    this.error = invocation.error;
    this.#invocation = invocation;
  }

  get changes(): readonly Change[] {
    return this.#invocation.changes;
  }

  get coldStart(): boolean {
    return this.#invocation.coldStart;
  }

  toJSON(): object {
    const { step, trigger, changes, status, error, coldStart } = this;
    return { step, trigger, did: this.did, changes, status, error, ...(coldStart && { coldStart }) };
  }
}
