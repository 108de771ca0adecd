import { createDistribution, httpOrigin, invoke, originResponse } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/keep-alive.js';

test('alone: keep-alive can not be added', async () => {
  const invocation = await invoke(handler, originResponse());

  expect(invocation).toBeBadGateway({ rule: 'HDR-DIS-ADD', path: 'headers["keep-alive"]' });
});

test('in a distribution: nothing is served', async () => {
  const origin = httpOrigin('www.example.com', () => new Response('a page'));
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-response': handler } } });

  const response = await cdn.fetch('/');

  expect(response).toBeBadGateway('HDR-DIS-ADD');
  expect(response).toHaveFetchedFrom(origin);
  expect(response).toBeCachedFor(0);
});
