import { describe, expect, it } from 'vitest';
import { type BehaviorConfig, createDistribution, type ExchangeRequest, httpOrigin } from '../../../src/index.js';
import { summarise } from '../pipeline-case.js';

/** What becomes of a header: it arrives as it was sent, or not at all, or the origin gets this. */
type Fate = 'forwarded' | 'removed' | { readonly becomes: string };

/** One header of the table: what becomes of it where nothing lists it, and whether it may be in a key. */
interface Row {
  /** As pipeline-ids.ts has it, without the section. */
  readonly row: string;
  readonly name: string;
  readonly sends?: string | undefined;
  readonly method?: string;
  /** With a cache policy. */
  readonly policy: Fate;
  /** With old-style forwarding, where it differs. */
  readonly legacy?: Fate;
  readonly keyed: 'yes' | 'no' | 'yes, but never sent' | 'yes, and still CloudFront adds to it';
}

const becomes = (value: string): Fate => ({ becomes: value });
const via = '2.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)';
const date = 'Thu, 01 Jan 2026 00:00:00 GMT';

const named = (row: string, names: string, rest: Omit<Row, 'row' | 'name'>): Row[] =>
  names.split(' ').map((name) => ({ row, name, ...rest }));

const table: readonly Row[] = [
  ...named('any other header', 'X-Tag DNT Sec-Fetch-Mode X-Requested-With', {
    policy: 'removed',
    legacy: 'forwarded',
    keyed: 'yes',
  }),
  ...named(
    'Accept, Accept-Charset, Accept-Language, Referer, X-HTTP-Method-Override, Expect',
    'Accept Accept-Charset Accept-Language Referer X-HTTP-Method-Override',
    { policy: 'removed', keyed: 'yes' },
  ),
  ...named('Accept, Accept-Charset, Accept-Language, Referer, X-HTTP-Method-Override, Expect', 'Expect', {
    sends: '100-continue',
    policy: 'removed',
    keyed: 'yes, but never sent',
  }),
  ...named('Accept-Encoding', 'Accept-Encoding', {
    sends: 'gzip, br',
    policy: 'removed',
    legacy: becomes('gzip'),
    keyed: 'yes',
  }),
  ...named('Authorization', 'Authorization', { policy: 'removed', keyed: 'yes' }),
  ...named('Authorization', 'Authorization', { method: 'HEAD', policy: 'removed', keyed: 'yes' }),
  ...['DELETE', 'PATCH', 'POST', 'PUT', 'OPTIONS'].flatMap((method) =>
    named('Authorization', 'Authorization', { method, policy: 'forwarded', keyed: 'yes' }),
  ),
  ...named('Cache-Control, Pragma, Max-Forwards, Request-Range', 'Cache-Control Pragma Max-Forwards Request-Range', {
    policy: 'removed',
    legacy: 'forwarded',
    keyed: 'no',
  }),
  ...named('CloudFront-*', 'CloudFront-Viewer-Country CloudFront-Forwarded-Proto CloudFront-Is-Mobile-Viewer', {
    sends: undefined,
    policy: 'removed',
    keyed: 'yes',
  }),
  ...named('Connection', 'Connection', { sends: 'close', policy: becomes('Keep-Alive'), keyed: 'no' }),
  ...named('Content-Length, Transfer-Encoding', 'Content-Length', {
    method: 'POST',
    sends: '5',
    policy: 'forwarded',
    keyed: 'no',
  }),
  ...named('Content-Length, Transfer-Encoding', 'Transfer-Encoding', {
    method: 'POST',
    sends: 'chunked',
    policy: 'forwarded',
    keyed: 'no',
  }),
  ...named('Content-Type, Content-MD5, Content-Encoding', 'Content-Type', { policy: 'forwarded', keyed: 'yes' }),
  ...named('Content-Type, Content-MD5, Content-Encoding', 'Content-MD5 Content-Encoding', {
    policy: 'removed',
    legacy: 'forwarded',
    keyed: 'yes',
  }),
  ...named('Cookie', 'Cookie', { sends: 'a=1', policy: 'removed', keyed: 'no' }),
  ...named('Date, From, Warning, Origin', 'Date From Warning Origin', {
    policy: 'removed',
    legacy: 'forwarded',
    keyed: 'yes',
  }),
  ...named('Host', 'Host', {
    sends: 'd111111abcdef8.cloudfront.net',
    policy: becomes('origin.example.com'),
    keyed: 'yes',
  }),
  ...named(
    'If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since',
    'If-Match If-None-Match If-Range',
    { sends: '"1"', policy: 'forwarded', keyed: 'yes' },
  ),
  ...named(
    'If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since',
    'If-Modified-Since If-Unmodified-Since',
    { sends: date, policy: 'forwarded', keyed: 'yes' },
  ),
  ...named(
    'Proxy-Authenticate, Proxy-Authorization, Proxy-Connection, TE, Trailer',
    'Proxy-Authenticate Proxy-Authorization Proxy-Connection TE Trailer',
    { policy: 'removed', keyed: 'no' },
  ),
  ...named('Range', 'Range', { sends: 'bytes=0-1', policy: 'forwarded', keyed: 'yes' }),
  ...named('Upgrade', 'Upgrade', { policy: 'removed', keyed: 'no' }),
  ...named('User-Agent', 'User-Agent', { sends: 'curl/8', policy: becomes('Amazon CloudFront'), keyed: 'yes' }),
  ...named('User-Agent', 'User-Agent', { sends: undefined, policy: becomes('Amazon CloudFront'), keyed: 'yes' }),
  ...named('Via', 'Via', {
    sends: '1.1 proxy',
    policy: becomes(`1.1 proxy, ${via}`),
    keyed: 'yes, and still CloudFront adds to it',
  }),
  ...named('X-Amz-Cf-Id', 'X-Amz-Cf-Id', {
    sends: 'forged',
    policy: becomes(`edgeproof-${'0'.repeat(43)}1==`),
    keyed: 'no',
  }),
  ...named('X-Edge-*, X-Forwarded-Proto, X-Real-IP', 'X-Edge-Location X-Forwarded-Proto X-Real-IP', {
    policy: 'removed',
    keyed: 'no',
  }),
  ...named('X-Forwarded-For', 'X-Forwarded-For', {
    sends: '10.0.0.1',
    policy: becomes('10.0.0.1,203.0.113.9'),
    keyed: 'yes, and still CloudFront adds to it',
  }),
];

