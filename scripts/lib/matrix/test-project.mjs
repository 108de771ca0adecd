import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installProject } from './install-project.mjs';
import { nodeOf } from './node-versions.mjs';
import { nodes } from './projects.mjs';
import { compile, runTests } from './run-project.mjs';
import { writeProject } from './write-project.mjs';

/** @typedef {import('./projects.mjs').Project} Project */

function print(mark, words, output = '') {
  console.log(`${mark} ${words.join(' · ')}`);
  if (output !== '') console.log(output.trimEnd().replace(/^/gm, '  '));
}

function tell(words, { ok, output, tests }) {
  print(ok ? '✓' : '✗', ok && tests !== undefined ? [...words, `${tests} tests`] : words, ok ? '' : output);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** All cells of a project on one Node; the output of a run is shown once. */
async function cellsOn(node, major, { cwd, project, compiled }) {
  const { output, results, page } = await runTests(cwd, project, node);
  const broken = results.findIndex(({ ok }) => !ok);
  const tallies = project.variants.map((variant, index) => {
    const { ok, passed } = results[index];
    const outputs = [compiled[index].output, index === broken ? output : ''].filter(Boolean);
    const cell = { ok: ok && compiled[index].ok, output: outputs.join('\n'), tests: passed };
    return tell([project.title, variant.title, `node ${major}`], cell);
  });
  return page ? [...tallies, tell([project.title, "the reporter's page", `node ${major}`], page)] : tallies;
}

/** Nothing is left out in silence. */
function tellLeftOut({ title, leftOut, nodes: own }, wanted) {
  const missing = leftOut === undefined ? [] : wanted.filter((major) => !own.includes(major));
  for (const major of missing) print('–', [title, `node ${major}`, `left out: ${leftOut}`]);
}

async function everyCell(context, majors) {
  const tallies = [];
  for (const major of majors) {
    const node = await nodeOf(major);
    if ('missing' in node) print('–', [context.project.title, `node ${major}`, `left out: ${node.missing}`]);
    else tallies.push(...(await cellsOn(node.file, major, context)));
  }
  return tallies;
}

/**
 * Installs the packed package into a project of its own, compiles the project's tests and runs them on each Node.
 *
 * @param {Project} project
 * @param {{ folder: string, tarball: string, wanted?: number[] }} where
 * @returns {Promise<import('../tally.mjs').Tally[]>} one of each cell
 */
export async function testProject(project, { folder, tarball, wanted = nodes }) {
  const cwd = join(folder, project.name);
  writeProject(cwd, project);
  const installed = await installProject(cwd, project, tarball);
  if (!installed.ok) return [tell([project.title, `${project.manager} install`], installed)];
  const compiled = [];
  for (const variant of project.variants) compiled.push(await compile(cwd, variant));
  tellLeftOut(project, wanted);
  const majors = project.nodes.filter((major) => wanted.includes(major));
  const tallies = await everyCell({ cwd, project, compiled }, majors);
  rmSync(cwd, { recursive: true, force: true });
  return tallies;
}
