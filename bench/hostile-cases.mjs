/** A path pattern of 255 characters, every other of them a wildcard, that nearly matches. */
const pattern = `${'*a'.repeat(127)}b`;
const longPath = `/${'a'.repeat(8_000)}`;
const manyWildcards = '*'.repeat(255);

const tinyCookies = Array.from({ length: 10_000 }, (_, index) => `${(index % 36).toString(36)}=`).join(';');

/** 30 KB of directives, quoted strings and commas, all of them read. */
const longControl = `${'no-cache="set-cookie, a", a="\\",b", '.repeat(800)}max-age=60`;
const onlyCommas = `${','.repeat(30_000)}max-age=60`;

const keysCookies = { cookieBehavior: 'all', minTtl: 0 };

function distribution({ createDistribution, httpOrigin }, behavior = {}, answer = {}, more = {}) {
  const origin = httpOrigin('origin.example.com', () => ({ body: 'hello', ...answer }));
  const domainNames = ['www.example.com'];
  return createDistribution({ domainNames, defaultBehavior: { origin, ...behavior }, ...more });
}

/** As many as fit beside a short request line: all headers together may have 32,768 bytes. */
function fitting(cookies) {
  return cookies.slice(0, 32_000);
}

const cookieRequest = (cookie) => ({ uri: '/a', headers: { cookie } });

function patterned(pathPattern) {
  return (edgeproof) => {
    const origin = edgeproof.httpOrigin('patterned.example.com', () => ({}));
    return distribution(edgeproof, {}, {}, { additionalBehaviors: { [pathPattern]: { origin } } });
  };
}

const passAll = {
  'viewer-request': async (event) => event.Records[0].cf.request,
  'origin-request': async (event) => event.Records[0].cf.request,
};

const ok = ({ response }) => (response.status === 200 ? undefined : `status ${response.status}`);
const chose = (behavior) => (exchange) =>
  exchange.behavior === behavior ? ok(exchange) : `behavior ${exchange.behavior}`;
const kept = (seconds) => (exchange) =>
  exchange.cache.ttlSeconds === seconds ? ok(exchange) : `kept for ${exchange.cache.ttlSeconds} s`;

/** The last origin asked got so many cookies. */
const forwarded = (count) => (exchange) => {
  const [, value = ''] = exchange.originRequests[0].headers.find(([name]) => name.toLowerCase() === 'cookie') ?? [];
  const got = value === '' ? 0 : value.split('; ').length;
  return got === count ? ok(exchange) : `${got} cookies forwarded, not ${count}`;
};

const sent = (cookies) => cookies.split(';').filter((pair) => pair.includes('=')).length;
const tiny = fitting(tinyCookies);
const named = fitting(Array.from({ length: 3_200 }, (_, index) => `c${3_200 - index}=${index}`).join('; '));
const ranges = Array.from({ length: 1_000 }, (_, index) => `${index * 2}-${index * 2}`).join(',');

/** An origin that has one byte for each range. */
const byteByByte =
  ({ httpOrigin }) =>
  (domainName) =>
    httpOrigin(domainName, ({ headers }) => {
      const range = headers.get('range')?.replace('=', ' ');
      if (range === undefined) return { body: 'x'.repeat(2_000) };
      return { status: 206, headers: { etag: '"1"', 'content-range': `${range}/2000` }, body: 'x' };
    });

const parts = ({ response: { status, body }, xCache }) => {
  const count = Buffer.from(body).toString('latin1').split('Content-Range: ').length - 1;
  return status === 206 && xCache === 'Hit' && count === 1_000 ? undefined : `${status} ${xCache} with ${count} parts`;
};

