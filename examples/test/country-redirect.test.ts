import { createDistribution, httpOrigin, invoke, originRequest } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/country-redirect.js';

describe('alone', () => {
  test.each([
    ['DE', '/de/'],
    ['AT', '/de/'],
    ['FR', '/fr/'],
  ])('a visitor from %s is sent to %s', async (country, home) => {
    const event = originRequest({ uri: '/', headers: { 'CloudFront-Viewer-Country': country } });

    const invocation = await invoke(handler, event);

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toRedirectTo(home, 302);
  });

  test('everybody else, and every other page, goes on', async () => {
    const headers = { 'CloudFront-Viewer-Country': 'DE' };

    expect(await invoke(handler, originRequest({ uri: '/' }))).toBeValidEdgeRequest();
    expect(await invoke(handler, originRequest({ uri: '/about', headers }))).toForward({ uri: '/about' });
  });
});

describe('in a distribution', () => {
  const origin = httpOrigin('www.example.com', () => new Response('Welcome'));
  const edgeLambdas = { 'origin-request': handler };

  test('each country has its own answer, and its own cache entry', async () => {
    const cachePolicy = { headerBehavior: ['CloudFront-Viewer-Country'] };
    const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy, edgeLambdas } });
    const from = (country: string) => cdn.fetch('/', { viewer: { country } });

    expect(await from('DE')).toRedirectTo('/de/');
    expect(await from('US')).toHaveEdgeBody('Welcome');
    expect(await from('FR')).toRedirectTo('/fr/');
    expect(await from('DE')).toHaveXCache('Hit');
    expect(await from('DE')).not.toHaveInvoked('origin-request');
  });

  test('without the header in a policy nobody is ever redirected', async () => {
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });

    const response = await cdn.fetch('/', { viewer: { country: 'DE' } });

    expect(response).toHaveInvoked('origin-request');
    expect(response).toHaveEdgeBody('Welcome');
  });
});
