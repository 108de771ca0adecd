import { describe, expect, it } from 'vitest';
import { passAll } from '../../fixtures/handlers.js';
import {
  CachePolicy,
  createDistribution,
  type DistributionConfig,
  type ExchangeRequest,
  httpOrigin,
  type OriginReply,
  originFailure,
} from '../../src/index.js';

type Behavior = DistributionConfig['defaultBehavior'];

const get: ExchangeRequest = { uri: '/a' };
const ifNew: ExchangeRequest = { uri: '/a', headers: { 'if-none-match': '"1"' } };

/** An origin that takes a turn of the event loop for each answer, and counts them. */
function counting(reply: (request: Request) => OriginReply | ReturnType<typeof originFailure<'timeout'>>) {
  const counted = { calls: 0, origin: httpOrigin('origin.example.com', answer) };
  async function answer(request: Request) {
    counted.calls += 1;
    await new Promise((resolve) => setImmediate(resolve));
    return reply(request);
  }
  return counted;
}

/** How requests at the same time are answered, and how often the origin was asked. */
async function together(
  reply: Parameters<typeof counting>[0],
  behavior: Partial<Behavior> = {},
  requests: readonly ExchangeRequest[] = [get, get, get],
) {
  const counted = counting(reply);
  const cdn = createDistribution({ defaultBehavior: { origin: counted.origin, ...behavior } });
  const exchanges = await Promise.all(requests.map((request) => cdn.handle(request)));
  return { calls: counted.calls, exchanges, xCaches: exchanges.map(({ xCache }) => xCache) };
}

describe('a fetch that several wait for', () => {
  it('is made once, and all get its answer (COL-WHEN, COL-LOG)', async () => {
    const { calls, xCaches } = await together(() => ({}));
    expect([calls, xCaches]).toEqual([1, ['Miss', 'Hit', 'Hit']]);
  });

  it('runs the functions of the origin once, and those of each viewer', async () => {
    const { exchanges } = await together(() => ({}), { edgeLambdas: passAll });
    const ran = exchanges.map(({ invocations }) => invocations.map(({ trigger }) => trigger));
    const ofViewer = ['viewer-request', 'viewer-response'];
    expect(ran[0]).toHaveLength(4);
    expect(ran.slice(1)).toEqual([ofViewer, ofViewer]);
  });

  it('is waited for as long as its leader waits', async () => {
    const { exchanges } = await together(() => originFailure('timeout'));
    expect(exchanges.map(({ elapsedMs }) => elapsedMs)).toEqual([90_000, 90_000, 90_000]);
    expect(exchanges.map(({ originRequests }) => originRequests.length)).toEqual([1, 0, 0]);
  });

  it('is waited for less by those who came later', async () => {
    const { origin } = counting(() => originFailure('timeout'));
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const first = cdn.handle(get);
    await Promise.resolve();
    cdn.clock.set(cdn.clock.now() + 60_000);
    const { elapsedMs } = await cdn.handle(get);
    expect((await first).elapsedMs).toBe(90_000);
    expect(elapsedMs).toBe(30_000);
  });

  it.each([
    ['no lifetimes', { cachePolicy: CachePolicy.CACHING_DISABLED }, get],
    ['a POST', { allowedMethods: 'ALL' }, { method: 'POST', uri: '/a' }],
  ] as const)('is made by each where nothing is cached: %s (COL-OFF-ALL)', async (_, behavior, request) => {
    const { calls, xCaches } = await together(() => ({}), behavior, [request, request, request]);
    expect([calls, xCaches]).toEqual([3, ['Miss', 'Miss', 'Miss']]);
  });

  it.each(['private', 'no-store', 'no-cache', 'max-age=0', 's-maxage=0'])(
    'is made by each after the first where its answer is for one: %s (COL-OFF-OBJ)',
    async (value) => {
      const { calls, exchanges } = await together(() => ({ headers: { 'cache-control': value } }), { cachePolicy: {} });
      expect(calls).toBe(3);
      const waited = exchanges.map(({ trace }) => trace.filter(({ step }) => step === 'waited').length);
      expect(waited).toEqual([0, 1, 1]);
    },
  );

  it('is made once where an error is kept, and by each where it is not (COL-ERR)', async () => {
    expect(await together(() => ({ status: 503 }))).toMatchObject({ calls: 1, xCaches: ['Error', 'Error', 'Error'] });
    expect(await together(() => ({ status: 401 }))).toMatchObject({ calls: 3 });
  });
});

