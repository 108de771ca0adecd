import { execFile } from 'node:child_process';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
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

/** Everything that `package.json` exports. */
const entries = { ...main, ...apart };

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

/** tough-cookie is the user's own, and wanted at once when the first viewer is made. */
const toughCookieRequired = inPlaceOf(/src[\\/]pipeline[\\/]require-tough-cookie\.ts$/, (forCommonJs) =>
  forCommonJs
    ? `export function requireToughCookie() { return module.require('tough-cookie'); }`
    : `import { createRequire } from 'node:module';
       export function requireToughCookie() { return createRequire(import.meta.url)('tough-cookie'); }`,
);

/**
 * The stages are a file of their own as well, loaded with the first request, with a copy of each helper they use: what
 * a file imports from another costs more at each call than what it holds, and they call the same few a hundred times.
 * What has a state comes to them from outside. One file does for both module systems.
 */
const stagesApart = inPlaceOf(/src[\\/]pipeline[\\/]load-stages\.ts$/, (forCommonJs) =>
  forCommonJs
    ? `export function loadStages() { return Promise.resolve().then(() => module.require('./stages.cjs')); }`
    : `import { createRequire } from 'node:module';
       export async function loadStages() { return createRequire(import.meta.url)('./stages.cjs'); }`,
);

/** An entry that nobody is in a hurry for has its code once: for ES modules, what it exports to CommonJS. */
function codeInCommonJs(file: RegExp, names: readonly string[]): Plugin {
  const path = `./${/(\w+)\\\.ts\$$/.exec(file.source)?.[1]}.cjs`;
  return {
    name: `code-in-common-js-${file.source}`,
    setup(build) {
      if (build.initialOptions.outExtension?.['.js'] === '.cjs') return;
      build.onLoad({ filter: file }, () => ({
        contents: `import { createRequire } from 'node:module';
          const code = createRequire(import.meta.url)('${path}');
          export const { ${names.join(', ')} } = code;
          export default code.default;`,
        loader: 'js',
      }));
    },
  };
}

const reporterInCommonJs = codeInCommonJs(/src[\\/]reporter[\\/]index\.ts$/, ['TraceReporter', 'writeTraceReport']);
const serializerInCommonJs = codeInCommonJs(/matchers[\\/]serializer\.ts$/, ['edgeResult', 'serialize', 'test']);

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

/** What an entry needs at once of the data in `rulebook.cjs`, and judges with soon after: it reads them there. */
function ofRulebook(file: RegExp, name: keyof BuiltRulebook): Plugin {
  return inPlaceOf(file, (forCommonJs) =>
    forCommonJs
      ? `export const { ${name} } = module.require('../rulebook.cjs');`
      : `import { createRequire } from 'node:module';
         export const { ${name} } = createRequire(import.meta.url)('../rulebook.cjs');`,
  );
}

const rulesOfRulebook = ofRulebook(/src[\\/]rules[\\/]rule-data\.ts$/, 'rules');
const assumptionsOfRulebook = ofRulebook(/src[\\/]assumptions[\\/]table\.ts$/, 'assumptionTable');

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

/** A package that is its user's own, and what stands in for its exports. */
interface PeerModule {
  readonly path: string;
  /** Throws what is said where it isn't there: a function of ours, by file and name. */
  readonly without: readonly [file: string, name: string];
  /** Given `peer`, what the module holds. */
  readonly exports: string;
}

/**
 * A package that may not be there: the error then says what to do. A module can catch the failure of an import only by
 * waiting for it.
 */
function peerOrError({ path, without: [file, without], exports }: PeerModule): Plugin {
  const filter = new RegExp(`^${path}$`);
  return {
    name: `${path}-or-error`,
    setup(build) {
      const forCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
      const peer = forCommonJs ? `module.require('${path}')` : `await import('${path}')`;
      build.onResolve({ filter }, ({ kind }) =>
        kind === 'import-statement' ? { path, namespace: 'peer' } : { path, external: true },
      );
      build.onLoad({ filter, namespace: 'peer' }, () => ({
        contents: `import { ${without} } from '${file}';
          let peer;
          try { peer = ${peer}; } catch (error) { throw ${without}(error); }
          ${exports}`,
        loader: 'js',
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

const fastCheckOrError = peerOrError({
  path: 'fast-check',
  without: ['./src/fuzz/without-fast-check.ts', 'withoutFastCheck'],
  // Those that are imported by name, beside the default.
  exports: `const fc = peer.default ?? peer;
    export const { Arbitrary, Stream, Value } = fc;
    export default fc;`,
});

const fakerOrError = peerOrError({
  path: '@faker-js/faker/locale/en',
  without: ['./fixtures/without-faker.ts', 'withoutFaker'],
  exports: 'export const { faker } = peer;',
});

/** Jest runs CommonJS without a way to import anything: there, what is loaded later is required. */
const requireInCommonJs: NonNullable<Options['plugins']>[number] = {
  name: 'require-in-common-js',
  renderChunk(code) {
    if (this.format !== 'cjs') return undefined;
    return { code: code.replace(/\bimport\(("[^"]+"|'[^']+')\)/g, 'Promise.resolve().then(()=>require($1))') };
  },
};

/** The maps are for our own tests, which see in them what was bundled: they are three quarters of all bytes, and stay here. */
const mapsStayHere: NonNullable<Options['plugins']>[number] = {
  name: 'maps-stay-here',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(({ name }) => /\.c?js$/.test(name))) {
      const code = await readFile(name, 'utf8');
      await writeFile(name, code.replace(/\n?\/\/# sourceMappingURL=\S+/g, ''));
    }
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

/** Of a runner or of fast-check, whose types are others for each module system. */
const ofOtherPackages = /(?:from|module) ['"](?:vitest|expect|fast-check)/;

/**
 * Vitest's types are for ESM alone. `"types": ["edgeproof/vitest"]` in a `tsconfig.json` is looked up as CommonJS would
 * be, and adds to another module than the one that tests import, if it isn't sent there. So is what tests import in a
 * project without `"type": "module"`, and a function can't be exported from there but as a constant.
 */
const sentToVitest = `import type * as vitest from './vitest.js' with { 'resolution-mode': 'import' };
export type { DistributionFixture, EdgeMatchers, TestOfDistribution } from './vitest.js' with { 'resolution-mode': 'import' };
export declare const distributionFixture: typeof vitest.distributionFixture;
export declare const withDistribution: typeof vitest.withDistribution;
`;

/** The types for ESM: those for CommonJS under another name, since a type that is written twice is two types, and larger. */
async function writeModuleDeclarations(): Promise<void> {
  for (const file of await readdir('dist', { recursive: true })) {
    if (!Object.keys(entries).some((entry) => join(`${entry}.d.cts`) === file)) continue;
    const declarations = await readFile(join('dist', file), 'utf8');
    const text = ofOtherPackages.test(declarations)
      ? declarations
      : `export * from './${basename(file, '.d.cts')}.cjs';\n`;
    await writeFile(join('dist', file.replace(/cts$/, 'ts')), text);
  }
  await writeFile('dist/matchers/vitest.d.cts', sentToVitest);
}

async function buildDeclarations(): Promise<void> {
  const dts = { entry: entries, only: true };
  await build({ ...shared, entry: entries, format: 'cjs', dts, config: false, silent: true });
  await writeModuleDeclarations();
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
