/**
 * A project of a user: what it installs, how its runner is set up, and in which ways its tests are written.
 *
 * @typedef {object} Project
 * @property {string} name of its folder, and of its lock file if it has one
 * @property {string} title as it is printed
 * @property {'vitest' | 'jest'} runner
 * @property {'esm' | 'commonjs' | 'either'} modules `either`: TypeScript takes its files for CommonJS, the runner for ESM
 * @property {Record<string, string>} packages exact versions
 * @property {Record<string, unknown>} [jest] its configuration
 * @property {string[]} nodeOptions
 * @property {number[]} nodes the major versions it runs on
 * @property {string} [leftOut] why not on all
 * @property {'npm' | 'pnpm'} manager
 * @property {Variant[]} variants
 * @property {boolean} quick part of `npm test`
 *
 * How the tests of a project are written. Each is a cell, on each Node.
 *
 * @typedef {object} Variant
 * @property {string} folder
 * @property {string} title
 * @property {'typescript' | 'javascript'} language
 * @property {string[]} types what TypeScript is told to include
 * @property {boolean} globals whether `expect` and `test` are there without an import
 */

/** The major versions of Node that edgeproof runs on. */
export const nodes = [20, 22, 24];

/** What every project has beside its runner. TypeScript 7 breaks ts-jest; jsdom 27 needs more than Node 20. */
const common = {
  '@faker-js/faker': '9.9.0',
  '@types/node': '20.19.43',
  'fast-check': '4.10.2',
  'tough-cookie': '6.1.0',
  typescript: '5.9.3',
};
const jsdom = { jsdom: '26.1.0' };
const swc = { '@swc/core': '1.16.22', '@swc/jest': '0.2.39' };
const tsJest = { 'ts-jest': '29.4.15' };

/** The versions that go together. */
const jestPackages = {
  29: { '@jest/globals': '29.7.0', '@types/jest': '29.5.14', jest: '29.7.0', 'jest-environment-jsdom': '29.7.0' },
  30: { '@jest/globals': '30.5.2', '@types/jest': '30.0.0', jest: '30.5.2', 'jest-environment-jsdom': '30.5.2' },
};

const inVitest = [
  { folder: 'typescript', title: 'TypeScript', language: 'typescript', types: ['edgeproof/vitest'], globals: false },
  { folder: 'javascript', title: 'JavaScript', language: 'javascript', types: [], globals: false },
];

const inJest = [
  {
    folder: 'imported',
    title: 'TypeScript, @jest/globals',
    language: 'typescript',
    types: ['edgeproof/jest'],
    globals: false,
  },
  {
    folder: 'global',
    title: 'TypeScript, @types/jest',
    language: 'typescript',
    types: ['jest', 'edgeproof/jest'],
    globals: true,
  },
  { folder: 'javascript', title: 'JavaScript', language: 'javascript', types: [], globals: true },
];

const swcTo = (type) => [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type }, sourceMaps: 'inline' },
];

/** How Jest comes by TypeScript, and in which module system. */
const jestSetups = {
  swc: {
    title: 'CommonJS, swc',
    modules: 'commonjs',
    packages: swc,
    jest: { transform: { '\\.ts$': swcTo('commonjs') } },
  },
  'ts-jest': {
    title: 'CommonJS, ts-jest',
    modules: 'commonjs',
    packages: tsJest,
    jest: { transform: { '\\.ts$': 'ts-jest' } },
  },
  esm: {
    title: 'ESM',
    modules: 'esm',
    packages: swc,
    jest: {
      transform: { '\\.ts$': swcTo('es6') },
      extensionsToTreatAsEsm: ['.ts'],
      // For `./a.js`, as TypeScript wants it written, where there is `a.ts`.
      moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    },
    nodeOptions: ['--experimental-vm-modules', '--no-warnings'],
  },
};

const major = (version) => Number.parseInt(version, 10);

/** @returns {Project} */
function vitestProject(version, more = {}) {
  return {
    name: `vitest-${major(version)}`,
    title: `vitest ${version}`,
    runner: 'vitest',
    modules: 'esm',
    nodeOptions: [],
    nodes,
    manager: 'npm',
    variants: inVitest,
    quick: false,
    ...more,
    packages: { ...common, ...jsdom, vitest: version, ...more.packages },
  };
}

/** @returns {Project} */
function jestProject(version, setup, more = {}) {
  const { title, packages, ...rest } = jestSetups[setup];
  return {
    name: `jest-${version}-${setup}`,
    title: `jest ${jestPackages[version].jest} · ${title}`,
    runner: 'jest',
    nodeOptions: [],
    nodes,
    manager: 'npm',
    variants: inJest,
    quick: false,
    ...rest,
    ...more,
    packages: { ...common, ...jestPackages[version], ...packages },
  };
}

/** Where a package sees only what it names itself, handlers typed with `aws-lambda` need these types of their own. */
const strict = (project) => ({
  ...project,
  packages: { ...project.packages, '@types/aws-lambda': '8.10.164' },
  name: `${project.name}-pnpm`,
  title: `pnpm 10, ${project.title}`,
  manager: 'pnpm',
  nodes: [20],
  quick: false,
});

const withTypeScript6 = { packages: { typescript: '6.0.3' }, nodes: [20] };

/** @type {Project[]} */
export const projects = [
  vitestProject('3.2.7'),
  vitestProject('4.1.12', { quick: true }),
  vitestProject('5.1.1', {
    packages: { '@types/node': '22.20.5' },
    nodes: nodes.filter((node) => node >= 22),
    leftOut: 'Vitest 5 needs Node 22.12',
  }),
  vitestProject('4.1.12', { ...withTypeScript6, name: 'typescript-6', title: 'typescript 6.0.3, vitest 4.1.12' }),
  // What `npm init` leaves: no `"type": "module"`.
  vitestProject('4.1.12', { modules: 'either', nodes: [20], name: 'no-type', title: 'no "type", vitest 4.1.12' }),
  jestProject(29, 'swc'),
  jestProject(29, 'ts-jest'),
  jestProject(29, 'esm'),
  jestProject(30, 'swc'),
  jestProject(30, 'ts-jest', { quick: true }),
  jestProject(30, 'esm'),
  strict(vitestProject('4.1.12')),
  strict(jestProject(30, 'swc')),
];
