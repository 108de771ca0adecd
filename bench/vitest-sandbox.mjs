import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * `vitest` can only be imported by its own workers, and its time is not ours. So the built package is copied beside
 * a stub of `vitest` that has an `expect` to extend and nothing else: what is measured is our part of a setup file.
 */
export function makeVitestSandbox(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'edgeproof-bench-'));
  const stub = join(folder, 'node_modules', 'vitest');
  mkdirSync(stub, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(stub, 'package.json'), '{ "name": "vitest", "type": "module", "exports": "./index.js" }');
  writeFileSync(join(stub, 'index.js'), 'export const expect = Object.assign(() => {}, { extend() {} });\n');
  writeFileSync(join(folder, 'only-vitest.js'), "import 'vitest';\n");
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  return {
    stub: pathToFileURL(join(folder, 'only-vitest.js')).href,
    entry: pathToFileURL(join(folder, 'dist', 'matchers', 'vitest.js')).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