/** What costs much in a careless simulator, each within what CloudFront lets in. */
export const hostileCases = {
  'pattern of 127 wildcards, path of 8 KB': {
    open: patterned(pattern),
    hostile: { uri: longPath },
    expected: chose('*'),
  },
  'pattern of 255 wildcards, path of 8 KB': {
    open: patterned(manyWildcards),
    hostile: { uri: longPath },
    expected: chose(manyWildcards),
  },
  'path of 4,000 dot segments': {
    open: patterned('/b/*'),
    hostile: { uri: `/b${'/..'.repeat(2_600)}` },
    expected: chose('*'),
  },
  'Cache-Control of 30 KB': {
    open: (edgeproof) => distribution(edgeproof, {}, { headers: { 'Cache-Control': longControl } }),
    hostile: { uri: '/a' },
    expected: kept(60),
  },
  'Cache-Control of 30,000 commas': {
    open: (edgeproof) => distribution(edgeproof, {}, { headers: { 'Cache-Control': onlyCommas } }),
    hostile: { uri: '/a' },
    expected: kept(60),
  },
  '10,000 tiny cookies, all keyed': {
    open: (edgeproof) => distribution(edgeproof, { cachePolicy: keysCookies }),
    hostile: cookieRequest(tiny),
    expected: forwarded(sent(tiny)),
  },
  '10,000 tiny cookies, all but one keyed, seen by functions': {
    open: (edgeproof) =>
      distribution(edgeproof, {
        cachePolicy: { cookieBehavior: { allExcept: ['z'] }, minTtl: 0 },
        edgeLambdas: passAll,
      }),
    hostile: cookieRequest(tiny),
    expected: forwarded(tiny.split(';').filter((pair) => pair.includes('=') && !pair.startsWith('z')).length),
  },
  '32 KB of named cookies in the wrong order': {
    open: (edgeproof) => distribution(edgeproof, { cachePolicy: keysCookies }),
    hostile: cookieRequest(named),
    expected: forwarded(sent(named)),
  },
  '2,000 Cookie lines': {
    open: (edgeproof) => distribution(edgeproof, { cachePolicy: keysCookies }),
    hostile: { uri: '/a', headers: Array.from({ length: 2_000 }, (_, index) => ['cookie', `c=${index}`]) },
    expected: forwarded(2_000),
  },
  '4,000 query parameters, one keyed': {
    open: (edgeproof) => distribution(edgeproof, { cachePolicy: { queryStringBehavior: ['w'] } }),
    hostile: { uri: `/a?${'b&'.repeat(4_000)}w=1` },
    expected: ok,
  },
  'Range of 1,000 ranges': {
    open: (edgeproof) => distribution(edgeproof, {}, { body: 'x'.repeat(2_000) }),
    hostile: { uri: '/a', headers: { range: `bytes=${ranges}` } },
    expected: ({ response }) => (response.status < 500 ? undefined : `status ${response.status}`),
  },
  'Range of 1,000 ranges, from what is in the cache': {
    open: (edgeproof) => distribution(edgeproof, {}, { body: 'x'.repeat(2_000) }),
    before: [{ uri: '/a' }],
    hostile: { uri: '/a', headers: { range: `bytes=${ranges}` } },
    expected: parts,
  },
  'Range of 1,000 ranges, from 1,000 parts in the cache': {
    open: (edgeproof) => distribution({ ...edgeproof, httpOrigin: byteByByte(edgeproof) }),
    before: Array.from({ length: 1_000 }, (_, index) => ({
      uri: '/a',
      headers: { range: `bytes=${2 * index}-${2 * index}` },
    })),
    hostile: { uri: '/a', headers: { range: `bytes=${ranges}` } },
    expected: parts,
  },
  'headers named __proto__, constructor, toString': {
    open: (edgeproof) =>
      distribution(edgeproof, {
        originRequestPolicy: edgeproof.OriginRequestPolicy.ALL_VIEWER,
        edgeLambdas: passAll,
      }),
    hostile: {
      uri: '/a',
      headers: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => [name, 'data']),
    },
    expected: (exchange) => {
      const names = exchange.originRequests[0].headers.filter(([, value]) => value === 'data').map(([name]) => name);
      return names.length === 4 && {}.data === undefined ? ok(exchange) : `the origin got ${names}`;
    },
  },
};
