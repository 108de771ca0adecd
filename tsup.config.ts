import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { defineConfig, type Options } from 'tsup';

/** What is used in one process together: the files that these share are loaded once. */
const together = { index: 'src/index.ts', 'matchers/index': 'matchers/index.ts' };

/** With more entries to share with, those would be cut into twice as many files, and each takes time to load. */
const apart = {
  'matchers/vitest': 'matchers/vitest.ts',
  'matchers/jest': 'matchers/jest.ts',
  'fuzz/index': 'src/fuzz/index.ts',
};

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The runners' entries import the built matchers beside them. */
const matchersBeside: Plugin = {
  name: 'matchers-beside',
  setup(build) {
    const path = `./index${build.initialOptions.outExtension?.['.js'] ?? '.js'}`;
    build.onResolve({ filter: /^\.\/index\.js$/ }, () => ({ path, external: true }));
  },
};

/** Names are shortened below, but failure messages print the class of an invocation or a trace. */
const namedClasses: Plugin = {
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
    { ...shared, entry: together, dts: { entry: { ...together, ...apart } }, onSuccess: writeRules },
    { ...shared, entry: apart, esbuildPlugins: [matchersBeside, namedClasses] },
  ];
});
