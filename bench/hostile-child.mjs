// A process of its own: sends some ordinary requests, then the hostile one of the case named as argument to a new
// distribution, once, after what has to come before it, and prints how many milliseconds it took. That is what a test that does so waits for.
import * as edgeproof from '../dist/index.js';
import { mustBe } from './check.mjs';
import { hostileCases } from './hostile-cases.mjs';
import { clientIp, headers } from './request.mjs';

const warmUp = 200;

async function timeOf(run) {
  const start = performance.now();
  const exchange = await run();
  return { took: performance.now() - start, exchange };
}

const { open, before = [], hostile, expected } = hostileCases[process.argv[2]];
const warm = open(edgeproof);
for (let count = 0; count < warmUp; count++) {
  const { response } = await warm.handle({ uri: `/ordinary/${count % 20}`, clientIp, headers });
  mustBe('an ordinary request', response.status, 200);
}
const cdn = open(edgeproof);
for (const request of before) await cdn.handle(request);
const { took, exchange } = await timeOf(() => cdn.handle(hostile));
console.log(JSON.stringify({ took, wrong: expected(exchange) }));
