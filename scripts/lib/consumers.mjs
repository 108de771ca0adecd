import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runNode, runNpm, toolFile } from './run.mjs';
import { check, readReport, sum } from './tally.mjs';

const templates = join(root, 'test/consumers');

/** How each consumer starts its runner, from its own node_modules. */
const runners = {
  vitest: (report) => ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  jest: (report) => ['jest', '--ci', '--json', `--outputFile=${report}`],
};

/**
 * Installs the packed package into a copy of each template and uses it there: compiled, then run.
 * The copies lie outside the repository, where nothing of its node_modules can be found by accident.
 *
 * @param {{ ok: boolean, output: string, tarball: string }} packed
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function testConsumers(packed) {
  if (!packed.ok) return check('npm pack', Promise.resolve(packed));
  const folder = mkdtempSync(join(tmpdir(), 'edgeproof-consumers-'));
  try {
    const installed = await Promise.all(consumers().map((name) => install(name, folder, packed.tarball)));
    const tallies = [];
    for (const consumer of installed) tallies.push(await use(consumer));
    return sum(tallies);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function consumers() {
  return readdirSync(templates).filter((name) => existsSync(join(templates, name, 'package.json')));
}

async function install(name, folder, tarball) {
  const cwd = join(folder, name);
  cpSync(join(templates, name), cwd, { recursive: true, filter: (file) => !file.includes('node_modules') });
  const flags = ['--no-save', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  return { name, cwd, installation: await runNpm(['install', ...flags, tarball], { cwd }) };
}

async function use({ name, cwd, installation }) {
  const installs = await check(`${name}: npm install`, Promise.resolve(installation));
  if (!installation.ok) return installs;
  const tsc = toolFile('typescript', { command: 'tsc', from: cwd });
  const compiles = await check(`${name}: tsc, strict, skipLibCheck off`, runNode([tsc, '-p', '.'], { cwd }));
  return sum([installs, compiles, await runTests(name, cwd)]);
}

async function runTests(name, cwd) {
  const report = join(cwd, 'report.json');
  const [runner, ...args] = runners[name](report);
  const { ok, output } = await runNode([toolFile(runner, { from: cwd }), ...args], { cwd, env: { NO_COLOR: '1' } });
  const tally = readReport(report, ok);
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} tests in JavaScript and TypeScript`);
  if (tally.failed > 0) console.log(output.trimEnd().replace(/^/gm, '  '));
  return tally;
}
