import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, scratch, toolFile } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0 };

/** @param {string} title */
export function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), nothing);
}

/**
 * One command as one test: its output is shown only when it fails.
 *
 * @param {string} name
 * @param {Promise<{ ok: boolean, output: string }>} running
 * @returns {Promise<Tally>}
 */
export async function check(name, running) {
  const { ok, output } = await running;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '  '));
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A Vitest run, counted by its JSON report. As in CI: a snapshot that isn't written yet fails, and so does `test.only`.
 *
 * @param {string} name of the report
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
export async function vitest(name, args) {
  const report = join(scratch, 'reports', `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await runNode([toolFile('vitest'), 'run', ...args, ...reporters], { env: { CI: 'true' }, show: true });
  return readReport(report, ok);
}

/**
 * Counts a JSON report of Vitest or Jest. A run that ended badly, or ran no test, has at least one failure.
 *
 * @param {string} file
 * @param {boolean} ok how the run ended
 * @returns {Tally}
 */
export function readReport(file, ok) {
  const { numPassedTests: passed, numFailedTests } = readJson(file);
  const broken = !ok || passed + numFailedTests === 0;
  return { passed, failed: broken ? Math.max(1, numFailedTests) : numFailedTests };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
