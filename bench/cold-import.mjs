import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from './measure.mjs';
import { makeVitestSandbox } from './vitest-sandbox.mjs';

const processes = 11;
const baseline = 'empty module';
/** What `edgeproof/vitest` is compared with: a module that imports the stub and nothing else. */
const stub = 'import vitest (a stub)';

/** Budgets in milliseconds above an empty module. */
const budgets = {
  'import edgeproof': 10,
  'import edgeproof/matchers': 5,
  'import edgeproof/vitest, beyond vitest': 5,
};

const child = fileURLToPath(new URL('./import-time.mjs', import.meta.url));

function coldImport(url) {
  return Number(execFileSync(process.execPath, [child, url], { encoding: 'utf8' }));
}

/** Imports each entry point in processes of its own, in turn, each beside an empty module. */
export function benchmarkImports(dist) {
  const sandbox = makeVitestSandbox(dist);
  try {
    return figuresOf({
      [baseline]: new URL('./empty.mjs', import.meta.url).href,
      'import edgeproof': pathToFileURL(`${dist}/index.js`).href,
      'import edgeproof/matchers': pathToFileURL(`${dist}/matchers/index.js`).href,
      [stub]: sandbox.stub,
      'import edgeproof/vitest, beyond vitest': sandbox.entry,
      'import edgeproof/fuzz': pathToFileURL(`${dist}/fuzz/index.js`).href,
      // For comparison: what edgeproof/fuzz can't do without.
      'import fast-check': import.meta.resolve('fast-check'),
      'import edgeproof/fixtures': pathToFileURL(`${dist}/fixtures/index.js`).href,
      // The same for edgeproof/fixtures.
      'import @faker-js/faker/locale/en': import.meta.resolve('@faker-js/faker/locale/en'),
    });
  } finally {
    sandbox.remove();
  }
}

function figuresOf(entries) {
  const names = Object.keys(entries);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  // The first ones fill the file cache.
  for (const name of names) coldImport(entries[name]);
  for (let round = 0; round < processes; round++) {
    for (const name of names) figures[name].push(coldImport(entries[name]));
  }
  return names.map((what) => ({
    what,
    median: `${median(figures[what]).toFixed(1)} ms`,
    figure: median(figures[what]) - median(figures[what.endsWith('beyond vitest') ? stub : baseline]),
    unit: ' ms',
    budget: budgets[what],
  }));
}
