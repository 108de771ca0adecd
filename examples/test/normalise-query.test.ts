import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/normalise-query.js';

describe('alone', () => {
  test.each([
    ['/?b=2&a=1', 'a=1&b=2'],
    ['/?utm_source=mail&id=7&gclid=x', 'id=7'],
    ['/?tag=b&tag=a', 'tag=b&tag=a'],
    ['/?q=caf%C3%A9 au lait', 'q=caf%C3%A9+au+lait'],
    ['/', ''],
  ])('%s asks for %s', async (uri, querystring) => {
    const [path, query = ''] = uri.split('?');

    const invocation = await invoke(handler, viewerRequest({ uri: path, querystring: query.replaceAll(' ', '%20') }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({ querystring });
  });

  test('a query that would become too long stays as it is', async () => {
    const invocation = await invoke(handler, viewerRequest({ querystring: 'a'.repeat(8189) }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation.changes).toEqual([]);
  });
});

describe('in a distribution', () => {
  test('permutations share one cache entry', async () => {
    const origin = httpOrigin('shop.example.com', ({ url }) => new Response(new URL(url).search));
    const cdn = createDistribution({
      defaultBehavior: {
        origin,
        cachePolicy: { queryStringBehavior: 'all' },
        edgeLambdas: { 'viewer-request': handler },
      },
    });

    const first = await cdn.fetch('/list?size=m&colour=red');
    const second = await cdn.fetch('/list?utm_source=mail&colour=red&size=m');

    expect(first).toHaveEdgeBody('?colour=red&size=m');
    expect(second).toBeServedFromCache();
    expect(second.exchange.cache.key).toBe(first.exchange.cache.key);
    expect(await cdn.fetch('/list?size=l&colour=red')).toHaveFetchedFrom(origin);
  });
});
