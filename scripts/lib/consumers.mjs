import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodes, projects } from './matrix/projects.mjs';
import { testProject } from './matrix/test-project.mjs';
import { check, sum } from './tally.mjs';

/**
 * Tries the packed package in projects of their own. They lie outside the repository, where nothing of its node_modules
 * can be found by accident.
 *
 * @param {{ ok: boolean, output: string, tarball: string }} packed
 * @param {{ projects: import('./matrix/projects.mjs').Project[], wanted: number[] }} [which] default: the quick part, on
 *   the Node that runs this
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function testConsumers(packed, which = quickPart()) {
  if (!packed.ok) return check('npm pack', Promise.resolve(packed));
  const folder = mkdtempSync(join(tmpdir(), 'edgeproof-consumers-'));
  try {
    const tallies = [];
    for (const project of which.projects) {
      tallies.push(...(await testProject(project, { folder, tarball: packed.tarball, wanted: which.wanted })));
    }
    return sum(tallies);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function quickPart() {
  const here = Number.parseInt(process.versions.node, 10);
  // On a version that the matrix doesn't have, too.
  const quick = projects.filter((project) => project.quick).map((project) => ({ ...project, nodes: [here] }));
  return { projects: quick, wanted: [here] };
}

export { nodes, projects };
