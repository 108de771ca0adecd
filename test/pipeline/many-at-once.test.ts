import { describe, expect, it, vi } from 'vitest';
import { passAll } from '../../fixtures/handlers.js';
import { CachePolicy, createDistribution, httpOrigin } from '../../src/index.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function slowSite(cachePolicy?: (typeof CachePolicy)[keyof typeof CachePolicy]) {
  const responder = vi.fn(async ({ url }: Request) => {
    await wait(20);
    return { headers: { 'cache-control': 'max-age=60' }, body: new URL(url).pathname };
  });
  const cdn = createDistribution({
    defaultBehavior: { origin: httpOrigin('origin.example.com', responder), edgeLambdas: passAll, cachePolicy },
  });
  return { cdn, responder };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a slow origin', () => {
  it('is asked once by 20 identical misses at once', async () => {
    const { cdn, responder } = slowSite();
    const exchanges = await Promise.all(Array.from({ length: 20 }, () => cdn.handle({ uri: '/a' })));
    expect(responder).toHaveBeenCalledTimes(1);
    expect(exchanges.map(({ xCache }) => xCache)).toEqual(['Miss', ...Array(19).fill('Hit')]);
    expect(exchanges.map(({ response }) => text(response.body))).toEqual(Array(20).fill('/a'));
  });

  it.each([
    ['for 1,000 objects', undefined, 1_000, 1_000],
    ['for one', undefined, 1, 1],
    ['for ten', undefined, 10, 10],
    ['for one that is not cached', CachePolicy.CACHING_DISABLED, 1, 1_000],
  ])(
    'answers 1,000 requests at once, %s',
    async (_, cachePolicy, objects, asked) => {
      const { cdn, responder } = slowSite(cachePolicy);
      const uris = Array.from({ length: 1_000 }, (_, index) => `/${index % objects}`);
      const exchanges = await Promise.all(uris.map((uri) => cdn.handle({ uri })));
      expect(exchanges.map(({ response }) => `${response.status} ${text(response.body)}`)).toEqual(
        uris.map((uri) => `200 ${uri}`),
      );
      expect(responder).toHaveBeenCalledTimes(asked);
      const headers = exchanges.flatMap(({ response }) => response.headers);
      const ids = headers.filter(([name]) => name.toLowerCase() === 'x-amz-cf-id').map(([, id]) => id);
      expect(new Set(ids).size).toBe(1_000);
    },
    30_000,
  );
});
