import { cacheHitCase, fourFunctionsCase, invokeCase, jsonCase, judgeCase } from './cases.mjs';
import { mustBe } from './check.mjs';
import { compare } from './measure.mjs';
import { clientIp, headers, uri } from './request.mjs';

const baseline = 'JSON round trip';

/** Budgets in JSON round trips of the event, on Node 20. */
const budgets = {
  invoke: 0.4,
  'judging alone': 0.25,
  'handle, four functions': 1.4,
  'cache hit': 0.4,
};

/** Measures `invoke` and `handle`, each as so many JSON round trips of the same event. */
export async function benchmarkRunning(edgeproof) {
  const event = edgeproof.viewerRequest({ uri, clientIp, headers });
  mustBe('an event with 14 headers', Object.keys(event.Records[0].cf.request.headers).length, 14);
  const light = { headers: { 'Content-Type': 'text/html' }, body: '<h1>Shoes</h1>' };
  const figures = await compare(
    {
      [baseline]: jsonCase(event),
      invoke: await invokeCase(edgeproof, event),
      'judging alone': judgeCase(edgeproof, event),
      'handle, four functions': await fourFunctionsCase(edgeproof, () => light),
      // For comparison: the web's Response alone costs most of a round trip on Node 20.
      'handle, four functions, new Response': await fourFunctionsCase(edgeproof, () => new Response('<h1>Shoes</h1>')),
      'new Response alone': { run: () => new Response('<h1>Shoes</h1>'), isAsync: false },
      'cache hit': await cacheHitCase(edgeproof),
    },
    baseline,
  );
  return Object.entries(figures).map(([what, { medianMs, ratio }]) => ({
    what,
    median: `${(medianMs * 1000).toFixed(2)} µs`,
    figure: ratio,
    unit: '×',
    budget: budgets[what],
  }));
}
