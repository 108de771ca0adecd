/**
 * @vitest-environment jsdom
 * @jest-environment jsdom
 */
import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { expect, test } from 'the-runner';

const origin = httpOrigin('www.example.com', () => ({ body: 'hello' }));

test('where there is a document, a function runs', async () => {
  expect('document' in globalThis).toBe(true);
  const invocation = await invoke(async (event) => event.Records[0].cf.request, viewerRequest({ uri: '/a' }));

  expect(invocation).toForward({ uri: '/a' });
});

test('where there is a document, a distribution answers', async () => {
  const exchange = await createDistribution({ defaultBehavior: { origin } }).handle({ uri: '/' });

  expect(exchange).toHaveEdgeBody('hello');
  expect(exchange).toHaveFetchedFrom('www.example.com');
});
