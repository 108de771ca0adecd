import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'matchers/index': 'matchers/index.ts',
    'matchers/vitest': 'matchers/vitest.ts',
    'matchers/jest': 'matchers/jest.ts',
    'fuzz/index': 'src/fuzz/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: true,
  // Off by default for CommonJS, where every entry would then hold its own copy of every module.
  splitting: true,
  sourcemap: true,
  clean: true,
  // zod alone is bundled: loading its 92 files costs more than everything else together.
  noExternal: [/^zod($|\/)/],
  external: ['vitest', '@jest/globals', 'expect', 'fast-check'],
  treeshake: true,
  removeNodeProtocol: false,
});
