import { strykerConfig } from '../stryker-base.mjs';

/** `npm run test:mutation`: breaks each rule in each small way, and counts the ways that no test notices. */
export default strykerConfig('rules', ['src/rules/**/*.ts'], 'scripts/mutation/rules/vitest.config.ts', 90);
