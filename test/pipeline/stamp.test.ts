import { describe, expect, it } from 'vitest';
import {
  createDistribution,
  type DistributionConfig,
  type Exchange,
  type ExchangeRequest,
  httpOrigin,
  originFailure,
} from '../../src/index.js';

type Version = '1.0' | '1.1' | '2.0' | '3.0';

/** Headers in cases nobody else writes, from an origin and from a function. */
const mixed = () =>
  createDistribution({
    httpVersion: 'http2and3',
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => ({
        headers: { 'X-mIXed': '1', vIA: '1.1 varnish', Date: 'now' },
      })),
      cachePolicy: { headerBehavior: ['x-tag'] },
      edgeLambdas: {
        'viewer-response': async (event) => {
          const { response } = event.Records[0].cf;
          response.headers['x-abc'] = [
            { key: 'X-aBC', value: '1' },
            { key: 'x-Abc', value: '2' },
          ];
          return response;
        },
      },
    },
  });

const ask = (cdn: ReturnType<typeof mixed>, httpVersion: Version, uri = '/a') =>
  cdn.handle({ uri, headers: { 'X-tAG': '1' }, viewer: { httpVersion } });
const names = ({ response }: Exchange) => response.headers.map(([name]) => name);

const written = [
  'Content-Length',
  'Connection',
  'X-mIXed',
  'Date',
  'X-aBC',
  'x-Abc',
  'Server',
  'X-Cache',
  'Via',
  'X-Amz-Cf-Pop',
  'Alt-Svc',
  'X-Amz-Cf-Id',
];
const lowerCase = written.filter((name) => name !== 'Connection').map((name) => name.toLowerCase());

describe('header names', () => {
  it.each<[Version]>([['1.0'], ['1.1']])(
    'keep the case they came in to a viewer on HTTP/%s (HMAP-KEY-SENT)',
    async (httpVersion) => {
      expect(names(await ask(mixed(), httpVersion))).toEqual(written);
    },
  );

  it.each<[Version]>([['2.0'], ['3.0']])('are lower-case to one on HTTP/%s (pipeline §14.3)', async (httpVersion) => {
    expect(names(await ask(mixed(), httpVersion))).toEqual(lowerCase);
  });

  it('are stored as they came, whoever asked first', async () => {
    const cdn = mixed();
    await ask(cdn, '2.0');
    const hit = await ask(cdn, '1.1');
    expect([hit.xCache, names(hit).includes('X-mIXed')]).toEqual(['Hit', true]);
    expect(names(await ask(cdn, '3.0'))).toContain('x-mixed');
  });

  it.each([
    ['a redirect', { uri: '/a', viewer: { protocol: 'http' } }, 301, ['Content-Type', 'Location']],
    ['an error', { uri: '/a', method: 'PUT' }, 403, ['content-type', 'server']],
  ] as const)("of CloudFront's own answers follow the version too: %s", async (_, request, status, own) => {
    const origin = httpOrigin('origin.example.com', () => ({}));
    const cdn = createDistribution({ defaultBehavior: { origin, viewerProtocolPolicy: 'redirect-to-https' } });
    const exchange = await cdn.handle(request);
    expect([exchange.response.status, names(exchange)]).toEqual([status, expect.arrayContaining([...own])]);
  });

  it.each<[Version]>([['1.1'], ['2.0']])(
    'to an origin keep their case, whatever the viewer speaks: HTTP/%s (REQ-HTTP11)',
    async (httpVersion) => {
      const { originRequests } = await ask(mixed(), httpVersion);
      expect(originRequests[0]?.headers.map(([name]) => name)).toEqual([
        'Host',
        'X-tAG',
        'User-Agent',
        'Via',
        'X-Forwarded-For',
        'X-Amz-Cf-Id',
        'Connection',
      ]);
    },
  );
});

/** `GET` of one response after another, over HTTP/1.1 unless said otherwise. */
const stamped = async (config: Partial<DistributionConfig>, request: Partial<ExchangeRequest> = {}) => {
  const origin = httpOrigin('origin.example.com', () => ({
    headers: { 'X-First': '1', ETag: '"1"', Server: 'nginx', Date: 'then', 'Content-Type': 'text/plain', Age: '7' },
    body: 'hello',
  }));
  const cdn = createDistribution({ defaultBehavior: { origin }, ...config });
  const ask = () => cdn.handle({ uri: '/a', viewer: { httpVersion: '1.1' }, ...request });
  return { first: await ask(), second: await ask() };
};
const value = ({ response }: Exchange, name: string) =>
  response.headers.filter(([key]) => key.toLowerCase() === name).map(([, text]) => text);

