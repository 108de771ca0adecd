import { expect, it } from 'vitest';

// A file that can't be loaded has no tests, and where no test fails, a mutant counts as survived.
it('the rules can be loaded, and judge', async () => {
  const { triggers } = await import('../../../src/events/triggers.js');
  const { validateResult } = await import('../../../src/rules/index.js');
  for (const trigger of triggers) expect(validateResult({ status: '200' }, trigger)).toEqual([]);
});
