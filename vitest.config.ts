import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need the built package, the last a browser too: see test/package/vitest.config.ts and scripts/consumers.mjs.
    exclude: ['test/package/**', 'test/consumers/**', 'test/browser/**', '**/node_modules/**'],
    setupFiles: ['test/setup.ts'],
    // Else Vitest empties the style sheet that the reporter puts into its page.
    css: { include: /reporter/ },
    env: { NO_COLOR: '1' },
  },
});
