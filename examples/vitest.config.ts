import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['edgeproof/vitest'],
    reporters: ['default', ['edgeproof/reporter', { outputFile: process.env.EDGEPROOF_REPORT ?? 'edgeproof.html' }]],
  },
});
