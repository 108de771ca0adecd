import { createDistribution, invoke, s3Origin, viewerRequest } from 'edgeproof';
import { createFixtures, trailingSlash } from 'edgeproof/fixtures';
import { expect, test } from 'the-runner';

test('a viewer is spread into an event', async () => {
  const viewer = createFixtures({ seed: 42 }).viewer({ country: 'DE', device: 'mobile' });
  const event = viewerRequest({ ...viewer, uri: '/laden' });
  const { clientIp, headers } = event.Records[0].cf.request;

  expect(clientIp).toBe(viewer.clientIp);
  expect(headers['accept-language']?.[0]?.value).toMatch(/^de/);
  expect(await invoke(trailingSlash(), event)).toRedirectTo('/laden/');
});

test('a seed gives the same in every runner', () => {
  const [first, second] = createFixtures({ seed: 42 }).viewers(2);

  expect(first?.clientIp).toBe('198.51.100.183');
  expect([first, second]).toEqual(createFixtures({ seed: 42 }).viewers(2));
  expect(second).not.toEqual(first);
});

test('a visit goes through a site', async () => {
  const fixtures = createFixtures({ seed: 42 });
  const origin = s3Origin('shop.s3.eu-west-1.amazonaws.com', { objects: fixtures.site().objects });
  const cdn = createDistribution({ defaultBehavior: { origin }, defaultRootObject: 'index.html' });

  const kinds: string[] = [];
  for await (const { kind, exchange } of fixtures.visit({ pages: 2 }).through(cdn)) {
    expect(exchange).toHaveEdgeStatus(200);
    kinds.push(kind);
  }
  expect(kinds.filter((kind) => kind === 'page').length).toBe(2);
});
