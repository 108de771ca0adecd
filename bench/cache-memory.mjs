// One million requests over 100,000 URLs with bodies of 8 KB, 800 MB in all, through a cache bounded at 256 MB:
// `npm run bench:memory`. Prints what is in use after each 100,000 requests, and exits with 1 when the last is more
// than a tenth away from the third: then something grows that should not.
import { createDistribution, httpOrigin } from '../dist/index.js';
import { mustBe } from './check.mjs';

const urls = 100_000;
const requests = 1_000_000;
const step = 100_000;
const tolerance = 0.1;

const body = Buffer.alloc(8_192, 'edgeproof');
const MB = 1_048_576;

if (typeof globalThis.gc !== 'function') {
  console.error('Failed to measure memory: gc() is missing. Run `node --expose-gc bench/cache-memory.mjs`.');
  process.exit(2);
}

const cdn = createDistribution({
  defaultBehavior: {
    origin: httpOrigin('origin.example.com', () => ({ headers: { 'Cache-Control': 'max-age=86400' }, body })),
  },
});

/** The same URLs in the same order each time: a linear congruential generator. */
let state = 1;
function nextUrl() {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return `/object/${Math.floor((state / 2 ** 32) * urls)}`;
}

function inUse() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed / MB, external: external / MB };
}

async function round() {
  let hits = 0;
  const start = performance.now();
  for (let count = 0; count < step; count++) {
    const { response, cache } = await cdn.handle({ uri: nextUrl() });
    if (cache.status === 'hit') hits += 1;
    if (count === 0) mustBe('the body of an answer', response.body.length, body.length);
  }
  return { seconds: (performance.now() - start) / 1_000, hits, ...inUse() };
}

const line = (...cells) =>
  console.log(cells.map((cell, i) => String(cell).padStart([10, 8, 9, 13, 9, 11][i])).join(''));

const before = inUse();
console.log(`Node ${process.version}, after gc(), in MB of 1,048,576 bytes\n`);
line('requests', 'heap', 'external', 'both', 'hits', 'µs each');
line(0, before.heap.toFixed(1), before.external.toFixed(1), (before.heap + before.external).toFixed(1), '–', '–');

const rounds = [];
for (let done = step; done <= requests; done += step) {
  const { heap, external, hits, seconds } = await round();
  rounds.push({ heap, external });
  const both = (heap + external).toFixed(1);
  const share = `${((hits / step) * 100).toFixed(1)} %`;
  line(done, heap.toFixed(1), external.toFixed(1), both, share, ((seconds / step) * 1e6).toFixed(1));
}

const [third, last] = [rounds[2], rounds.at(-1)];
const drift = Object.fromEntries(['heap', 'external'].map((kind) => [kind, last[kind] / third[kind] - 1]));
const percent = (share) => `${share < 0 ? '−' : '+'}${(Math.abs(share) * 100).toFixed(1)} %`;
console.log(`\nlast against third: heap ${percent(drift.heap)}, external ${percent(drift.external)}, allowed ±10 %`);
if (Object.values(drift).some((share) => Math.abs(share) > tolerance)) {
  console.log('Over budget: memory is not level.');
  process.exitCode = 1;
}
