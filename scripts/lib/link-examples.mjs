import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Lets the example project find `edgeproof` where a user's would: in its own node_modules, through `exports` and `dist`.
 * Its runner and its types come from this repository's node_modules, one folder up.
 */
export function linkExamples() {
  const modules = join(root, 'examples/node_modules');
  mkdirSync(modules, { recursive: true });
  rmSync(join(modules, 'edgeproof'), { recursive: true, force: true });
  symlinkSync(root, join(modules, 'edgeproof'), 'junction');
}
