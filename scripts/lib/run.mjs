import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where reports, packed packages and bundles of a run go. Ignored by git. */
export const scratch = join(root, '.tmp');

/**
 * The JavaScript file behind a tool's command, so that it runs in the Node that runs this script, whichever that is.
 *
 * @param {string} packageName
 * @param {{ command?: string, from?: string }} [where]
 */
export function toolFile(packageName, { command = basename(packageName), from = root } = {}) {
  const manifest = createRequire(join(from, 'package.json')).resolve.paths(packageName) ?? [];
  const home = manifest.map((folder) => join(folder, packageName)).find(hasManifest);
  if (home === undefined) throw new Error(`Failed to find ${packageName}. Run npm ci first.`);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program and waits.
 *
 * @param {string[]} command a JavaScript file and its arguments
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean, node?: string }} [options] `show`: print as it
 *   comes; `node`: another Node than this one
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is empty when shown
 */
export function runNode(command, options) {
  return run(options?.node ?? process.execPath, command, options);
}

/**
 * Runs npm: the one that runs this script, else the one in PATH.
 *
 * @param {string[]} command
 * @param {Parameters<typeof runNode>[1]} [options]
 */
export function runNpm(command, options) {
  const cli = process.env.npm_execpath;
  return cli !== undefined && basename(cli) === 'npm-cli.js'
    ? runNode([cli, ...command], options)
    : run('npm', command, options);
}

/**
 * Runs a line of a shell, as somebody types it.
 *
 * @param {string} line
 * @param {Parameters<typeof runNode>[1]} [options]
 */
export function runShell(line, options) {
  return run(line, [], { ...options, shell: true });
}

function run(program, command, { cwd = root, env = {}, show = false, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, command, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => done({ ok: false, output: String(error) }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

function hasManifest(folder) {
  try {
    readFileSync(join(folder, 'package.json'));
    return true;
  } catch {
    return false;
  }
}
