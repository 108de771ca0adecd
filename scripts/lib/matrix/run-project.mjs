import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode, toolFile } from '../run.mjs';
import { testsOf } from './write-project.mjs';

/** How each runner is started, so that it writes what became of every test. */
const runners = {
  vitest: (report) => ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  jest: (report) => ['jest', '--ci', '--json', `--outputFile=${report}`],
};

/**
 * Compiles a variant, if it is in TypeScript.
 *
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function compile(cwd, { language, folder }) {
  if (language !== 'typescript') return { ok: true, output: '' };
  return runNode([toolFile('typescript', { command: 'tsc', from: cwd }), '-p', folder], { cwd });
}

function filesIn(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** A variant holds when each of its files ran, with at least one test, and every test passed. */
function resultOf(variant, project, files, cwd) {
  const folder = join(realpathSync(cwd), variant.folder);
  const own = files.filter(({ name }) => dirname(name) === folder);
  const tests = own.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const allRan =
    own.length === testsOf(project, variant).length && own.every((file) => file.assertionResults.length > 0);
  return { ok: allRan && passed === tests.length && own.every(({ status }) => status === 'passed'), passed };
}

/**
 * Runs all variants of a project at once, and tells them apart by the runner's report.
 *
 * @param {string} cwd
 * @param {import('./projects.mjs').Project} project
 * @param {string} node the program
 * @returns {Promise<{ output: string, results: { ok: boolean, passed: number }[] }>}
 */
export async function runTests(cwd, project, node) {
  const report = join(cwd, 'report.json');
  rmSync(report, { force: true });
  const [runner, ...args] = runners[project.runner](report);
  const program = [...project.nodeOptions, toolFile(runner, { from: cwd }), ...args];
  const { output } = await runNode(program, { cwd, node, env: { NO_COLOR: '1' } });
  const files = filesIn(report);
  return { output, results: project.variants.map((variant) => resultOf(variant, project, files, cwd)) };
}