describe('a request on a condition of its own', () => {
  const answering = ({ headers }: Request) =>
    headers.has('if-none-match') ? { status: 304 } : { body: 'hello', headers: { etag: '"1"' } };

  it('leads nobody: its 304 scatters no one', async () => {
    const { calls, exchanges } = await together(answering, {}, [ifNew, get, get]);
    expect(calls).toBe(2);
    expect(exchanges.map(({ response, xCache }) => `${response.status} ${xCache}`)).toEqual([
      '304 Miss',
      '200 Miss',
      '200 Hit',
    ]);
  });

  it('waits for the object where somebody else is fetching it', async () => {
    const { calls, xCaches } = await together(answering, {}, [get, ifNew]);
    expect([calls, xCaches]).toEqual([1, ['Miss', 'Hit']]);
  });

  it('for a part leads nobody either', async () => {
    const range = { uri: '/a', headers: { range: 'bytes=0-1' } };
    const parts = ({ headers }: Request) => (headers.has('range') ? { status: 206, body: 'he' } : { body: 'hello' });
    const { calls, exchanges } = await together(parts, {}, [range, get, get]);
    expect(calls).toBe(2);
    expect(exchanges.map(({ response }) => response.status)).toEqual([206, 200, 200]);
  });
});

describe('a failed refresh', () => {
  const oldPolicy = { minTtl: 0, defaultTtl: 10, maxTtl: 20 };

  /** A copy that has expired a second ago, and an origin that gives nothing else any more. */
  async function withCopy(errorResponses: NonNullable<DistributionConfig['errorResponses']> = []) {
    let isDown = false;
    const counted = counting(() => (isDown ? { status: 503 } : {}));
    const cdn = createDistribution({
      defaultBehavior: { origin: counted.origin, cachePolicy: oldPolicy },
      errorResponses,
    });
    await cdn.handle(get);
    cdn.clock.advance(11);
    isDown = true;
    return { cdn, counted };
  }

  it('gives the copy to all who waited for it', async () => {
    const { cdn, counted } = await withCopy();
    const exchanges = await Promise.all([get, get, get].map((request) => cdn.handle(request)));
    expect(counted.calls).toBe(2);
    const how = exchanges.map(({ response, cache }) => `${response.status} ${cache.status}`);
    expect(how).toEqual(['200 stale', '200 stale', '200 stale']);
    expect(exchanges.map(({ trace }) => trace.find(({ step }) => step === 'waited'))).toEqual([
      undefined,
      { step: 'waited', for: 'refresh' },
      { step: 'waited', for: 'refresh' },
    ]);
  });

  it('sends each of them to the origin where errors are not kept', async () => {
    const { cdn, counted } = await withCopy([{ httpStatus: 503, ttl: 0 }]);
    const exchanges = await Promise.all([get, get, get].map((request) => cdn.handle(request)));
    expect(counted.calls).toBe(4);
    expect(exchanges.map(({ response }) => response.status)).toEqual([200, 200, 200]);
  });

  it('gives no copy to who came after its end', async () => {
    const { cdn } = await withCopy();
    const first = cdn.handle(get);
    await Promise.resolve();
    cdn.clock.advance(10);
    const late = await cdn.handle(get);
    expect((await first).response.status).toBe(200);
    expect([late.response.status, late.trace.some(({ step }) => step === 'waited')]).toEqual([503, true]);
  });
});
