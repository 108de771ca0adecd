import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { createDistribution, httpOrigin, originGroup } from '../../src/index.js';
import { failure } from './support.js';

function site() {
  const primary = httpOrigin('www.example.com', () => new Response('down', { status: 503 }));
  const backup = httpOrigin(
    'backup.example.com',
    () => new Response('hello', { headers: { 'cache-control': 'max-age=60' } }),
  );
  const origin = originGroup({ primaryOrigin: primary, fallbackOrigin: backup, fallbackStatusCodes: [503] });
  const cdn = createDistribution({
    defaultBehavior: {
      origin,
      edgeLambdas: {
        'viewer-request': async ({ Records: [{ cf }] }) =>
          cf.request.uri === '/broken' ? { status: '99' } : cf.request,
        'origin-request': async ({ Records: [{ cf }] }) => ({ ...cf.request, uri: '/index.html' }),
      },
    },
  });
  return { cdn, primary, backup, origin };
}

describe('every matcher on what a distribution really gives', () => {
  it('sees a failover, a miss and a hit', async () => {
    const { cdn, primary, backup, origin } = site();
    const response = await cdn.fetch('/');
    expect(response).toBeValidEdgeResult();
    expect(response).toHaveFailedOver();
    expect(response).toHaveFetchedFrom(primary, 1);
    expect(response).toHaveFetchedFrom(backup, 1);
    expect(response).toHaveFetchedFrom(origin, 2);
    expect(response).toHaveInvoked('viewer-request', 1);
    expect(response).toHaveInvoked('origin-request', 2);
    expect(response).toForward({ uri: '/index.html', origin: 'backup.example.com' });
    expect(response).toHaveXCache('Miss');
    expect(response).toBeCachedFor({ minutes: 1 });
    expect(response).toHaveEdgeStatus(200);
    expect(response).toHaveEdgeHeader('x-cache', 'Miss from cloudfront');
    expect(response).toHaveEdgeBody('hello');
    expect(response).not.toBeServedFromCache();
    expect(response.clone()).toHaveFailedOver();
    expect(await cdn.handle({ uri: '/' })).toBeServedFromCache();
  });

  it('sees a function that fails, and ends the message with the trace', async () => {
    const { cdn } = site();
    const response = await cdn.fetch('/broken');
    expect(response).toBeBadGateway('RES-STATUS-FORMAT', 'viewer-request');
    expect(response).toHaveXCache('LambdaValidationError');
    expect(failure(() => expect(response).toBeValidEdgeResult())).toMatchInlineSnapshot(`
      "expect(response).toBeValidEdgeResult()

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        status   status is "99"; it must be three digits, such as "200".
                 RES-STATUS-FORMAT · inferred · lambda-generating-http-responses

      GET /broken                                     203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   failed: LambdaValidationError (RES-STATUS-FORMAT)
        origin-request   skipped: a function failed
      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
  });
});
