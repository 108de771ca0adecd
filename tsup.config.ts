import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { defineConfig, type Options } from 'tsup';

const entries = {
  index: 'src/index.ts',
  'matchers/index': 'matchers/index.ts',
  'matchers/vitest': 'matchers/vitest.ts',
  'matchers/jest': 'matchers/jest.ts',
};
const fuzz = { 'fuzz/index': 'src/fuzz/index.ts' };

/** Names are shortened below, but failure messages print the class of an invocation or a trace. */
const namedClasses: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'named-classes',
  setup(build) {
    build.onLoad({ filter: /[\\/](src|matchers)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        /^(?:export )?class (\w+)[^{]*\{/gm,
        (head, name) => `${head} static { Object.defineProperty(this, 'name', { value: '${name}' }); }`,
      );
      return { contents, loader: 'ts' };
    });
  },
};

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'node20',
  // Off by default for CommonJS, where every entry would then hold its own copy of every module.
  splitting: true,
  sourcemap: true,
  // zod alone is bundled: loading its 92 files costs more than everything else together.
  noExternal: [/^zod($|\/)/],
  external: ['vitest', '@jest/globals', 'expect', 'fast-check'],
  treeshake: true,
  removeNodeProtocol: false,
  // A cold import is mostly parsing: a sixth is saved. Node prints the line that threw, so lines stay short.
  minify: true,
  esbuildOptions: (options) => {
    options.lineLimit = 160;
  },
  esbuildPlugins: [namedClasses],
};

/** `dist/rules.json`, which is data and not a module. */
async function writeRules(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/generate-rules.mjs', 'dist']);
}

export default defineConfig(async () => {
  await rm('dist', { recursive: true, force: true });
  return [
    { ...shared, entry: entries, dts: { entry: { ...entries, ...fuzz } }, onSuccess: writeRules },
    // Built apart: one more entry to share with would cut what the others load into twice as many files.
    { ...shared, entry: fuzz },
  ];
});
