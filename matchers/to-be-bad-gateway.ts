import type { RuleId } from '../src/rules/ids.js';
import { defineMatcher } from './define-matcher.js';
import type { Asymmetric } from './expected.js';
import { checkFailure, type ExpectedViolation } from './expected-failure.js';
import { findFailure } from './failure.js';
import { refuseUndefined } from './misuse.js';
import type { On } from './on.js';

const matcher = 'toBeBadGateway';

type Arguments = [expected?: RuleId | RegExp | ExpectedViolation | Asymmetric, on?: On];

/** Passes when CloudFront answers 502 because of what a function returned. See {@link EdgeMatchers.toBeBadGateway}. */
export const toBeBadGateway = defineMatcher<Arguments>(matcher, (received, context, ...args) => {
  const [expected, on] = args;
  if (on === undefined) refuseUndefined(matcher, 'expected', args, 'Leave it out to ask for any reason.');
  checkFailure(matcher, expected);
  return findFailure(received, context, { matcher, status: 502, expected, on });
});
