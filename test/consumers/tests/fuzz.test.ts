import { createDistribution, httpOrigin, invoke, type ViewerRequestEvent } from 'edgeproof';
import { edge, fuzz, fuzzDistribution } from 'edgeproof/fuzz';
import fc from 'fast-check';
import { expect, test } from 'the-runner';

const forward = async (event: ViewerRequestEvent) => event.Records[0].cf.request;

test('a function that forwards everything holds', async () => {
  await fuzz(forward, { trigger: 'viewer-request', numRuns: 30 });
});

test('a function that breaks is found, with the event as a line to paste', async () => {
  const breaking = fuzz(async () => ({ status: '99' }), { trigger: 'viewer-request', numRuns: 30 });

  await expect(breaking).rejects.toThrow('viewerRequest()');
});

test("the arbitraries are those of the user's own fast-check", async () => {
  const property = fc.asyncProperty(edge.viewerRequest({ method: 'GET' }), async (event) => {
    expect(await invoke(forward, event)).toBeValidEdgeRequest();
  });
  await fc.assert(property, { numRuns: 20 });

  expect(edge.viewerRequest()).toBeInstanceOf(fc.Arbitrary);
});

test('a distribution holds', async () => {
  const origin = httpOrigin('www.example.com', () => ({ body: 'hello' }));
  await fuzzDistribution(() => createDistribution({ defaultBehavior: { origin } }), { numRuns: 5 });
});
