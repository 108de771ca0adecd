// Measures the built package: `node bench/run.mjs` exits with 1 when a figure is over its budget,
// `node bench/run.mjs --report` only prints. The budgets are for Node 20 on an otherwise idle machine.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { benchmarkImports } from './cold-import.mjs';
import { benchmarkFuzz } from './fuzz.mjs';
import { benchmarkHostile } from './hostile.mjs';
import { benchmarkMemory } from './memory.mjs';
import { benchmarkRunning } from './running.mjs';
import { formatTable, isOver } from './table.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

if (!existsSync(`${dist}/index.js`)) {
  console.error('Failed to run the benchmark: dist/index.js is missing. Run `npm run build` first.');
  process.exit(2);
}

console.log(`Node ${process.version}, medians of 9 interleaved rounds, of 11 processes, and of 7 for hostile input\n`);

const imports = benchmarkImports(dist);
const memory = benchmarkMemory();
const hostile = benchmarkHostile();
const edgeproof = await import(pathToFileURL(`${dist}/index.js`).href);
const running = await benchmarkRunning(edgeproof);
const fuzzing = await benchmarkFuzz(edgeproof, await import(pathToFileURL(`${dist}/fuzz/index.js`).href));

console.log(formatTable('running', 'of a round trip', running));
console.log();
console.log(formatTable('cold import', 'above empty', imports));
console.log();
console.log(formatTable('memory', 'of the body', memory));
console.log();
console.log(formatTable('hostile input', 'for a request', hostile));
console.log();
console.log(formatTable('fuzzing', 'for an event', fuzzing));

const over = [...running, ...imports, ...memory, ...hostile, ...fuzzing].filter(isOver);
if (over.length > 0) console.log(`\nOver budget: ${over.map(({ what }) => what).join('; ')}`);
if (over.length > 0 && !process.argv.includes('--report')) process.exitCode = 1;
