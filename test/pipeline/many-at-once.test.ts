import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { passAll } from '../../fixtures/handlers.js';
import { CachePolicy, createDistribution, httpOrigin, originFailure } from '../../src/index.js';

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

  it.each([
    ['for 1,000 objects', 1_000],
    ['for one', 1],
  ])(
    'that fails in the end answers 1,000 requests at once, %s',
    async (_, objects) => {
      const responder = vi.fn(() => wait(20).then(() => originFailure('reset')));
      const cdn = createDistribution({ defaultBehavior: { origin: httpOrigin('origin.example.com', responder) } });
      const uris = Array.from({ length: 1_000 }, (_, index) => `/${index % objects}`);
      const exchanges = await Promise.all(uris.map((uri) => cdn.handle({ uri })));
      expect(new Set(exchanges.map(({ response }) => response.status))).toEqual(new Set([502]));
      expect(responder).toHaveBeenCalledTimes(objects);
    },
    30_000,
  );
});

describe('a slow server', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('answers 1,000 requests at once', async () => {
    server = createServer(({ url }, response) => void setTimeout(() => response.end(url), 20));
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', 1_024, listening));
    const { port } = server.address() as AddressInfo;
    const origin = httpOrigin('origin.example.com', `http://127.0.0.1:${port}`);
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const uris = Array.from({ length: 1_000 }, (_, index) => `/${index}`);
    const exchanges = await Promise.all(uris.map((uri) => cdn.handle({ uri })));
    expect(exchanges.map(({ response }) => `${response.status} ${text(response.body)}`)).toEqual(
      uris.map((uri) => `200 ${uri}`),
    );
  }, 30_000);
});
