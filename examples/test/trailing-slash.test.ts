import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/trailing-slash.js';

describe('alone', () => {
  test('a page moves to its address with a slash, and keeps its query', async () => {
    const invocation = await invoke(handler, viewerRequest({ uri: '/docs?lang=en' }));

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toRedirectTo('/docs/?lang=en', 301);
  });

  test.each(['/', '/docs/', '/img/a.png'])('%s stays where it is', async (uri) => {
    const invocation = await invoke(handler, viewerRequest({ uri }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({ uri });
  });

  test.each(['//evil', '/\\evil', '/\\/evil'])('nobody is sent to another site by %s', async (uri) => {
    expect(await invoke(handler, viewerRequest({ uri }))).toRedirectTo('/evil/');
  });
});

describe('in a distribution', () => {
  test('the redirect asks neither the cache nor the origin', async () => {
    const origin = httpOrigin('www.example.com', () => new Response('a page'));
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler } } });

    const response = await cdn.fetch('/docs');

    expect(response).toRedirectTo('/docs/', 301);
    expect(response).toHaveXCache('LambdaGeneratedResponse');
    expect(response).not.toHaveFetchedFrom(origin);
    expect(await cdn.fetch('/docs/')).toHaveEdgeBody('a page');
  });
});
