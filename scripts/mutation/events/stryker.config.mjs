import { strykerConfig } from '../stryker-base.mjs';

/** `npm run test:mutation:events`: breaks what builds and checks events in each small way. */
export default strykerConfig('events', ['src/events/**/*.ts'], 'scripts/mutation/events/vitest.config.ts', 85);
