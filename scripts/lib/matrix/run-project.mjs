import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode, toolFile } from '../run.mjs';
import { pageOf, testsOf } from './write-project.mjs';

/** How each runner is started, so that it writes what became of every test. */
const runners = {
  // Its reporters stand in its configuration.
  vitest: (report) => ['vitest', 'run', `--outputFile.json=${report}`],
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
 * The page of `edgeproof/reporter` names each test that it holds. Those of every variant are there, by file.
 *
 * @returns {{ ok: boolean, output: string } | undefined} nothing where no page is asked for
 */
function pageResult(cwd, { runner, variants }) {
  if (runner !== 'vitest') return undefined;
  const page = existsSync(pageOf(cwd)) ? readFileSync(pageOf(cwd), 'utf8') : '';
  const missing = variants
    .map(({ folder, language }) => `${folder}/distribution.test.${language === 'typescript' ? 'ts' : 'js'}`)
    .concat('a viewer keeps her cookies, and another has her own')
    .filter((words) => !page.includes(words));
  return { ok: missing.length === 0, output: `The page of edgeproof/reporter lacks ${missing.join(', ')}.` };
}

/**
 * Runs all variants of a project at once, and tells them apart by the runner's report.
 *
 * @param {string} cwd
 * @param {import('./projects.mjs').Project} project
 * @param {string} node the program
 * @returns {Promise<{ output: string, results: { ok: boolean, passed: number }[], page: ReturnType<typeof pageResult> }>}
 */
export async function runTests(cwd, project, node) {
  const report = join(cwd, 'report.json');
  rmSync(report, { force: true });
  rmSync(pageOf(cwd), { force: true });
  const [runner, ...args] = runners[project.runner](report);
  const program = [...project.nodeOptions, toolFile(runner, { from: cwd }), ...args];
  const { output } = await runNode(program, { cwd, node, env: { NO_COLOR: '1', CI: 'true' } });
  const files = filesIn(report);
  const results = project.variants.map((variant) => resultOf(variant, project, files, cwd));
  return { output, results, page: pageResult(cwd, project) };
}
