import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheKey, cacheKeys, type KeyedRequest } from '../../src/cache/cache-key.js';
import { keyParts } from '../../src/cache/key-parts.js';
import type { CachePolicySettings } from '../../src/distribution/types.js';
import { headersFromList } from '../../src/message/headers.js';
import { splitQuery } from '../../src/message/query.js';
import { policyOf } from './policies.js';

const scope = { distributionDomainName: 'd111111abcdef8.cloudfront.net', behavior: '*' };

function request({
  method = 'GET',
  uri = '/a.png',
  querystring = '',
  headers = [] as [string, string][],
} = {}): KeyedRequest {
  return { method, uri, querystring, headers: headersFromList(headers) };
}

const key = (given: Parameters<typeof request>[0], settings: Partial<CachePolicySettings> = {}) =>
  cacheKey(request(given), policyOf(settings), scope);

const everything: Partial<CachePolicySettings> = { headers: ['X-A', 'X-B'], cookies: 'all', queryStrings: 'all' };

describe('the cache key', () => {
  it('is the domain name, the behavior and the path by default (KEY-BASE)', () => {
    const plain = key({});
    expect(plain).toBe('d111111abcdef8.cloudfront.net * /a.png');
    expect(
      key({
        querystring: 'a=1',
        headers: [
          ['Cookie', 'a=1'],
          ['X-A', '1'],
          ['Host', 'x'],
          ['Accept-Encoding', 'br'],
        ],
      }),
    ).toBe(plain);
    expect(key({ method: 'HEAD' })).toBe(plain);
  });

  it('reads well with everything in it', () => {
    const headers: [string, string][] = [
      ['x-b', 'a b'],
      ['Cookie', 'b=2; a=1'],
      ['Accept-Encoding', 'gzip, br'],
      ['X-A', 'DE'],
    ];
    expect(key({ querystring: 'w=200', headers }, { ...everything, gzip: true, brotli: true })).toBe(
      'd111111abcdef8.cloudfront.net * /a.png ?w=200 x-a:DE x-b:"a b" cookie:"a=1; b=2" accept-encoding:br,gzip',
    );
  });

  it('takes the path raw (KEY-URI) and case-sensitive', () => {
    const paths = ['/a', '/A', '//a', '/%61', '/a/', '/a/.', '/a b', '/a%20b'];
    expect(new Set(paths.map((uri) => key({ uri }))).size).toBe(paths.length);
  });

  it('of OPTIONS is its own (KEY-METHOD)', () => {
    expect(key({ method: 'OPTIONS' })).not.toBe(key({}));
  });

  it('keeps the order and case of parameters (KEY-QS-ORDER, KEY-QS-CASE)', () => {
    const queries = ['a=1&b=2', 'b=2&a=1', 'A=1&b=2', 'a=1&b=2&', 'a=1;b=2'];
    expect(new Set(queries.map((querystring) => key({ querystring }, everything))).size).toBe(queries.length);
  });

  it('forgets the order of cookies and of header names (KEY-COOKIE-SORT, KEY-HDR-CASE)', () => {
    const one = key(
      {
        headers: [
          ['Cookie', 'a=1; b=2'],
          ['X-A', '1'],
          ['X-B', '2'],
        ],
      },
      everything,
    );
    const other = key(
      {
        headers: [
          ['x-b', '2'],
          ['x-a', '1'],
          ['cookie', 'b=2'],
          ['Cookie', 'a=1'],
        ],
      },
      everything,
    );
    expect(other).toBe(one);
  });

  it('tells an absent header from an empty one (KEY-ABSENT)', () => {
    expect(key({ headers: [['X-A', '']] }, everything)).not.toBe(key({}, everything));
  });

  it('takes the normalised Accept-Encoding even where the header is listed', () => {
    const settings = { headers: ['Accept-Encoding'], gzip: true };
    expect(key({ headers: [['Accept-Encoding', 'gzip, x']] }, settings)).toBe(
      key({ headers: [['Accept-Encoding', 'gzip']] }, settings),
    );
    expect(key({ headers: [['Accept-Encoding', 'gzip, x']] }, { headers: ['Accept-Encoding'] })).toContain(
      'accept-encoding:"gzip, x"',
    );
  });

  it('can leave the behavior out (OQ-KEY-BEHAVIOR)', () => {
    expect(cacheKey(request(), policyOf(), { ...scope, behavior: undefined })).toBe(
      'd111111abcdef8.cloudfront.net /a.png',
    );
  });
});

