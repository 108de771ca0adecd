import { EdgeproofError } from '../../errors.js';
import type {
  Origin,
  OriginAnswer,
  OriginFailureKind,
  OriginFault,
  OriginRequest,
  Patience,
} from '../../origins/types.js';
import type { OriginAttempt } from '../types/types.js';

export type Outcome = OriginAnswer | OriginFault;

/** Whether nothing is to be waited for or tried again: so it is nearly always. */
export function isPlain(came: Outcome): boolean {
  return came.failure === undefined && came.delayMs === undefined && came.cut === undefined;
}

/** The attempts at one answer of one origin, in simulated time (rulebook: pipeline §6.1). */
export class Attempts {
  readonly #host: Origin;
  readonly #request: OriginRequest;
  readonly #patience: Patience;
  /** Whether waiting for an answer is tried again: of custom origins, and GET and HEAD (ORG-ATT, ORG-RETRY-OTHER). */
  readonly #waitsAgain: boolean;
  /** What all of it took. */
  spentMs = 0;
  readonly #made: OriginAttempt[] = [];

  constructor(host: Origin, request: OriginRequest, patience: Patience, isCustom: boolean) {
    const { method } = request;
    this.#host = host;
    this.#request = request;
    this.#patience = patience;
    this.#waitsAgain = isCustom && (method === 'GET' || method === 'HEAD');
  }

  /** Goes on from what the last attempt came to, and says what all of them do. */
  after(came: Outcome): Outcome | Promise<Outcome> {
    const outcome = this.#inTime(came);
    if (!this.#isTriedAgain(outcome)) return outcome;
    if (this.#restMs() <= 0) return tooLate;
    const next = this.#host.answer(this.#request, this.#patience);
    return next instanceof Promise ? next.then((answer) => this.after(answer)) : this.after(next);
  }

  /** The attempts in order, where there were several, or time passed. */
  told(): readonly OriginAttempt[] | undefined {
    return this.#made.length > 1 || this.spentMs > 0 ? this.#made : undefined;
  }

  /** Lets the time of an outcome pass, up to the limit of all attempts together (ORG-RCT). */
  #inTime(came: Outcome): Outcome {
    const outcome = this.#isLate(came) ? timeout : came;
    const rest = this.#restMs();
    const firstByte = this.#untilFirstByte(outcome, rest);
    if (firstByte > rest) return this.#note(tooLate, rest);
    const cut = outcome.failure === undefined ? outcome.cut : undefined;
    const gap = cut === undefined ? 0 : this.#waitedFor(cut, rest - firstByte);
    if (firstByte + gap <= rest) return this.#note(outcome, firstByte + gap);
    return this.#note({ ...(outcome as OriginAnswer), cut: 'completion-timeout' }, rest);
  }

  /** ORG-RTO. */
  #isLate(came: Outcome): boolean {
    return came.failure === undefined && (came.delayMs ?? 0) > this.#patience.readTimeout * 1000;
  }

  #untilFirstByte(outcome: Outcome, rest: number): number {
    return outcome.failure === undefined ? (outcome.delayMs ?? 0) : this.#waitedFor(outcome.failure, rest);
  }

  #waitedFor(failure: OriginFailureKind, rest: number): number {
    const { connectionTimeout, readTimeout } = this.#patience;
    if (failure === 'connect-timeout') return connectionTimeout * 1000;
    if (failure === 'timeout') return readTimeout * 1000;
    if (failure !== 'completion-timeout') return 0;
    if (rest === Number.POSITIVE_INFINITY) throw withoutLimit(this.#host.id);
    return rest;
  }

  #restMs(): number {
    const { responseCompletionTimeout } = this.#patience;
    if (responseCompletionTimeout === undefined) return Number.POSITIVE_INFINITY;
    return responseCompletionTimeout * 1000 - this.spentMs;
  }

  #note(outcome: Outcome, waitedMs: number): Outcome {
    this.spentMs += waitedMs;
    const { failure } = outcome;
    this.#made.push({ status: failure === undefined ? outcome.status : undefined, failure, waitedMs });
    return outcome;
  }

  #isTriedAgain({ failure }: Outcome): boolean {
    const repeats =
      failure === 'connect' || failure === 'connect-timeout' || (failure === 'timeout' && this.#waitsAgain);
    return repeats && this.#made.length < this.#patience.connectionAttempts;
  }
}

const timeout: OriginFault = Object.freeze({ failure: 'timeout' });
const tooLate: OriginFault = Object.freeze({ failure: 'completion-timeout' });

function withoutLimit(originId: string): EdgeproofError {
  return new EdgeproofError('ERR_ORIGIN', {
    failedTo: `take the answer of the origin ${originId}`,
    because: "originFailure('completion-timeout') needs a limit, and the origin has no responseCompletionTimeout",
    fix: "Give the origin one, or answer originFailure('timeout').",
  });
}
