import { beforeAll } from 'vitest';

async function warmUp(): Promise<void> {
  const { triggers } = await import('../../../src/events/triggers.js');
  const { validateResult } = await import('../../../src/rules/index.js');
  for (const trigger of triggers) validateResult({ status: '200' }, trigger);
}

// Modules, default settings and the lists of checks are made on first use. Made in a hook, they are no single test's
// own: every test judges by them. What goes wrong here goes wrong in the tests, too: only there does it count.
beforeAll(() => warmUp().catch(() => undefined));
