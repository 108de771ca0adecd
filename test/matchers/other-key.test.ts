import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { createDistribution, type DistributionConfig, httpOrigin, type ViewerRequestEvent } from '../../src/index.js';
import { exchange, failure } from './support.js';

type Behavior = Partial<DistributionConfig['defaultBehavior']>;

function site(behavior: Behavior = {}, additionalBehaviors: DistributionConfig['additionalBehaviors'] = {}) {
  const origin = httpOrigin(
    'www.example.com',
    () => new Response('hello', { headers: { 'cache-control': 'max-age=60' } }),
  );
  return createDistribution({ defaultBehavior: { origin, ...behavior }, additionalBehaviors });
}

/** All queries and cookies are in the key, and these headers. */
function keyed(...headers: string[]): Behavior {
  const headerBehavior = headers.length === 0 ? 'none' : headers;
  return { cachePolicy: { queryStringBehavior: 'all', cookieBehavior: 'all', headerBehavior } };
}

/** What is said of the cache: the sentence and the table. */
function told(received: unknown): string | undefined {
  const blocks = failure(() => expect(received).toBeServedFromCache()).split('\n\n');
  const at = blocks.findIndex((block) => block.startsWith('The cache has'));
  return at < 0 ? undefined : blocks.slice(at, at + 2).join('\n');
}

describe('a miss beside an object of the same path', () => {
  it('says which part of the key differs', async () => {
    const cdn = site(keyed());
    await cdn.fetch('/a?b=1&a=1');
    const response = await cdn.fetch('/a?a=1&b=1');
    expect(failure(() => expect(response).toBeServedFromCache())).toMatchInlineSnapshot(`
      "expect(response).toBeServedFromCache()

      The response did not come from the cache.

      www.example.com was asked: the cache said miss.

      The cache has /a for another query string:

        in the cache   ?b=1&a=1
        this request   ?a=1&b=1

      The key is d111111abcdef8.cloudfront.net * /a ?a=1&b=1

      GET /a?a=1&b=1                                  203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('names each part, and what one of the two lacks', async () => {
    const cdn = site(keyed('X-Theme', 'Accept-Language'));
    await cdn.fetch('/a b', { headers: { 'x-theme': 'dark blue', 'accept-language': 'de' } });
    expect(told(await cdn.fetch('/a b?c', { headers: { 'accept-language': 'de' } }))).toMatchInlineSnapshot(`
      "The cache has "/a b" for another query string and x-theme:
        in the cache   x-theme:"dark blue"
        this request   ?c"
    `);
    expect(told(await cdn.fetch('/a b', { headers: { 'accept-language': 'de' } }))).toMatchInlineSnapshot(`
      "The cache has "/a b" for another query string:
        in the cache   ?c
        this request   (none)"
    `);
  });

  it('takes the nearest one, of several the last', async () => {
    const cdn = site(keyed('X-Theme'));
    for (const target of ['/a?n=1', '/a?n=2', '/b?n=4']) await cdn.fetch(target);
    await cdn.fetch('/a?n=3', { headers: { 'x-theme': 'dark' } });
    expect(told(await cdn.fetch('/a?n=4'))).toMatchInlineSnapshot(`
      "The cache has /a for another query string:
        in the cache   ?n=2
        this request   ?n=4"
    `);
  });

  it('keeps secrets', async () => {
    const cdn = site(keyed('Authorization'));
    await cdn.fetch('/a', { headers: { cookie: 'sid=hush1', authorization: 'Basic hush' } });
    const another = await cdn.fetch('/a', { headers: { cookie: 'sid=hush2', authorization: 'Basic hush' } });
    expect(told(another)).toMatchInlineSnapshot(`
      "The cache has /a for another cookie:
        in the cache   cookie:sid=•••
        this request   cookie:sid=••• (another value)"
    `);
    const anonymous = await cdn.fetch('/a', { headers: { authorization: 'Basic "hush"' } });
    expect(told(anonymous)).toMatchInlineSnapshot(`
      "The cache has /a for another authorization and cookie:
        in the cache   authorization:"Basic •••" cookie:sid=•••
        this request   authorization:"Basic •••""
    `);
  });

  it('tells of another encoding, another behavior, another method', async () => {
    const compressed = site({ compress: true });
    await compressed.fetch('/a', { headers: { 'accept-encoding': 'gzip' } });
    expect(told(await compressed.fetch('/a'))).toMatchInlineSnapshot(`
      "The cache has /a for another accept-encoding:
        in the cache   accept-encoding:gzip
        this request   (none)"
    `);

    const origin = httpOrigin('www.example.com', () => new Response('hello'));
    const rewrites = {
      'viewer-request': async ({ Records: [{ cf }] }: ViewerRequestEvent) => ({ ...cf.request, uri: '/a' }),
    };
    const two = site({}, { '/old/*': { origin, edgeLambdas: rewrites } });
    await two.fetch('/old/a');
    expect(told(await two.fetch('/a'))).toMatchInlineSnapshot(`
      "The cache has /a for another behavior:
        in the cache   /old/*
        this request   *"
    `);

    const heads = site();
    await heads.fetch('/a', { method: 'HEAD' });
    expect(told(await heads.fetch('/a'))).toMatchInlineSnapshot(`
      "The cache has /a for another method:
        in the cache   HEAD
        this request   GET"
    `);
  });
});

describe('nothing is said', () => {
  it('of other paths, and of what had expired or was removed by then', async () => {
    const cdn = site(keyed());
    await cdn.fetch('/b');
    await cdn.fetch('/a?n=1');
    cdn.clock.advance({ minutes: 2 });
    expect(told(await cdn.fetch('/a?n=2'))).toBeUndefined();
    cdn.invalidate('/a*');
    expect(told(await cdn.fetch('/a?n=3'))).toBeUndefined();
  });

  it('of what came after the clock went on', async () => {
    const cdn = site(keyed());
    const first = await cdn.fetch('/a?n=1');
    cdn.clock.advance({ seconds: 1 });
    await cdn.fetch('/a?n=2');
    expect(told(first)).toBeUndefined();
  });

  it('where the object itself was there, or the cache was not asked', async () => {
    const cdn = site({ ...keyed(), allowedMethods: ['GET', 'HEAD', 'OPTIONS'] });
    await cdn.fetch('/a?n=1');
    cdn.clock.advance({ seconds: 30 });
    await cdn.fetch('/a?n=2');
    cdn.clock.advance({ seconds: 40 });
    expect(told(await cdn.fetch('/a?n=1'))).toBeUndefined();
    expect(told(await cdn.fetch('/a?n=3', { method: 'OPTIONS' }))).toBeUndefined();
  });

  it('of what somebody else made', () => {
    expect(told(exchange({ steps: [{ step: 'cache', status: 'miss', reason: undefined }] }))).toBeUndefined();
  });
});
