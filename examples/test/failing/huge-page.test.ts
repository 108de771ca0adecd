import { createDistribution, httpOrigin, invoke, originRequest } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/huge-page.js';

test('alone: 1 MB is the limit', async () => {
  const invocation = await invoke(handler, originRequest({ uri: '/everything' }));

  expect(invocation).toBeBadGateway({ rule: 'RES-SIZE-ORIGIN', message: /1,048,576/ });
});

test('in a distribution: the page is a 502', async () => {
  const origin = httpOrigin('www.example.com', () => new Response('a page'));
  const cdn = createDistribution({
    defaultBehavior: { origin },
    additionalBehaviors: { '/everything': { origin, edgeLambdas: { 'origin-request': handler } } },
  });

  expect(await cdn.fetch('/everything')).toBeBadGateway('RES-SIZE-ORIGIN');
  expect(await cdn.fetch('/')).toHaveEdgeBody('a page');
});
