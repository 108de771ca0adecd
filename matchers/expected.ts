import type { MatcherContext } from './context.js';

/** `expect.stringContaining('…')` and its kin, of either runner. */
export interface Asymmetric {
  asymmetricMatch(other: unknown): boolean;
}

export function isAsymmetric(value: unknown): value is Asymmetric {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asymmetricMatch' in value &&
    typeof value.asymmetricMatch === 'function'
  );
}

/** Whether text is as expected: the same string, one a RegExp finds something in, or what an asymmetric matcher takes. */
export function matchesText(context: MatcherContext, actual: unknown, expected: unknown): boolean {
  if (expected instanceof RegExp) return typeof actual === 'string' && actual.search(expected) >= 0;
  return isAsymmetric(expected) ? context.equals(actual, expected) : Object.is(actual, expected);
}
