import { expect, it } from 'vitest';

// A file that can't be loaded has no tests, and where no test fails, a mutant counts as survived.
it('the factories can be loaded, and build', async () => {
  const { viewerRequest } = await import('../../../src/events/index.js');
  expect(viewerRequest().Records[0].cf.request.uri).toBe('/');
});
