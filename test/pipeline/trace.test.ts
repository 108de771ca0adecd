import { describe, expect, it } from 'vitest';
import {
  createDistribution,
  type DistributionConfig,
  type Exchange,
  type ExchangeRequest,
  httpOrigin,
  lambdaFailure,
  originFailure,
  originGroup,
} from '../../src/index.js';

const images = () => {
  const primary = httpOrigin('images.example.com', () => ({ status: 503 }));
  const backup = httpOrigin('backup.example.com', () => ({
    headers: { 'cache-control': 's-maxage=86400' },
    body: 'png',
  }));
  return createDistribution({
    defaultBehavior: { origin: primary },
    additionalBehaviors: {
      '/api/*': { origin: primary },
      '/img/*': {
        origin: originGroup({ primaryOrigin: primary, fallbackOrigin: backup }),
        edgeLambdas: {
          'viewer-request': async (event) => {
            const { request } = event.Records[0].cf;
            request.uri = request.uri.replace(/\.png$/, '.webp');
            return request;
          },
          'origin-request': async (event) => {
            const { request } = event.Records[0].cf;
            request.headers['x-variant'] = [{ key: 'X-Variant', value: 'b' }];
            return request;
          },
          'viewer-response': async (event) => event.Records[0].cf.response,
        },
      },
    },
  });
};

const pass = async ({ Records: [{ cf }] }: any) => cf.response ?? cf.request;
const passAll = { 'viewer-request': pass, 'origin-request': pass, 'origin-response': pass, 'viewer-response': pass };
type Behavior = DistributionConfig['defaultBehavior'];
type Answer = { status?: number; headers?: Record<string, string>; body?: string };

/** A behavior with four functions that change nothing. */
const withAll =
  (answer: Answer | (() => Answer), behavior: Partial<Behavior> = {}, more: Partial<DistributionConfig> = {}) =>
  (): DistributionConfig => ({
    defaultBehavior: {
      origin: httpOrigin('o.example.com', typeof answer === 'function' ? answer : () => answer),
      edgeLambdas: passAll,
      ...behavior,
    },
    ...more,
  });
const down = { origin: httpOrigin('o.example.com', originFailure('connect')) };
const page = { errorResponses: [{ httpStatus: 502, responseHttpStatus: 200, responsePagePath: '/sorry.html' }] };
/** Says that what it once sent is still good. */
const revalidated = () => {
  let calls = 0;
  return (): Answer => {
    calls += 1;
    return { status: calls > 1 ? 304 : 200, headers: { etag: '"1"', 'cache-control': 'max-age=60' } };
  };
};
const answering = async () => ({ status: '302', headers: { location: [{ value: '/login' }] } });
const a: ExchangeRequest = { uri: '/a' };

/** The text of the last trace; a number moves the clock. */
async function told(config: () => DistributionConfig, ...requests: (ExchangeRequest | number)[]): Promise<string> {
  const cdn = createDistribution(config());
  let last: Exchange | undefined;
  for (const request of requests) {
    if (typeof request === 'number') cdn.clock.advance(request);
    else last = await cdn.handle(request);
  }
  return String(last?.trace);
}

