import { execFile } from 'node:child_process';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, defineConfig, type Options } from 'tsup';

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

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The runners' entries import the built matchers beside them. */
const matchersBeside: Plugin = {
  name: 'matchers-beside',
  setup(build) {
    const path = `./index${build.initialOptions.outExtension?.['.js'] ?? '.js'}`;
    build.onResolve({ filter: /^\.\/index\.js$/ }, () => ({ path, external: true }));
  },
};

/** A file of the sources that the build puts another in the place of. */
function inPlaceOf(file: RegExp, contents: (forCommonJs: boolean) => string): Plugin {
  return {
    name: `in-place-of-${file.source}`,
    setup(build) {
      const forCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
      build.onLoad({ filter: file }, () => ({ contents: contents(forCommonJs), loader: 'js' }));
    },
  };
}

/** Files that the sources import as text, as Vite does it: what the reporter's page is made of. */
const rawText: Plugin = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'raw',
    }));
    build.onLoad({ filter: /.*/, namespace: 'raw' }, async ({ path }) => ({
      contents: await readFile(path.replace(/\?raw$/, ''), 'utf8'),
      loader: 'text',
    }));
  },
};

/** CommonJS has its own word for where a file is. */
const setupBeside = inPlaceOf(/src[\\/]reporter[\\/]setup-file\.ts$/, (forCommonJs) =>
  forCommonJs
    ? `import { join } from 'node:path'; export const setupFile = join(__dirname, 'setup.ts');`
    : `import { fileURLToPath } from 'node:url';
       export const setupFile = fileURLToPath(new URL('./setup.ts', import.meta.url));`,
);

/**
 * The rules with their checks are a file of their own, `rulebook.cjs`, which is loaded when something is judged.
 * It is CommonJS for both, since `validateResult` and the matchers can't wait; so a process has one of it.
 */
function rulebookAt(path: string): Plugin {
  return inPlaceOf(/src[\\/]rules[\\/]load-rulebook\.ts$/, (forCommonJs) =>
    forCommonJs
      ? `export function loadRulebook() { return module.require('${path}'); }`
      : `import { createRequire } from 'node:module';
import { join } from 'node:path';
         let rulebook;
         export function loadRulebook() { return (rulebook ??= createRequire(import.meta.url)('${path}')); }`,
  );
}

/**
 * The stages are a file of their own as well, loaded with the first request, with a copy of each helper they use: what
 * a file imports from another costs more at each call than what it holds, and they call the same few a hundred times.
 * What has a state comes to them from outside.
 */
const stagesApart: Plugin = {
  name: 'stages-apart',
  setup(build) {
    const isCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
    build.onResolve({ filter: /^\.\/stages\.js$/ }, () => ({
      path: isCommonJs ? './stages.cjs' : './stages.js',
      external: true,
    }));
  },
};

interface BuiltRulebook {
  readonly rules: readonly object[];
  readonly assumptionTable: object;
}

/** What `rulebook.cjs` holds is data once it is built: JSON is read several times faster than the code that makes it. */
function writtenOut(file: RegExp, name: keyof BuiltRulebook): Plugin {
  return inPlaceOf(file, () => {
    const built = createRequire(import.meta.url)('./dist/rulebook.cjs') as BuiltRulebook;
    const text = JSON.stringify(JSON.stringify(built[name]));
    return `export const ${name} = Object.freeze(JSON.parse(${text}));\nObject.values(${name}).forEach(Object.freeze);`;
  });
}

const rulesAsData = writtenOut(/src[\\/]rules[\\/]rule-data\.ts$/, 'rules');
const assumptionsAsData = writtenOut(/src[\\/]assumptions[\\/]table\.ts$/, 'assumptionTable');

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

/**
 * fast-check is the user's own, and may not be there: the error then says what to do. A module can catch the failure of
 * an import only by waiting for it.
 */
const fastCheckOrError: Plugin = {
  name: 'fast-check-or-error',
  setup(build) {
    const forCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
    const fastCheck = forCommonJs ? "module.require('fast-check')" : "(await import('fast-check')).default";
    build.onResolve({ filter: /^fast-check$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'fast-check', namespace: 'peer' } : { path: 'fast-check', external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'peer' }, () => ({
      contents: `import { withoutFastCheck } from './src/fuzz/without-fast-check.ts';
        let fc;
        try { fc = ${fastCheck}; } catch (error) { throw withoutFastCheck(error); }
        // The values that are imported by name.
        export const { Arbitrary, Stream, Value } = fc;
        export default fc;`,
      loader: 'js',
      resolveDir: import.meta.dirname,
    }));
  },
};

/** Jest runs CommonJS without a way to import anything: there, what is loaded later is required. */
const requireInCommonJs: NonNullable<Options['plugins']>[number] = {
  name: 'require-in-common-js',
  renderChunk(code) {
    if (this.format !== 'cjs') return undefined;
    return { code: code.replace(/\bimport\(("[^"]+"|'[^']+')\)/g, 'Promise.resolve().then(()=>require($1))') };
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
  external: ['vitest', '@jest/globals', 'expect', 'fast-check', 'tough-cookie', /^@faker-js\/faker/],
  treeshake: true,
  removeNodeProtocol: false,
  // A cold import is mostly parsing: a sixth is saved. Node prints the line that threw, so lines stay short.
  minify: true,
  esbuildOptions: (options) => {
    options.lineLimit = 160;
  },
  esbuildPlugins: [namedClasses],
  plugins: [requireInCommonJs],
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

export default defineConfig(async () => {
  await rm('dist', { recursive: true, force: true });
  await buildRulebook();
  const dts = { entry: { ...main, ...apart } };
  return [
    {
      ...shared,
      entry: main,
      dts,
      onSuccess: writeRules,
      esbuildPlugins: [stagesApart, rulebookAt('./rulebook.cjs'), rulesAsData, assumptionsAsData, namedClasses],
    },
    { ...shared, entry: stages, splitting: false },
    {
      ...shared,
      entry: apart,
      splitting: false,
      // Not bundled, either: it goes through the plugin.
      noExternal: [/^zod($|\/)/, /^fast-check$/],
      esbuildPlugins: [
        matchersBeside,
        rulebookAt('../rulebook.cjs'),
        fastCheckOrError,
        rawText,
        setupBeside,
        namedClasses,
      ],
    },
    { ...shared, entry: recorder, format: 'esm', splitting: false, onSuccess: copySetup },
  ];
});
