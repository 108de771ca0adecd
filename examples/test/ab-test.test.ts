import { createDistribution, httpOrigin, invoke, viewerRequest, viewerResponse } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { assign, remember } from '../src/ab-test.js';

describe('alone', () => {
  test.each(['a', 'b'])('a visitor keeps variant %s', async (variant) => {
    const event = viewerRequest({ headers: { cookie: `session=1; variant=${variant}; theme=dark` } });

    expect(await invoke(assign, event)).toForward({ headers: { 'x-variant': variant } });
  });

  test('a new visitor always gets the same one', async () => {
    const event = viewerRequest({ clientIp: '203.0.113.9' });
    const [first, second] = [await invoke(assign, event), await invoke(assign, event)];

    expect(first).toBeValidEdgeRequest();
    expect(first).toForward({ headers: { 'x-variant': expect.stringMatching(/^[ab]$/) } });
    expect(second.request?.headers['x-variant']).toEqual(first.request?.headers['x-variant']);
  });

  test('the cookie is set once', async () => {
    const newcomer = viewerResponse({ request: { headers: { 'x-variant': 'b' } } });
    const regular = viewerResponse({ request: { headers: { 'x-variant': 'b', cookie: 'variant=b' } } });

    expect(await invoke(remember, newcomer)).toBeValidEdgeResponse();
    expect(await invoke(remember, newcomer)).toSetCookie('variant', { value: 'b', secure: true, path: '/' });
    expect(await invoke(remember, regular)).not.toSetCookie('variant');
  });
});

describe('in a distribution', () => {
  test('each variant has its own cache entry', async () => {
    const origin = httpOrigin(
      'shop.example.com',
      (request) => new Response(`shop ${request.headers.get('x-variant')}`),
    );
    const cdn = createDistribution({
      defaultBehavior: {
        origin,
        cachePolicy: { headerBehavior: ['x-variant'] },
        edgeLambdas: { 'viewer-request': assign, 'viewer-response': remember },
      },
    });
    const visit = (variant: string) => cdn.fetch('/', { headers: { cookie: `variant=${variant}` } });

    expect(await visit('a')).toHaveEdgeBody('shop a');
    expect(await visit('b')).toHaveEdgeBody('shop b');
    expect(await visit('a')).toBeServedFromCache();
    expect(await visit('b')).toBeServedFromCache();
  });

  test('the variant of the first visit is the variant of the second', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('shop.example.com', (request) => new Response(request.headers.get('x-variant'))),
        cachePolicy: { headerBehavior: ['x-variant'] },
        edgeLambdas: { 'viewer-request': assign, 'viewer-response': remember },
      },
    });
    const first = await cdn.fetch('/');
    const [cookie] = first.headers.getSetCookie().map((line) => line.split(';')[0]);
    const second = await cdn.fetch('/', { headers: { cookie } });

    expect(first).toSetCookie('variant');
    expect(second).not.toSetCookie('variant');
    expect(second).toHaveEdgeBody(await first.text());
  });
});
