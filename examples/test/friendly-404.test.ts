import { createDistribution, httpOrigin, invoke, originResponse } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/friendly-404.js';

describe('alone', () => {
  test('a missing page becomes a friendly one', async () => {
    const event = originResponse({ response: { status: 404 } });

    const invocation = await invoke(handler, event);

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeStatus(200);
    expect(invocation).toHaveEdgeBody(/looked everywhere/);
  });

  test.each([200, 304, 500])('%i stays what it is', async (status) => {
    const invocation = await invoke(handler, originResponse({ response: { status } }));

    expect(invocation).toHaveEdgeStatus(status);
    expect(invocation.changes).toEqual([]);
  });
});

describe('in a distribution', () => {
  test('the visitor reads the page, and the next one reads it from the cache', async () => {
    const origin = httpOrigin('www.example.com', () => new Response('no such file', { status: 404 }));
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-response': handler } } });

    const response = await cdn.fetch('/nowhere');

    expect(response).toHaveEdgeStatus(200);
    expect(response).toHaveEdgeBody(/looked everywhere/);
    expect(response).toHaveFetchedFrom(origin, 1);
    expect(await cdn.fetch('/nowhere')).toBeServedFromCache();
  });
});
