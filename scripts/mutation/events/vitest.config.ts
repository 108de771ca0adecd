import { mutationConfig } from '../vitest-base.js';

/** The tests that judge: the quickest first. */
const files = [
  'scripts/mutation/events/loads.test.ts',
  'test/events/*.test.ts',
  'test/laws/events.test.ts',
  'test/fuzz/event-seeds.test.ts',
];

export default mutationConfig(files, 'scripts/mutation/events/setup.ts');
