import { httpOrigin } from '../../../src/index.js';
import { absent, type Expected, type PipelineCase } from '../pipeline-case.js';
import { firstMiss, get, one, origin, pass, passResponse, seconds } from './helpers.js';

const text = 'hello, edge';
const modified = 'Thu, 01 Jan 2026 00:00:00 GMT';
const versioned = { 'content-type': 'text/plain', etag: '"1"', 'last-modified': modified };
const stored = one(() => ({ origin: origin({ headers: versioned, body: text }) }));
const fill = [get('/a'), { xCache: 'Miss', body: text }] as const;

const ask = (headers: Record<string, string>, method = 'GET') => ({ method, uri: '/a', headers });
const whole: Expected = { status: 200, xCache: 'Hit', body: text, headers: { 'content-range': absent } };
const part = (range: string, body: string): Expected => ({
  status: 206,
  xCache: 'Hit',
  cache: 'hit',
  asked: [],
  body,
  headers: { 'content-range': `bytes ${range}/11`, 'content-length': String(body.length), etag: '"1"', age: '0' },
});
const have = (by: 'if-none-match' | 'if-modified-since'): Expected => ({
  status: 304,
  xCache: 'Hit',
  asked: [],
  body: '',
  headers: by === 'if-none-match' ? { etag: '"1"', 'content-length': absent, 'content-type': absent } : {},
});

/** An origin that knows ranges and conditions, one answer at a time. */
const knowing = (known: Record<string, string> = {}) =>
  httpOrigin('origin.example.com', ({ headers }) => {
    if (headers.get('if-none-match') !== null) return { status: 304, headers: { ...versioned, ...known } };
    return { headers: { ...versioned, 'cache-control': 'max-age=60', ...known }, body: text };
  });

async function* chunks() {
  yield text;
}

