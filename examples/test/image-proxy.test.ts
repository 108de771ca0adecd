import { createDistribution, httpOrigin, invoke, originRequest } from 'edgeproof';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../src/image-proxy.js';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00);

/** What the thumbnail service answers, in place of the network. */
function thumbnails(body: Uint8Array<ArrayBuffer> | null, status = 200) {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': 'image/png' } }));
}

afterEach(() => vi.unstubAllGlobals());

describe('alone', () => {
  test('a small picture is answered, byte for byte', async () => {
    thumbnails(png);

    const invocation = await invoke(handler, originRequest({ uri: '/cat.png' }));

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeHeader('content-type', 'image/png');
    expect(invocation).toHaveEdgeBody(png);
  });

  test.each([
    ['too large', new Uint8Array(800_000), 200],
    ['unknown', null, 404],
  ])('a picture that is %s is left to the origin', async (_, body, status) => {
    thumbnails(body, status);

    const invocation = await invoke(handler, originRequest({ uri: '/cat.png' }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({ uri: '/cat.png' });
  });

  test('the largest that is answered is accepted', async () => {
    thumbnails(new Uint8Array(749_998));

    expect(await invoke(handler, originRequest({ uri: '/cat.png' }))).toBeValidEdgeResponse();
  });
});

describe('in a distribution', () => {
  test('the answer is cached for a day, the original is never asked for', async () => {
    thumbnails(png);
    const origin = httpOrigin('images.example.com', () => new Response('the large one'));
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-request': handler } } });

    const first = await cdn.fetch('/cat.png');
    const second = await cdn.fetch('/cat.png');

    expect(first).toBeCachedFor({ days: 1 });
    expect(first).not.toHaveFetchedFrom(origin);
    expect(second).not.toHaveInvoked('origin-request');
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(png);
  });
});
