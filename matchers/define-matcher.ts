import { isAsymmetricUse, type MatcherContext, type MatcherResult } from './context.js';
import { type Received, recognise } from './received.js';
import { ReceivedError } from './received-error.js';
import { type Block, formatReport } from './report.js';

/** What a matcher finds: the answer, and on demand the words for it. */
export interface Finding {
  readonly pass: boolean;
  /** Called only when the assertion fails: when `pass` is false, or true under `.not`. */
  report(): readonly Block[];
}

/** What a matcher is made of: its name, and how it comes to its finding. */
export type Check<Args extends unknown[]> = (received: Received, context: MatcherContext, ...args: Args) => Finding;

/** A matcher as `expect.extend` takes it. */
export type Matcher<Args extends unknown[]> = (this: MatcherContext, received: unknown, ...args: Args) => MatcherResult;

function traceOf(received: Received): string | undefined {
  return received.kind === 'exchange' ? String(received.exchange.trace) : undefined;
}

/** An asymmetric matcher meets values of every kind and can't throw at each: one it can't judge is no match. */
function noMatch(context: MatcherContext, error: unknown): MatcherResult {
  if (!(error instanceof ReceivedError) || !isAsymmetricUse(context)) throw error;
  return { pass: context.isNot === true, message: () => error.message };
}

/**
 * Makes a matcher. Every matcher is the same three moves: recognise the received value, check, and word the failure
 * only when it is asked for.
 */
export function defineMatcher<Args extends unknown[]>(name: string, check: Check<Args>): Matcher<Args> {
  function judged(context: MatcherContext, value: unknown, args: Args): MatcherResult {
    const received = recognise(value, name);
    const { pass, report } = check(received, context, ...args);
    const { isNot = false, promise = '' } = context;
    const call = { matcher: name, received: received.name, args, isNot, promise };
    return { pass, message: () => formatReport(call, report(), traceOf(received)) };
  }

  return function matcher(value, ...args) {
    try {
      return judged(this, value, args);
    } catch (error) {
      return noMatch(this, error);
    }
  };
}
