import { describe, expect, it } from 'vitest';
import { type BehaviorConfig, createDistribution, httpOrigin } from '../../../src/index.js';
import { summarise } from '../pipeline-case.js';

const kinds = ['none', 'all', 'allow list', 'block list'] as const;
type Kind = (typeof kinds)[number];

/**
 * The table of §5.1: what of a, b, c and d reaches the origin, where the cache policy lists a and b, and the origin
 * request policy b and c.
 */
const table: Readonly<Record<Kind, Readonly<Record<Kind, string>>>> = {
  none: { none: '', all: 'abcd', 'allow list': 'bc', 'block list': 'ad' },
  all: { none: 'abcd', all: 'abcd', 'allow list': 'abcd', 'block list': 'abcd' },
  'allow list': { none: 'ab', all: 'abcd', 'allow list': 'abc', 'block list': 'abd' },
  'block list': { none: 'cd', all: 'abcd', 'allow list': 'bcd', 'block list': 'd' },
};

/** What of them is in the key: the origin request policy has no say. */
const keyed: Readonly<Record<Kind, string>> = { none: '', all: 'abcd', 'allow list': 'ab', 'block list': 'cd' };

const cells = kinds.flatMap((cachePolicy) => kinds.map((forOrigin) => [cachePolicy, forOrigin] as const));
const headerCells = cells.filter(([cachePolicy]) => cachePolicy === 'none' || cachePolicy === 'allow list');

const selection = (kind: Kind, names: string[]) => {
  if (kind === 'none' || kind === 'all') return kind;
  return kind === 'allow list' ? names : { allExcept: names };
};

async function exchangeWith(behavior: Partial<BehaviorConfig>) {
  const origin = httpOrigin('origin.example.com', () => ({ body: 'x' }));
  const cdn = createDistribution({ defaultBehavior: { origin, ...behavior } });
  return cdn.handle({
    uri: '/p?a=1&b=2&c=3&d=4',
    headers: { cookie: 'a=1; b=2; c=3; d=4', 'x-a': '1', 'x-b': '2', 'x-c': '3', 'x-d': '4' },
  });
}

const letters = (found: readonly string[] | null | undefined) => (found ?? []).map((text) => text.at(-1)).join('');

describe('which viewer values go to the origin (rulebook: pipeline §5.1)', () => {
  it.each(cells)('query strings: cache policy: %s, origin request policy: %s', async (forKey, forOrigin) => {
    const exchange = await exchangeWith({
      cachePolicy: { queryStringBehavior: selection(forKey, ['a', 'b']) },
      originRequestPolicy: { queryStringBehavior: selection(forOrigin, ['b', 'c']) },
    });
    expect(letters(exchange.originRequests[0]?.querystring.match(/\w(?==)/g))).toBe(table[forKey][forOrigin]);
    expect(letters(exchange.cache.key?.match(/\w(?==)/g))).toBe(keyed[forKey]);
  });

  it.each(cells)('cookies: cache policy: %s, origin request policy: %s', async (forKey, forOrigin) => {
    const exchange = await exchangeWith({
      cachePolicy: { cookieBehavior: selection(forKey, ['a', 'b']) },
      originRequestPolicy: { cookieBehavior: selection(forOrigin, ['b', 'c']) },
    });
    expect(letters(summarise(exchange).sent['cookie']?.match(/\w(?==)/g))).toBe(table[forKey][forOrigin]);
    expect(letters(exchange.cache.key?.match(/\w(?==)/g))).toBe(keyed[forKey]);
  });

  it.each(headerCells)('headers: cache policy: %s, origin request policy: %s', async (forKey, forOrigin) => {
    const exchange = await exchangeWith({
      cachePolicy: { headerBehavior: forKey === 'none' ? 'none' : ['X-A', 'X-B'] },
      originRequestPolicy: { headerBehavior: selection(forOrigin, ['x-B', 'x-C']) },
    });
    const sent = Object.keys(summarise(exchange).sent).filter((name) => /^x-[abcd]$/.test(name));
    expect(letters(sent.sort())).toBe(table[forKey][forOrigin]);
    expect(letters(exchange.cache.key?.match(/x-[abcd](?=:)/g))).toBe(keyed[forKey]);
  });

  it('headers: all of the viewer and some of CloudFront', async () => {
    const exchange = await exchangeWith({
      cachePolicy: { headerBehavior: ['X-A'] },
      originRequestPolicy: { headerBehavior: { allViewerAndCloudFront: ['CloudFront-Forwarded-Proto'] } },
    });
    expect(summarise(exchange).sent).toMatchObject({ 'x-a': '1', 'x-d': '4', 'cloudfront-forwarded-proto': 'https' });
  });
});
