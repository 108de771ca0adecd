import { joinBlocks, outcome, refusal } from '../../lambda/index.js';
import type { FailedInvocation, Invocation } from '../../lambda/types.js';
import { stackFrames } from '../../message/stack-frames.js';
import type { Exchange } from '../types/types.js';

/**
 * A function of a distribution failed, and `onFunctionError` is `'throw'`. The message says what failed, the rule and
 * the fix, and what happened to the request; `cause` is what the function threw, where it threw something; the stack
 * begins where it threw.
 *
 * @example
 * const failure = await cdn.fetch('/').catch((error) => error);
 * failure.exchange.response.status; // 503
 */
export class FunctionFailure extends Error {
  /** What the distribution would have answered, and how it came to that. */
  readonly exchange: Exchange;

  constructor(exchange: Exchange, invocation: FailedInvocation, sentFrom: Error | undefined) {
    const { thrown } = invocation.error;
    super(failureText(exchange, invocation), thrown === undefined ? undefined : { cause: thrown });
    this.name = 'FunctionFailure';
    this.exchange = exchange;
    const frames = [...stackFrames(thrown), ...stackFrames(sentFrom)];
    Object.defineProperty(this, 'exchange', { enumerable: false });
    if (frames.length > 0) this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
  }
}

/** The failure of an exchange in which a function failed, whatever the viewer was given in the end. */
export function functionFailure(exchange: Exchange, sentFrom?: Error): FunctionFailure | undefined {
  const failed = exchange.invocations.find(hasFailed);
  return failed === undefined ? undefined : new FunctionFailure(exchange, failed, sentFrom);
}

function hasFailed(invocation: Invocation): invocation is FailedInvocation {
  return invocation.outcome === 'error';
}

function failureText({ request, trace }: Exchange, { trigger, error, violations }: FailedInvocation): string {
  return joinBlocks([
    `The function at ${trigger} failed on ${request.method} ${request.uri}`,
    ...refusal(error, violations, `CloudFront would answer ${outcome(error)}`),
    String(trace),
  ]);
}
