import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledInto, Installation, packageOf, root, unique } from './built-package.js';

/**
 * What an entry point may load, beside Node's modules: so many files of its own, since each costs half a millisecond;
 * installed packages; and ones copied into our files.
 */
const allowed = [
  { entryPoint: 'edgeproof', files: 1, packages: [], bundled: ['zod'] },
  { entryPoint: 'edgeproof/matchers', files: 1, packages: [], bundled: [] },
  { entryPoint: 'edgeproof/vitest', files: 2, packages: ['vitest'], bundled: [] },
  { entryPoint: 'edgeproof/jest', files: 2, packages: ['@jest/globals'], bundled: [] },
  // With the rules, by which it knows what breaks them.
  { entryPoint: 'edgeproof/fuzz', files: 2, packages: ['fast-check', 'pure-rand'], bundled: [] },
  { entryPoint: 'edgeproof/fixtures', files: 1, packages: ['@faker-js/faker'], bundled: [] },
  // Their code is written once, for both module systems.
  { entryPoint: 'edgeproof/reporter', files: { import: 2, require: 1 }, packages: [], bundled: [] },
  { entryPoint: 'edgeproof/serializer', files: { import: 2, require: 1 }, packages: [], bundled: [] },
] as const;

const installation = new Installation();

beforeAll(() => {
  installation.standIn('vitest', 'exports.expect = { extend() {} };');
  installation.standIn('@jest/globals', 'exports.expect = { extend() {} };');
  installation.link('fast-check');
  installation.link('@faker-js/faker');
  installation.link('tough-cookie');
  cpSync(join(root, 'test/package/list-loaded-files.cjs'), join(installation.folder, 'list.cjs'));
});

afterAll(() => installation.remove());

describe.each(['import', 'require'] as const)('%s', (how) => {
  test.each(allowed)(
    '$entryPoint loads nothing but $packages, and holds $bundled',
    ({ entryPoint, files, packages, bundled }) => {
      const loaded = filesLoadedBy(how, entryPoint);
      const own = loaded.filter((file) => packageOf(file)[0] === 'edgeproof');

      expect(own).toHaveLength(typeof files === 'number' ? files : files[how]);
      expect(unique(loaded.flatMap(packageOf))).toEqual(unique(['edgeproof', ...packages]));
      expect(bundled).toEqual(expect.arrayContaining(unique(own.flatMap(bundledInto))));
    },
  );
});

test('edgeproof/fixtures loads the English locale of faker alone', () => {
  for (const how of ['import', 'require']) {
    const ofFaker = filesLoadedBy(how, 'edgeproof/fixtures').filter((file) => packageOf(file)[0] === '@faker-js/faker');
    expect(ofFaker.map((file) => basename(file)).filter((file) => !file.startsWith('chunk-'))).toEqual([
      how === 'import' ? 'en.js' : 'en.cjs',
    ]);
    expect(ofFaker.length).toBeLessThanOrEqual(4);
  }
});

/** What waits until it is needed: the rules for the first judgement, the stages for the first request. */
const onDemand = [
  { use: 'viewerRequest()', rulebook: false, stages: false },
  { use: 'rules.length', rulebook: false, stages: false },
  { use: "validateResult({ status: '200' }, 'viewer-request')", rulebook: true, stages: false },
  { use: 'invoke(async (event) => event.Records[0].cf.request, viewerRequest())', rulebook: true, stages: false },
  {
    use: "createDistribution({ defaultBehavior: { origin: httpOrigin('a.example.com', () => ({})) } })",
    rulebook: false,
    stages: false,
  },
  {
    use: "createDistribution({ defaultBehavior: { origin: httpOrigin('a.example.com', () => ({})) } }).fetch('/')",
    rulebook: false,
    stages: true,
  },
];

describe.each(['import', 'require'])('%s, then', (how) => {
  test.each([
    ['createDistribution({ defaultBehavior: { origin } })', false],
    ["createDistribution({ defaultBehavior: { origin } }).fetch('/')", true],
  ])('%s: what talks to a server %s', (use, talks) => {
    const withOrigin = use.replace('origin }', "origin: httpOrigin('a.example.com', 'http://127.0.0.1:1') }");
    const loaded = filesLoadedBy(how, 'edgeproof', withOrigin).map((file) => basename(file));

    expect(loaded.some((file) => file.startsWith('server-'))).toBe(talks);
  });

  test.each(onDemand)('$use: rules $rulebook, stages $stages', ({ use, rulebook, stages }) => {
    const loaded = filesLoadedBy(how, 'edgeproof', use).map((file) => basename(file));

    expect(loaded.includes('rulebook.cjs')).toBe(rulebook);
    expect(loaded.some((file) => file.startsWith('stages.'))).toBe(stages);
  });
});

/** Whoever makes no viewer doesn't load the jar. */
const viewers = [
  { use: 'createDistribution(config)', loads: false },
  { use: "createDistribution(config).fetch('/')", loads: false },
  { use: 'createDistribution(config).viewer()', loads: true },
];

describe.each(['import', 'require'])('%s, then', (how) => {
  test.each(viewers)('$use: tough-cookie $loads', ({ use, loads }) => {
    const config = "{ defaultBehavior: { origin: httpOrigin('a.example.com', () => ({})) } }";
    const loaded = filesLoadedBy(how, 'edgeproof', use.replace('config', config));

    expect(unique(loaded.flatMap(packageOf)).includes('tough-cookie')).toBe(loads);
  });
});

function filesLoadedBy(how: string, entryPoint: string, use = ''): string[] {
  const output = execFileSync(process.execPath, ['list.cjs', how, entryPoint, use], {
    cwd: installation.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { loaded } = JSON.parse(output) as { loaded: string[] };
  return loaded.filter((file) => !file.endsWith('list.cjs'));
}
