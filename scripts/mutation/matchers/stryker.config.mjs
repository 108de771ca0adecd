import { strykerConfig } from '../stryker-base.mjs';

/**
 * `npm run test:mutation:matchers`: breaks the matchers in each small way. Not `jest.ts`, which runs only under Jest:
 * its test is the Jest project of `npm run test:consumers`.
 */
export default strykerConfig(
  'matchers',
  ['matchers/**/*.ts', '!matchers/jest.ts'],
  'scripts/mutation/matchers/vitest.config.ts',
  85,
);
