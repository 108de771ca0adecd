import { createDistribution, httpOrigin, invoke, viewerResponse } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/object-as-value.js';

test('alone: a header value is a string', async () => {
  const invocation = await invoke(handler, viewerResponse());

  expect(invocation).toBeBadGateway({ rule: 'HMAP-VALUE-TYPE', message: /x-features/i });
});

test('in a distribution: nothing is served, not even from the cache', async () => {
  const origin = httpOrigin('www.example.com', () => new Response('a page'));
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-response': handler } } });

  expect(await cdn.fetch('/')).toBeBadGateway('HMAP-VALUE-TYPE');
  expect(await cdn.fetch('/')).toBeBadGateway('HMAP-VALUE-TYPE');
});