const origin = httpOrigin('origin.example.com', () => ({ body: 'x' }));

const sentValue = (row: Row) => ('sends' in row ? row.sends : 'v1');

function requestOf(row: Row): ExchangeRequest {
  const value = sentValue(row);
  return {
    method: row.method ?? 'GET',
    uri: '/a',
    headers: value === undefined ? {} : { [row.name]: value },
    clientIp: '203.0.113.9',
    viewer: { country: 'DE' },
    ...(row.method === 'POST' && { body: 'hello' }),
  };
}

async function exchangeOf(row: Row, behavior: Partial<BehaviorConfig>) {
  const cdn = createDistribution({ defaultBehavior: { origin, allowedMethods: 'ALL', ...behavior } });
  const exchange = await cdn.handle(requestOf(row));
  expect(exchange.originRequests).toHaveLength(1);
  return { key: exchange.cache.key, sent: summarise(exchange).sent[row.name.toLowerCase()] };
}

/** What the origin gets. */
function arriving(row: Row, fate: Fate): string | undefined {
  if (typeof fate === 'object') return fate.becomes;
  return fate === 'forwarded' ? sentValue(row) : undefined;
}

/** What arrives of a header where all are forwarded. */
function allOf(row: Row): string | undefined {
  return sentValue(row) ?? (row.name === 'User-Agent' ? arriving(row, row.policy) : undefined);
}

const titled = (rows: readonly Row[]) =>
  rows.map((row) => [row.row, `${row.method ?? 'GET'} ${row.name}: ${sentValue(row) ?? 'not sent'}`, row] as const);

const keyable = table.filter(({ method = 'GET', keyed }) => keyed !== 'no' && method === 'GET');
const unkeyable = table.filter(({ keyed }) => keyed === 'no');

