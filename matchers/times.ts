import { argumentError } from './misuse.js';

/** @throws EdgeproofError for what is no number of times. */
export function checkTimes(matcher: string, times: unknown): void {
  if (times === undefined || (typeof times === 'number' && Number.isInteger(times) && times >= 0)) return;
  throw argumentError(matcher, 'times', times, 'Give a whole number, or leave it out for at least once.');
}

/** Whether something happened as often as expected: exactly so many times, or at least once. */
export function happened(count: number, times: number | undefined): boolean {
  return times === undefined ? count > 0 : count === times;
}

/** `never`, `once`, `3 times`. */
export function inWords(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : `${count} times`;
}

/** What was expected: `at least once`, `never`, or exactly so many times. */
export function expectedTimes(times: number | undefined, isNot: boolean | undefined): string {
  if (times === undefined) return isNot ? 'never' : 'at least once';
  return `${isNot ? 'not ' : ''}${inWords(times)}`;
}
