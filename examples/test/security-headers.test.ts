import { createDistribution, httpOrigin, invoke, originResponse } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/security-headers.js';

describe('alone', () => {
  test('the headers are there, and the server keeps its secrets', async () => {
    const event = originResponse({ response: { headers: { 'X-Powered-By': 'Express' } } });

    const invocation = await invoke(handler, event);

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeHeader('strict-transport-security', /^max-age=\d+; includeSubDomains/);
    expect(invocation).toHaveEdgeHeader('x-content-type-options', 'nosniff');
    expect(invocation).not.toHaveEdgeHeader('x-powered-by');
  });

  test("the origin's own policy gives way", async () => {
    const event = originResponse({ response: { headers: { 'Referrer-Policy': ['unsafe-url', 'origin'] } } });

    expect(await invoke(handler, event)).toHaveEdgeHeader('referrer-policy', ['strict-origin-when-cross-origin']);
  });
});

describe('in a distribution', () => {
  test('a page carries them from the cache as well, and an error page does', async () => {
    const origin = httpOrigin('www.example.com', ({ url }) =>
      url.endsWith('/missing') ? new Response('no', { status: 404 }) : new Response('yes'),
    );
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-response': handler } } });
    await cdn.fetch('/');

    const cached = await cdn.fetch('/');
    const missing = await cdn.fetch('/missing');

    expect(cached).toBeServedFromCache();
    expect(cached).not.toHaveInvoked('origin-response');
    expect(cached).toHaveEdgeHeader('content-security-policy');
    expect(missing).toHaveEdgeStatus(404);
    expect(missing).toHaveEdgeHeader('content-security-policy');
  });
});
