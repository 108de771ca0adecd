import { createDistribution, invoke, originRequest, s3Origin } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/pretty-urls.js';

const bucket = 'site.s3.eu-west-1.amazonaws.com';

describe('alone', () => {
  test.each([
    ['/', '/index.html'],
    ['/docs', '/docs/index.html'],
    ['/docs/', '/docs/index.html'],
    ['/v1.2/guide', '/v1.2/guide/index.html'],
    ['/img/a.png', '/img/a.png'],
  ])('%s is %s', async (uri, file) => {
    const event = originRequest({ uri, origin: { s3: { domainName: bucket } } });

    const invocation = await invoke(handler, event);

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({ uri: file });
  });

  test('a path that would become too long stays as it is', async () => {
    const invocation = await invoke(handler, originRequest({ uri: `/${'a'.repeat(8180)}` }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation.changes).toEqual([]);
  });
});

describe('in a distribution', () => {
  test('pages are found in the bucket', async () => {
    const objects = { '/index.html': '<h1>Home</h1>', '/docs/index.html': '<h1>Docs</h1>' };
    const cdn = createDistribution({
      defaultBehavior: { origin: s3Origin(bucket, { objects }), edgeLambdas: { 'origin-request': handler } },
    });

    expect(await cdn.fetch('/')).toHaveEdgeBody('<h1>Home</h1>');
    expect(await cdn.fetch('/docs')).toHaveEdgeBody('<h1>Docs</h1>');
    expect(await cdn.fetch('/docs/')).toHaveEdgeHeader('content-type', /^text\/html/);
    expect(await cdn.fetch('/docs/')).toBeServedFromCache();
  });
});
