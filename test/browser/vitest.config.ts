import { defineConfig } from 'vitest/config';

// Needs the built package and a browser: `npm run test:browser`.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    env: { NO_COLOR: '1' },
  },
});
