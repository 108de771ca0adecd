import { EdgeproofError } from '../src/errors.js';
import { joinBlocks } from '../src/lambda/blocks.js';
import { describeThrown } from '../src/message/describe-thrown.js';
import { isAsymmetricUse, type MatcherContext, type MatcherResult } from './context.js';
import { functionError } from './function-error.js';
import { paintOf } from './paint.js';
import { type Received, recognise } from './received.js';
import { ReceivedError } from './received-error.js';
import { type Block, type Call, formatReport } from './report.js';
import { tracePassage } from './trace-passage.js';

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

function wordsOf(received: Received, context: MatcherContext, call: Call, blocks: readonly Block[]): string {
  const trace = received.kind === 'exchange' ? tracePassage(received.exchange.trace) : undefined;
  const all = [...blocks, ...functionError(received, joinBlocks(blocks))];
  return formatReport(call, all, trace, paintOf(context));
}

/** `instanceof`, of what may be a proxy that throws when it is asked. */
function isOurs(error: unknown): error is EdgeproofError {
  try {
    return error instanceof EdgeproofError;
  } catch {
    return false;
  }
}

/** Whatever a strange value throws when it is looked at, the test hears which matcher looked. */
function guarded<Answer>(matcher: string, look: () => Answer): Answer {
  try {
    return look();
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new ReceivedError(
      matcher,
      `looking at the received value failed with ${describeThrown(error)}`,
      'Give expect plain data, or what invoke, cdn.handle or cdn.fetch gave.',
      { cause: error },
    );
  }
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
    return { pass, message: () => guarded(name, () => wordsOf(received, context, call, report())) };
  }

  return function matcher(value, ...args) {
    try {
      return guarded(name, () => judged(this, value, args));
    } catch (error) {
      return noMatch(this, error);
    }
  };
}
