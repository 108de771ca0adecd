// Runs the project's checks: all of them, or the steps named as arguments (`node scripts/test.mjs lint unit`).
// A failing step doesn't stop the others, unless they need what it should have built.
// The last line is `N passed, N failed`; a step in which nothing ran counts as a failure.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './lib/run.mjs';
import { runStep, steps } from './lib/steps.mjs';
import { heading, sum } from './lib/tally.mjs';

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = names.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(
    `Failed to run ${unknown.join(', ')}: there is no such step. Choose of: ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(2);
}

rmSync(join(scratch, 'reports'), { recursive: true, force: true });
const rows = [];
let built = true;
for (const name of names) {
  const row = await timed(name, steps[name]);
  if (name === 'build') built = row.failed === 0;
  rows.push(row);
}
report(rows);

async function timed(name, step) {
  heading(step.title);
  const start = performance.now();
  const tally = step.needsBuild && !built ? leftOut() : await runStep(step);
  return { ...tally, name, seconds: (performance.now() - start) / 1000 };
}

function leftOut() {
  console.log('✗ left out: there is no build');
  return { passed: 0, failed: 1 };
}

function report(rows) {
  const total = sum(rows);
  heading('Summary');
  for (const { name, passed, failed, seconds } of rows) {
    const mark = failed === 0 ? '✓' : '✗';
    console.log(
      `${mark} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
