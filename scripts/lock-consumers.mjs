// Writes the lock files of the consumers that `npm test` installs, after a change of versions in
// lib/matrix/projects.mjs. The other consumers name exact versions, and have no lock file.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projects } from './lib/matrix/projects.mjs';
import { lockOf, writeProject } from './lib/matrix/write-project.mjs';
import { root, runNode, runNpm } from './lib/run.mjs';

const flags = [
  '--package-lock-only',
  '--omit-lockfile-registry-resolved',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
];

async function must(running) {
  const { ok, output } = await running;
  if (!ok) throw new Error(`Failed to lock the consumers: ${output}`);
}

for (const project of projects.filter(({ quick }) => quick)) {
  const cwd = mkdtempSync(join(tmpdir(), 'edgeproof-lock-'));
  rmSync(lockOf(project), { force: true });
  writeProject(cwd, project);
  await must(runNpm(['install', ...flags], { cwd }));
  await must(runNode([join(root, 'scripts/complete-lock.mjs'), cwd]));
  mkdirSync(dirname(lockOf(project)), { recursive: true });
  copyFileSync(join(cwd, 'package-lock.json'), lockOf(project));
  rmSync(cwd, { recursive: true });
  console.log(`Wrote ${lockOf(project)}.`);
}
