import { httpOrigin, originFailure } from '../../../src/index.js';
import { absent, type Expected, type PipelineCase } from '../pipeline-case.js';
import { firstMiss, get, one, seconds } from './helpers.js';

type Headers = Record<string, string>;
interface Version {
  readonly text: string;
  readonly headers?: Headers;
  readonly fails?: 404 | 503;
}

const modified = 'Thu, 01 Jan 2026 00:00:00 GMT';
const text = 'hello, edge';
const first: Version = { text, headers: { etag: '"1"' } };

/** An origin that knows one range at a time, `If-Range` and `If-None-Match`; each answer is of the version given then. */
function ranged(versionAt: (call: number) => Version, more: Headers = {}) {
  let calls = 0;
  return httpOrigin('origin.example.com', ({ headers: asked }) => {
    const version = versionAt(++calls);
    if (version.fails !== undefined) return { status: version.fails };
    const etag = version.headers?.['etag'];
    const headers = { 'content-type': 'text/plain', ...version.headers, ...more };
    if (etag !== undefined && asked.get('if-none-match') === etag) return { status: 304, headers };
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(asked.get('range') ?? '') ?? [];
    const isOther = (asked.get('if-range') ?? etag) !== etag;
    if (from === undefined || isOther) return { headers, body: version.text };
    const said = { ...headers, 'content-range': `bytes ${from}-${to}/${version.text.length}` };
    return { status: 206, headers: said, body: version.text.slice(Number(from), Number(to) + 1) };
  });
}

const always =
  (version: Version, ...later: readonly Version[]) =>
  (call: number) =>
    [version, ...later][Math.min(call, later.length + 1) - 1] as Version;

const keeping = (versionAt: (call: number) => Version = always(first), more: Headers = {}, behavior = {}) =>
  one(() => ({ origin: ranged(versionAt, more), ...behavior }));

const ask = (range: string, headers: Headers = {}) => get('/a', { range: `bytes=${range}`, ...headers });
const fetched = (range: string, body: string, total = 11): Expected => ({
  status: 206,
  xCache: 'Miss',
  asked: [firstMiss],
  body,
  headers: { 'content-range': `bytes ${range}/${total}`, 'content-length': String(body.length) },
});
const kept = (range: string, body: string, total = 11): Expected => ({
  ...fetched(range, body, total),
  xCache: 'Hit',
  cache: 'hit',
  asked: [],
});
const whole: Expected = { status: 200, xCache: 'Miss', body: text, headers: { 'content-range': absent } };
const living = (maxAge: number): Version => ({ text, headers: { etag: '"1"', 'cache-control': `max-age=${maxAge}` } });
const other: Version = { text: 'HELLO, EDGE', headers: { etag: '"2"' } };
const noMinimum = { cachePolicy: { minTtl: 0 } };
const hello = [ask('0-4'), fetched('0-4', 'hello')] as const;

/** Whether the second of two parts has a place beside the first: then both give what lies across. */
function together(why: string, versions: readonly [Version, Version], areKept: boolean): PipelineCase {
  const total = versions[1].text.length;
  const across = areKept ? kept('3-6', `${versions[0].text.slice(3, 5)}${versions[1].text.slice(5, 7)}`, total) : {};
  return {
    rule: 'RNG-MISS',
    why,
    config: keeping(always(...versions)),
    steps: [
      [ask('0-4'), { status: 206, ttl: 86_400 }],
      [ask('5-9'), { status: 206, ttl: 86_400 }],
      [ask('3-6'), { ...across, xCache: areKept ? 'Hit' : 'Miss' }],
    ],
  };
}

/** What is passed on and not kept. */
const passing = (why: string, config: PipelineCase['config'], headers: Headers = {}): PipelineCase => ({
  rule: 'RNG-MISS',
  why,
  config,
  steps: [
    [ask('0-4', headers), { status: 206, xCache: 'Miss', ttl: 0 }],
    [ask('0-4', headers), { status: 206, xCache: 'Miss', asked: [firstMiss] }],
  ],
});

