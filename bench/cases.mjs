import { mustBe } from './check.mjs';
import { clientIp, headers, uri } from './request.mjs';

const passRequest = async (event) => event.Records[0].cf.request;
const passResponse = async (event) => event.Records[0].cf.response;

const request = { method: 'GET', uri, headers, clientIp };

/** `invoke` of an async handler that returns the request. */
export async function invokeCase({ invoke }, event) {
  const run = () => invoke(passRequest, event);
  mustBe('invoke', (await run()).outcome, 'request');
  return { run, isAsync: true };
}

/** `validateResult` of the request that a function passed on: equal to the event's, and not the same object. */
export function judgeCase({ validateResult }, event) {
  const result = structuredClone(event.Records[0].cf.request);
  const run = () => validateResult(result, event);
  mustBe('judging', run().length, 0);
  return { run, isAsync: false };
}

/** `handle` through four functions that change nothing, and a stub origin, with caching disabled by policy. */
export async function fourFunctionsCase({ createDistribution, httpOrigin, CachePolicy }, responder) {
  const cdn = createDistribution({
    domainNames: ['www.example.com'],
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', responder),
      cachePolicy: CachePolicy.CACHING_DISABLED,
      edgeLambdas: {
        'viewer-request': passRequest,
        'origin-request': passRequest,
        'origin-response': passResponse,
        'viewer-response': passResponse,
      },
    },
  });
  const run = () => cdn.handle(request);
  const exchange = await run();
  mustBe('handle through four functions', exchange.invocations.length, 4);
  mustBe('handle through four functions', exchange.response.status, 200);
  mustBe('handle through four functions, the second time', (await run()).originRequests.length, 1);
  return { run, isAsync: true };
}

/** `handle` of a request whose answer is in the cache, without functions. */
export async function cacheHitCase({ createDistribution, httpOrigin, CachePolicy }) {
  const answer = { headers: { 'Content-Type': 'text/html', 'Cache-Control': 'max-age=86400' }, body: '<h1>Shoes</h1>' };
  const cdn = createDistribution({
    domainNames: ['www.example.com'],
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => answer),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    },
  });
  const run = () => cdn.handle(request);
  await run();
  mustBe('a cache hit', (await run()).xCache, 'Hit');
  return { run, isAsync: true };
}

/** What everything is compared with: one JSON round trip of the event. */
export function jsonCase(event) {
  return { run: () => JSON.parse(JSON.stringify(event)), isAsync: false };
}
