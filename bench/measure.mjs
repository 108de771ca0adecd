/** The middle of an odd number of figures, as every benchmark here has. */
export function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}

/** Milliseconds one call takes, over `times` calls. A promise is awaited, since its caller would. */
async function timeOf({ run, isAsync }, times) {
  const start = performance.now();
  if (isAsync) for (let i = 0; i < times; i++) await run();
  else for (let i = 0; i < times; i++) run();
  return (performance.now() - start) / times;
}

/** How many calls make a round of about `roundMs`, after enough of them to have the code compiled. */
async function calibrate(measured, roundMs) {
  await timeOf(measured, 2_000);
  const each = await timeOf(measured, 2_000);
  return Math.max(100, Math.ceil(roundMs / each));
}

/**
 * Runs each case once per round, in turn, so that a slow spell of the machine falls on all of them alike.
 * Garbage is not collected by force between rounds: that throws compiled code away and triples the figures.
 * Gives each case its median in milliseconds, and the median of its ratios to the baseline of the same round.
 *
 * @param cases `{ name: { run, isAsync } }`
 * @param baseline the name of the case that the others are compared with
 */
export async function compare(cases, baseline, { rounds = 9, roundMs = 60 } = {}) {
  const names = Object.keys(cases);
  const times = {};
  const figures = {};
  for (const name of names) {
    times[name] = await calibrate(cases[name], roundMs);
    figures[name] = [];
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) figures[name].push(await timeOf(cases[name], times[name]));
  }
  return Object.fromEntries(
    names.map((name) => {
      const ratios = figures[name].map((figure, round) => figure / figures[baseline][round]);
      return [name, { medianMs: median(figures[name]), ratio: median(ratios) }];
    }),
  );
}