const answering206 = (contentRange: string | undefined) =>
  one(() => ({
    origin: httpOrigin('origin.example.com', () => ({
      status: 206,
      headers: { etag: '"1"', ...(contentRange !== undefined && { 'content-range': contentRange }) },
      body: 'hello',
    })),
  }));

/** §8.2: parts that origins send, and what becomes of them in the cache. */
export const partCases: readonly PipelineCase[] = [
  {
    rule: 'RNG-MISS',
    why: 'the origin’s part is sent and kept; what kept parts cover comes from the cache, cut or joined, and no whole',
    config: keeping(),
    steps: [
      [ask('0-4'), { ...fetched('0-4', 'hello'), ttl: 86_400, sent: { range: 'bytes=0-4' } }],
      [ask('0-4'), { ...kept('0-4', 'hello'), headers: { ...kept('0-4', 'hello').headers, etag: '"1"', age: '0' } }],
      [ask('1-2'), kept('1-2', 'el')],
      [ask('3-5'), fetched('3-5', 'lo,')],
      [ask('7-10'), fetched('7-10', 'edge')],
      [ask('0-5'), kept('0-5', 'hello,')],
      [ask('4-7'), fetched('4-7', 'o, e')],
      [ask('0-10'), kept('0-10', text)],
      [ask('-4'), kept('7-10', 'edge')],
      [ask('8-'), kept('8-10', 'dge')],
      [get('/a'), whole],
      [ask('0-4'), kept('0-4', 'hello')],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'several ranges come from several parts; one that is missing has the origin asked, which sends the whole',
    config: keeping(),
    steps: [
      hello,
      [ask('7-10'), fetched('7-10', 'edge')],
      [ask('0-0,7-8'), { status: 206, xCache: 'Hit', asked: [], headers: { 'content-range': absent } }],
      [ask('0-0,7-8'), { body: severalParts(4, ['0-0', 'h'], ['7-8', 'ed']) }],
      [ask('0-0,90-'), kept('0-0', 'h')],
      [ask('0-0,5-5'), whole],
      [ask('0-0,5-5'), { status: 206, xCache: 'Hit' }],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'a HEAD, and who asks for the whole, get nothing of the parts',
    config: keeping(),
    steps: [
      hello,
      [ask('5-10'), fetched('5-10', ', edge')],
      [
        { ...get('/a'), method: 'HEAD' },
        { status: 200, xCache: 'Miss' },
      ],
      [get('/a'), whole],
    ],
  },
  together('parts of one strong tag belong together', [first, first], true),
  together('those of another don’t: the old ones are gone', [first, other], false),
  together('nor do those of another length', [first, { ...first, text: `${text}!` }], false),
  together(
    'without a strong tag the last change counts',
    [
      { text, headers: { 'last-modified': modified, etag: 'W/"1"' } },
      { text, headers: { 'last-modified': modified, etag: 'W/"1"' } },
    ],
    true,
  ),
  together(
    'which a weak tag may contradict',
    [
      { text, headers: { 'last-modified': modified, etag: 'W/"1"' } },
      { text, headers: { 'last-modified': modified, etag: 'W/"2"' } },
    ],
    false,
  ),
  together(
    'a weak tag alone is not enough',
    [
      { text, headers: { etag: 'W/"1"' } },
      { text, headers: { etag: 'W/"1"' } },
    ],
    false,
  ),
  together('without a validator each stands alone', [{ text }, { text }], false),
  {
    rule: 'RNG-MISS',
    why: 'the old version is gone at once, and a part of the new one serves alone',
    config: keeping(always(first, other)),
    steps: [
      hello,
      [ask('5-10'), fetched('5-10', ', EDGE')],
      [ask('7-10'), kept('7-10', 'EDGE')],
      [ask('0-4'), fetched('0-4', 'HELLO')],
      [ask('0-10'), kept('0-10', 'HELLO, EDGE')],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'each part has its own lifetime; an expired one is asked about, and is good again',
    config: keeping(always(first), { 'cache-control': 'max-age=10' }),
    steps: [
      hello,
      seconds(6),
      [ask('5-10'), fetched('5-10', ', edge')],
      seconds(3),
      [ask('0-10'), { ...kept('0-10', text), headers: { age: '9' } }],
      seconds(2),
      [ask('6-10'), { ...kept('6-10', ' edge'), headers: { age: '5' } }],
      [
        ask('1-3'),
        {
          status: 206,
          xCache: 'RefreshHit',
          body: 'ell',
          headers: { 'content-range': 'bytes 1-3/11', 'content-length': '3' },
          sent: { 'if-none-match': '"1"', range: 'bytes=1-3' },
        },
      ],
      [ask('0-10'), kept('0-10', text)],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'an expired part of another version gives way to what came',
    config: keeping(always(first, other), { 'cache-control': 'max-age=10' }),
    steps: [
      hello,
      seconds(11),
      [ask('1-3'), fetched('1-3', 'ELL')],
      [ask('1-3'), kept('1-3', 'ELL')],
      [ask('0-4'), fetched('0-4', 'HELLO')],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'what must be revalidated each time is, in parts too',
    config: keeping(always(first), { 'cache-control': 'no-cache' }, noMinimum),
    steps: [
      hello,
      [ask('0-4'), { status: 206, xCache: 'RefreshHit', body: 'hello', sent: { 'if-none-match': '"1"' } }],
    ],
  },
  passing('no-store forbids to keep a part', keeping(always(first), { 'cache-control': 'no-store' }, noMinimum)),
  passing('private does', keeping(always(first), { 'cache-control': 'private' }, noMinimum)),
  passing('several parts in one answer are not taken apart', answering206(undefined)),
  passing('a part of who knows how much is not kept', answering206('bytes 0-4/*')),
  passing('nor is one that ends behind the end', answering206('bytes 7-11/11')),
  passing(
    'nor is one cut short',
    one(() => ({
      origin: httpOrigin('origin.example.com', () =>
        originFailure('short-body', {
          status: 206,
          headers: { etag: '"1"', 'content-range': 'bytes 0-4/11', 'content-length': '5' },
          body: 'hel',
        }),
      ),
    })),
  ),
  {
    rule: 'RNG-MISS',
    why: 'a 206 that nobody asked for is no part to keep',
    config: answering206('bytes 0-4/11'),
    steps: [
      [get('/a'), { status: 206, ttl: 0 }],
      [ask('0-4'), { status: 206, xCache: 'Miss', ttl: 86_400 }],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'an expired part is gone when something came in its place that may not be kept',
    config: keeping(
      always(
        { text, headers: { etag: '"1"', 'cache-control': 'max-age=10' } },
        { text: other.text, headers: { etag: '"2"', 'cache-control': 'no-store' } },
        { text, fails: 503 },
      ),
      {},
      noMinimum,
    ),
    steps: [hello, seconds(11), [ask('0-4'), { body: 'HELLO', ttl: 0 }], [ask('0-4'), { status: 503 }]],
  },
  {
    rule: 'RNG-MISS',
    why: 'If-Range has parts of its own version only; of another the origin sends the whole',
    config: keeping(),
    steps: [
      hello,
      [ask('0-4', { 'if-range': '"1"' }), kept('0-4', 'hello')],
      [ask('0-4', { 'if-range': '"2"' }), { ...whole, sent: { 'if-range': '"2"' } }],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'If-Range goes along when an expired part is asked about: of a new version he gets the whole',
    config: keeping(always(first, other), { 'cache-control': 'max-age=10' }),
    steps: [
      hello,
      seconds(11),
      [
        ask('0-4', { 'if-range': '"1"' }),
        { status: 200, xCache: 'Miss', body: 'HELLO, EDGE', sent: { 'if-range': '"1"', 'if-none-match': '"1"' } },
      ],
    ],
  },
  {
    rule: 'RNG-MISS',
    covers: ['COND-VIEWER-HIT'],
    why: 'who has the object already is told so by a part of it',
    config: keeping(),
    steps: [
      hello,
      [
        ask('0-4', { 'if-none-match': '"1"' }),
        { status: 304, xCache: 'Hit', body: '', headers: { etag: '"1"', 'content-range': absent } },
      ],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'parts are invalidated like the object, by path and by tag',
    config: one(
      () => ({ origin: ranged(always(first), { 'cache-tag': 'news' }) }),
      () => ({ cacheTagConfig: { headerName: 'Cache-Tag' } }),
    ),
    steps: [
      hello,
      (cdn) => cdn.invalidate('/b', '#other'),
      [ask('0-4'), kept('0-4', 'hello')],
      (cdn) => cdn.invalidate('/a'),
      hello,
      (cdn) => cdn.invalidate('#news'),
      hello,
      (cdn) => cdn.reset(),
      hello,
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'an expired part stands in for an error of the origin, and is left alone for a while',
    config: keeping(always(first, { text, fails: 503 }), { 'cache-control': 'max-age=10' }),
    steps: [
      hello,
      seconds(11),
      [ask('1-3'), { status: 206, xCache: 'Hit', cache: 'stale', body: 'ell', asked: [firstMiss] }],
      [
        ask('2-3'),
        { status: 206, cache: 'stale', body: 'll', asked: [], headers: { 'content-range': 'bytes 2-3/11' } },
      ],
      [ask('5-6'), { status: 503, xCache: 'Error', asked: [firstMiss] }],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'with stale-while-revalidate it is served, and refreshed behind the viewer’s back',
    config: keeping(always(first, other), { 'cache-control': 'max-age=10, stale-while-revalidate=60' }),
    steps: [
      hello,
      seconds(11),
      [ask('1-3'), { status: 206, cache: 'stale', body: 'ell', asked: [] }],
      (cdn) => cdn.settled(),
      [ask('0-4'), kept('0-4', 'HELLO')],
      [ask('5-6'), fetched('5-6', ', ')],
    ],
  },
  {
    rule: 'RNG-MISS',
    why: 'with the object its parts are gone',
    config: keeping(always(first, { text, fails: 404 })),
    steps: [hello, [get('/a'), { status: 404 }], [ask('0-4'), { status: 404, asked: [] }]],
  },
  {
    rule: 'RNG-MISS',
    why: 'that its origin fails says nothing of them',
    config: keeping(always(first, { text, fails: 503 })),
    steps: [hello, [get('/a'), { status: 503 }], [ask('0-4'), kept('0-4', 'hello')]],
  },
  {
    rule: 'RNG-MISS',
    why: 'a new object takes the place of the parts of the old one',
    config: keeping(always(first, { ...other, headers: { etag: '"2"', 'cache-control': 'max-age=10' } }, other)),
    steps: [
      hello,
      [get('/a'), { status: 200, body: 'HELLO, EDGE' }],
      seconds(11),
      [ask('0-4'), { status: 206, xCache: 'RefreshHit', body: 'HELLO' }],
    ],
  },
  {
    rule: 'OQ-206',
    why: 'selected, parts that are all there answer for the whole, as long as the first of them lives',
    config: () => ({
      ...keeping(always(living(60), living(10)))(),
      assumptions: { partialContent: 'kept-for-all' },
    }),
    steps: [
      hello,
      seconds(6),
      [ask('4-10'), { status: 206, xCache: 'Miss', body: 'o, edge' }],
      [get('/a'), { ...whole, xCache: 'Hit', asked: [], headers: { 'content-length': '11', age: '6', etag: '"1"' } }],
      seconds(10),
      [get('/a'), { status: 200, xCache: 'RefreshHit', body: text }],
    ],
  },
  {
    rule: 'OQ-206',
    why: 'selected, nothing of a part is kept',
    config: () => ({ ...keeping()(), assumptions: { partialContent: 'passed-on' } }),
    steps: [hello, hello],
  },
];

function severalParts(count: number, ...parts: readonly (readonly [range: string, body: string])[]): string {
  const boundary = `--edgeproof-${String(count).padStart(44, '0')}`;
  const one = ([range, body]: readonly [string, string]) =>
    `${boundary}\r\nContent-Type: text/plain\r\nContent-Range: bytes ${range}/11\r\n\r\n${body}\r\n`;
  return `${parts.map(one).join('')}${boundary}--\r\n`;
}
