import { CachePolicy, httpOrigin } from '../../../src/index.js';
import { absent, type Expected, type PipelineCase } from '../pipeline-case.js';
import { one, origin, pass, passResponse, seconds } from './helpers.js';

type Reply = { status?: number; headers?: Record<string, string>; body?: string | AsyncIterable<string> };

const text = 'x'.repeat(1_000);
const plainText = { 'content-type': 'text/plain' };
const ask = (accepted = 'gzip, br', more: object = {}) =>
  ({ uri: '/a', headers: { 'accept-encoding': accepted }, ...more }) as const;

const answering = (reply: Reply = {}) => ({ origin: origin({ headers: plainText, body: text, ...reply } as any) });
const encoded = (encoding: string): Expected => ({ headers: { 'content-encoding': encoding } });
const asItCame: Expected = { headers: { 'content-encoding': absent } };

async function* chunks() {
  yield text;
}

/** §12: compression. */
export const compressionCases: readonly PipelineCase[] = [
  {
    rule: 'COMP-ON',
    why: 'a behavior compresses as in the CDK, unless it says no',
    config: one(
      () => answering(),
      () => ({ additionalBehaviors: { '/no/*': { ...answering(), compress: false } } }),
    ),
    steps: [
      [ask(), encoded('br')],
      [{ ...ask(), uri: '/no/a' }, asItCame],
    ],
  },
  {
    rule: 'COMP-ON',
    why: 'the cache policy must enable an encoding',
    config: one(() => ({ ...answering(), cachePolicy: { enableAcceptEncodingGzip: true } })),
    steps: [
      [ask(), encoded('gzip')],
      [ask('br'), asItCame],
    ],
  },
  {
    rule: 'COMP-TTL',
    why: 'nothing is compressed where caching is off',
    config: one(() => ({ ...answering(), cachePolicy: { ...CachePolicy.CACHING_DISABLED, ...bothEncodings } })),
    steps: [[ask(), asItCame]],
  },
  {
    rule: 'COMP-VIEWER',
    why: 'brotli goes before gzip, and a viewer of neither gets neither',
    config: one(() => answering()),
    steps: [
      [ask('gzip;q=1, br;q=0.1'), encoded('br')],
      [ask('gzip'), encoded('gzip')],
      [ask('deflate'), asItCame],
      [{ uri: '/a' }, asItCame],
      [ask('gzip', { viewer: { httpVersion: '1.0' } }), asItCame],
    ],
  },
  {
    rule: 'COMP-RAW',
    why: 'any Content-Encoding of the origin blocks',
    config: one(() => answering({ headers: { ...plainText, 'content-encoding': 'identity' } })),
    steps: [[ask(), encoded('identity')]],
  },
  {
    rule: 'COMP-LEN',
    why: 'from 1,000 bytes on, with their length announced',
    config: one(
      () => answering(),
      () => ({
        additionalBehaviors: {
          '/short': answering({ body: text.slice(1) }),
          '/chunked': { origin: httpOrigin('chunks.example.com', () => ({ headers: plainText, body: chunks() })) },
        },
      }),
    ),
    steps: [
      [ask(), encoded('br')],
      [{ ...ask(), uri: '/short' }, asItCame],
      [{ ...ask(), uri: '/chunked' }, asItCame],
    ],
  },
  ...[200, 403, 404, 201, 302, 500].map((status) => ({
    rule: 'COMP-STATUS',
    why: `${status} ${[200, 403, 404].includes(status) ? 'is' : 'is not'} compressed`,
    config: one(() => answering({ status })),
    steps: [[ask(), [200, 403, 404].includes(status) ? encoded('br') : asItCame]] as PipelineCase['steps'],
  })),
  {
    rule: 'COMP-BODY',
    why: 'an empty body is not compressed, nor that of a HEAD',
    config: one(() => answering()),
    steps: [[{ ...ask(), method: 'HEAD' }, { headers: { 'content-encoding': absent, 'content-length': '1000' } }]],
  },
  {
    rule: 'COMP-TYPE',
    why: 'parameters and case of the type make no difference',
    config: one(() => answering({ headers: { 'content-type': 'Text/HTML; charset=utf-8' } })),
    steps: [[ask(), encoded('br')]],
  },
  {
    rule: 'COMP-TYPE',
    why: 'an image is not compressed, nor what has no type',
    config: one(
      () => answering({ headers: { 'content-type': 'image/png' } }),
      () => ({ additionalBehaviors: { '/none': answering({ headers: {} }) } }),
    ),
    steps: [
      [ask(), asItCame],
      [{ ...ask(), uri: '/none' }, asItCame],
    ],
  },
  {
    rule: 'COMP-LUCK',
    why: 'a busy edge location passes and keeps the body as it came',
    config: one(
      () => answering(),
      () => ({ assumptions: { edgeCompresses: 'never' } }),
    ),
    steps: [
      [ask(), asItCame],
      [ask(), { xCache: 'Hit', headers: { 'content-encoding': absent } }],
    ],
  },
  {
    rule: 'COMP-WHEN',
    why: 'what is stored is compressed, each encoding under its key',
    config: one(() => answering()),
    steps: [
      [ask('gzip'), { xCache: 'Miss', headers: { 'content-encoding': 'gzip' } }],
      [ask('gzip'), { xCache: 'Hit', headers: { 'content-encoding': 'gzip' } }],
      [{ uri: '/a' }, { xCache: 'Miss', body: text, headers: { 'content-encoding': absent } }],
      [ask('deflate'), { xCache: 'Hit', body: text }],
    ],
  },
  {
    rule: 'COMP-304',
    why: 'a revalidation compresses nothing, and what is compressed stays so',
    config: one(() => ({ origin: httpOrigin('origin.example.com', revalidating) })),
    steps: [
      [ask(), { headers: { 'content-encoding': 'br', etag: 'W/"1"', vary: 'Accept-Encoding' } }],
      seconds(61),
      [
        ask(),
        {
          xCache: 'RefreshHit',
          headers: { 'content-encoding': 'br', etag: 'W/"1"', vary: 'Accept-Encoding', 'content-length': absent },
          sent: { 'if-none-match': 'W/"1"' },
        },
      ],
      [{ ...ask(), uri: '/chunked' }, asItCame],
      seconds(61),
      [
        { ...ask(), uri: '/chunked' },
        { xCache: 'RefreshHit', body: text, headers: { etag: '"1"', vary: absent } },
      ],
    ],
  },
  ...(
    [
      ['"a"', 'W/"a"'],
      ['W/"a"', 'W/"a"'],
      ['a', absent],
    ] as const
  ).map(([etag, sent]) => ({
    rule: 'COMP-ETAG',
    why: `${etag} becomes ${typeof sent === 'string' ? sent : 'nothing'}`,
    config: one(() => answering({ headers: { ...plainText, etag } })),
    steps: [[ask(), { headers: { etag: sent } }]] as PipelineCase['steps'],
  })),
  {
    rule: 'COMP-HDRS',
    covers: ['RESP-VARY-AE'],
    why: 'it comes chunked, without length, and with Vary',
    config: one(() => answering({ headers: { ...plainText, vary: 'Cookie' } })),
    steps: [
      [
        ask('gzip', { viewer: { httpVersion: '1.1' } }),
        {
          headers: {
            'content-encoding': 'gzip',
            'content-length': absent,
            'transfer-encoding': 'chunked',
            vary: 'Cookie, Accept-Encoding',
          },
        },
      ],
      [ask('gzip'), { headers: { 'content-encoding': 'gzip', 'content-length': absent, 'transfer-encoding': absent } }],
      [{ uri: '/a' }, { headers: { vary: 'Cookie', 'content-length': '1000' } }],
    ],
  },
  {
    rule: 'COMP-LAMBDA',
    why: 'origin-response is shown the answer before, viewer-response after',
    config: one(() => ({
      ...answering(),
      edgeLambdas: {
        'origin-response': telling('x-at-the-origin'),
        'viewer-response': telling('x-at-the-viewer'),
      },
    })),
    steps: [[ask(), { headers: { 'x-at-the-origin': 'none', 'x-at-the-viewer': 'br', 'content-encoding': 'br' } }]],
  },
  {
    rule: 'COMP-GEN',
    why: 'an answer of origin-request is compressed, one of viewer-request is not',
    config: one(
      () => ({ edgeLambdas: { 'origin-request': answer } }),
      () => ({ additionalBehaviors: { '/viewer': { origin: origin(), edgeLambdas: { 'viewer-request': answer } } } }),
    ),
    steps: [
      [ask(), encoded('br')],
      [{ ...ask(), uri: '/viewer' }, asItCame],
    ],
  },
];

const bothEncodings = { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true };

const answer = async (event: any) => {
  await pass(event);
  return { status: '200', headers: { 'content-type': [{ value: 'text/plain' }] }, body: text };
};

/** Writes down the Content-Encoding it is shown. */
function telling(name: string) {
  return async (event: any) => {
    const response = await passResponse(event);
    response.headers[name] = [{ key: name, value: response.headers['content-encoding']?.[0].value ?? 'none' }];
    return response;
  };
}

function revalidating({ url, headers }: Request) {
  const fresh = { ...plainText, etag: '"1"', 'cache-control': 'max-age=60' };
  if (headers.get('if-none-match') !== null) return { status: 304, headers: fresh };
  return { headers: fresh, body: url.endsWith('/chunked') ? chunks() : text };
}
