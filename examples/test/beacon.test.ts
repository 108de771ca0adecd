import { CachePolicy, createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../src/beacon.js';

const logged = vi.spyOn(console, 'log');

beforeEach(() => {
  logged.mockImplementation(() => {});
});
afterEach(() => {
  logged.mockReset();
});

describe('alone', () => {
  test('what was measured is logged, and the answer is empty', async () => {
    const event = viewerRequest({ method: 'POST', uri: '/beacon', body: { lcp: 1200 } });

    const invocation = await invoke(handler, event);

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeStatus(204);
    expect(logged).toHaveBeenCalledExactlyOnceWith('{"beacon":"/beacon","measured":"{\\"lcp\\":1200}"}');
  });

  test('a beacon without a body is no failure', async () => {
    expect(await invoke(handler, viewerRequest({ uri: '/beacon' }))).toHaveEdgeStatus('2xx');
  });
});

describe('in a distribution', () => {
  test('no origin is asked, and nothing is cached', async () => {
    const origin = httpOrigin('www.example.com', () => new Response('a page'));
    const cdn = createDistribution({
      defaultBehavior: { origin },
      additionalBehaviors: {
        '/beacon': {
          origin,
          allowedMethods: 'ALL',
          cachePolicy: CachePolicy.CACHING_DISABLED,
          edgeLambdas: { 'viewer-request': { handler, includeBody: true } },
        },
      },
    });
    const post = () => cdn.fetch('/beacon', { method: 'POST', body: '{"lcp":1200}' });
    await post();

    const response = await post();

    expect(response).toHaveEdgeStatus(204);
    expect(response).toHaveEdgeBody('');
    expect(response).not.toHaveFetchedFrom();
    expect(response).toBeCachedFor(0);
    expect(logged).toHaveBeenCalledTimes(2);
  });
});
