import { mutationConfig } from '../vitest-base.js';

/** The tests that judge. Without the laws, which take longer than all these, and find little that these don't. */
const files = ['scripts/mutation/events/loads.test.ts', 'test/events/*.test.ts'];

export default mutationConfig(files, 'scripts/mutation/events/setup.ts');
