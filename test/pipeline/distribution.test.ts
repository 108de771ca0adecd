import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDistribution, httpOrigin, OriginRequestPolicy } from '../../src/index.js';

afterEach(() => vi.useRealTimers());

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function counting(reply: () => object | Promise<object> = () => ({ body: 'x' })) {
  const responder = vi.fn(reply);
  return { responder, origin: httpOrigin('origin.example.com', responder as () => object) };
}

describe('a distribution', () => {
  it('makes one origin request of twenty identical misses at once', async () => {
    const { responder, origin } = counting(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { body: 'x' };
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const exchanges = await Promise.all(Array.from({ length: 20 }, () => cdn.handle({ uri: '/a' })));
    expect(responder).toHaveBeenCalledTimes(1);
    expect(exchanges.map(({ xCache }) => xCache)).toEqual(['Miss', ...Array(19).fill('Hit')]);
  });

  it('sends every waiter to the origin when what came may not be shared', async () => {
    const { responder, origin } = counting(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { headers: { 'cache-control': 'private' }, body: 'x' };
    });
    const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy: {} } });
    await Promise.all(Array.from({ length: 5 }, () => cdn.handle({ uri: '/a' })));
    expect(responder).toHaveBeenCalledTimes(5);
  });

  it('tells those who wait when the responder throws', async () => {
    let calls = 0;
    const { origin } = counting(async () => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (calls === 1) throw new Error('first');
      return { body: 'x' };
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const outcomes = await Promise.allSettled([cdn.handle({ uri: '/a' }), cdn.handle({ uri: '/a' })]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('shares nothing with another', async () => {
    const make = () => createDistribution({ defaultBehavior: { origin: counting().origin } });
    const [one, other] = [make(), make()];
    await one.handle({ uri: '/a' });
    one.clock.advance(50);
    expect((await other.handle({ uri: '/a' })).xCache).toBe('Miss');
    expect(other.clock.now()).toBeLessThan(one.clock.now());
  });

  it('is as new after reset()', async () => {
    const cdn = createDistribution({ defaultBehavior: { origin: counting().origin } });
    const first = await cdn.handle({ uri: '/a' });
    cdn.reset();
    const again = await cdn.handle({ uri: '/a' });
    expect(again.xCache).toBe('Miss');
    expect(again.response.headers).toEqual(first.response.headers);
  });

  it('waits in settled() for what nobody awaits', async () => {
    const { responder, origin } = counting(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { body: 'x' };
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    let done = false;
    void cdn.handle({ uri: '/a' }).then(() => {
      done = true;
    });
    await cdn.settled();
    expect(done).toBe(true);
    expect(responder).toHaveBeenCalledTimes(1);
  });

  it('goes by fake timers', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
    const cdn = createDistribution({
      defaultBehavior: { origin: counting(() => ({ headers: { 'cache-control': 'max-age=60' } })).origin },
    });
    await cdn.handle({ uri: '/a' });
    vi.advanceTimersByTime(61_000);
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
  });

  it('shows a function the cut body, and the origin the whole', async () => {
    const whole = 'x'.repeat(50_000);
    let seen: any;
    const got: string[] = [];
    const cdn = createDistribution({
      defaultBehavior: {
        allowedMethods: 'ALL',
        origin: httpOrigin('origin.example.com', async (request) => {
          got.push(await request.text());
          return {};
        }),
        edgeLambdas: {
          'viewer-request': {
            includeBody: true,
            handler: async (event) => {
              seen = event.Records[0].cf.request.body;
              return event.Records[0].cf.request;
            },
          },
        },
      },
    });
    const { originRequests } = await cdn.handle({ method: 'POST', uri: '/a', body: whole });
    expect(seen.inputTruncated).toBe(true);
    expect(Buffer.from(seen.data, 'base64')).toHaveLength(40_960);
    expect(got).toEqual([whole]);
    expect(new Map(originRequests[0]!.headers).get('Content-Length')).toBe('50000');
  });

  it('sends a replaced body with its own length', async () => {
    const got: string[] = [];
    const cdn = createDistribution({
      defaultBehavior: {
        allowedMethods: 'ALL',
        origin: httpOrigin('origin.example.com', async (request) => {
          got.push(`${request.headers.get('content-length')} ${await request.text()}`);
          return {};
        }),
        edgeLambdas: {
          'origin-request': {
            includeBody: true,
            handler: async (event) => {
              const { request } = event.Records[0].cf;
              request.body = { ...request.body!, action: 'replace', encoding: 'text', data: 'short' };
              return request;
            },
          },
        },
      },
    });
    await cdn.handle({ method: 'POST', uri: '/a', body: 'x'.repeat(100) });
    expect(got).toEqual(['5 short']);
  });

  it('lets a function switch to another origin by its domain', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: counting().origin,
        edgeLambdas: {
          'origin-request': async (event) => {
            const { request } = event.Records[0].cf;
            request.origin.custom!.domainName = 'other.example.com';
            request.headers['host'] = [{ key: 'Host', value: 'other.example.com' }];
            return request;
          },
        },
      },
      otherOrigins: [httpOrigin('other.example.com', () => ({ body: 'other' }))],
    });
    const exchange = await cdn.handle({ uri: '/a' });
    expect(text(exchange.response.body)).toBe('other');
    expect(exchange.originRequests.map(({ domainName }) => domainName)).toEqual(['other.example.com']);
  });

  it('names the second origin in the event after failover', async () => {
    const { originGroup } = await import('../../src/index.js');
    const domains: string[] = [];
    const cdn = createDistribution({
      defaultBehavior: {
        origin: originGroup({
          primaryOrigin: httpOrigin('one.example.com', () => ({ status: 500 })),
          fallbackOrigin: httpOrigin('two.example.com', () => ({})),
        }),
        edgeLambdas: {
          'origin-request': async (event) => {
            domains.push(event.Records[0].cf.request.origin.custom!.domainName);
            return event.Records[0].cf.request;
          },
        },
      },
    });
    await cdn.handle({ uri: '/a' });
    expect(domains).toEqual(['one.example.com', 'two.example.com']);
  });

  it('keeps a header named __proto__ a header', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: counting().origin,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
        edgeLambdas: { 'viewer-request': async (event) => event.Records[0].cf.request },
      },
    });
    const { originRequests, response } = await cdn.handle({
      uri: '/a',
      headers: [
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ],
    });
    expect(response.status).toBe(200);
    expect(originRequests[0]!.headers).toEqual(
      expect.arrayContaining([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    );
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });
});
