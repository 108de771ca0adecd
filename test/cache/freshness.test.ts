import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../src/assumptions/index.js';
import { freshness, isStoredStatus } from '../../src/cache/freshness.js';
import type { CachePolicySettings } from '../../src/distribution/types.js';
import { headersFromList } from '../../src/message/headers.js';
import { asTheOriginSays, cachingOff, policyA, policyB, policyC } from './policies.js';

const now = Date.UTC(2025, 0, 1, 12);
const inTwoMinutes = 'Wed, 01 Jan 2025 12:02:00 GMT';
const past = 'Wed, 01 Jan 2025 11:00:00 GMT';
const far = 'Thu, 01 Jan 2026 00:00:00 GMT';

type Headers = Record<string, string>;

function ttl(headers: Headers, policy: CachePolicySettings, assumptions = {}): number | 'not stored' {
  const granted = freshness(headersFromList(Object.entries(headers)), policy, now, {
    ...defaultAssumptions(),
    ...assumptions,
  });
  return granted.store ? granted.ttlSeconds : 'not stored';
}

function reason(headers: Headers, policy: CachePolicySettings): string {
  return freshness(headersFromList(Object.entries(headers)), policy, now, defaultAssumptions()).reason;
}

const cc = (value: string): Headers => ({ 'Cache-Control': value });
const no = 'not stored' as const;

describe('the lifetime of a response (pipeline §9.3)', () => {
  it.each<[says: string, headers: Headers, a: number | typeof no, b: number | typeof no, c: number | typeof no]>([
    ['nothing', {}, 86_400, 86_400, 300],
    ['max-age=30', cc('max-age=30'), 30, 30, 60],
    ['max-age=3600', cc('max-age=3600'), 3_600, 3_600, 600],
    ['max-age=0', cc('max-age=0'), 0, 1, 60],
    ['max-age=10, s-maxage=400', cc('max-age=10, s-maxage=400'), 400, 400, 400],
    ['Expires in two minutes', { Expires: inTwoMinutes }, 120, 120, 120],
    ['Expires in the past', { Expires: past }, 0, 1, 60],
    ['Expires: 0', { Expires: '0' }, 0, 1, 60],
    ['max-age=30 with a far Expires', { ...cc('max-age=30'), Expires: far }, 30, 30, 60],
    ['no-cache', cc('no-cache'), 0, 1, 60],
    ['no-store', cc('no-store'), no, 1, 60],
    ['private', cc('private'), no, 1, 60],
    ['private, max-age=60', cc('private, max-age=60'), no, 1, 60],
    ['no-cache="Set-Cookie"', cc('no-cache="Set-Cookie"'), 86_400, 86_400, 300],
    ['public', cc('public'), 86_400, 86_400, 300],
    ['no-cache, no-store', cc('no-cache, no-store'), no, 1, 60],
    ['max-age that is no number', cc('max-age=soon'), 86_400, 86_400, 300],
    ['Pragma: no-cache', { Pragma: 'no-cache' }, 86_400, 86_400, 300],
    ['max-age of a thousand years', cc('max-age=31536000000'), 31_536_000, 31_536_000, 600],
  ])('%s', (_, headers, a, b, c) => {
    expect([ttl(headers, policyA), ttl(headers, policyB), ttl(headers, policyC)]).toEqual([a, b, c]);
  });

  it.each(['', 'max-age=60', 'no-cache', 'public'])('is nothing with caching off, whatever "%s" says', (value) => {
    expect(ttl(cc(value), cachingOff)).toBe(no);
    expect(reason(cc(value), cachingOff)).toBe('caching is off: all TTLs are 0');
  });

  it('is what the origin says, or 0, with UseOriginCacheControlHeaders', () => {
    expect(ttl(cc('max-age=60'), asTheOriginSays)).toBe(60);
    expect(ttl({}, asTheOriginSays)).toBe(0);
  });

  it.each([
    [cc('s-maxage=9'), policyA, 's-maxage'],
    [cc('max-age=9'), policyA, 'max-age'],
    [cc('max-age=9'), policyC, 'max-age, raised to min TTL'],
    [cc('max-age=9999'), policyC, 'max-age, lowered to max TTL'],
    [{ Expires: inTwoMinutes }, policyA, 'Expires'],
    [{ Expires: '-1' }, policyA, 'Expires that is no date'],
    [{}, policyA, 'default TTL'],
    [cc('no-store'), policyA, 'no-store, and min TTL is 0'],
    [cc('private'), policyA, 'private, and min TTL is 0'],
    [cc('no-store'), policyB, 'min TTL overrides no-store'],
    [cc('no-cache'), policyA, 'no-cache: revalidated each time'],
  ])('says why: %j', (headers, policy, why) => {
    expect(reason(headers, policy)).toBe(why);
  });

  it('does not lose a second of Expires when the clock stands between two seconds', () => {
    const headers = headersFromList([['Expires', inTwoMinutes]]);
    expect(freshness(headers, policyA, now + 400, defaultAssumptions()).ttlSeconds).toBe(120);
  });

  it('joins the lines of a header', () => {
    const headers = headersFromList([
      ['cache-control', 'public'],
      ['Cache-Control', 'max-age=5'],
    ]);
    expect(freshness(headers, policyA, now, defaultAssumptions()).ttlSeconds).toBe(5);
  });

  it('can take an unparsable Expires for none (OQ-EXPIRES)', () => {
    expect(ttl({ Expires: '0' }, policyA, { unparsableExpires: 'absent' })).toBe(86_400);
  });

  it('can be shortened by the Age of the origin (OQ-AGE)', () => {
    const headers = { ...cc('max-age=60'), Age: '50' };
    expect(ttl(headers, policyA)).toBe(60);
    expect(ttl(headers, policyA, { originAge: 'subtracted' })).toBe(10);
  });
});

describe('a status below 400', () => {
  it.each([
    [200, true, true],
    [201, false, true],
    [202, false, true],
    [203, true, true],
    [204, true, true],
    [206, false, false],
    [301, true, true],
    [304, false, false],
    [308, true, true],
  ])('%i is stored: %s, with every 2xx: %s (TTL-STATUS, OQ-2XX)', (status, byDefault, withAll) => {
    expect(isStoredStatus(status, defaultAssumptions())).toBe(byDefault);
    expect(isStoredStatus(status, { storedStatuses: 'all-2xx' })).toBe(withAll);
  });
});
