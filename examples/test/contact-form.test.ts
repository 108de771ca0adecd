import { CachePolicy, createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/contact-form.js';

const form = new URLSearchParams({ email: 'ada@example.com', message: 'Grüße' });
const longForm = new URLSearchParams({ email: 'ada@example.com', message: 'x'.repeat(50_000) });

describe('alone', () => {
  test('a form becomes JSON', async () => {
    const invocation = await invoke(handler, viewerRequest({ method: 'POST', uri: '/contact', body: form }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({
      headers: { 'content-type': 'application/json' },
      body: { email: 'ada@example.com', message: 'Grüße' },
    });
  });

  test('one without an address is sent back', async () => {
    const body = new URLSearchParams({ message: 'Hello' });

    const invocation = await invoke(handler, viewerRequest({ method: 'POST', uri: '/contact', body }));

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeStatus(422);
  });

  test('one that is cut off is not touched', async () => {
    const event = viewerRequest({ method: 'POST', uri: '/contact', body: longForm });

    expect(event.Records[0].cf.request.body?.inputTruncated).toBe(true);
    expect(await invoke(handler, event)).toForward({ headers: { 'content-type': /urlencoded/ } });
  });

  test('one that would be too long as JSON is not touched', async () => {
    const body = new URLSearchParams({ email: 'ada@example.com', message: 'x'.repeat(40_925) });

    const invocation = await invoke(handler, viewerRequest({ method: 'POST', uri: '/contact', body }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation.changes).toEqual([]);
  });

  test('a page view goes on', async () => {
    const event = viewerRequest({ uri: '/contact', includeBody: true });

    expect(await invoke(handler, event)).toBeValidEdgeRequest();
  });
});

describe('in a distribution', () => {
  const origin = httpOrigin('api.example.com', async (request) =>
    Response.json({
      type: request.headers.get('content-type'),
      length: Number(request.headers.get('content-length')),
      received: await request.text(),
    }),
  );
  const cdn = createDistribution({
    defaultBehavior: {
      origin,
      allowedMethods: 'ALL',
      cachePolicy: CachePolicy.CACHING_DISABLED,
      edgeLambdas: { 'viewer-request': { handler, includeBody: true } },
    },
  });

  test('the origin receives the JSON, with its own length', async () => {
    const response = await cdn.fetch('/contact', { method: 'POST', body: form });

    const received = JSON.stringify(Object.fromEntries(form));
    expect(response).toHaveEdgeBody({ type: 'application/json', length: Buffer.byteLength(received), received });
  });

  test('the origin receives a long form whole', async () => {
    const response = await cdn.fetch('/contact', { method: 'POST', body: longForm });

    expect(response).toHaveEdgeBody(expect.objectContaining({ received: String(longForm) }));
  });
});
