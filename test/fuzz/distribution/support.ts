import { expect } from 'vitest';
import {
  breakOrigin,
  type FuzzDistributionFailure,
  type FuzzDistributionOptions,
  fuzzDistribution,
  type MakeDistribution,
  mendOrigin,
} from '../../../src/fuzz/index.js';
import type { Distribution } from '../../../src/index.js';

/** What the hunt ends with. */
export async function failureOf(
  make: MakeDistribution,
  options?: FuzzDistributionOptions,
): Promise<FuzzDistributionFailure> {
  try {
    await fuzzDistribution(make, options);
  } catch (thrown) {
    if ((thrown as Error).name === 'FuzzDistributionFailure') return thrown as FuzzDistributionFailure;
    throw thrown;
  }
  throw new Error('Nothing was found.');
}

type Body = (scope: Record<string, unknown>) => Promise<void>;
type BodyMaker = new (...parameters: string[]) => Body;
const AsyncFunction = (async () => {}).constructor as BodyMaker;

/** Runs a test case as if it had been pasted. */
export function runTestCase(
  testCase: string,
  makeDistribution: () => Distribution | Promise<Distribution>,
  check?: (...values: never[]) => unknown,
): Promise<void> {
  const scope = { makeDistribution, breakOrigin, mendOrigin, check, expect };
  const body = testCase.replace(/^import .*$/m, '').replace(/^test\([^\n]*\n|\n\}\);$/gm, '');
  const run = new AsyncFunction('scope', `const { ${Object.keys(scope).join(', ')} } = scope;\n${body}`);
  return run(scope);
}
