import { describe, expect, it } from 'vitest';
import {
  CachePolicy,
  createDistribution,
  type Distribution,
  type DistributionConfig,
  type Exchange,
  type ExchangeRequest,
  httpOrigin,
  OriginRequestPolicy,
  originFailure,
  originGroup,
  s3Origin,
} from '../../src/index.js';

/** Each of these was wrong once. */

type Behavior = Partial<DistributionConfig['defaultBehavior']>;

function cdnOf(responder: any, behavior: Behavior = {}, rest: Partial<DistributionConfig> = {}): Distribution {
  const origin = httpOrigin('origin.example.com', responder);
  return createDistribution({
    defaultBehavior: { origin, ...behavior } as DistributionConfig['defaultBehavior'],
    ...rest,
  });
}

const passResponse = async (event: any) => event.Records[0].cf.response;
const text = ({ response }: Exchange) => new TextDecoder().decode(response.body);
const lines = ({ response }: Exchange, name: string) => response.headers.filter(([key]) => key.toLowerCase() === name);
const sent = ({ originRequests }: Exchange, name: string) =>
  originRequests
    .at(-1)!
    .headers.filter(([key]) => key.toLowerCase() === name)
    .map(([, value]) => value);

/** Lets a test hold the origin's answers back. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('revalidation', () => {
  it("never takes a viewer's condition for the cache's own", async () => {
    const cdn = cdnOf(
      (request: Request) =>
        request.headers.get('if-none-match') === '"v2"'
          ? { status: 304 }
          : { headers: { 'cache-control': 'max-age=5' }, body: 'v1' },
      { cachePolicy: {} },
    );
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(10);
    const conditional = await cdn.handle({ uri: '/a', headers: { 'if-none-match': '"v2"' } });
    expect([conditional.response.status, conditional.xCache, conditional.cache.ttlSeconds]).toEqual([304, 'Miss', 0]);
  });

  it('puts its own validators in the place of all conditions of the viewer', async () => {
    const cdn = cdnOf(() => ({
      headers: { 'cache-control': 'max-age=5', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' },
    }));
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(10);
    const exchange = await cdn.handle({ uri: '/a', headers: { 'if-none-match': '"x"', 'if-match': '"y"' } });
    expect([sent(exchange, 'if-none-match'), sent(exchange, 'if-match')]).toEqual([[], []]);
    expect(sent(exchange, 'if-modified-since')).toEqual(['Thu, 01 Jan 2026 00:00:00 GMT']);
  });

  it('cleans the headers of a 304 as those of any answer', async () => {
    let calls = 0;
    const cdn = cdnOf(() => {
      calls += 1;
      const headers = { etag: '"1"', 'cache-control': 'max-age=5' };
      return calls === 1
        ? { headers, body: 'v1' }
        : { status: 304, headers: { ...headers, 'x-cache': 'MINE', 'set-cookie': 'a=1', connection: 'close' } };
    });
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(10);
    for (const exchange of [await cdn.handle({ uri: '/a' }), await cdn.handle({ uri: '/a' })]) {
      expect(lines(exchange, 'x-cache')).toHaveLength(1);
      expect([lines(exchange, 'set-cookie'), lines(exchange, 'connection')]).toEqual([[], []]);
    }
  });

  it('fetches a stored error anew', async () => {
    const cdn = cdnOf((request: Request) =>
      request.headers.has('if-none-match') ? { status: 304 } : { status: 404, headers: { etag: '"1"' } },
    );
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(11);
    const again = await cdn.handle({ uri: '/a' });
    expect([again.response.status, again.xCache]).toEqual([404, 'Error']);
  });

  it('gives a length that fits, whatever a function makes of a 304', async () => {
    const cdn = cdnOf(
      (request: Request) =>
        request.headers.has('if-none-match')
          ? { status: 304, headers: { 'content-length': '5', etag: '"1"' } }
          : { headers: { etag: '"1"', 'cache-control': 'max-age=5' }, body: 'hello' },
      {
        edgeLambdas: {
          'origin-response': async (event) => ({
            ...event.Records[0].cf.response,
            status: '200',
            statusDescription: 'OK',
          }),
        },
      },
    );
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(10);
    const exchange = await cdn.handle({ uri: '/a' });
    expect([exchange.response.status, lines(exchange, 'content-length')]).toEqual([200, [['content-length', '0']]]);
  });

  it("forgets the Age that came with the copy, for the copy's new lifetime too", async () => {
    const cdn = cdnOf(
      (request: Request) =>
        request.headers.has('if-none-match')
          ? { status: 304 }
          : { headers: { etag: '"1"', age: '77', 'cache-control': 'max-age=100' }, body: 'x' },
      {},
      { assumptions: { originAge: 'subtracted' } },
    );
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(24);
    const refreshed = await cdn.handle({ uri: '/a' });
    expect([refreshed.xCache, lines(refreshed, 'age'), refreshed.cache.ttlSeconds]).toEqual(['RefreshHit', [], 100]);
  });

  it.each([
    ['without a tag', { vary: 'Cookie' }],
    ['without Vary', { etag: '"1"' }],
    ['with both', { etag: '"1"', vary: 'Cookie' }],
    ['with neither', {}],
  ])('leaves a compressed copy its Vary after a 304 %s', async (_, headers) => {
    const first = { 'content-type': 'text/css', etag: '"1"', vary: 'Cookie', 'cache-control': 'max-age=5' };
    const cdn = cdnOf((request: Request) =>
      request.headers.has('if-none-match') ? { status: 304, headers } : { headers: first, body: 'x'.repeat(2_000) },
    );
    const asked = { uri: '/a', headers: { 'accept-encoding': 'gzip' } };
    await cdn.handle(asked);
    cdn.clock.advance(6);
    const refreshed = await cdn.handle(asked);
    expect(refreshed.xCache).toBe('RefreshHit');
    expect([lines(refreshed, 'vary'), lines(refreshed, 'etag')]).toEqual([
      [['vary', 'Cookie, Accept-Encoding']],
      [['etag', 'W/"1"']],
    ]);
  });

  it('asks on no condition at all, not even the viewer’s, about a copy that varies by all', async () => {
    const cdn = cdnOf(() => ({ headers: { etag: '"1"', vary: '*' }, body: 'x' }), { cachePolicy: { minTtl: 0 } });
    await cdn.handle({ uri: '/a' });
    const exchange = await cdn.handle({ uri: '/a', headers: { 'if-none-match': '"1"' } });
    expect([exchange.response.status, exchange.xCache, sent(exchange, 'if-none-match')]).toEqual([200, 'Miss', []]);
  });
});

describe('what a test or a responder holds', () => {
  it('never reaches the next viewer: bodies', async () => {
    const buffer = new TextEncoder().encode('hello');
    const cdn = cdnOf(() => ({ body: buffer }));
    const first = await cdn.handle({ uri: '/a' });
    first.response.body.fill(33);
    buffer.fill(63);
    expect(text(await cdn.handle({ uri: '/a' }))).toBe('hello');
  });

  it('never reaches the next viewer: headers of invocations, on a miss and on a hit', async () => {
    const cdn = cdnOf(() => ({ headers: { 'x-a': 'good' }, body: 'hello' }), {
      edgeLambdas: { 'origin-response': passResponse, 'viewer-response': passResponse },
    });
    for (let turn = 0; turn < 3; turn++) {
      const exchange = await cdn.handle({ uri: '/a' });
      expect(lines(exchange, 'x-a')).toEqual([['x-a', 'good']]);
      for (const { response, event } of exchange.invocations as any[]) {
        response.headers['x-a'][0].value = 'evil';
        event.Records[0].cf.response.headers['x-a'][0].value = 'evil';
      }
    }
  });

  it("never reaches the next request: an origin's custom headers", async () => {
    const origin = httpOrigin('origin.example.com', () => ({}), { customHeaders: { 'x-key': 'secret' } });
    const cdn = createDistribution({
      defaultBehavior: {
        origin,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        edgeLambdas: { 'origin-request': async (event) => event.Records[0].cf.request },
      },
    });
    const first: any = (await cdn.handle({ uri: '/a' })).invocations[0]!.event;
    first.Records[0].cf.request.origin.custom.customHeaders['x-key'][0].value = 'leak';
    expect(sent(await cdn.handle({ uri: '/a' }), 'x-key')).toEqual(['secret']);
  });
});

describe('time and state', () => {
  it('stores nothing after a reset that was fetched before it', async () => {
    const { open, opened } = gate();
    const cdn = cdnOf(async () => {
      await opened;
      return { body: 'old' };
    });
    cdn.clock.advance({ days: 365 });
    const pending = [cdn.handle({ uri: '/a' }), cdn.handle({ uri: '/a' })];
    cdn.reset();
    open();
    await Promise.all(pending);
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
  });

  it('serves nothing that was stored in what is now the future', async () => {
    const cdn = cdnOf(() => ({ headers: { 'cache-control': 'max-age=60' } }));
    cdn.clock.set('2027-01-01');
    await cdn.handle({ uri: '/a' });
    cdn.clock.set('2026-01-01');
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
  });

  it('stores nothing that was invalidated while it was on its way', async () => {
    const asked = gate();
    const answered = gate();
    const cdn = cdnOf(async () => {
      asked.open();
      await answered.opened;
      return { body: 'old' };
    });
    const pending = cdn.handle({ uri: '/a' });
    await asked.opened;
    cdn.invalidate('/*');
    answered.open();
    await pending;
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
  });

  it('settled() waits for a fetch nobody awaits', async () => {
    let calls = 0;
    const cdn = cdnOf(() => {
      calls += 1;
      return {};
    });
    void cdn.fetch('/a');
    await cdn.settled();
    expect(calls).toBe(1);
  });

  it("a read timeout that origin-request sets is the one that's waited for", async () => {
    const cdn = cdnOf(originFailure('timeout'), {
      edgeLambdas: {
        'origin-request': async (event) => {
          const { request } = event.Records[0].cf;
          request.origin.custom!.readTimeout = 5;
          return request;
        },
      },
    });
    expect((await cdn.handle({ uri: '/a' })).elapsedMs).toBe(15_000);
  });
});

describe('errors', () => {
  const page = { responsePagePath: '/sorry.html', responseHttpStatus: 200 };
  const boom = async () => Promise.reject(new Error('boom'));

  it('of viewer-response get the error page too, and keep the cache report', async () => {
    const plain = cdnOf(() => ({ body: 'x' }), { edgeLambdas: { 'viewer-response': boom } });
    const failed = await plain.handle({ uri: '/a' });
    expect([failed.response.status, failed.cache.status, failed.cache.ttlSeconds]).toEqual([503, 'miss', 86_400]);
    const cdn = cdnOf(
      () => ({ body: 'x' }),
      { edgeLambdas: { 'viewer-response': boom } },
      { errorResponses: [{ httpStatus: 503, ...page }] },
    );
    const replaced = await cdn.handle({ uri: '/a' });
    expect([replaced.response.status, replaced.error?.status]).toEqual([200, 503]);
  });

  it('before there is a behavior get no page', async () => {
    const cdn = cdnOf(
      () => ({ body: 'x' }),
      {},
      {
        errorResponses: [
          { httpStatus: 403, ...page },
          { httpStatus: 414, ...page },
        ],
      },
    );
    const statuses = [
      await cdn.handle({ uri: '/a', headers: { host: 'evil.example.com' } }),
      await cdn.handle({ uri: `/${'a'.repeat(9_000)}` }),
    ].map(({ response }) => response.status);
    expect(statuses).toEqual([403, 414]);
  });

  it('of the page itself are told', async () => {
    const cdn = cdnOf(
      () => ({ status: 404 }),
      {},
      {
        errorResponses: [{ httpStatus: 404, responsePagePath: '/404.html', responseHttpStatus: 404 }],
        additionalBehaviors: {
          '/404.html': { origin: httpOrigin('pages.example.com', () => ({})), edgeLambdas: { 'origin-request': boom } },
        },
      },
    );
    const exchange = await cdn.handle({ uri: '/a' });
    expect([exchange.response.status, exchange.error?.cause]).toEqual([503, 'PM-THROW']);
  });

  it('keep what the log calls them when a page replaces them', async () => {
    const cdn = cdnOf(
      originFailure('tls'),
      {},
      {
        errorResponses: [{ httpStatus: 502, ...page }],
        additionalBehaviors: { '/sorry.html': { origin: httpOrigin('pages.example.com', () => ({ body: 'sorry' })) } },
      },
    );
    const exchange = await cdn.handle({ uri: '/a' });
    expect([exchange.response.status, exchange.detailedResultType]).toEqual([200, 'OriginConnectError']);
  });

  it('show each viewer his own request id, from the cache too', async () => {
    const cdn = cdnOf(originFailure('connect'));
    await cdn.handle({ uri: '/a' });
    const second = await cdn.handle({ uri: '/a' });
    expect([second.cache.status, text(second).includes(lines(second, 'x-amz-cf-id')[0]![1])]).toEqual(['hit', true]);
  });
});

describe('headers and lengths', () => {
  it("of a page from the cache: its Age stands behind CloudFront's own lines, one of its origin stays in front", async () => {
    const notFound = { httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/page.html' };
    const headers = { age: '7', 'x-page': '1' };
    const cdn = cdnOf(
      ({ url }: Request) => (url.endsWith('/page.html') ? { headers, body: 'page' } : { status: 404 }),
      {},
      { errorResponses: [notFound] },
    );
    const names = async (uri: string) => {
      const { response } = await cdn.handle({ uri, viewer: { httpVersion: '1.1' } });
      return response.headers
        .map(([name]) => name.toLowerCase())
        .filter((name) => /^(age|x-page|x-amz-cf-id)$/.test(name));
    };
    expect(await names('/a')).toEqual(['age', 'x-page', 'x-amz-cf-id']);
    expect(await names('/b')).toEqual(['x-page', 'x-amz-cf-id', 'age']);
  });

  it('compresses for whom the origin was told that he takes it', async () => {
    const cdn = cdnOf(
      () => ({ headers: { 'content-type': 'text/css' }, body: 'x'.repeat(2_000) }),
      {},
      { assumptions: { zeroWeightEncoding: 'accepted' } },
    );
    const exchange = await cdn.handle({ uri: '/a', headers: { 'accept-encoding': 'gzip;q=0' } });
    expect([sent(exchange, 'accept-encoding'), lines(exchange, 'content-encoding')]).toEqual([
      ['gzip'],
      [['content-encoding', 'gzip']],
    ]);
  });

  it('that functions never see arrive all the same', async () => {
    const responder = () => ({ headers: { 'x-amzn-requestid': '1' }, body: 'x' });
    const cdn = cdnOf(responder, {
      edgeLambdas: { 'origin-response': passResponse, 'viewer-response': passResponse },
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    });
    const exchange = await cdn.handle({
      uri: '/a',
      headers: { 'x-amzn-requestid': '2', connection: 'x-hop', 'x-hop': '1' },
    });
    expect(lines(exchange, 'x-amzn-requestid')).toEqual([['x-amzn-requestid', '1']]);
    expect([sent(exchange, 'x-amzn-requestid'), sent(exchange, 'x-hop')]).toEqual([['2'], []]);
  });

  it('a chunked upload stays chunked, and a replaced one has its length', async () => {
    const chunked = { method: 'POST', uri: '/a', body: 'hello', headers: { 'transfer-encoding': 'chunked' } };
    const plain = await cdnOf(() => ({}), { allowedMethods: 'ALL' }).handle(chunked);
    expect([sent(plain, 'transfer-encoding'), sent(plain, 'content-length')]).toEqual([['chunked'], []]);
    const replaced = await cdnOf(() => ({}), {
      allowedMethods: 'ALL',
      edgeLambdas: {
        'viewer-request': async (event) => {
          const { request } = event.Records[0].cf;
          request.body = { action: 'replace', encoding: 'text', data: '', inputTruncated: false };
          return request;
        },
      },
    }).handle(chunked);
    expect([sent(replaced, 'transfer-encoding'), sent(replaced, 'content-length')]).toEqual([[], ['0']]);
    const empty = await cdnOf(() => ({}), { allowedMethods: 'ALL' }).handle({
      method: 'POST',
      uri: '/a',
      headers: { 'content-length': '0' },
    });
    expect(sent(empty, 'content-length')).toEqual(['0']);
  });

  it.each([
    ['a 204 has no length and no body', { status: '204' }, [204, [], '']],
    [
      'a wrong length is mended',
      { headers: { 'content-length': [{ key: 'Content-Length', value: '3' }] } },
      [200, [['content-length', '5']], 'hello'],
    ],
  ] as const)('%s', async (_, change, expected) => {
    const handler = async (event: any) => ({ ...event.Records[0].cf.response, ...change });
    const exchange = await cdnOf(() => ({ body: 'hello' }), { edgeLambdas: { 'origin-response': handler } }).handle({
      uri: '/a',
    });
    expect([exchange.response.status, lines(exchange, 'content-length'), text(exchange)]).toEqual(expected);
  });

  it("are S3's own only where S3 answered", async () => {
    const bucket = 'bucket.s3.eu-west-1.amazonaws.com';
    const cdn = cdnOf(
      () => ({}),
      {
        edgeLambdas: {
          'origin-request': async (event) => {
            const { request } = event.Records[0].cf;
            request.origin = {
              s3: { domainName: bucket, path: '', authMethod: 'none', customHeaders: {}, region: '' },
            } as any;
            request.headers['host'] = [{ key: 'Host', value: bucket }];
            return request;
          },
        },
      },
      { otherOrigins: [s3Origin(bucket, { objects: { a: 'x' } })] },
    );
    const exchange = await cdn.handle({ uri: '/a' });
    expect([exchange.response.status, lines(exchange, 'x-amz-request-id')]).toEqual([200, []]);
  });
});

describe('collapsing and HEAD', () => {
  it('a HEAD does not keep GETs from sharing', async () => {
    let calls = 0;
    const cdn = cdnOf(async () => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { body: 'x' };
    });
    await Promise.all([
      cdn.handle({ method: 'HEAD', uri: '/a' }),
      ...Array.from({ length: 9 }, () => cdn.handle({ uri: '/a' })),
    ]);
    expect(calls).toBe(2);
  });

  it('a HEAD miss is kept for other HEADs; selected, it is asked as GET', async () => {
    const cdn = cdnOf(() => ({ body: 'x' }));
    await cdn.handle({ method: 'HEAD', uri: '/a' });
    expect((await cdn.handle({ method: 'HEAD', uri: '/a' })).xCache).toBe('Hit');
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
    const asGet = cdnOf(() => ({ body: 'x' }), {}, { assumptions: { headMiss: 'GET' } });
    const head = await asGet.handle({ method: 'HEAD', uri: '/a' });
    expect([head.originRequests[0]!.method, text(head), (await asGet.handle({ uri: '/a' })).xCache]).toEqual([
      'GET',
      '',
      'Hit',
    ]);
  });

  it('waiters of an object that may not be shared revalidate it, each for itself', async () => {
    const cdn = cdnOf(
      async (request: Request) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return request.headers.has('if-none-match')
          ? { status: 304 }
          : { headers: { etag: '"1"', 'cache-control': 'no-cache' }, body: 'x' };
      },
      { cachePolicy: {} },
    );
    await cdn.handle({ uri: '/a' });
    const exchanges = await Promise.all([1, 2, 3].map(() => cdn.handle({ uri: '/a' })));
    expect(exchanges.map(({ xCache }) => xCache)).toEqual(['RefreshHit', 'RefreshHit', 'RefreshHit']);
  });

  it('a part of another version was sent, as If-Range was lost when an expired copy was asked about', async () => {
    let etag = '"1"';
    const cdn = cdnOf(({ headers }: Request) => {
      const isPart = headers.has('range') && (headers.get('if-range') ?? etag) === etag;
      const common = { etag, 'cache-control': 'max-age=10' };
      if (!isPart) return { headers: common, body: `whole ${etag}` };
      return { status: 206, headers: { ...common, 'content-range': 'bytes 0-4/9' }, body: 'whole' };
    });
    await cdn.handle({ uri: '/a' });
    cdn.clock.advance(11);
    etag = '"2"';
    const exchange = await cdn.handle({ uri: '/a', headers: { range: 'bytes=0-4', 'if-range': '"1"' } });
    expect([sent(exchange, 'if-none-match'), sent(exchange, 'if-range')]).toEqual([['"1"'], ['"1"']]);
    expect([exchange.response.status, text(exchange)]).toEqual([200, 'whole "2"']);
  });

  it('who came after an invalidation was given what had been asked for before it', async () => {
    const { opened, open } = gate();
    let version = 1;
    const cdn = cdnOf(async () => {
      const body = String(version);
      await opened;
      return { body };
    });
    const before = cdn.handle({ uri: '/a' });
    await new Promise((resolve) => setImmediate(resolve));
    version = 2;
    cdn.invalidate('/a');
    const after = cdn.handle({ uri: '/a' });
    open();
    expect([text(await before), text(await after)]).toEqual(['1', '2']);
  });

  /** An origin that takes a turn of the event loop for each answer, and what was asked of it. */
  function slow(headers: Record<string, string> = {}) {
    const asked: string[] = [];
    async function answer({ method }: Request) {
      asked.push(method);
      await new Promise((resolve) => setImmediate(resolve));
      return { headers, body: 'hello' };
    }
    return { asked, answer };
  }

  it('a HEAD waits for the GET that is under way, whose key it has (COL-WHEN, KEY-METHOD)', async () => {
    const { asked, answer } = slow();
    const cdn = cdnOf(answer);
    const [, head] = await Promise.all([cdn.handle({ uri: '/a' }), cdn.handle({ method: 'HEAD', uri: '/a' })]);
    expect([asked, head.xCache, text(head)]).toEqual([['GET'], 'Hit', '']);
  });

  it('a HEAD that waited for nothing it may have asks for itself, as HEAD', async () => {
    const { asked, answer } = slow({ 'cache-control': 'private' });
    const cdn = cdnOf(answer, { cachePolicy: {} });
    const [, head] = await Promise.all([cdn.handle({ uri: '/a' }), cdn.handle({ method: 'HEAD', uri: '/a' })]);
    expect([asked, head.xCache]).toEqual([['GET', 'HEAD'], 'Miss']);
  });

  it('a HEAD does not wait where nobody does, as `collapsingWithCookies` may say', async () => {
    const { asked, answer } = slow();
    const cdn = cdnOf(
      answer,
      { cachePolicy: { cookieBehavior: 'all' } },
      { assumptions: { collapsingWithCookies: 'never' } },
    );
    await Promise.all([cdn.handle({ uri: '/a' }), cdn.handle({ method: 'HEAD', uri: '/a' })]);
    expect(asked).toEqual(['GET', 'HEAD']);
  });

  it('a HEAD that waited in vain asks whether the copy of a GET is still good', async () => {
    const asked: string[] = [];
    const cdn = cdnOf(
      async ({ method, headers }: Request) => {
        asked.push(`${method} ${headers.get('if-none-match')}`);
        await new Promise((resolve) => setImmediate(resolve));
        return headers.has('if-none-match')
          ? { status: 304 }
          : { headers: { etag: '"1"', 'cache-control': 'no-cache' }, body: 'x' };
      },
      { cachePolicy: {} },
    );
    await cdn.handle({ uri: '/a' });
    const [, head] = await Promise.all([cdn.handle({ uri: '/a' }), cdn.handle({ method: 'HEAD', uri: '/a' })]);
    expect([asked, head.xCache]).toEqual([['GET null', 'GET "1"', 'HEAD "1"'], 'RefreshHit']);
  });

  it('HEADs at the same time are one', async () => {
    const { asked, answer } = slow();
    const cdn = cdnOf(answer);
    const head: ExchangeRequest = { method: 'HEAD', uri: '/a' };
    const exchanges = await Promise.all([cdn.handle(head), cdn.handle(head), cdn.handle(head)]);
    expect([asked, exchanges.map(({ xCache }) => xCache)]).toEqual([['HEAD'], ['Miss', 'Hit', 'Hit']]);
  });

  it('an answer without a lifetime is shared by those who wait, unless it says itself that it is for one (COL-OFF-OBJ)', async () => {
    const xCaches = async (headers: Record<string, string>) => {
      const { answer } = slow(headers);
      const cdn = cdnOf(answer, { cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS });
      const exchanges = await Promise.all([1, 2, 3].map(() => cdn.handle({ uri: '/a' })));
      return [...exchanges, await cdn.handle({ uri: '/a' })].map(({ xCache }) => xCache).join(' ');
    };
    expect(await xCaches({})).toBe('Miss Hit Hit Miss');
    expect(await xCaches({ expires: 'Thu, 01 Jan 2015 00:00:00 GMT' })).toBe('Miss Hit Hit Miss');
    expect(await xCaches({ 'cache-control': 'max-age=0' })).toBe('Miss Miss Miss Miss');
    expect(await xCaches({ vary: '*' })).toBe('Miss Miss Miss Miss');
  });
});

