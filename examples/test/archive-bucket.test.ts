import { createDistribution, httpOrigin, invoke, originRequest, s3Origin } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/archive-bucket.js';

const bucket = 'archive.s3.eu-central-1.amazonaws.com';

describe('alone', () => {
  test('an old page comes from the bucket, under its name', async () => {
    const event = originRequest({ uri: '/2019/lamp.html', origin: { custom: { domainName: 'shop.example.com' } } });

    const invocation = await invoke(handler, event);

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({ origin: { s3: { domainName: bucket, path: '/shop' } }, headers: { host: bucket } });
  });

  test('a new one comes from the shop', async () => {
    const event = originRequest({ uri: '/lamp.html', origin: { custom: { domainName: 'shop.example.com' } } });

    expect(await invoke(handler, event)).toForward({ origin: { custom: { domainName: 'shop.example.com' } } });
  });
});

describe('in a distribution', () => {
  const shop = httpOrigin('shop.example.com', () => new Response('the shop'));
  const archive = s3Origin(bucket, { objects: { '/shop/2019/lamp.html': 'an old lamp' } });

  test('each page has its origin', async () => {
    const cdn = createDistribution({
      defaultBehavior: { origin: shop, edgeLambdas: { 'origin-request': handler } },
      otherOrigins: [archive],
    });

    const [page, old] = [await cdn.fetch('/lamp.html'), await cdn.fetch('/2019/lamp.html')];

    expect(page).toHaveFetchedFrom(shop);
    expect(old).toHaveFetchedFrom(archive);
    expect(old).not.toHaveFetchedFrom(shop);
    expect(old).toHaveEdgeBody('an old lamp');
  });

  test('a bucket that nobody answers for is a name that does not resolve', async () => {
    const cdn = createDistribution({ defaultBehavior: { origin: shop, edgeLambdas: { 'origin-request': handler } } });

    const response = await cdn.fetch('/2019/lamp.html');

    expect(response).toHaveEdgeStatus(502);
    expect(response).not.toBeBadGateway();
    expect(String(response.exchange.trace)).toContain('otherOrigins');
  });
});
