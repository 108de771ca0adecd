import { createDistribution, httpOrigin } from 'edgeproof';
import { distributionFixture } from 'edgeproof/vitest';
import { test as base, expect } from 'the-runner';

const test = base.extend({
  cdn: distributionFixture(() => {
    let visits = 0;
    const origin = httpOrigin('www.example.com', () => ({ body: `visit ${++visits}` }));
    return createDistribution({ defaultBehavior: { origin } });
  }),
});

test('a first visit', async ({ cdn }) => {
  expect(await cdn.fetch('/a')).toHaveEdgeBody('visit 1');
  expect(await cdn.fetch('/b')).toHaveEdgeBody('visit 2');
});

test('another test knows nothing of it', async ({ cdn }) => {
  expect(await cdn.fetch('/a')).toHaveEdgeBody('visit 1');
  // @ts-expect-error: a typo
  expect(cdn.fetsh).toBe(undefined);
});
