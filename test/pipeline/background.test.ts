import { describe, expect, it } from 'vitest';
import { passAll } from '../../fixtures/handlers.js';
import { createDistribution, type DistributionConfig, httpOrigin, type OriginReply } from '../../src/index.js';

const lives = (body: string): OriginReply => ({
  headers: { 'cache-control': 'max-age=10, stale-while-revalidate=60', etag: `"${body}"` },
  body,
});

/** A distribution with an expired copy of `/a`, and what its origin answers from then on. */
async function withStaleCopy(
  later: (request: Request) => OriginReply | Promise<OriginReply>,
  behavior: Partial<DistributionConfig['defaultBehavior']> = {},
) {
  let reply: typeof later = () => lives('old');
  let calls = 0;
  const origin = httpOrigin('origin.example.com', (request) => {
    calls += 1;
    return reply(request);
  });
  const cdn = createDistribution({ defaultBehavior: { origin, ...behavior } });
  await cdn.handle({ uri: '/a' });
  cdn.clock.advance(11);
  reply = later;
  return { cdn, calls: () => calls - 1 };
}

const read = ({ response }: { response: { body: Uint8Array } }) => new TextDecoder().decode(response.body);

describe('a refresh in the background', () => {
  it('is an exchange of its own, there when it is over', async () => {
    const { cdn } = await withStaleCopy(() => lives('new'), { edgeLambdas: passAll });
    const exchange = await cdn.handle({ uri: '/a', headers: { 'if-none-match': '"old"', range: 'bytes=0-1' } });
    expect(exchange.originRequests).toEqual([]);
    await cdn.settled();
    const [refresh] = exchange.background;
    expect(exchange.background).toHaveLength(1);
    expect(refresh?.invocations.map(({ trigger }) => trigger)).toEqual(['origin-request', 'origin-response']);
    expect(refresh).toMatchObject({ xCache: 'Miss', background: [], log: undefined });
    expect(exchange.log).toMatchObject({ 'x-edge-result-type': 'Hit' });
    const sent = refresh?.originRequests[0]?.headers.map(([name, value]) => `${name.toLowerCase()}: ${value}`);
    expect(sent).toContain('if-none-match: "old"');
    expect(sent?.some((line) => line.startsWith('range'))).toBe(false);
    const id = (of: typeof exchange | undefined) => of?.response.headers.find(([name]) => /cf-id$/i.test(name))?.[1];
    expect(id(refresh)).not.toBe(id(exchange));
    expect(`${exchange.trace}\n\n${refresh?.trace}`).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            stale copy, 11 s old: stale-while-revalidate
        background       a refresh is started
        origin-request   skipped: the cache answered
        origin-response  skipped: the cache answered
        conditions       304: if-none-match says that the viewer has it
        viewer-response  passed on
      → 304, X-Cache: Hit from cloudfront

      GET /a                                          203.0.113.9 · HTTP/2
        cache            miss: the stored copy is refreshed in the background
        origin-request   passed on
        origin           origin.example.com → 200
        origin-response  passed on
        cache            stored for 10 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('is one, however many are served the copy meanwhile', async () => {
    const { cdn, calls } = await withStaleCopy(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return lives('new');
    });
    const exchanges = await Promise.all(Array.from({ length: 20 }, () => cdn.handle({ uri: '/a' })));
    expect(exchanges.map(read)).toEqual(Array(20).fill('old'));
    await cdn.settled();
    expect(calls()).toBe(1);
    expect(exchanges.flatMap(({ background }) => background)).toHaveLength(1);
    expect(exchanges[1]?.trace.at(-2)).toEqual({ step: 'background', refresh: 'under-way' });
    expect(read(await cdn.handle({ uri: '/a' }))).toBe('new');
  });

  it('takes none of its viewer’s time', async () => {
    let release = () => {};
    const { cdn } = await withStaleCopy(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return lives('new');
    });
    const exchange = await cdn.handle({ uri: '/a' });
    expect([read(exchange), exchange.background.length]).toEqual(['old', 0]);
    release();
    await cdn.settled();
    expect(exchange.background).toHaveLength(1);
  });

  it('that fails shows what came, and leaves the copy', async () => {
    const { cdn } = await withStaleCopy(() => ({ status: 500, body: 'oops' }));
    const exchange = await cdn.handle({ uri: '/a' });
    await cdn.settled();
    expect(exchange.background[0]).toMatchObject({ xCache: 'Error', cache: { ttlSeconds: 0 } });
    expect(exchange.background[0]?.trace).toContainEqual({
      step: 'not-stored',
      reason: 'the refresh failed, and the copy stays',
    });
    expect(read(await cdn.handle({ uri: '/a' }))).toBe('old');
  });

  it('gives the next settled() what its responder threw, once', async () => {
    const { cdn } = await withStaleCopy(() => {
      throw new Error('a slip in the test');
    });
    expect(read(await cdn.handle({ uri: '/a' }))).toBe('old');
    await expect(cdn.settled()).rejects.toThrow('a slip in the test');
    await expect(cdn.settled()).resolves.toBeUndefined();
    expect(read(await cdn.handle({ uri: '/a' }))).toBe('old');
    await expect(cdn.settled()).rejects.toThrow('a slip in the test');
  });

  it.each([
    ['an invalidation', 'invalidate'],
    ['a reset', 'reset'],
  ] as const)('stores nothing after %s', async (_, doing) => {
    let release = () => {};
    const { cdn, calls } = await withStaleCopy(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return lives('new');
    });
    await cdn.handle({ uri: '/a' });
    if (doing === 'reset') cdn.reset();
    else cdn.invalidate('/*');
    release();
    await cdn.settled();
    const next = cdn.handle({ uri: '/a' });
    await new Promise((resolve) => setImmediate(resolve));
    release();
    expect((await next).xCache).toBe('Miss');
    expect(calls()).toBe(2);
  });
});
