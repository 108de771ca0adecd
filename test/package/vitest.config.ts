import { defineConfig } from 'vitest/config';

/** Tests of what is shipped: they read `dist` and the packed package, so the build comes first. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    env: { NO_COLOR: '1' },
  },
});
