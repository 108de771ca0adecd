import { execFile } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { build, defineConfig, type Options } from 'tsup';
import { writeModuleDeclarations } from './scripts/build/declarations.js';
import {
  matchersBeside,
  reporterInCommonJs,
  serializerInCommonJs,
  setupBeside,
  stagesApart,
} from './scripts/build/files-apart.js';
import { namedClasses } from './scripts/build/named-classes.js';
import { mapsStayHere, requireInCommonJs } from './scripts/build/output.js';
import { fakerOrError, fastCheckOrError, toughCookieRequired } from './scripts/build/peers.js';
import { rawText } from './scripts/build/raw-text.js';
import {
  assumptionsAsData,
  assumptionsOfRulebook,
  rulebookAt,
  rulesAsData,
  rulesOfRulebook,
} from './scripts/build/rulebook.js';

/** Built apart from each other: files that these share would be cut out of them, and each takes time to load. */
const main = { index: 'src/index.ts' };
const stages = { stages: 'src/pipeline/stages.ts' };
const apart = {
  'matchers/index': 'matchers/index.ts',
  'matchers/vitest': 'matchers/vitest.ts',
  'matchers/jest': 'matchers/jest.ts',
  'matchers/serializer': 'matchers/serializer.ts',
  'fuzz/index': 'src/fuzz/index.ts',
  'fixtures/index': 'fixtures/index.ts',
  'reporter/index': 'src/reporter/index.ts',
};
/** What the reporter's setup file starts: Vitest loads it, never the user, and always as a module. */
const recorder = { 'reporter/record': 'src/reporter/record.ts' };

/** Everything that `package.json` exports. */
const entries = { ...main, ...apart };

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'node20',
  // Off by default for CommonJS, where every entry would then hold its own copy of every module.
  splitting: true,
  sourcemap: true,
  // zod alone is bundled: loading its 92 files costs more than everything else together.
  noExternal: [/^zod($|\/)/],
  external: ['vitest', '@jest/globals', 'expect', 'fast-check', 'tough-cookie', /^@faker-js\/faker/],
  treeshake: true,
  removeNodeProtocol: false,
  // A cold import is mostly parsing: a sixth is saved. Node prints the line that threw, so lines stay short.
  minify: true,
  esbuildOptions: (options) => {
    options.lineLimit = 160;
  },
  esbuildPlugins: [namedClasses],
  plugins: [requireInCommonJs, mapsStayHere],
};

/** `dist/rules.json`, which is data and not a module. */
async function writeRules(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/generate-rules.mjs', 'dist']);
}

/** As it is, see there. */
async function copySetup(): Promise<void> {
  await copyFile('src/reporter/setup.ts', 'dist/reporter/setup.ts');
}

async function buildRulebook(): Promise<void> {
  const rulebook: Options = { entry: { rulebook: 'src/rules/rulebook.ts' }, format: 'cjs', splitting: false };
  await build({ ...shared, ...rulebook, config: false, silent: true });
}

async function buildDeclarations(): Promise<void> {
  const dts = { entry: entries, only: true };
  await build({ ...shared, entry: entries, format: 'cjs', dts, config: false, silent: true });
  await writeModuleDeclarations(Object.keys(entries));
}

export default defineConfig(async () => {
  await rm('dist', { recursive: true, force: true });
  const declarations = buildDeclarations();
  await buildRulebook();
  return [
    {
      ...shared,
      entry: main,
      onSuccess: async () => {
        await Promise.all([writeRules(), declarations]);
      },
      esbuildPlugins: [
        stagesApart,
        toughCookieRequired,
        rulebookAt('./rulebook.cjs'),
        rulesAsData,
        assumptionsAsData,
        namedClasses,
      ],
    },
    { ...shared, entry: stages, format: 'cjs', splitting: false },
    {
      ...shared,
      entry: apart,
      splitting: false,
      // Not bundled, either: it goes through the plugin.
      noExternal: [/^zod($|\/)/, /^fast-check$/, /^@faker-js\/faker/],
      esbuildPlugins: [
        matchersBeside,
        rulebookAt('../rulebook.cjs'),
        rulesOfRulebook,
        assumptionsOfRulebook,
        fastCheckOrError,
        fakerOrError,
        rawText,
        setupBeside,
        reporterInCommonJs,
        serializerInCommonJs,
        namedClasses,
      ],
    },
    { ...shared, entry: recorder, format: 'esm', splitting: false, onSuccess: copySetup },
  ];
});