describe('an HTTP/1.0 viewer', () => {
  const old: ExchangeRequest = { uri: '/a', headers: { 'accept-encoding': 'gzip' }, viewer: { httpVersion: '1.0' } };

  it.each<[string, Behavior]>([
    ['a cache policy that lists it', { cachePolicy: { headerBehavior: ['Accept-Encoding'] } }],
    [
      'an origin request policy that forwards all headers',
      { cachePolicy: CachePolicy.CACHING_DISABLED, originRequestPolicy: OriginRequestPolicy.ALL_VIEWER },
    ],
    ['old-style forwarding that lists it', { forwardedValues: { queryString: false, headers: ['Accept-Encoding'] } }],
  ])('loses its Accept-Encoding also by %s (rulebook: pipeline §4.4)', async (_, behavior) => {
    const exchange = await cdnOf(() => ({ body: 'x' }), behavior).handle(old);
    expect([sent(exchange, 'accept-encoding'), exchange.cache.key ?? '']).toEqual([
      [],
      expect.not.stringContaining('gzip'),
    ]);
    const newer = await cdnOf(() => ({ body: 'x' }), behavior).handle({ ...old, viewer: { httpVersion: '1.1' } });
    expect(sent(newer, 'accept-encoding')).toEqual(['gzip']);
  });
});

