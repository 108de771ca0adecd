import { stripVTControlCharacters } from 'node:util';
import type { EdgeMatchers } from '../../matchers/types.js';
import { EdgeproofError } from '../../src/errors.js';

export type MatcherName = keyof EdgeMatchers;

/** A program that is shown as it stands, and run. */
export type Program = () => void | Promise<void>;

/** What a matcher's page shows of it. */
export interface Examples {
  /** An expectation that holds. */
  passes: Program;
  /** One that doesn't: the page shows what it says. */
  fails: Program;
  /** One of `.not` that holds. */
  not: Program;
  /** The same one of `.not` where it doesn't hold. */
  notFails: Program;
  /** The matcher inside another expectation; it holds. */
  asymmetric: Program;
}

export type ExampleKind = keyof Examples;

export const failing: readonly ExampleKind[] = ['fails', 'notFails'];

/**
 * What the failing expectation in an example says; `undefined` when it holds.
 *
 * @throws what else goes wrong in it, a misused matcher too.
 */
export async function saidBy(program: Program): Promise<string | undefined> {
  try {
    await program();
    return undefined;
  } catch (error) {
    if (EdgeproofError.is(error) || !hasMatcherResult(error)) throw error;
    return withoutPlace(stripVTControlCharacters(error.message));
  }
}

/** Only a failed expectation has one. */
function hasMatcherResult(error: unknown): error is Error {
  return error instanceof Error && 'matcherResult' in error;
}

/** Where a handler threw is another place in the pages' generator and in its test. */
function withoutPlace(message: string): string {
  return message.replace(/^(\s*Thrown at .*)\(.*:\d+:\d+\)$/gm, '$1(…)');
}
