import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Project {
  readonly name: string;
  readonly title: string;
  readonly runner: string;
  readonly packages: Record<string, string>;
  readonly variants: readonly object[];
  readonly quick: boolean;
}

const root = join(import.meta.dirname, '../..');
const matrix = join(root, 'scripts/lib/matrix');
const { nodes, projects }: { nodes: number[]; projects: Project[] } = await import(join(matrix, 'projects.mjs'));
const { lockOf, testsOf }: { lockOf(project: Project): string; testsOf(project: Project, variant: object): string[] } =
  await import(join(matrix, 'write-project.mjs'));
const quick = projects.filter((project) => project.quick);

describe('the matrix', () => {
  it('has each runner, set up in each way', () => {
    expect(projects.map(({ title }) => title)).toEqual([
      'vitest 3.2.7',
      'vitest 4.1.12',
      'vitest 5.1.1',
      'typescript 6.0.3, vitest 4.1.12',
      'no "type", vitest 4.1.12',
      'jest 29.7.0 · CommonJS, swc',
      'jest 29.7.0 · CommonJS, ts-jest',
      'jest 29.7.0 · ESM',
      'jest 30.5.2 · CommonJS, swc',
      'jest 30.5.2 · CommonJS, ts-jest',
      'jest 30.5.2 · ESM',
      'pnpm 10, vitest 4.1.12',
      'pnpm 10, jest 30.5.2 · CommonJS, swc',
    ]);
    expect(nodes).toEqual([20, 22, 24]);
  });

  it('names exact versions', () => {
    for (const { packages } of projects) {
      for (const version of Object.values(packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('uses each test somewhere', () => {
    const used = projects.flatMap((project) => project.variants.flatMap((variant) => testsOf(project, variant)));

    const tests = readdirSync(join(root, 'test/consumers/tests')).filter((name) => name.includes('.test.'));
    expect([...new Set(used)].sort()).toEqual(tests.sort());
  });

  it('has Vitest and Jest in its quick part', () => {
    expect(quick.map(({ runner }) => runner)).toEqual(['vitest', 'jest']);
  });

  it.each(quick)('the lock file of $name locks its versions (node scripts/lock-consumers.mjs)', (project) => {
    expect(existsSync(lockOf(project))).toBe(true);
    const { packages } = JSON.parse(readFileSync(lockOf(project), 'utf8'));
    expect(packages[''].devDependencies).toEqual(project.packages);
  });
});
