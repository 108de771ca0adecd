import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode, runNpm } from '../run.mjs';

/** Kept from run to run: each is 190 MB. */
const cache = join(tmpdir(), 'edgeproof-nodes');

/** npm has Node itself as packages, by platform. */
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

function fileIn(folder) {
  const home = join(folder, 'node_modules', `node-${platform}`, 'bin');
  return join(home, process.platform === 'win32' ? 'node.exe' : 'node');
}

async function install(folder, major) {
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  return runNpm(['install', ...flags, `node-${platform}@${major}`], { cwd: folder });
}

/**
 * The program of a major version of Node: this one, or one that is fetched once from the registry.
 *
 * @param {number} major
 * @returns {Promise<{ file: string } | { missing: string }>} `missing`: why there is none
 */
export async function nodeOf(major) {
  if (Number.parseInt(process.versions.node, 10) === major) return { file: process.execPath };
  const folder = join(cache, String(major));
  const file = fileIn(folder);
  if (!existsSync(file)) {
    const { ok, output } = await install(folder, major);
    if (!ok) return { missing: `there is no Node ${major} for ${platform}: ${output.trim().split('\n').pop()}` };
  }
  const { ok, output } = await runNode(['--version'], { node: file });
  return ok && output.startsWith(`v${major}.`)
    ? { file }
    : { missing: `Node ${major} does not start: ${output.trim()}` };
}
