import { describe, expect, it } from 'vitest';
import { createDistribution, httpOrigin, lambdaFailure, originGroup } from '../../src/index.js';

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
        viewer-response  passed on
      → 200, X-Cache: Hit from cloudfront"
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
