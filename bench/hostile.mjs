import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mustBe } from './check.mjs';
import { hostileCases } from './hostile-cases.mjs';
import { median } from './measure.mjs';

const child = fileURLToPath(new URL('./hostile-child.mjs', import.meta.url));

/** Milliseconds for one request. */
const budget = 5;
const processes = 7;

function measure(name) {
  const { took, wrong } = JSON.parse(execFileSync(process.execPath, [child, name], { encoding: 'utf8' }));
  mustBe(name, wrong, undefined);
  return took;
}

/** What each hostile request costs the first time that a process which has seen ordinary ones meets it. */
export function benchmarkHostile() {
  return Object.keys(hostileCases).map((what) => ({
    what,
    median: 'first time',
    figure: median(Array.from({ length: processes }, () => measure(what))),
    unit: ' ms',
    budget,
  }));
}
