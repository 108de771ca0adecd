import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./judge-memory.mjs', import.meta.url));

/** Of the body: heap and external memory together. */
const budget = 2.2;

/** By how much judging a body of 1 MB raises memory, each in a fresh process. */
export function benchmarkMemory() {
  const figures = JSON.parse(execFileSync(process.execPath, ['--expose-gc', child], { encoding: 'utf8' }));
  return Object.entries(figures).map(([what, figure]) => ({
    what: `judging, ${what}`,
    median: '1 MB',
    figure,
    unit: '×',
    budget,
  }));
}
