import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import serializer, { edgeResult } from 'edgeproof/serializer';
import { expect, test } from 'the-runner';

const origin = httpOrigin('www.example.com', () => ({ headers: { 'Cache-Control': 'max-age=60' }, body: 'hello' }));

test('the serializer can be added by hand, too', () => {
  expect.addSnapshotSerializer(serializer);

  expect(serializer.test(viewerRequest())).toBe(true);
});

test('an event', () => {
  expect(viewerRequest({ uri: '/a', headers: { Cookie: 'session=secret' } })).toMatchInlineSnapshot(`
    viewer-request event {
      GET /a
      host: d111111abcdef8.cloudfront.net
      user-agent: curl/8.5.0
      accept: */*
      cookie: session=•••
    }
  `);
});

test('an invocation', async () => {
  const redirect = { status: '301', headers: { location: [{ value: '/docs/' }] } };

  expect(await invoke(async () => redirect, viewerRequest())).toMatchInlineSnapshot(`
    viewer-request invocation {
      301 Moved Permanently
      location: /docs/
    }
  `);
  expect(edgeResult(redirect)).toMatchInlineSnapshot(`
    result {
      301
      location: /docs/
    }
  `);
});

test('an exchange and a response', async () => {
  const cdn = createDistribution({ defaultBehavior: { origin } });

  expect(await cdn.handle({ uri: '/' })).toMatchInlineSnapshot(`
    exchange {
      GET /
      host: d111111abcdef8.cloudfront.net

      200 OK
      content-length: 5
      cache-control: max-age=60
      server: CloudFront
      x-cache: Miss from cloudfront
      x-amz-cf-pop: LAX50-C1

      hello

        behavior         * (1 of 1)
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
    }
  `);
  expect(await cdn.fetch('/')).toMatchInlineSnapshot(`
    response {
      200 OK
      content-length: 5
      cache-control: max-age=60
      server: CloudFront
      x-cache: Hit from cloudfront
      x-amz-cf-pop: LAX50-C1

      hello
    }
  `);
});