describe('laws of the key', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    ' ',
    ':',
    '?',
    '"',
    '\\',
    '=',
    '&',
    ';',
    'x-a',
    'cookie',
    '\n',
    'é',
    '*',
    '/',
  );
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  const line = (name: string) =>
    fc.option(text).map((value) => (value === null ? [] : [[name, value] as [string, string]]));
  const anyRequest = fc
    .record({
      method: fc.constantFrom('GET', 'HEAD', 'OPTIONS'),
      uri: text.map((rest) => `/${rest}`),
      querystring: text,
      headers: fc.tuple(line('X-A'), line('X-B'), line('Cookie'), line('X-Other')).map((lines) => lines.flat()),
    })
    .map(request);
  const policy = policyOf({ headers: ['X-A', 'X-B'], cookies: ['a', 'b'], queryStrings: { allExcept: ['b'] } });

  /** What the policy selects, as a structure. */
  function selected({ method, uri, querystring, headers }: KeyedRequest): unknown {
    const cookies = (headers['cookie'] ?? [])
      .flatMap(({ value }) => value.split(';'))
      .map((pair) => [pair.split('=')[0]!.trim(), pair.slice(pair.indexOf('=') + 1).trim()] as const)
      .filter(([name]) => ['a', 'b'].includes(name));
    return [
      method === 'OPTIONS',
      uri,
      splitQuery(querystring)
        .filter((parameter) => parameter.split('=')[0] !== 'b')
        .join('&'),
      headers['x-a']?.[0]?.value,
      headers['x-b']?.[0]?.value,
      cookies.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
    ];
  }

  it('the parts, put together, are the key', () => {
    fc.assert(
      fc.property(anyRequest, (one) => {
        const { method, ...parts } = Object.fromEntries(keyParts(cacheKey(one, policy, scope)));
        const scoped = [...(method === 'OPTIONS' ? [method] : []), scope.distributionDomainName];
        expect([...scoped, ...Object.values(parts)].join(' ')).toBe(cacheKey(one, policy, scope));
      }),
    );
  });

  it('two requests have one key exactly when what the policy selects is the same', () => {
    const mutated = fc
      .tuple(anyRequest, anyRequest, fc.subarray(['method', 'uri', 'querystring', 'headers'] as const))
      .map(
        ([one, other, kept]) =>
          [one, Object.assign({ ...other }, ...kept.map((part) => ({ [part]: one[part] }))) as KeyedRequest] as const,
      );
    fc.assert(
      fc.property(mutated, ([one, other]) => {
        const same = JSON.stringify(selected(one)) === JSON.stringify(selected(other));
        expect(cacheKey(one, policy, scope) === cacheKey(other, policy, scope)).toBe(same);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the parts of a key', () => {
  const partsOf = (text: string) => Object.fromEntries(keyParts(text));

  it('have names', () => {
    const headers: [string, string][] = [
      ['X-A', 'a b'],
      ['Cookie', 'b=2; a="1'],
      ['Accept-Encoding', 'br'],
    ];
    const text = key({ uri: '/a b:c', querystring: 'w=2', headers }, { ...everything, brotli: true });
    expect(partsOf(text)).toEqual({
      method: 'GET',
      behavior: '*',
      path: '"/a b:c"',
      'query string': '?w=2',
      'x-a': 'x-a:"a b"',
      cookie: String.raw`cookie:"a=\"1; b=2"`,
      'accept-encoding': 'accept-encoding:br',
    });
  });

  it.each([undefined, '*', '/a', '/a b', '?', 'x-a:*'])('tell the path from the behavior %s', (behavior) => {
    const text = (method: string) => cacheKey(request({ method, uri: '/a' }), policyOf(), { ...scope, behavior });
    const pattern = behavior === '/a b' ? '"/a b"' : behavior;
    expect(partsOf(text('OPTIONS'))).toEqual({ method: 'OPTIONS', behavior: pattern, path: '/a' });
    expect(partsOf(`${text('GET')} HEAD`)).toEqual({ method: 'HEAD', behavior: pattern, path: '/a' });
  });
});

describe('the keys to look under', () => {
  const both = policyOf({ gzip: true, brotli: true });
  const keys = (
    encoding: string | undefined,
    gzipForBrotliViewer: 'serve-gzip' | 'fetch-brotli' = 'serve-gzip',
    policy = both,
  ) =>
    cacheKeys(request({ headers: encoding === undefined ? [] : [['Accept-Encoding', encoding]] }), policy, scope, {
      gzipForBrotliViewer,
    }).map((one) => one.split('accept-encoding:')[1]);

  it('offer a viewer of both the copies of either (KEY-AE-LOOKUP, OQ-AE)', () => {
    expect(keys('gzip, br')).toEqual(['br,gzip', 'br', 'gzip']);
    expect(keys('gzip, br', 'fetch-brotli')).toEqual(['br,gzip', 'br']);
  });

  it('offer a viewer of gzip no brotli, and of nothing nothing else', () => {
    expect(keys('gzip')).toEqual(['gzip']);
    expect(keys('deflate')).toEqual([undefined]);
    expect(keys(undefined)).toEqual([undefined]);
    expect(keys('gzip, br', 'serve-gzip', policyOf())).toEqual([undefined]);
  });

  it('begin with the key itself', () => {
    const viewer = request({ headers: [['Accept-Encoding', 'br, gzip']] });
    expect(cacheKeys(viewer, both, scope, { gzipForBrotliViewer: 'serve-gzip' })[0]).toBe(
      cacheKey(viewer, both, scope),
    );
  });
});
