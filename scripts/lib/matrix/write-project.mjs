import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../run.mjs';

const tests = join(root, 'test/consumers/tests');

/** Where the lock file of a project is, if it has one. */
export const lockOf = ({ name }) => join(root, 'test/consumers/locks', `${name}.json`);

/**
 * The tests, each written once in `test/consumers/tests`, for all projects. `name.word.test.ts` is for those alone that
 * the word is true of: a runner, a module system, a language.
 *
 * @returns {string[]}
 */
export function testsOf({ runner, modules }, { language }) {
  const words = [runner, modules, language];
  return readdirSync(tests).filter((file) => {
    const [, only] = /^[\w-]+\.(\w+)\.test\.ts$/.exec(file) ?? [];
    return file.endsWith('.test.ts') && (only === undefined || words.includes(only));
  });
}

/** What the tests import of the project itself. */
const besideTests = () => readdirSync(tests).filter((file) => !file.endsWith('.test.ts'));

/** The page that `edgeproof/reporter` writes, where the runner is Vitest. */
export const pageOf = (folder) => join(folder, 'reports/edgeproof.html');

/** What stands in a test for the import of the runner, which the projects import each in its way. */
const importOfRunner = /^import \{ ([\w, ]+) \} from 'the-runner';$/m;

function importedFrom(module, names, itself) {
  const imported = names.map((name) => (name === 'runner' ? `${itself} as runner` : name));
  return `import { ${imported.join(', ')} } from '${module}';`;
}

function runnersLine(names, { runner, modules }, { globals }) {
  if (runner === 'vitest') return importedFrom('vitest', names, 'vi');
  if (!globals) return importedFrom('@jest/globals', names, 'jest');
  if (!names.includes('runner')) return '';
  // As a global, Jest's own object is there for CommonJS only.
  return modules === 'esm' ? importedFrom('@jest/globals', ['runner'], 'jest') : 'const runner = jest;';
}

/** The environment that a file asks for has to stay its first word. */
function withoutTypes(source, { modules }) {
  const [environment = ''] = /^\/\*\*[\s\S]*?\*\/\n/.exec(source) ?? [];
  const module = modules === 'commonjs' ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext;
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module, esModuleInterop: true };
  return environment + ts.transpileModule(source.slice(environment.length), { compilerOptions }).outputText;
}

function textOf(file, project, variant) {
  const source = readFileSync(join(tests, file), 'utf8')
    .replace(importOfRunner, (_, names) => runnersLine(names.split(', '), project, variant))
    .replace("'edgeproof/the-runner'", `'edgeproof/${project.runner}'`);
  return variant.language === 'typescript' ? source : withoutTypes(source, project);
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** As strict as TypeScript is, and with the declarations of all packages checked. */
function tsconfigOf({ modules }) {
  return {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      isolatedModules: true,
      esModuleInterop: true,
      // CommonJS would then have to be written with `import … = require()`.
      verbatimModuleSyntax: modules === 'esm',
      skipLibCheck: false,
      noEmit: true,
    },
  };
}

function tsconfigOfVariant({ types }) {
  const compilerOptions = { types: ['node', ...types] };
  return { extends: '../tsconfig.json', compilerOptions, include: ['*.test.ts'] };
}

function writeVariant(folder, project, variant) {
  const place = join(folder, variant.folder);
  mkdirSync(place, { recursive: true });
  if (variant.language === 'typescript') writeFileSync(join(place, 'tsconfig.json'), json(tsconfigOfVariant(variant)));
  for (const file of [...besideTests(), ...testsOf(project, variant)]) {
    const name = variant.language === 'typescript' ? file : file.replace(/ts$/, 'js');
    writeFileSync(join(place, name), textOf(file, project, variant));
  }
}

/** What Vitest and Jest have under the same name. */
const setup = { snapshotSerializers: ['edgeproof/serializer'] };

const vitestConfig = {
  test: {
    ...setup,
    setupFiles: ['edgeproof/vitest'],
    reporters: ['default', 'json', ['edgeproof/reporter', { outputFile: 'reports/edgeproof.html' }]],
  },
};

function manifestOf({ name, modules, packages, jest }) {
  return {
    name,
    private: true,
    ...(modules === 'esm' && { type: 'module' }),
    ...(jest && { jest: { ...jest, ...setup, setupFilesAfterEnv: ['edgeproof/jest'] } }),
    devDependencies: Object.fromEntries(Object.entries(packages).sort()),
  };
}

/**
 * Writes a project: its manifest, the setup of its runner, its lock file where there is one, and its tests.
 *
 * @param {string} folder
 * @param {import('./projects.mjs').Project} project
 */
export function writeProject(folder, project) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), json(manifestOf(project)));
  writeFileSync(join(folder, 'tsconfig.json'), json(tsconfigOf(project)));
  if (project.runner === 'vitest') {
    writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${json(vitestConfig)}`);
  }
  const lock = lockOf(project);
  if (project.manager === 'npm' && existsSync(lock))
    writeFileSync(join(folder, 'package-lock.json'), readFileSync(lock));
  for (const variant of project.variants) writeVariant(folder, project, variant);
}
