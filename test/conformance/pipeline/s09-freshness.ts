import { httpOrigin } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { get, one, origin, plain, seconds } from './helpers.js';

const farAway = 'Fri, 01 Jan 2100 00:00:00 GMT';

const saying = (headers: Record<string, string>) => ({ origin: origin({ headers }) });

/** Has one version, and confirms it when asked. */
const confirming = (headers: Record<string, string>) =>
  httpOrigin('origin.example.com', (request) =>
    request.headers.get('if-none-match') === '"1"'
      ? { status: 304, headers: { ...headers, etag: '"1"' } }
      : { body: 'hello', headers: { ...headers, etag: '"1"' } },
  );

const rewriting = async (event: any) => {
  const { request } = event.Records[0].cf;
  request.uri = `/v2${request.uri}`;
  return request;
};

const forbidding = {
  customHeadersBehavior: { customHeaders: [{ header: 'Cache-Control', value: 'no-store', override: true }] },
};

const limiting = async (event: any) => {
  const { response } = event.Records[0].cf;
  response.headers['cache-control'] = [{ value: 'max-age=5' }];
  return response;
};

/** §9: lifetimes, stale copies and invalidation. */
export const freshnessCases: readonly PipelineCase[] = [
  {
    rule: 'TTL-CLAMP',
    why: 'a lifetime is granted, ages, and ends',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 's-maxage=100, max-age=5' } }) })),
    steps: [
      [get('/a'), { ttl: 100, headers: { age: absent } }],
      seconds(99),
      [get('/a'), { xCache: 'Hit', headers: { age: '99' } }],
      seconds(2),
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'TTL-NOSTORE0',
    why: 'no-store with min TTL 0 is never stored',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 'no-store' } }), cachePolicy: {} })),
    steps: [
      [get('/a'), { ttl: 0, xCache: 'Miss' }],
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'TTL-PREC',
    why: 's-maxage goes before max-age, and that before Expires',
    config: () => ({
      defaultBehavior: saying({ 'cache-control': 'max-age=5, s-maxage=7', expires: farAway }),
      additionalBehaviors: { '/b': saying({ 'cache-control': 'max-age=5', expires: farAway }) },
    }),
    steps: [
      [get('/a'), { ttl: 7 }],
      [get('/b'), { ttl: 5 }],
    ],
  },
  {
    rule: 'TTL-DEFAULT',
    why: 'without a lifetime the default counts, and the maximum does not',
    config: one(() => ({ cachePolicy: { minTtl: 5, defaultTtl: 20, maxTtl: 20 } })),
    steps: [[get('/a'), { ttl: 20 }], seconds(19), [get('/a'), { xCache: 'Hit' }]],
  },
  {
    rule: 'TTL-MIN',
    why: 'a minimum stores what says no-store',
    config: one(() => ({ ...saying({ 'cache-control': 'no-store' }), cachePolicy: { minTtl: 5 } })),
    steps: [
      [get('/a'), { ttl: 5 }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'TTL-NOCACHE0',
    why: 'no-cache with min TTL 0 is revalidated each time',
    config: one(() => ({ origin: confirming({ 'cache-control': 'no-cache' }), cachePolicy: {} })),
    steps: [
      [get('/a'), { xCache: 'Miss', ttl: 0 }],
      [get('/a'), { xCache: 'RefreshHit', body: 'hello', sent: { 'if-none-match': '"1"' } }],
      [get('/a'), { xCache: 'RefreshHit', body: 'hello' }],
    ],
  },
  {
    rule: 'TTL-ZERO',
    why: 'max-age=0 with min TTL 0 expires at once, and is revalidated',
    config: one(() => ({ origin: confirming({ 'cache-control': 'max-age=0' }), cachePolicy: {} })),
    steps: [
      [get('/a'), { xCache: 'Miss', ttl: 0 }],
      [get('/a'), { xCache: 'RefreshHit', body: 'hello' }],
    ],
  },
  {
    rule: 'TTL-RANGE',
    why: 'a lifetime is a hundred years at most',
    config: one(() => ({
      ...saying({ 'cache-control': 'max-age=99999999999' }),
      cachePolicy: { maxTtl: { days: 100_000 } },
    })),
    steps: [[get('/a'), { ttl: 3_153_600_000 }]],
  },
  {
    rule: 'TTL-BADEXP',
    why: 'an Expires that is no date has passed',
    config: one(() => ({ ...saying({ expires: '-1' }), cachePolicy: {} })),
    steps: [[get('/a'), { ttl: 0 }]],
  },
  {
    rule: 'TTL-PRAGMA',
    why: 'an origin’s Pragma says nothing',
    config: one(() => saying({ pragma: 'no-cache' })),
    steps: [
      [get('/a'), { ttl: 86_400 }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'TTL-AGE',
    why: 'an origin’s Age shortens nothing, and a hit has the cache’s own',
    config: one(() => saying({ 'cache-control': 'max-age=60', age: '50' })),
    steps: [
      [get('/a'), { ttl: 60, headers: { age: '50' } }],
      seconds(20),
      [get('/a'), { xCache: 'Hit', headers: { age: '20' } }],
    ],
  },
  {
    rule: 'TTL-AUTH',
    why: 'answers to requests with Authorization are stored',
    config: one(() => ({ cachePolicy: { headerBehavior: ['Authorization'] } })),
    steps: [
      [get('/a', { authorization: 'one' }), { xCache: 'Miss' }],
      [get('/a', { authorization: 'one' }), { xCache: 'Hit' }],
      [get('/a', { authorization: 'two' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'TTL-COOKIE',
    why: 'a Set-Cookie keeps nothing from being stored',
    config: one(() => ({ ...saying({ 'set-cookie': 'a=1' }), cachePolicy: { cookieBehavior: 'all' } })),
    steps: [
      [get('/a'), { ttl: 86_400 }],
      [get('/a'), { xCache: 'Hit', headers: { 'set-cookie': 'a=1' } }],
    ],
  },
  {
    rule: 'TTL-RHP',
    why: 'a Cache-Control by a headers policy or viewer-response is for the viewer only, one by origin-response counts',
    config: () => ({
      defaultBehavior: { origin: origin(), responseHeadersPolicy: forbidding },
      additionalBehaviors: {
        '/viewer': { origin: origin(), edgeLambdas: { 'viewer-response': limiting } },
        '/origin': { origin: origin(), edgeLambdas: { 'origin-response': limiting } },
      },
    }),
    steps: [
      [get('/a'), { ttl: 86_400, headers: { 'cache-control': 'no-store' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'cache-control': 'no-store' } }],
      [get('/viewer'), { ttl: 86_400, headers: { 'cache-control': 'max-age=5' } }],
      [get('/origin'), { ttl: 5 }],
    ],
  },
  {
    rule: 'TTL-VIEWERCC',
    why: 'what a viewer says of caching is not heard',
    config: plain,
    steps: [
      [get('/a', { 'cache-control': 'no-store' }), { ttl: 86_400 }],
      [get('/a', { 'cache-control': 'no-cache', pragma: 'no-cache' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'TTL-S3-501',
    why: 'a 501 with no-store is not kept, though a minimum TTL would keep it',
    config: one(() => ({
      origin: origin({ status: 501, headers: { 'cache-control': 'no-store' } }),
      cachePolicy: { minTtl: 60 },
    })),
    steps: [
      [get('/a'), { status: 501, ttl: 0 }],
      [get('/a'), { status: 501, cache: 'miss' }],
    ],
  },
  {
    rule: 'INV-REWRITE',
    why: 'the object is under the path that viewer-request made',
    config: one(() => ({ edgeLambdas: { 'viewer-request': rewriting } })),
    steps: [
      [get('/a'), { asked: ['GET origin.example.com/v2/a'] }],
      (cdn) => cdn.invalidate('/a'),
      [get('/a'), { xCache: 'Hit' }],
      (cdn) => cdn.invalidate('/v2/a'),
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'INV-ERR',
    why: 'a stored error goes by the URL of its object',
    config: one(() => ({ origin: origin((call) => (call === 1 ? { status: 404 } : {})) })),
    steps: [
      [get('/a'), { status: 404 }],
      [get('/a'), { status: 404, cache: 'hit' }],
      (cdn) => cdn.invalidate('/a'),
      [get('/a'), { status: 200 }],
    ],
  },
  {
    rule: 'INV-TAG',
    why: 'a tag removes all objects that have it, in whatever case',
    config: () => ({
      defaultBehavior: saying({ 'Cache-Tag': 'news, Sport' }),
      additionalBehaviors: { '/b': saying({ 'cache-tag': 'newsletter' }) },
      cacheTagConfig: { headerName: 'cache-tag' },
    }),
    steps: [
      [get('/a'), {}],
      [get('/b'), {}],
      (cdn) => cdn.invalidate('#SPORT'),
      [get('/a'), { xCache: 'Miss' }],
      [get('/b'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'INV-PATH',
    why: 'invalidation removes the object',
    config: plain,
    steps: [
      [get('/img/a'), { xCache: 'Miss' }],
      (cdn) => cdn.invalidate('/img/*'),
      [get('/img/a'), { xCache: 'Miss' }],
    ],
  },
];
