import { describe, expect, it } from 'vitest';
import { resolveDistribution } from '../../src/distribution/resolve-distribution.js';
import { EdgeproofError } from '../../src/errors.js';
import { fakeGroup, fakeOrigin } from './fake-origin.js';

const s3 = fakeOrigin('site.s3.amazonaws.com', { kind: 's3' });
const names = (count: number, length = 3) =>
  Array.from({ length: count }, (_, index) => `n${index}`.padEnd(length, 'x'));

function behavior(config: object, origin: object = fakeOrigin()) {
  return resolveDistribution({ defaultBehavior: { origin, ...config } as never }).behaviors[0];
}

const resolved = (forwardedValues: object = {}, more: object = {}, origin?: object) =>
  behavior({ forwardedValues: { queryString: false, ...forwardedValues }, ...more }, origin)?.cachePolicy;

/** What is wrong with it. */
function mistake(config: object, origin?: object): string {
  try {
    behavior(config, origin);
  } catch (error) {
    if (EdgeproofError.is(error))
      return error.message.replace('Failed to create the distribution: defaultBehavior.', '');
    throw error;
  }
  return 'accepted';
}

const inValues = (forwardedValues: object, more: object = {}, origin?: object) =>
  mistake({ forwardedValues: { queryString: false, ...forwardedValues }, ...more }, origin);
const cookies = (...whitelistedNames: string[]) => ({ cookies: { forward: 'whitelist', whitelistedNames } });

