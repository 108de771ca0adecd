import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CachePolicy,
  type CachePolicyConfig,
  createDistribution,
  httpOrigin,
  validateResult,
} from '../../src/index.js';

describe('an answer of origin-request that others would get too', () => {
  afterEach(() => vi.useRealTimers());

  const mine = (cacheControl: string) => ({ status: '200', headers: { 'cache-control': [{ value: cacheControl }] } });

  async function warned(cachePolicy: CachePolicyConfig, result: object): Promise<string[]> {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', () => ({})),
        cachePolicy,
        originRequestPolicy: { headerBehavior: 'all', cookieBehavior: 'all' },
        edgeLambdas: { 'origin-request': async () => result as never },
      },
    });
    const headers = { authorization: 'Bearer x', cookie: 'a=1' };
    return (await cdn.handle({ uri: '/', headers })).violations.map(({ message }) => message);
  }

  it('is judged by what the behavior has in its key', async () => {
    const authorization = ['Authorization'];
    expect(await warned({}, mine('max-age=60'))).toMatchInlineSnapshot(`
      [
        ""max-age=60" lets the answer be stored, though the request carries Authorization: if it depends on that, others get it too. Add Cache-Control: no-store, or put Authorization into the cache key.",
      ]
    `);
    expect(await warned({ headerBehavior: authorization }, mine('max-age=60'))).toMatchInlineSnapshot(`
      [
        ""max-age=60" lets the answer be stored, though the request carries Cookie: if it depends on that, others get it too. Add Cache-Control: no-store, or put Cookie into the cache key.",
      ]
    `);
    expect(await warned({ headerBehavior: authorization, cookieBehavior: 'all' }, mine('max-age=60'))).toEqual([]);
    expect(await warned({ headerBehavior: ['X-Other'], cookieBehavior: 'all' }, mine('max-age=60'))).toHaveLength(1);
  });

  it('gives its cookie to all who share the key, whatever is in it', async () => {
    const cookie = { status: '200', headers: { 'set-cookie': [{ value: 'a=1' }] } };
    expect(await warned({ cookieBehavior: 'all' }, cookie)).toHaveLength(1);
  });

  it('is nobody else’s where nothing is cached', async () => {
    expect(await warned(CachePolicy.CACHING_DISABLED, mine('max-age=60'))).toEqual([]);
  });

  it('has expired when its date has', () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
    const until = (expires: string) =>
      validateResult(
        { status: '200', headers: { 'set-cookie': [{ value: 'a=1' }], expires: [{ value: expires }] } },
        'origin-request',
      ).length;
    expect(until('Thu, 01 Jan 2026 00:00:01 GMT')).toBe(1);
    expect(until('Thu, 01 Jan 2026 00:00:00 GMT')).toBe(0);
  });
});