describe('the trace', () => {
  const group = (primary: any, fallbackStatusCodes: readonly number[] = [500]) =>
    originGroup({
      primaryOrigin: httpOrigin('primary.example.com', primary),
      fallbackOrigin: httpOrigin('fallback.example.com', () => ({ body: 'hello' })),
      fallbackStatusCodes,
    });
  const told = async (behavior: Behavior, request: ExchangeRequest = { uri: '/a' }) =>
    String((await cdnOf(() => ({ body: 'hello' }), behavior).handle(request)).trace);
  const throws = async () => {
    throw new Error('no');
  };

  it.each<[string, Behavior, string]>([
    ['the status is not listed', { origin: group(() => ({ status: 503 })) }, '503 is not listed'],
    [
      'the failure counts as another status',
      { origin: group(originFailure('connect')) },
      'connect counts as 503, which is not listed',
    ],
    [
      'it was not the origin that failed',
      { origin: group(() => originFailure('capacity')) },
      'it was not the origin that failed: capacity',
    ],
    [
      'origin-request answered',
      { origin: group(() => ({})), edgeLambdas: { 'origin-request': async () => ({ status: '500' }) } },
      'origin-request answered',
    ],
    [
      'a function failed',
      { origin: group(() => ({})), edgeLambdas: { 'origin-request': throws } },
      'a function failed',
    ],
  ])('says why there is no failover: %s', async (_, behavior, reason) => {
    expect(await told(behavior)).toContain(`\n  failover         skipped: ${reason}\n`);
  });

  it('says that a method does not fail over', async () => {
    const behavior = { origin: group(() => ({ status: 500 })), allowedMethods: 'GET_HEAD_OPTIONS' } as const;
    expect(await told(behavior, { method: 'OPTIONS', uri: '/a' })).toContain(
      'failover         skipped: OPTIONS is not a cached method',
    );
  });

  it('says nothing of failover where nothing went wrong', async () => {
    expect(await told({ origin: group(() => ({ body: 'x' })) })).not.toContain('failover');
  });

  it('says that the answer for a failed function is not stored', async () => {
    const notStored = 'cache            not stored: a function failed';
    expect(await told({ edgeLambdas: { 'origin-request': throws } })).toContain(notStored);
    expect(await told({ edgeLambdas: { 'origin-response': throws } })).toContain(notStored);
    const bypassing = { cachePolicy: CachePolicy.CACHING_DISABLED, edgeLambdas: { 'origin-request': throws } };
    expect(await told(bypassing)).not.toContain('not stored');
  });

  it('says why an error keeps its page though one is configured', async () => {
    const cdn = cdnOf(
      () => originFailure('capacity'),
      {},
      { errorResponses: [{ httpStatus: 503, responseHttpStatus: 200, responsePagePath: '/503.html' }] },
    );
    const { trace, response } = await cdn.handle({ uri: '/a' });
    expect(response.status).toBe(503);
    expect(String(trace)).toContain('error page       skipped: CapacityExceeded keeps its own page');
  });

  it('says why an expired copy is not asked about', async () => {
    const again = async (behavior: Behavior, headers: Record<string, string>) => {
      const cdn = cdnOf(() => ({ headers: { 'cache-control': 'max-age=5', ...headers }, body: 'x' }), behavior);
      await cdn.handle({ uri: '/a' });
      cdn.clock.advance(10);
      return String((await cdn.handle({ uri: '/a' })).trace);
    };
    expect(await again({}, {})).toContain('revalidation     skipped: the copy has neither ETag nor Last-Modified');
    expect(await again({ cachePolicy: { cookieBehavior: 'all' } }, { etag: '"1"' })).toContain(
      'revalidation     skipped: cookies are forwarded',
    );
    expect(await again({}, { etag: '"1"' })).not.toContain('revalidation');
  });
});

describe('what no viewer could be', () => {
  it.each([0, -5, 65_536, 1.5, Number.NaN])('a port of %s is refused', async (port) => {
    await expect(cdnOf(() => ({})).handle({ uri: '/a', viewer: { port } })).rejects.toThrow(
      `Failed to send a request: viewer.port: ${port} is no port. Give a whole number from 1 to 65,535.`,
    );
  });
});
