import { EdgeproofError } from '../src/errors.js';
import { print } from './print.js';

/** An argument of a matcher that no expectation can be made of. Always thrown. */
export function argumentError(matcher: string, path: string, value: unknown, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_MATCHER', {
    failedTo: `check ${matcher}`,
    path,
    because: `${print(value, 80)} is nothing to expect`,
    fix,
  });
}

/** Refuses an `undefined` that was passed: an expectation that got lost would be no expectation at all. */
export function refuseUndefined(matcher: string, path: string, args: readonly unknown[], fix: string): void {
  if (args.length > 0 && args[0] === undefined) throw argumentError(matcher, path, undefined, fix);
}

/** Refuses names that an expectation of this kind doesn't have: a typo would expect nothing. */
export function refuseUnknown(matcher: string, given: object, allowed: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (allowed.includes(name)) continue;
    throw new EdgeproofError('ERR_MATCHER', {
      failedTo: `check ${matcher}`,
      path: `expected.${name}`,
      because: 'there is no such field',
      fix: `Use any of: ${allowed.join(', ')}.`,
    });
  }
}