describe('a header of the viewer (rulebook: pipeline §5.2)', () => {
  it.each(titled(table))('%s: with a cache policy that does not list it, %s', async (_, __, row) => {
    expect((await exchangeOf(row, { cachePolicy: {} })).sent).toBe(arriving(row, row.policy));
  });

  it.each(titled(table))('%s: with old-style forwarding that does not list it, %s', async (_, __, row) => {
    const { sent } = await exchangeOf(row, { forwardedValues: { queryString: false } });
    expect(sent).toBe(arriving(row, row.legacy ?? row.policy));
  });

  it.each(titled(keyable))(
    '%s: listed in old-style forwarding, it is in the key and goes on, %s',
    async (...[, , row]) => {
      const { key, sent } = await exchangeOf(row, { forwardedValues: { queryString: false, headers: [row.name] } });
      if (sentValue(row) === undefined || row.keyed === 'yes, but never sent') return;
      expect(key).toContain(` ${row.name.toLowerCase()}:`);
      expect(sent).toBe(row.keyed === 'yes' ? sentValue(row) : arriving(row, row.policy));
    },
  );

  it.each(titled(table))('%s: with old-style forwarding of all headers, %s', async (_, __, row) => {
    const { key, sent } = await exchangeOf(row, { forwardedValues: { queryString: false, headers: ['*'] } });
    expect(key).toBeUndefined();
    const ownRule = row.keyed === 'no' && row.legacy === undefined;
    expect(sent).toBe(ownRule || row.keyed !== 'yes' ? arriving(row, row.legacy ?? row.policy) : allOf(row));
  });

  it.each(titled(keyable))('%s: listed in a cache policy, it is in the key and goes on, %s', async (_, __, row) => {
    const { key, sent } = await exchangeOf(row, { cachePolicy: { headerBehavior: [row.name] } });
    if (row.row === 'CloudFront-*')
      expect([key, sent]).toEqual([expect.stringContaining(` ${row.name.toLowerCase()}:`), expect.any(String)]);
    else if (row.keyed === 'yes, but never sent') expect(sent).toBeUndefined();
    else if (sentValue(row) !== undefined) {
      expect(key).toContain(` ${row.name.toLowerCase()}:`);
      if (row.keyed === 'yes') expect(sent).toBe(sentValue(row));
      else expect(sent).toBe(arriving(row, row.policy));
    }
  });

  it.each(titled(unkeyable))('%s: neither cache policy nor old-style forwarding can list it, %s', (_, __, { name }) => {
    const make = () => createDistribution({ defaultBehavior: { origin, cachePolicy: { headerBehavior: [name] } } });
    expect(make).toThrow('can never be in the key');
    const forwardedValues = { queryString: false, headers: [name] };
    const old = () => createDistribution({ defaultBehavior: { origin, forwardedValues } });
    expect(old).toThrow('can never be in the key');
  });

  it('Authorization: OPTIONS that is cached has it removed', async () => {
    const row = table.find(({ name, method }) => name === 'Authorization' && method === 'OPTIONS') as Row;
    const behavior = { cachePolicy: {}, cachedMethods: 'GET_HEAD_OPTIONS' } as const;
    expect((await exchangeOf(row, behavior)).sent).toBeUndefined();
  });

  it.each(['deflate', 'identity', ''])(
    'Accept-Encoding: without gzip, old-style forwarding removes %j',
    async (sends) => {
      const row: Row = { row: '', name: 'Accept-Encoding', sends, policy: 'removed', keyed: 'yes' };
      const { key, sent } = await exchangeOf(row, { forwardedValues: { queryString: false } });
      expect(sent).toBeUndefined();
      expect(key).not.toContain('accept-encoding');
    },
  );

  it('Cookie: only those that are configured, sorted', async () => {
    const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy: { cookieBehavior: ['b', 'a'] } } });
    const exchange = await cdn.handle({ uri: '/a', headers: { cookie: 'c=3; b=2; a=1' } });
    expect(summarise(exchange).sent['cookie']).toBe('a=1; b=2');
  });
});
