import { beforeAll } from 'vitest';

async function compileAll(): Promise<void> {
  const { triggers } = await import('../../src/events/triggers.js');
  const { stepsAt } = await import('../../src/rules/compile.js');
  for (const trigger of triggers) stepsAt(trigger);
}

// The lists of checks are made on first use. Made in a hook, they are no single test's own: all tests judge by them.
// What goes wrong here goes wrong in the tests, too: only there does it count.
beforeAll(() => compileAll().catch(() => undefined));