describe('the order of headers (pipeline §14.3)', () => {
  const ofCloudFront = ['X-Cache', 'Via', 'X-Amz-Cf-Pop', 'X-Amz-Cf-Id'];
  const framing = ['Content-Type', 'Content-Length', 'Connection'];

  it('from an origin is its own, behind what frames the body; Age of the cache comes last', async () => {
    const { first, second } = await stamped({});
    expect(names(first)).toEqual([...framing, 'X-First', 'ETag', 'Server', 'Date', 'Age', ...ofCloudFront]);
    expect(names(second)).toEqual([...framing, 'X-First', 'ETag', 'Server', 'Date', ...ofCloudFront, 'Age']);
    expect([value(first, 'age'), value(second, 'age')]).toEqual([['7'], ['0']]);
  });

  it('has Date first and Server last where the origin has none (RESP-DATE, RESP-SERVER)', async () => {
    const origin = httpOrigin('origin.example.com', () => ({ headers: { ETag: '"1"' }, body: 'x' }));
    const { first } = await stamped({ defaultBehavior: { origin } });
    expect(names(first)).toEqual(['Content-Length', 'Connection', 'Date', 'ETag', 'Server', ...ofCloudFront]);
  });

  it('of a function has its headers behind those of CloudFront', async () => {
    const origin = httpOrigin('origin.example.com', () => ({}));
    const handler = async () => ({
      status: '302',
      headers: { location: [{ key: 'Location', value: '/b' }], 'content-type': [{ key: 'Content-Type', value: 'x' }] },
    });
    const { first } = await stamped({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler } } });
    const own = ['Content-Length', 'Connection', 'Server', 'Date', 'Location', 'Content-Type'];
    expect(names(first)).toEqual([...own, ...ofCloudFront]);
  });

  const own = ['Server', 'Date', ...framing];
  it.each<[string, Partial<DistributionConfig>, Partial<ExchangeRequest>, string[]]>([
    ['an error', {}, { method: 'PUT' }, [...own, ...ofCloudFront]],
    [
      'a failure',
      { defaultBehavior: { origin: httpOrigin('down.example.com', originFailure('connect')) } },
      {},
      [...own, ...ofCloudFront],
    ],
    [
      'a redirect (VPP-REDIR-SHAPE)',
      {
        defaultBehavior: {
          origin: httpOrigin('origin.example.com', () => ({})),
          viewerProtocolPolicy: 'redirect-to-https',
        },
      },
      { viewer: { protocol: 'http' } },
      [...own, 'Location', ...ofCloudFront],
    ],
  ])('of %s is fixed', async (_, config, request, expected) => {
    const { first } = await stamped(config, request);
    expect(names(first)).toEqual(expected);
  });

  it('is the same on HTTP/2, without Connection', async () => {
    const { second } = await stamped({}, { viewer: {} });
    expect(names(second)).toEqual(
      ['Content-Type', 'Content-Length', 'X-First', 'ETag', 'Server', 'Date', ...ofCloudFront, 'Age'].map((name) =>
        name.toLowerCase(),
      ),
    );
  });

  it("puts CloudFront's hop behind the origin's in one Via (RESP-VIA)", async () => {
    const origin = httpOrigin('origin.example.com', () => ({ headers: { VIA: ['1.1 a', '1.1 b'] } }));
    const { first } = await stamped({ defaultBehavior: { origin } });
    expect(value(first, 'via')).toEqual([
      '1.1 a, 1.1 b, 1.1 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)',
    ]);
  });
});

describe('a chunked answer (RESP-TE)', () => {
  const chunked = () => ({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => ({ headers: { 'Transfer-Encoding': 'chunked' }, body: 'hello' })),
    },
  });

  it.each<[Version, string[], string[]]>([
    ['1.0', [], ['close']],
    ['1.1', ['chunked'], ['keep-alive']],
    ['2.0', [], []],
  ])('on HTTP/%s has Transfer-Encoding %j and Connection %j', async (httpVersion, encoding, connection) => {
    for (const exchange of Object.values(await stamped(chunked(), { viewer: { httpVersion } }))) {
      expect(value(exchange, 'transfer-encoding')).toEqual(encoding);
      expect(value(exchange, 'connection')).toEqual(connection);
      expect(new TextDecoder().decode(exchange.response.body)).toBe('hello');
    }
  });
});

describe('the version of HTTP (CONN-HTTPVER)', () => {
  const version = async (
    httpVersion: DistributionConfig['httpVersion'],
    viewer: NonNullable<ExchangeRequest['viewer']>,
  ) => (await stamped({ httpVersion }, { viewer })).first.request.httpVersion;

  it.each([
    [undefined, '2.0'],
    ['http1.1', '1.1'],
    ['http2', '2.0'],
    ['http2and3', '2.0'],
    ['http3', '3.0'],
  ] as const)('with %s is HTTP/%s over https, and 1.1 over http', async (setting, expected) => {
    expect(await version(setting, {})).toBe(expected);
    expect(await version(setting, { protocol: 'http' })).toBe('1.1');
    expect(await version(setting, { httpVersion: '1.0' })).toBe('1.0');
  });

  it('is one that the distribution and the protocol have', async () => {
    await expect(version('http2', { httpVersion: '3.0' })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: viewer.httpVersion: the distribution doesn't speak HTTP/3.0. Its httpVersion is 'http2': set another, or leave the viewer's version out.]`,
    );
    await expect(version('http3', { httpVersion: '2.0' })).rejects.toThrow("doesn't speak HTTP/2.0");
    await expect(version('http1.1', { httpVersion: '2.0' })).rejects.toThrow("doesn't speak HTTP/2.0");
    await expect(version('http2', { httpVersion: '2.0', protocol: 'http' })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: viewer.httpVersion: HTTP/2.0 needs https. Say protocol: 'https', or leave one of them out.]`,
    );
  });
});

describe('Alt-Svc (CONN-ALTSVC)', () => {
  it.each([
    ['http2', {}, []],
    ['http2and3', {}, ['h3=":443"; ma=86400']],
    ['http2and3', { httpVersion: '1.1' }, ['h3=":443"; ma=86400']],
    ['http2and3', { protocol: 'http' }, []],
    ['http3', {}, ['h3=":443"; ma=86400']],
  ] as const)('of a distribution with %s, to a viewer with %j: %j', async (httpVersion, viewer, expected) => {
    const { first, second } = await stamped({ httpVersion }, { viewer });
    expect([value(first, 'alt-svc'), value(second, 'alt-svc')]).toEqual([expected, expected]);
  });
});
