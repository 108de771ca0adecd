import type { pipelineCache } from '../../../src/assumptions/pipeline-cache.js';
import { type EdgeOptions, httpOrigin, originFailure, s3Origin } from '../../../src/index.js';
import { type Behavior, distribution, errorPage, lifetime, type Observations } from '../observe.js';

async function together(options: EdgeOptions): Promise<number> {
  let asked = 0;
  const origin = httpOrigin('origin.example.com', async () => {
    asked++;
    await Promise.resolve();
    return { body: 'x' };
  });
  const cdn = distribution({ origin, cachePolicy: { cookieBehavior: 'all' } }, options);
  await Promise.all([cdn.handle({ uri: '/' }), cdn.handle({ uri: '/' })]);
  return asked;
}

const shortLived = (headers: Record<string, string>, later: () => object = () => ({})) => {
  let calls = 0;
  const first = { headers: { 'cache-control': 'max-age=10', ...headers }, body: 'x' };
  return { origin: httpOrigin('origin.example.com', () => (++calls === 1 ? first : later())) };
};

/** How the second request is answered, eleven seconds later: status, X-Cache, and a header `x-a`. */
const afterExpiry =
  (headers: Record<string, string>, later: () => object, behavior: Partial<Behavior> = {}) =>
  async (options: EdgeOptions) => {
    const cdn = distribution({ ...shortLived(headers, later), ...behavior }, options);
    await cdn.handle({ uri: '/' });
    cdn.clock.advance(11);
    const { response, xCache } = await cdn.handle({ uri: '/' });
    const [, value] = response.headers.find(([name]) => name === 'x-a') ?? [];
    return [response.status, xCache, value].filter(Boolean).join(' ');
  };

const bucket = 'site.s3.eu-west-1.amazonaws.com';

/** Of what is fetched and kept. */
export const cacheObservations: Observations<typeof pipelineCache> = {
  headMiss: {
    observe: async (options) => {
      const { originRequests } = await distribution({}, options).handle({ method: 'HEAD', uri: '/' });
      return originRequests[0]?.method;
    },
    values: { HEAD: 'HEAD', GET: 'GET' },
  },
  headOnExpired: {
    observe: async (options) => {
      const cdn = distribution(shortLived({ etag: '"1"' }), options);
      await cdn.handle({ uri: '/' });
      cdn.clock.advance(11);
      const { originRequests } = await cdn.handle({ method: 'HEAD', uri: '/' });
      return originRequests[0]?.headers.some(([name]) => name === 'If-None-Match');
    },
    values: { revalidates: true, 'asks-plainly': false },
  },
  collapsingWithCookies: { observe: together, values: { collapse: 1, never: 2 } },
  storedStatuses: {
    observe: lifetime(201, { 'cache-control': 'max-age=60' }),
    values: { '200-203-204-206': 0, 'all-2xx': 60 },
  },
  partialContent: {
    observe: async (options) => {
      const cdn = distribution({ origin: s3Origin(bucket, { objects: { '/a': 'hello' } }) }, options);
      for (const range of ['bytes=0-1', 'bytes=2-4']) await cdn.handle({ uri: '/a', headers: { range } });
      const part = await cdn.handle({ uri: '/a', headers: { range: 'bytes=1-3' } });
      const whole = await cdn.handle({ uri: '/a' });
      return [part, whole].map(({ xCache, response }) => `${xCache} ${new TextDecoder().decode(response.body)}`);
    },
    values: {
      'kept-for-ranges': ['Hit ell', 'Miss hello'],
      'kept-for-all': ['Hit ell', 'Hit hello'],
      'passed-on': ['Miss ell', 'Miss hello'],
    },
  },
  unparsableExpires: { observe: lifetime(200, { expires: '0' }), values: { expired: 1, absent: 86_400 } },
  originAge: {
    observe: lifetime(200, { age: '20', 'cache-control': 'max-age=60' }),
    values: { ignored: 60, subtracted: 40 },
  },
  errorCachingTtl: {
    observe: lifetime(404, {}, { errorResponses: [{ httpStatus: 404, ...errorPage }] }),
    values: { '10': 10, '300': 300 },
  },
  unlistedErrors: {
    observe: lifetime(401, { 'cache-control': 'max-age=60' }),
    values: { 'not-stored': 0, stored: 60 },
  },
  storedFailures: {
    observe: async (options) => {
      const origin = httpOrigin('origin.example.com', originFailure('connect'));
      return (await distribution({ origin }, options).handle({ uri: '/' })).cache.ttlSeconds;
    },
    values: { 'like-errors': 10, never: 0 },
  },
  unreadableMaxAge: {
    observe: lifetime(200, { 'cache-control': 'max-age=soon' }),
    values: { absent: 86_400, expired: 1 },
  },
  originPragma: { observe: lifetime(200, { pragma: 'no-cache' }), values: { ignored: 86_400, 'as-no-cache': 1 } },
  authorizedAnswers: {
    observe: async (options) => {
      const cdn = distribution({ cachePolicy: { headerBehavior: ['Authorization'] } }, options);
      return (await cdn.handle({ uri: '/', headers: { authorization: 'a' } })).cache.ttlSeconds;
    },
    values: { stored: 86_400, 'not-stored': 0 },
  },
  headersOf304: {
    observe: afterExpiry({ 'cache-control': 'max-age=10', etag: '"1"', 'x-a': '1' }, () => ({
      status: 304,
      headers: { 'x-a': '2' },
    })),
    values: { replace: '200 RefreshHit 2', ignored: '200 RefreshHit 1' },
  },
  staleUpToMaxTtl: {
    observe: afterExpiry({ 'cache-control': 'max-age=100' }, () => ({ status: 500 }), {
      cachePolicy: { maxTtl: 10, defaultTtl: 10 },
    }),
    values: { 'from-storage': '500 Error', 'from-expiry': '200 Hit' },
  },
  staleXCache: {
    observe: afterExpiry({ 'cache-control': 'max-age=10' }, () => ({ status: 500 })),
    values: { Hit: '200 Hit', RefreshHit: '200 RefreshHit' },
  },
  staleInSpiteOfNoCache: {
    observe: afterExpiry({ 'cache-control': 'no-cache, stale-while-revalidate=60', 'x-a': '1' }, () => ({
      headers: { 'x-a': '2' },
    })),
    values: { 'revalidated-first': '200 Miss 2', 'served-at-once': '200 Hit 1' },
  },
  staleForGenerated: {
    observe: async (options) => {
      let calls = 0;
      const answering = async (event: any) =>
        ++calls === 1 ? event.Records[0].cf.request : { status: '503', statusDescription: 'no' };
      const cdn = distribution({ ...shortLived({}), edgeLambdas: { 'origin-request': answering } }, options);
      await cdn.handle({ uri: '/' });
      cdn.clock.advance(11);
      return (await cdn.handle({ uri: '/' })).response.status;
    },
    values: { 'like-origins': 200, never: 503 },
  },
};