describe('a trace', () => {
  it('tells what happened, in words', async () => {
    const cdn = images();
    const exchange = await cdn.handle({ uri: '/img/a.png' });
    expect(String(exchange.trace)).toMatchInlineSnapshot(`
      "GET /img/a.png                                  203.0.113.9 · HTTP/2
        behavior         /img/* (2 of 3)
        viewer-request   passed on, uri /img/a.webp
        cache            miss
        origin-request   passed on, header x-variant added
        origin           primary images.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin-request   passed on, header x-variant added
        origin           fallback backup.example.com → 200
        cache            stored for 86,400 s (s-maxage)
        viewer-response  passed on
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(String((await cdn.handle({ uri: '/img/a.png' })).trace)).toMatchInlineSnapshot(`
      "GET /img/a.png                                  203.0.113.9 · HTTP/2
        behavior         /img/* (2 of 3)
        viewer-request   passed on, uri /img/a.webp
        cache            hit
        origin-request   skipped: the cache answered
        viewer-response  passed on
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('tells of a miss', async () => {
    expect(await told(withAll({ headers: { 'cache-control': 'max-age=60' } }), a)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss
        origin-request   passed on
        origin           o.example.com → 200
        origin-response  passed on
        cache            stored for 60 s (max-age)
        viewer-response  passed on
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('tells of a hit', async () => {
    expect(await told(withAll({ headers: { 'cache-control': 'max-age=60' } }), a, a)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            hit
        origin-request   skipped: the cache answered
        origin-response  skipped: the cache answered
        viewer-response  passed on
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('tells of what may not be stored', async () => {
    expect(
      await told(withAll({ headers: { 'cache-control': 'no-store' } }, { cachePolicy: {} }), a),
    ).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss
        origin-request   passed on
        origin           o.example.com → 200
        origin-response  passed on
        cache            not stored: no-store, and min TTL is 0
        viewer-response  passed on
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('tells of a refresh', async () => {
    expect(await told(withAll(revalidated()), a, 61, a)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss: the stored copy has expired
        origin-request   passed on
        origin           o.example.com → 304
        origin-response  passed on
        cache            refresh: the origin says that the copy is still good
        cache            stored for 60 s (max-age)
        viewer-response  passed on
      → 200, X-Cache: RefreshHit from cloudfront"
    `);
  });

  it('tells of a method that is never cached', async () => {
    expect(await told(withAll({}, { allowedMethods: 'ALL' }), { ...a, method: 'POST' })).toMatchInlineSnapshot(`
      "POST /a                                         203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            bypass: POST is not a cached method
        origin-request   passed on
        origin           o.example.com → 200
        origin-response  passed on
        viewer-response  passed on
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('tells of a method that is refused', async () => {
    expect(await told(withAll({}), { ...a, method: 'POST' })).toMatchInlineSnapshot(`
      "POST /a                                         203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        refused          403: the behavior allows GET, HEAD
        viewer-request   skipped: CloudFront refused the request
        origin-request   skipped: CloudFront refused the request
        origin-response  skipped: CloudFront refused the request
        viewer-response  skipped: CloudFront refused the request
      → 403, X-Cache: Error from cloudfront"
    `);
  });

  it('tells of a redirect to https', async () => {
    expect(
      await told(withAll({}, { viewerProtocolPolicy: 'redirect-to-https' }), { ...a, viewer: { protocol: 'http' } }),
    ).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/1.1
        behavior         * (1 of 1)
        redirected       301 to https://d111111abcdef8.cloudfront.net/a
        viewer-request   skipped: CloudFront redirected to https
        origin-request   skipped: CloudFront redirected to https
        origin-response  skipped: CloudFront redirected to https
        viewer-response  skipped: CloudFront redirected to https
      → 301, X-Cache: Redirect from cloudfront"
    `);
  });

  it('tells of an answer of viewer-request', async () => {
    expect(
      await told(withAll({}, { edgeLambdas: { ...passAll, 'viewer-request': answering } }), a),
    ).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   answered 302
        origin-request   skipped: viewer-request answered
        origin-response  skipped: viewer-request answered
        viewer-response  skipped: viewer-request answered
      → 302, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('tells of an answer of origin-request', async () => {
    expect(
      await told(withAll({}, { edgeLambdas: { ...passAll, 'origin-request': answering } }), a),
    ).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss
        origin-request   answered 302
        cache            stored for 86,400 s (default TTL)
        origin-response  skipped: origin-request answered
        viewer-response  passed on
      → 302, X-Cache: Miss from cloudfront"
    `);
  });

  it('tells of an error of the origin', async () => {
    expect(await told(withAll({ status: 404 }), a)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss
        origin-request   passed on
        origin           o.example.com → 404
        origin-response  passed on
        cache            stored for 10 s (error caching minimum TTL)
        viewer-response  skipped: the origin answered 404
      → 404, X-Cache: Error from cloudfront"
    `);
  });

  it('tells of an error that is stored', async () => {
    expect(await told(withAll({ status: 404 }), a, a)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            hit
        origin-request   skipped: the cache answered
        origin-response  skipped: the cache answered
        viewer-response  skipped: the stored answer came with a status of 400 or more
      → 404, X-Cache: Error from cloudfront"
    `);
  });

  it('tells of an origin that is down, and the page for it', async () => {
    expect(
      await told(
        withAll({}, down, {
          ...page,
          additionalBehaviors: {
            '/sorry.html': { origin: httpOrigin('pages.example.com', () => ({ body: 'Sorry' })) },
          },
        }),
        a,
      ),
    ).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on
        cache            miss
        origin-request   passed on
        origin           o.example.com → failed: connect, after 3 attempts: connect, connect, connect
        cache            stored for 10 s (error caching minimum TTL)
        origin-response  skipped: the origin did not answer
        error page       /sorry.html is fetched for 502
        cache            miss
        origin           pages.example.com → 200
        cache            stored for 86,400 s (default TTL)
        error page       sent as 200
        viewer-response  skipped: a custom error page is returned
      → 200, X-Cache: Error from cloudfront"
    `);
  });

  it('tells of a viewer-response that fails on a hit', async () => {
    expect(
      await told(withAll({}, { edgeLambdas: { ...passAll, 'viewer-response': lambdaFailure('timeout') } }), a, a),
    ).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            hit
        origin-request   skipped: the cache answered
        origin-response  skipped: the cache answered
        viewer-response  failed: LambdaExecutionError (ERR-TIMEOUT)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
  });

  it('tells of the default root object', async () => {
    expect(await told(withAll({}, {}, { defaultRootObject: 'index.html' }), { uri: '/' })).toMatchInlineSnapshot(`
      "GET /                                           203.0.113.9 · HTTP/2
        root object      /index.html
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss
        origin-request   passed on
        origin           o.example.com → 200
        origin-response  passed on
        cache            stored for 86,400 s (default TTL)
        viewer-response  passed on
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('names the failure of a function and its rule', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('o.example.com', () => ({})),
        edgeLambdas: { 'viewer-request': lambdaFailure('timeout') },
      },
    });
    expect(String((await cdn.handle({ uri: '/' })).trace)).toMatchInlineSnapshot(`
      "GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   failed: LambdaExecutionError (ERR-TIMEOUT)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
  });

  it('says whom to add when nobody answers for a domain', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('o.example.com', () => ({})),
        edgeLambdas: {
          'origin-request': async (event) => {
            const { request } = event.Records[0].cf;
            request.origin.custom!.domainName = 'elsewhere.example.com';
            request.headers['host'] = [{ key: 'Host', value: 'elsewhere.example.com' }];
            return request;
          },
        },
      },
    });
    expect(String((await cdn.handle({ uri: '/' })).trace)).toMatchInlineSnapshot(`
      "GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin-request   passed on, origin.custom.domainName elsewhere.example.com, header host changed
        origin           elsewhere.example.com → failed: dns (nobody answers for elsewhere.example.com: add an origin for it to otherOrigins)
        cache            stored for 10 s (error caching minimum TTL)
      → 502, X-Cache: Error from cloudfront"
    `);
  });

  it('is a list of typed steps', async () => {
    const { trace } = await images().handle({ uri: '/x' });
    expect(trace.map(({ step }) => step)).toEqual(['request', 'behavior', 'cache', 'origin', 'stored', 'response']);
    expect([...trace]).toEqual(JSON.parse(JSON.stringify(trace)).map((step: object) => expect.objectContaining(step)));
  });
});
