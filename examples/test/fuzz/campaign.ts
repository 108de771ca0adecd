import { afterEach, describe, expect, test, vi } from 'vitest';
import { functions } from './functions.js';

/** A nightly job gives more runs and another seed; a pull request gets the same few runs each time. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 200);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

/**
 * One part of a campaign: all functions, from a seed of its own. Each part is a file, since `--shard` deals out files,
 * and the seed is in the names of its tests, so that every report tells it.
 */
export function campaign(part: number): void {
  const seed = firstSeed + part;
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  describe(`seed ${seed}`, () => {
    test.each(Object.entries(functions))('%s', { timeout: 600_000 }, async (_name, hunt) => {
      expect(await hunt({ seed, numRuns })).toMatchObject({ numRuns, interrupted: false });
    });
  });
}
