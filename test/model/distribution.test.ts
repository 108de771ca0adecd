import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { histories } from './commands.js';
import { Model } from './model.js';
import { Site } from './site.js';

// Lifetimes are compared to the second: time passes only where a command says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const common = [
  'Hit 200',
  'Hit 206',
  'Hit 304',
  'Miss 200',
  'Miss 206',
  'Miss 304',
  'RefreshHit 200',
  'RefreshHit 206',
  'RefreshHit 304',
  'Error 416',
  'Error 502',
  'page /errors/missing',
  'page /errors/down',
];

const isOften = (times: number) => times >= 100;

describe('a distribution, whatever happens to it', () => {
  it('gives only answers that it may give, and asks origins only when it must', async () => {
    const kinds = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(histories(50), async (history) => {
        const model = new Model();
        await fc.asyncModelRun(() => ({ model, real: new Site(model) }), history);
        for (const kind of model.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }),
      { numRuns: 1_000 },
    );
    // Otherwise little would have been seen of what there is to judge.
    for (const kind of common) expect([kind, kinds.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy(isOften)]);
  }, 120_000);
});
