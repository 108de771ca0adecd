import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../src/assumptions/index.js';
import { errorCachingMinTtl, errorFreshness } from '../../src/cache/error-freshness.js';
import type { CachePolicySettings } from '../../src/distribution/types.js';
import { headersFromList } from '../../src/message/headers.js';
import { cachingOff, policyA, policyC } from './policies.js';

const now = Date.UTC(2025, 0, 1, 12);

interface Case {
  readonly says?: string;
  readonly expires?: string;
  readonly policy?: CachePolicySettings;
  readonly minTtl?: number;
  readonly origin?: 'custom' | 's3';
  readonly assumptions?: object;
}

function grant(
  status: number,
  { says, expires, policy = policyA, minTtl, origin = 'custom', assumptions = {} }: Case = {},
) {
  const lines: [string, string][] = [];
  if (says !== undefined) lines.push(['Cache-Control', says]);
  if (expires !== undefined) lines.push(['Expires', expires]);
  return errorFreshness(
    status,
    headersFromList(lines),
    policy,
    minTtl,
    origin,
    { ...defaultAssumptions(), ...assumptions },
    now,
  );
}

const seconds = (status: number, given?: Case) => grant(status, given).ttlSeconds;

describe('how long an error is kept (pipeline §10)', () => {
  it.each([404, 410, 414, 500, 501, 502, 503, 504])('%i: the minimum, 10 s (ERR-LIST)', (status) => {
    expect(grant(status)).toEqual({ store: true, ttlSeconds: 10, reason: 'error caching minimum TTL' });
  });

  it.each([400, 403, 405, 412, 415])('%i: only with max-age or s-maxage (ERR-LIST-CC)', (status) => {
    expect(grant(status)).toEqual({ store: false, ttlSeconds: 0, reason: `${status} without max-age or s-maxage` });
    expect(seconds(status, { says: 'max-age=60' })).toBe(60);
    expect(seconds(status, { says: 's-maxage=5' })).toBe(10);
    expect(seconds(status, { expires: 'Wed, 01 Jan 2025 13:00:00 GMT' })).toBe(0);
  });

  it.each([401, 402, 406, 409, 411, 413, 429, 431, 451, 505])('%i: not (ERR-OTHER), unless assumed', (status) => {
    expect(grant(status, { says: 'max-age=60' }).store).toBe(false);
    expect(seconds(status, { says: 'max-age=60', assumptions: { unlistedErrors: 'stored' } })).toBe(60);
  });

  it('416: never (ERR-416)', () => {
    expect(grant(416, { says: 'max-age=60', minTtl: 300 })).toEqual({
      store: false,
      ttlSeconds: 0,
      reason: '416 is never stored',
    });
  });

  it.each(['no-store', 'no-cache', 'private'])(
    '%s is honoured for 404, 410, 414 and 501 alone (ERR-NOSTORE)',
    (says) => {
      for (const status of [404, 410, 414, 501]) expect(seconds(status, { says, minTtl: 30 })).toBe(0);
      for (const status of [500, 502, 503, 504]) expect(seconds(status, { says, minTtl: 30 })).toBe(30);
      expect(grant(404, { says }).reason).toBe(`404 with ${says}`);
    },
  );

  it('a lifetime beside an ignored no-store does not count either', () => {
    expect(seconds(500, { says: 'no-store, max-age=600' })).toBe(10);
    expect(seconds(403, { says: 'no-store, max-age=600' })).toBe(10);
  });

  it('the longer of the minimum and the lifetime the origin gives, capped by max TTL (ERR-MAX)', () => {
    expect(seconds(404, { says: 'max-age=60' })).toBe(60);
    expect(seconds(404, { says: 'max-age=60', minTtl: 300 })).toBe(300);
    expect(seconds(404, { says: 'max-age=6000', policy: policyC })).toBe(600);
    expect(seconds(404, { minTtl: 6000, policy: policyC })).toBe(6000);
    expect(seconds(404, { expires: 'Wed, 01 Jan 2025 12:02:00 GMT' })).toBe(120);
    expect(grant(404, { says: 'max-age=60' }).reason).toBe('max-age');
    expect(grant(404, { says: 's-maxage=6000', policy: policyC }).reason).toBe('s-maxage, lowered to max TTL');
  });

  it('from S3 a second at least (ERR-S3)', () => {
    expect(grant(404, { minTtl: 0 })).toEqual({
      store: false,
      ttlSeconds: 0,
      reason: 'error caching minimum TTL is 0',
    });
    expect(grant(404, { minTtl: 0, origin: 's3' })).toEqual({
      store: true,
      ttlSeconds: 1,
      reason: 'at least 1 s from S3',
    });
    expect(seconds(501, { says: 'no-store', origin: 's3', policy: policyC })).toBe(0);
  });

  it('not at all with caching off (ERR-OFF)', () => {
    expect(grant(404, { policy: cachingOff, minTtl: 300, says: 'max-age=60' }).store).toBe(false);
  });
});

describe('the error caching minimum TTL', () => {
  const entry = { httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/404.html', ttl: undefined };

  it('is 10 s without an entry, and where the entry leaves it out (OQ-ERRTTL)', () => {
    expect(errorCachingMinTtl(undefined, { errorCachingTtl: '300' })).toBe(10);
    expect(errorCachingMinTtl(entry, defaultAssumptions())).toBe(10);
    expect(errorCachingMinTtl(entry, { errorCachingTtl: '300' })).toBe(300);
    expect(errorCachingMinTtl({ ...entry, ttl: 0 }, defaultAssumptions())).toBe(0);
  });
});
