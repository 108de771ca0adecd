import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Command, commands } from './commands.js';
import { Model } from './model.js';
import { openSite } from './site.js';

const history = fc.array(commands, { minLength: 50, maxLength: 50 });

// Lifetimes are compared to the second: time passes only where a command says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') }));
afterEach(() => void vi.useRealTimers());

async function follow(steps: readonly Command[]): Promise<Model> {
  const model = new Model();
  await fc.asyncModelRun(() => ({ model, real: openSite(model) }), steps);
  return model;
}

describe('a distribution, whatever happens to it', () => {
  it('gives only answers that it may give', async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        answers += (await follow(steps)).answers.length;
      }),
      { numRuns: 1_000 },
    );
    // Otherwise everything would have come from the cache, or nothing would have been asked.
    expect(answers).toBeGreaterThan(10_000);
  }, 60_000);
});
