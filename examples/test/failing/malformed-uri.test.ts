import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/malformed-uri.js';

test('alone: a well-formed address is tidied', async () => {
  expect(await invoke(handler, viewerRequest({ uri: '/My%20page' }))).toForward({ uri: '/My-page' });
});

test('alone: a lone percent sign throws', async () => {
  const invocation = await invoke(handler, viewerRequest({ uri: '/100%' }));

  expect(invocation).toBeServiceUnavailable({ type: 'LambdaExecutionError', cause: 'PM-THROW' });
  expect(invocation.error?.thrown).toBeInstanceOf(URIError);
});

test('in a distribution: a stray link is a 503', async () => {
  const origin = httpOrigin('www.example.com', () => new Response('a page'));
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler } } });

  const response = await cdn.fetch('/100%');

  expect(response).toHaveEdgeStatus(503);
  expect(response).toBeServiceUnavailable({ cause: 'PM-THROW' });
  expect(response).toHaveXCache('LambdaExecutionError');
});
