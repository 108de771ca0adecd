import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledInto, Installation, packageOf, root, unique } from './built-package.js';

/**
 * What an entry point may load, beside Node's modules: so many files of its own, since each costs half a millisecond;
 * installed packages; and ones copied into our files.
 */
const allowed = [
  { entryPoint: 'edgeproof', files: 2, packages: [], bundled: ['zod'] },
  { entryPoint: 'edgeproof/matchers', files: 2, packages: [], bundled: [] },
  { entryPoint: 'edgeproof/vitest', files: 3, packages: ['vitest'], bundled: [] },
  { entryPoint: 'edgeproof/jest', files: 3, packages: ['@jest/globals'], bundled: [] },
  { entryPoint: 'edgeproof/fuzz', files: 1, packages: ['fast-check', 'pure-rand'], bundled: [] },
];

const installation = new Installation();

beforeAll(() => {
  installation.standIn('vitest', 'exports.expect = { extend() {} };');
  installation.standIn('@jest/globals', 'exports.expect = { extend() {} };');
  installation.link('fast-check');
  cpSync(join(root, 'test/package/list-loaded-files.cjs'), join(installation.folder, 'list.cjs'));
});

afterAll(() => installation.remove());

describe.each(['import', 'require'])('%s', (how) => {
  test.each(allowed)(
    '$entryPoint loads nothing but $packages, and holds $bundled',
    ({ entryPoint, files, packages, bundled }) => {
      const loaded = filesLoadedBy(how, entryPoint);
      const own = loaded.filter((file) => packageOf(file)[0] === 'edgeproof');

      expect(own).toHaveLength(files);
      expect(unique(loaded.flatMap(packageOf))).toEqual(unique(['edgeproof', ...packages]));
      expect(bundled).toEqual(expect.arrayContaining(unique(own.flatMap(bundledInto))));
    },
  );
});

function filesLoadedBy(how: string, entryPoint: string): string[] {
  const output = execFileSync(process.execPath, ['list.cjs', how, entryPoint], {
    cwd: installation.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { loaded } = JSON.parse(output) as { loaded: string[] };
  return loaded.filter((file) => !file.endsWith('list.cjs'));
}
