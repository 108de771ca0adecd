import type { RuleId } from '../src/rules/ids.js';
import { defineMatcher } from './define-matcher.js';
import type { Asymmetric } from './expected.js';
import { checkFailure, type ExpectedFailure } from './expected-failure.js';
import { findFailure } from './failure.js';
import { refuseUndefined } from './misuse.js';
import { describeReceived, type Received } from './received.js';
import { ReceivedError } from './received-error.js';

const matcher = 'toBeServiceUnavailable';

type Arguments = [expected?: RuleId | RegExp | ExpectedFailure | Asymmetric];

/** Whatever a function returned, it did return: only an invocation or an exchange knows of one that didn't. */
function refuseResult(received: Received): void {
  if (received.kind !== 'result') return;
  throw new ReceivedError(
    matcher,
    `it takes an invocation, an EdgeResponse or an exchange, and received ${describeReceived(received)}`,
    'A value that was returned is never a 503: use invoke() or cdn.fetch.',
  );
}

/** Passes when a function failed with 503. See {@link EdgeMatchers.toBeServiceUnavailable}. */
export const toBeServiceUnavailable = defineMatcher<Arguments>(matcher, (received, context, ...args) => {
  refuseUndefined(matcher, 'expected', args, 'Leave it out to ask for any reason.');
  checkFailure(matcher, args[0]);
  refuseResult(received);
  return findFailure(received, context, { matcher, status: 503, expected: args[0], on: undefined });
});
