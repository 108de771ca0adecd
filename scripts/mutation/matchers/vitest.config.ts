import { mutationConfig } from '../vitest-base.js';

/** The tests that judge: the quickest first. */
const files = ['scripts/mutation/matchers/loads.test.ts', 'test/matchers/*.test.ts'];

export default mutationConfig(files, 'scripts/mutation/matchers/setup.ts');
