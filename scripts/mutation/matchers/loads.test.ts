import { expect, it } from 'vitest';

// A file that can't be loaded has no tests, and where no test fails, a mutant counts as survived.
it('the matchers can be loaded, and judge', async () => {
  const { edgeMatchers } = await import('../../../matchers/index.js');
  expect.extend(edgeMatchers);
  expect({ status: '200' }).toHaveEdgeStatus(200);
});
