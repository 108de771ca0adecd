import fc from 'fast-check';
import { mustBe } from './check.mjs';
import { median } from './measure.mjs';

const rounds = 9;
const numRuns = 2_000;

/** Microseconds for an event, on Node 20: 8,000 events a second. */
const budgets = { 'generated, run and judged': 125 };

const passOn = async (event) => event.Records[0].cf.request;

async function microsecondsOf(run) {
  const start = performance.now();
  await run();
  return ((performance.now() - start) * 1_000) / numRuns;
}

/** The same events in both: the seed decides. */
function casesFor({ invoke }, { edge }) {
  const events = edge.viewerRequest();
  const property = fc.asyncProperty(events, async (event) => {
    mustBe('fuzzing', (await invoke(passOn, event)).outcome, 'request');
  });
  return {
    'generated, run and judged': (seed) => fc.assert(property, { seed, numRuns }),
    'generated only, by fc.sample': async (seed) => fc.sample(events, { seed, numRuns }),
  };
}

function row(what, figures) {
  const figure = median(figures);
  const rate = `${Math.round(1e6 / figure).toLocaleString('en-US')} /s`;
  return { what, median: rate, figure, unit: ' µs', budget: budgets[what] };
}

/** Hunts through viewer-request events with a handler that does nothing, and tells which part of it is generating them. */
export async function benchmarkFuzz(edgeproof, fuzzing) {
  const cases = casesFor(edgeproof, fuzzing);
  const names = Object.keys(cases);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  // The first ones compile the code.
  for (const name of names) await cases[name](0);
  for (let seed = 1; seed <= rounds; seed++) {
    for (const name of names) figures[name].push(await microsecondsOf(() => cases[name](seed)));
  }
  const [whole, generated] = names.map((name) => figures[name]);
  const shares = generated.map((figure, round) => (figure / whole[round]) * 100);
  const share = { what: 'share of generation', median: '', figure: median(shares), unit: ' %', budget: undefined };
  return [...names.map((name) => row(name, figures[name])), share];
}
