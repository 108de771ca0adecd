import fc, { type Arbitrary } from 'fast-check';
import { isViolationOf, type RuleId, validateResult } from '../../rules/index.js';
import type { Broken } from './breach.js';

/** Samples enough to tell a rare fault from one that there never is: looking for that would not end. */
const batches = 10;
const perBatch = 30;

function goesBy(id: RuleId) {
  return ({ result, event }: Broken): boolean => {
    const [first] = validateResult(result, event);
    return first !== undefined && isViolationOf(first, id);
  };
}

function happens(results: Arbitrary<Broken>, isIt: (broken: Broken) => boolean): boolean {
  for (let seed = 0; seed < batches; seed++) {
    if (fc.sample(results, { numRuns: perBatch, seed }).some(isIt)) return true;
  }
  return false;
}

/** Those whose fault goes by a covered id, which means only some of a rule's faults; `undefined` where none does. */
export function goingBy(id: RuleId, results: Arbitrary<Broken>): Arbitrary<Broken> | undefined {
  const isIt = goesBy(id);
  return happens(results, isIt) ? results.filter(isIt).map((broken) => ({ ...broken, rule: id })) : undefined;
}