describe('old-style forwarding', () => {
  it('has defaults, and gzip alone (FV-TTL, FV-BROTLI)', () => {
    expect(resolved()).toEqual({
      name: 'forwardedValues',
      minTtl: 0,
      defaultTtl: 86_400,
      maxTtl: 31_536_000,
      headers: 'none',
      cookies: 'none',
      queryStrings: 'none',
      gzip: true,
      brotli: false,
    });
  });

  it('takes empty lists for none', () => {
    expect(resolved({ queryString: true, queryStringCacheKeys: [], headers: [] })).toMatchObject({
      headers: 'none',
      queryStrings: 'all',
    });
  });

  it('takes no cookies for S3 alone, but for a group with another (FV-COOKIE)', () => {
    const all = { cookies: { forward: 'all' } };
    expect(resolved(all, {}, s3)?.cookies).toBe('none');
    expect(resolved(all, {}, fakeGroup(s3, fakeOrigin()))?.cookies).toBe('all');
  });

  it('has a place in place of policies (FV-EXCL)', () => {
    for (const name of ['cachePolicy', 'originRequestPolicy']) {
      expect(inValues({}, { [name]: {} })).toBe(
        `${name}: a behavior has either policies or forwardedValues. Leave out one of them.`,
      );
    }
    expect(mistake({ minTtl: 3 })).toMatchInlineSnapshot(
      `"minTtl: it has its place beside forwardedValues, and there are none. It is a part of the cache policy: write cachePolicy: { … }."`,
    );
    expect(mistake({ cachePolicy: {}, maxTtl: 0 })).toMatch('maxTtl: it has its place beside forwardedValues');
  });

  it('is checked value by value', () => {
    expect(mistake({ forwardedValues: {} })).toMatchInlineSnapshot(
      `"forwardedValues.queryString: it is missing. Give a boolean."`,
    );
    expect(inValues({ QueryString: true })).toMatch('QueryString: there is no such setting. Did you mean queryString?');
    expect(inValues({ cookies: { forward: 'some' } })).toMatchInlineSnapshot(
      `"forwardedValues.cookies.forward: "some" is not allowed. Give one of "none", "whitelist", "all"."`,
    );
    expect(inValues({ headers: 'all' })).toMatchInlineSnapshot(
      `"forwardedValues.headers: "all" is not allowed. Give a list of strings."`,
    );
    expect(inValues({}, { minTtl: -1 })).toMatch('minTtl: -1 is not allowed. Give a duration');
  });

  it('orders its lifetimes (CFG-TTL)', () => {
    expect(inValues({}, { minTtl: 3, defaultTtl: 2 })).toMatchInlineSnapshot(
      `"defaultTtl: 2 s is less than minTtl, 3 s. CloudFront wants minTtl ≤ defaultTtl ≤ maxTtl."`,
    );
    expect(inValues({}, { maxTtl: 60 })).toMatchInlineSnapshot(
      `"maxTtl: 60 s is less than defaultTtl, 86,400 s (which is what it is when left out). CloudFront wants minTtl ≤ defaultTtl ≤ maxTtl."`,
    );
    expect(inValues({}, { minTtl: 1, defaultTtl: 1, maxTtl: 1 })).toBe('accepted');
  });

  it('of all headers caches nothing (FV-HDR)', () => {
    expect(resolved({ headers: ['*'] }, { defaultTtl: 9 })).toMatchObject({ minTtl: 0, defaultTtl: 0, maxTtl: 0 });
    expect(inValues({ headers: ['*'] }, { minTtl: 1 })).toMatchInlineSnapshot(
      `"minTtl: with headers: ["*"] nothing is cached. Write 0, or list the headers."`,
    );
    expect(inValues({ headers: ['Accept', '*'] })).toMatchInlineSnapshot(
      `"forwardedValues.headers[1]: "*" stands for all headers. Write ["*"] alone, or leave it out."`,
    );
  });

  it('lists headers that can be in a key, ten at most', () => {
    expect(inValues({ headers: names(10) })).toBe('accepted');
    expect(inValues({ headers: names(11) })).toMatch('headers: it has 11 names');
    expect(inValues({ headers: ['Cookie'] })).toMatch('Cookie can never be in the key as a header');
    expect(inValues({ headers: ['X A'] })).toMatch('"X A" is not a header name');
    expect(inValues({ headers: ['host'] })).toBe('accepted');
    expect(inValues({ headers: ['host'] }, {}, s3)).toMatchInlineSnapshot(
      `"forwardedValues.headers[0]: Host can't be forwarded to an S3 origin. Leave it out: S3 gets its own name as Host."`,
    );
  });

  it('lists cookies where it says so: ten, 512 bytes with one for each (FV-COOKIE)', () => {
    expect(inValues(cookies())).toMatch('cookies.whitelistedNames: the list is empty');
    expect(inValues({ cookies: { forward: 'all', whitelistedNames: ['a'] } })).toMatchInlineSnapshot(
      `"forwardedValues.cookies.whitelistedNames: forward is "all". Write forward: "whitelist", or leave it out."`,
    );
    expect(inValues(cookies(...names(11)))).toMatch('it has 11 names');
    expect(inValues(cookies('a'.repeat(255), 'b'.repeat(255)))).toBe('accepted');
    expect(inValues(cookies('a'.repeat(255), 'b'.repeat(256)))).toMatchInlineSnapshot(
      `"forwardedValues.cookies.whitelistedNames: the names have 511 bytes together, and may have 510. Name fewer, or use "all"."`,
    );
  });

  it('lists query keys where there is a query: ten, 128 characters, 512 in all', () => {
    const keys = (...queryStringCacheKeys: string[]) => inValues({ queryString: true, queryStringCacheKeys });
    expect(inValues({ queryStringCacheKeys: ['a'] })).toMatchInlineSnapshot(
      `"forwardedValues.queryStringCacheKeys: queryString is false. Write queryString: true, or leave it out."`,
    );
    expect(keys(...names(10))).toBe('accepted');
    expect(keys(...names(11))).toMatch('it has 11 names');
    expect(keys(...names(4, 128))).toBe('accepted');
    expect(keys('x'.repeat(129))).toMatchInlineSnapshot(
      `"forwardedValues.queryStringCacheKeys[0]: the name has 129 characters. CloudFront takes 128."`,
    );
    expect(keys(...names(4, 128), 'a')).toMatchInlineSnapshot(
      `"forwardedValues.queryStringCacheKeys: the names have 513 characters together. CloudFront takes 512."`,
    );
  });
});
