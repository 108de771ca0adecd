import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './built-package.js';

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'edgeproof-size-'));
let packed: Packed;

beforeAll(() => {
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: isWindows });
  [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [Packed];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isWindows = process.platform === 'win32';
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
};

/** Of a folder, with all below. */
function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((bytes, { parentPath, name }) => bytes + statSync(join(parentPath, name)).size, 0);
}

test('an installation without optional peers is smaller than 2 MB', () => {
  const installed = join(root, 'node_modules');
  const dependencies = Object.keys(manifest.dependencies).map((name) => bytesIn(join(installed, name)));

  expect(packed.unpackedSize).toBeGreaterThan(100_000);
  expect(dependencies.reduce((all, bytes) => all + bytes, packed.unpackedSize)).toBeLessThan(2_000_000);
});

test('the types of Lambda are all that is installed with it', () => {
  const types = JSON.parse(readFileSync(join(root, 'node_modules/@types/aws-lambda/package.json'), 'utf8'));

  expect(Object.keys(manifest.dependencies)).toEqual(['@types/aws-lambda']);
  expect(Object.keys(types.dependencies)).toEqual([]);
  for (const peer of Object.keys(manifest.peerDependencies)) {
    expect(manifest.peerDependenciesMeta[peer]?.optional, peer).toBe(true);
  }
});

test('the package holds what is built, its licences and its changes, and no source map', () => {
  const paths = packed.files.map(({ path }) => path);
  const besideDist = paths.filter((path) => !path.startsWith('dist/')).sort();

  expect(besideDist).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-LICENSES', 'package.json']);
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([]);
  for (const path of paths.filter((path) => /\.c?js$/.test(path))) {
    expect(readFileSync(join(root, path), 'utf8').includes('sourceMappingURL'), path).toBe(false);
  }
});