/** §8.2: parts, conditions and heads of what is stored. */
export const rangeCases: readonly PipelineCase[] = [
  {
    rule: 'RNG-HIT',
    why: 'a part of what is in the cache comes from there',
    config: stored,
    steps: [
      fill,
      [ask({ range: 'bytes=0-4' }), part('0-4', 'hello')],
      [ask({ range: 'bytes=7-' }), part('7-10', 'edge')],
      [ask({ range: 'bytes=7-99' }), part('7-10', 'edge')],
      [ask({ range: 'bytes=-4' }), part('7-10', 'edge')],
      [ask({ range: 'bytes=-99' }), part('0-10', text)],
      [ask({ range: 'bytes=0-4' }, 'HEAD'), { status: 200, headers: { 'content-length': '11' } }],
      [get('/a'), whole],
    ],
  },
  {
    rule: 'RNG-HIT',
    why: 'several parts come as multipart/byteranges; what lies beyond the end is left out',
    config: stored,
    steps: [
      fill,
      [
        ask({ range: 'bytes=0-0, 7-8, 90-' }),
        {
          status: 206,
          headers: {
            'content-type': `multipart/byteranges; boundary=${boundary(2)}`,
            'content-range': absent,
            'content-length': String(twoParts(2).length),
          },
          body: twoParts(2),
        },
      ],
      [ask({ range: 'bytes=0-0, 90-' }), part('0-0', 'h')],
    ],
  },
  {
    rule: 'RNG-HIT',
    why: 'If-Range must name this very version',
    config: stored,
    steps: [
      fill,
      [ask({ range: 'bytes=0-4', 'if-range': '"1"' }), part('0-4', 'hello')],
      [ask({ range: 'bytes=0-4', 'if-range': modified }), part('0-4', 'hello')],
      [ask({ range: 'bytes=0-4', 'if-range': '"2"' }), whole],
      [ask({ range: 'bytes=0-4', 'if-range': 'W/"1"' }), whole],
    ],
  },
  {
    rule: 'RNG-HIT',
    why: 'viewer-response sees the part, and what viewer-request asked for counts',
    config: one(() => ({
      origin: origin({ headers: versioned, body: text }),
      edgeLambdas: { 'viewer-request': askingForFive, 'viewer-response': tellingStatus },
    })),
    steps: [
      [ask({ range: 'bytes=0-1' }), { status: 200, body: text, sent: { range: 'bytes=0-4' } }],
      [get('/a'), { status: 206, body: 'hello', headers: { 'x-status': '206' } }],
    ],
  },
  {
    rule: 'RNG-INVALID',
    why: 'ranges that overlap, descend or are none count as none, at the origin too',
    config: stored,
    steps: [
      [ask({ range: 'bytes=5-1' }), { status: 200, xCache: 'Miss', body: text, sent: { range: absent } }],
      ...['bytes=0-4,4-5', 'bytes=4-5,0-1', 'bytes=-1,0-1', 'bytes=-', 'bytes=--1', 'bytes=a-b', 'lines=1-2', ''].map(
        (range) => [ask({ range }), whole] as const,
      ),
      [ask({ range: 'bytes=2-5, -8' }), whole],
    ],
  },
  {
    rule: 'RNG-CHUNK',
    why: 'an origin that answers chunked sends the whole object, and parts are served from it later',
    config: one(() => ({ origin: httpOrigin('origin.example.com', () => ({ headers: versioned, body: chunks() })) })),
    steps: [
      [
        ask({ range: 'bytes=0-4' }),
        { status: 200, xCache: 'Miss', body: text, headers: { 'content-range': absent }, sent: { range: 'bytes=0-4' } },
      ],
      [ask({ range: 'bytes=0-4' }), part('0-4', 'hello')],
    ],
  },
  {
    rule: 'RNG-COMP',
    why: 'they count the bytes of what is compressed, and its weak tag is no If-Range',
    config: one(() => ({ origin: origin({ headers: versioned, body: 'x'.repeat(1_000) }) })),
    steps: [
      [ask({ 'accept-encoding': 'gzip' }), { headers: { 'content-encoding': 'gzip' } }],
      [
        ask({ 'accept-encoding': 'gzip', range: 'bytes=0-0' }),
        {
          status: 206,
          body: '\u001f',
          headers: { 'content-encoding': 'gzip', 'content-length': '1' },
        },
      ],
      [ask({ 'accept-encoding': 'gzip', range: 'bytes=0-0', 'if-range': 'W/"1"' }), { status: 200 }],
    ],
  },
  {
    rule: 'RNG-416',
    why: 'the origin’s is passed and never kept',
    config: one(() => ({
      origin: origin({ status: 416, headers: { 'content-range': 'bytes */11', 'cache-control': 'max-age=60' } }),
    })),
    steps: [
      [ask({ range: 'bytes=50-' }), { status: 416, xCache: 'Error', headers: { 'content-range': 'bytes */11' } }],
      [ask({ range: 'bytes=50-' }), { status: 416, asked: [firstMiss] }],
    ],
  },
  {
    rule: 'RNG-416',
    why: 'beyond the end of what is stored it is refused, and may have a page',
    config: one(
      () => ({ origin: origin({ headers: versioned, body: text }) }),
      () => ({ errorResponses: [{ httpStatus: 416, responseHttpStatus: 200, responsePagePath: '/sorry' }] }),
    ),
    steps: [
      fill,
      [
        ask({ range: 'bytes=11-' }),
        { status: 200, xCache: 'Error', body: text, asked: ['GET origin.example.com/sorry'] },
      ],
    ],
  },
  {
    rule: 'RNG-416',
    why: 'without a page CloudFront says how long the object is',
    config: stored,
    steps: [
      fill,
      [
        ask({ range: 'bytes=11-' }),
        { status: 416, xCache: 'Error', asked: [], headers: { 'content-range': 'bytes */11', etag: absent } },
      ],
      [get('/a'), whole],
    ],
  },
  {
    rule: 'COND-VIEWER-HIT',
    why: 'a tag is compared weakly, and goes before a date',
    config: stored,
    steps: [
      fill,
      [ask({ 'if-none-match': '"1"' }), have('if-none-match')],
      [ask({ 'if-none-match': 'W/"1"' }), have('if-none-match')],
      [ask({ 'if-none-match': '"0", "1"' }), have('if-none-match')],
      [ask({ 'if-none-match': '*' }), have('if-none-match')],
      [ask({ 'if-none-match': '"1"' }, 'HEAD'), have('if-none-match')],
      [ask({ 'if-none-match': '"1"', range: 'bytes=0-1' }), have('if-none-match')],
      [ask({ 'if-none-match': '"2"' }), whole],
      [ask({ 'if-none-match': '"2"', 'if-modified-since': modified }), whole],
      [ask({ 'if-none-match': '"2"', range: 'bytes=0-4' }), part('0-4', 'hello')],
    ],
  },
  {
    rule: 'COND-VIEWER-HIT',
    why: 'a date at or after Last-Modified is enough',
    config: stored,
    steps: [
      fill,
      [ask({ 'if-modified-since': modified }), have('if-modified-since')],
      [ask({ 'if-modified-since': 'Fri, 02 Jan 2026 00:00:00 GMT' }), have('if-modified-since')],
      [ask({ 'if-modified-since': 'Wed, 31 Dec 2025 23:59:59 GMT' }), whole],
      [ask({ 'if-modified-since': 'yesterday' }), whole],
    ],
  },
  {
    rule: 'COND-VIEWER-HIT',
    why: 'a copy that has just been found good answers as well, and viewer-response sees the 304',
    config: one(() => ({ origin: knowing(), edgeLambdas: { 'viewer-response': tellingStatus } })),
    steps: [
      [get('/a'), { status: 200, headers: { 'x-status': '200' } }],
      seconds(61),
      [
        ask({ 'if-none-match': '"1"' }),
        { status: 304, xCache: 'RefreshHit', asked: [firstMiss], headers: { 'x-status': '304' } },
      ],
      seconds(61),
      [ask({ range: 'bytes=0-4' }), { status: 206, xCache: 'RefreshHit', body: 'hello' }],
    ],
  },
  {
    rule: 'COND-VIEWER-HIT',
    why: 'an error that is stored, and its page, know no conditions',
    config: one(
      () => ({
        origin: httpOrigin('origin.example.com', ({ url }) => ({
          status: url.endsWith('/sorry') ? 200 : 404,
          headers: versioned,
          body: text,
        })),
      }),
      () => ({
        errorResponses: [{ httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/sorry' }],
        additionalBehaviors: { '/plain': { origin: origin({ status: 403, headers: versioned, body: text }) } },
      }),
    ),
    steps: [
      [get('/a'), { status: 200, xCache: 'Error' }],
      [ask({ 'if-none-match': '"1"', range: 'bytes=0-1' }), { status: 200, xCache: 'Error', body: text }],
      [get('/plain'), { status: 403 }],
      [
        { ...ask({ 'if-none-match': '"1"', range: 'bytes=0-1' }), uri: '/plain' },
        { status: 403, body: text },
      ],
    ],
  },
  {
    rule: 'COND-VIEWER-HIT',
    why: 'what viewer-request answers knows none either',
    config: one(() => ({ edgeLambdas: { 'viewer-request': answering } })),
    steps: [[ask({ 'if-none-match': '"1"', range: 'bytes=0-1' }), { status: 200, body: 'made' }]],
  },
];

function boundary(count: number): string {
  return `edgeproof-${String(count).padStart(44, '0')}`;
}

function twoParts(count: number): string {
  const head = (range: string) =>
    `--${boundary(count)}\r\nContent-Type: text/plain\r\nContent-Range: bytes ${range}/11\r\n\r\n`;
  return `${head('0-0')}h\r\n${head('7-8')}ed\r\n--${boundary(count)}--\r\n`;
}

const askingForFive = async (event: any) => {
  const request = await pass(event);
  request.headers.range = [{ key: 'Range', value: 'bytes=0-4' }];
  return request;
};

const tellingStatus = async (event: any) => {
  const response = await passResponse(event);
  response.headers['x-status'] = [{ key: 'X-Status', value: response.status }];
  return response;
};

const answering = async () => ({ status: '200', headers: { etag: [{ value: '"1"' }] }, body: 'made' });
