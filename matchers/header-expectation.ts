import type { MatcherContext } from './context.js';
import { type Asymmetric, isAsymmetric, matchesText } from './expected.js';
import { asText } from './lines.js';
import { argumentError } from './misuse.js';

/** One value of a header. */
export type HeaderValue = string | RegExp | Asymmetric;

/** A value that one of the lines has, or the exact list of all lines. */
export type HeaderExpectation = HeaderValue | readonly HeaderValue[];

function isValue(expected: unknown): boolean {
  return typeof expected === 'string' || expected instanceof RegExp || isAsymmetric(expected);
}

/** @throws EdgeproofError for a number, `undefined`, and whatever else no header has. */
export function checkHeaderExpectation(matcher: string, path: string, expected: unknown): void {
  if (isValue(expected) || (Array.isArray(expected) && expected.every(isValue))) return;
  throw argumentError(matcher, path, expected, 'Give a string, a RegExp, or the list of all lines.');
}

function matchesList(context: MatcherContext, values: readonly unknown[], expected: readonly unknown[]): boolean {
  return values.length === expected.length && values.every((value, at) => matchesText(context, value, expected[at]));
}

/** Whether the lines of a header are as expected. Several lines are also one value, joined with `, ` (RFC 9110 §5.3). */
export function matchesHeader(context: MatcherContext, values: readonly unknown[], expected: unknown): boolean {
  if (Array.isArray(expected)) return matchesList(context, values, expected);
  if (values.some((value) => matchesText(context, value, expected))) return true;
  return values.length > 1 && matchesText(context, values.map(asText).join(', '), expected);
}
