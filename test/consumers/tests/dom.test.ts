/**
 * @vitest-environment jsdom
 * @jest-environment jsdom
 */
import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { createFixtures } from 'edgeproof/fixtures';
import { expect, test } from 'the-runner';

const origin = httpOrigin('www.example.com', async (request) => ({
  body: `${request.method} ${request.url} ${await request.text()}`,
}));

test('where there is a document, a function runs', async () => {
  expect('document' in globalThis).toBe(true);
  const invocation = await invoke(async (event) => event.Records[0].cf.request, viewerRequest({ uri: '/a' }));

  expect(invocation).toForward({ uri: '/a' });
});

test('where there is a document, a distribution answers', async () => {
  const cdn = createDistribution({ defaultBehavior: { origin, allowedMethods: 'ALL' } });
  const response = await cdn.fetch('/', { method: 'POST', body: 'grüß' });

  expect(response).toHaveEdgeBody('POST https://www.example.com/ grüß');
  expect(await response.text()).toBe('POST https://www.example.com/ grüß');
  expect(response).toHaveFetchedFrom('www.example.com');
});

test('where there is a document, a viewer visits', async () => {
  const setting = httpOrigin('www.example.com', () => ({ headers: { 'Set-Cookie': 'group=b' } }));
  const cdn = createDistribution({ defaultBehavior: { origin: setting, cachePolicy: { cookieBehavior: 'all' } } });
  const alice = cdn.viewer(createFixtures({ seed: 42 }).viewer());
  await alice.fetch('/');

  expect(alice.cookies()).toEqual({ group: 'b' });
});
