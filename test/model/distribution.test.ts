import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { histories } from './commands.js';
import { Model } from './model.js';
import { Site } from './site.js';

// Lifetimes are compared to the second: time passes only where a command says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a distribution, whatever happens to it', () => {
  it('gives only answers that it may give, and asks origins only when it must', async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(histories(50), async (history) => {
        const model = new Model();
        await fc.asyncModelRun(() => ({ model, real: new Site(model) }), history);
        answers += model.answers.length;
      }),
      { numRuns: 1_000 },
    );
    // Otherwise little would have been seen of the origins.
    expect(answers).toBeGreaterThan(10_000);
  }, 120_000);
});
