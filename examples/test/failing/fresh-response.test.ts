import { createDistribution, httpOrigin, invoke, originResponse } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/fresh-response.js';

test('alone: transfer-encoding is read-only, and missing from the answer', async () => {
  const invocation = await invoke(handler, originResponse({ response: { status: 404 } }));

  expect(invocation).toBeBadGateway({ rule: 'HDR-RO-DELETE', message: /transfer-encoding/i });
});

test('in a distribution: every missing page is a 502', async () => {
  // Most servers send a page in chunks.
  const headers = { 'transfer-encoding': 'chunked' };
  const origin = httpOrigin('www.example.com', () => new Response('no such file', { status: 404, headers }));
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-response': handler } } });

  const response = await cdn.fetch('/nowhere');

  expect(response).toHaveEdgeStatus(502);
  expect(response).toBeBadGateway('HDR-RO-DELETE');
  expect(response).toHaveXCache('LambdaValidationError');
});
