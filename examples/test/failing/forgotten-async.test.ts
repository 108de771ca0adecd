import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/forgotten-async.js';

test('alone: what is returned never arrives', async () => {
  const invocation = await invoke(handler, viewerRequest({ uri: '/Docs' }));

  expect(invocation).toBeBadGateway('RET-OBJECT');
});

test('alone: Node 24 takes it', async () => {
  const invocation = await invoke(handler, viewerRequest({ uri: '/Docs' }), { runtime: 'nodejs24.x' });

  expect(invocation).toForward({ uri: '/docs' });
});

test('in a distribution: every request is a 502', async () => {
  const origin = httpOrigin('www.example.com', () => new Response('a page'));
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler } } });

  const response = await cdn.fetch('/Docs');

  expect(response).toBeBadGateway('RET-OBJECT');
  expect(response).not.toHaveFetchedFrom(origin);
});
