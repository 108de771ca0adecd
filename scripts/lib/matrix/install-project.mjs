import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, runNpm } from '../run.mjs';

const pnpmVersion = '10.34.8';

const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];

/** With what is locked, where there is a lock file; the versions of all that a project names are exact anyway. */
function withNpm(cwd, tarball) {
  return runNpm(['install', '--no-save', ...quiet, tarball], { cwd });
}

/** pnpm itself comes from the registry, beside the project. */
async function pnpmIn(folder) {
  const home = join(folder, 'tools');
  const file = join(home, 'node_modules/pnpm/bin/pnpm.cjs');
  if (existsSync(file)) return { ok: true, output: '', file };
  mkdirSync(home, { recursive: true });
  const installed = await runNpm(['install', '--no-save', ...quiet, '--prefix', home, `pnpm@${pnpmVersion}`], {
    cwd: home,
  });
  return { ...installed, file };
}

/** Strict: a package sees what it names itself, and nothing that happens to lie beside it. */
async function withPnpm(cwd, tarball) {
  const pnpm = await pnpmIn(join(cwd, '..'));
  if (!pnpm.ok) return pnpm;
  const store = ['--store-dir', join(cwd, '../pnpm-store')];
  return runNode([pnpm.file, 'add', '--save-dev', '--ignore-scripts', '--prefer-offline', ...store, tarball], { cwd });
}

/**
 * @param {string} cwd the folder of a written project
 * @param {import('./projects.mjs').Project} project
 * @param {string} tarball the packed package
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function installProject(cwd, { manager }, tarball) {
  return manager === 'pnpm' ? withPnpm(cwd, tarball) : withNpm(cwd, tarball);
}
