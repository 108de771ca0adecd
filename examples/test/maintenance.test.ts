import { createDistribution, httpOrigin, invoke, originRequest } from 'edgeproof';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../src/maintenance.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T05:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('alone', () => {
  test('until six there is a page that says so', async () => {
    const invocation = await invoke(handler, originRequest({ uri: '/cart' }));

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeStatus(503);
    expect(invocation).toHaveEdgeHeader('retry-after', 'Sun, 01 Mar 2026 06:00:00 GMT');
    expect(invocation).toHaveEdgeBody(/back at six/);
  });

  test('from six on requests go through', async () => {
    vi.setSystemTime(new Date('2026-03-01T06:00:00Z'));

    expect(await invoke(handler, originRequest({ uri: '/cart' }))).toBeValidEdgeRequest();
  });
});

describe('in a distribution', () => {
  test('the page is cached for a minute, and the function sleeps', async () => {
    const origin = httpOrigin('shop.example.com', () => new Response('the cart'));
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-request': handler } } });

    const first = await cdn.fetch('/cart');
    const second = await cdn.fetch('/cart');
    cdn.clock.advance({ minutes: 2 });
    const third = await cdn.fetch('/cart');

    expect(first).toHaveEdgeStatus(503);
    expect(first).not.toBeServiceUnavailable();
    expect(first).toBeCachedFor({ minutes: 1 });
    expect(second).not.toHaveInvoked('origin-request');
    expect(third).toHaveInvoked('origin-request');
    expect(third).not.toHaveFetchedFrom(origin);
  });
});
