import { describe, expect, it } from 'vitest';
import { languageSite, shop } from '../../../fixtures/good-distributions/index.js';
import { fuzzDistribution } from '../../../src/fuzz/index.js';

const everything = {
  sameKeySameAnswer: true,
  noOpenRedirect: true,
  idempotentRewrite: true,
  noRedirectLoop: true,
  headersSurvive: ['Cache-Control', 'Content-Type', 'Set-Cookie', 'Strict-Transport-Security'],
};

describe.each([{ make: languageSite }, { make: shop }])('in a good distribution, $make.name', ({ make }) => {
  it('nothing is found, though everything is seen', async () => {
    const kinds = new Map<string, number>();
    const result = await fuzzDistribution(make, {
      ...everything,
      seed: 1,
      numRuns: 2_000,
      check: ({ xCache, response }) => {
        const kind = `${xCache} ${Math.floor(response.status / 100)}xx`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      },
    });
    expect(result).toEqual({ numRuns: 2_000, numSkips: 0, seed: 1, interrupted: false });
    // Otherwise little would have been compared.
    for (const kind of ['Hit 2xx', 'Miss 2xx', 'Error 4xx', 'Error 5xx']) {
      expect([kind, kinds.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((times: number) => times >= 50)]);
    }
  }, 60_000);
});
