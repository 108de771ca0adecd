import { describe, expect, it } from 'vitest';
import { passAll } from '../../../fixtures/handlers.js';
import {
  createDistribution,
  type Distribution,
  type DistributionConfig,
  type Exchange,
  type ExchangeRequest,
  httpOrigin,
  type OriginReply,
  originFailure,
  originGroup,
} from '../../../src/index.js';

type Behavior = DistributionConfig['defaultBehavior'];
type Runs = readonly [viewerRequest: number, originRequest: number, originResponse: number, viewerResponse: number];

const none: Runs = [0, 0, 0, 0];
const onlyFirst: Runs = [1, 0, 0, 0];
const onlyViewers: Runs = [1, 0, 0, 1];
const notLast: Runs = [1, 1, 1, 0];
const all: Runs = [1, 1, 1, 1];

/** One way into a situation of the matrix. */
interface Way {
  readonly name: string;
  readonly config: () => DistributionConfig;
  /** What happens before; its functions don't count. */
  readonly before?: readonly ExchangeRequest[];
  /** Seconds that pass before the request. */
  readonly later?: number;
  readonly request: ExchangeRequest;
  /** How often each function runs for the request. */
  readonly runs: Runs;
  /** And for what goes on in the background. */
  readonly behind?: Runs;
  /** So that the situation is what it says. */
  readonly status: number;
  readonly xCache: string;
}

/** A row of the matrix (rulebook: pipeline §2), with every way into it that differs. */
interface Row {
  readonly situation: string;
  readonly ways: readonly Way[];
}

const get: ExchangeRequest = { uri: '/a' };
const overHttp = { protocol: 'http', httpVersion: '1.1' } as const;

type Answer = OriginReply | ReturnType<typeof originFailure<'connect'>>;

/** An origin that answers the same each time, or one thing after another. */
function origin(...replies: readonly Answer[]) {
  let calls = 0;
  return httpOrigin('origin.example.com', () => {
    calls += 1;
    return replies[Math.min(calls, replies.length) - 1] ?? {};
  });
}

const site =
  (behavior: () => Partial<Behavior> = () => ({}), rest: () => Partial<DistributionConfig> = () => ({})) =>
  (): DistributionConfig => ({
    defaultBehavior: { origin: origin(), edgeLambdas: passAll, ...behavior() },
    ...rest(),
  });

const plain = site();
const answering = (...replies: readonly Answer[]) => site(() => ({ origin: origin(...replies) }));
const failing = (kind: Parameters<typeof originFailure>[0]) =>
  site(() => ({ origin: httpOrigin('origin.example.com', originFailure(kind)) }));

const made = (trigger: 'viewer-request' | 'origin-request', status: number) =>
  site(() => ({ edgeLambdas: { ...passAll, [trigger]: async () => ({ status: String(status), body: 'made' }) } }));

const group = (primary: OriginReply | Parameters<typeof originFailure>[0], fallback: OriginReply = {}) =>
  site(() => ({
    origin: originGroup({
      primaryOrigin: httpOrigin(
        'primary.example.com',
        typeof primary === 'string' ? originFailure(primary) : () => primary,
      ),
      fallbackOrigin: httpOrigin('fallback.example.com', () => fallback),
      fallbackStatusCodes: [500, 502, 503, 504],
    }),
  }));

/** The page is served by a behavior with functions, and asked for by one without: what runs, runs for the page. */
const withPage = (reply: OriginReply) => (): DistributionConfig => ({
  defaultBehavior: { origin: origin(reply) },
  additionalBehaviors: {
    '/errors/*': { origin: httpOrigin('pages.example.com', () => ({ body: 'page' })), edgeLambdas: passAll },
  },
  errorResponses: [{ httpStatus: 404, responseHttpStatus: 404, responsePagePath: '/errors/404.html' }],
});

const confirmed = answering(
  { headers: { etag: '"1"', 'cache-control': 'max-age=10' }, body: 'hello' },
  { status: 304, headers: { etag: '"1"', 'cache-control': 'max-age=10' } },
);

const matrix: readonly Row[] = [
  {
    situation: '§2 Refused at S02–S10 (limits, host, geo, WAF, method, scheme, signature)',
    ways: [
      refused('a URL that is too long', plain, { uri: `/${'a'.repeat(8_192)}` }, 414),
      refused('headers that are too big', plain, { uri: '/a', headers: { 'x-big': 'a'.repeat(32_768) } }, 494),
      refused('a GET with a body', plain, { uri: '/a', body: 'x' }, 403),
      refused('another host', plain, { uri: '/a', headers: { host: 'other.example.net' } }, 403),
      refused('another method', plain, { method: 'DELETE', uri: '/a' }, 403),
      refused(
        'plain http, https only',
        site(() => ({ viewerProtocolPolicy: 'https-only' })),
        { uri: '/a', viewer: overHttp },
        403,
      ),
    ],
  },
  {
    situation: '§2 HTTP→HTTPS redirect',
    ways: [redirected('GET', 301), redirected('POST', 307)],
  },
  {
    situation: '§2 VReq answers',
    ways: [200, 302, 404].map((status) => ({
      name: `with ${status}`,
      config: made('viewer-request', status),
      request: get,
      runs: onlyFirst,
      status,
      xCache: 'LambdaGeneratedResponse',
    })),
  },
  {
    situation: '§2 Fresh cache hit, cached status < 400',
    ways: [200, 301].map((status) => ({
      name: String(status),
      config: answering({ status }),
      before: [get],
      request: get,
      runs: onlyViewers,
      status,
      xCache: 'Hit',
    })),
  },
  {
    situation: '§2 Fresh cache hit on a cached error (≥ 400)',
    ways: [404, 500].map((status) => ({
      name: String(status),
      config: answering({ status }),
      before: [get],
      request: get,
      runs: onlyFirst,
      status,
      xCache: 'Error',
    })),
  },
  {
    situation: '§2 Miss, origin < 400',
    ways: [200, 204, 301, 399].map((status) => ({
      name: String(status),
      config: answering({ status }),
      request: get,
      runs: all,
      status,
      xCache: 'Miss',
    })),
  },
  {
    situation: '§2 Miss, origin ≥ 400',
    ways: [400, 404, 429, 500, 503].map((status) => ({
      name: String(status),
      config: answering({ status }),
      request: get,
      runs: notLast,
      status,
      xCache: 'Error',
    })),
  },
  {
    situation: '§2 OResp turned ≥ 400 into < 400',
    ways: [
      {
        name: '404 into 200',
        config: site(() => ({
          origin: origin({ status: 404 }),
          edgeLambdas: { ...passAll, 'origin-response': async () => ({ status: '200', headers: {} }) },
        })),
        request: get,
        runs: notLast,
        status: 200,
        xCache: 'Miss',
      },
    ],
  },
  {
    situation: '§2 Expired object, origin 304',
    ways: [
      {
        name: 'the copy is still good',
        config: confirmed,
        before: [get],
        later: 11,
        request: get,
        runs: all,
        status: 200,
        xCache: 'RefreshHit',
      },
    ],
  },
  {
    situation: '§2 Stale served under stale-while-revalidate',
    ways: [
      { name: 'refreshed', later: { body: 'new' }, behind: [0, 1, 1, 0] as const },
      { name: 'the refresh fails', later: { status: 503 }, behind: [0, 1, 1, 0] as const },
    ].map(({ name, later, behind }) => ({
      name,
      config: answering({ headers: { 'cache-control': 'max-age=10, stale-while-revalidate=60' } }, later),
      before: [get],
      later: 11,
      request: get,
      runs: onlyViewers,
      behind,
      status: 200,
      xCache: 'Hit',
    })),
  },
  {
    situation: '§2 Stale served because origin failed',
    ways: ['max-age=10', 'max-age=10, stale-if-error=60'].flatMap((control) =>
      (
        [
          ['it answered 503', { status: 503 }, all],
          ['it gave no answer', originFailure('connect'), [1, 1, 0, 1]],
        ] as const
      ).map(([name, later, runs]) => ({
        name: `${name}, ${control}`,
        config: answering({ headers: { 'cache-control': control } }, later),
        before: [get],
        later: 11,
        request: get,
        runs,
        status: 200,
        xCache: 'Hit',
      })),
    ),
  },
  {
    situation: '§2 OReq answers (first time)',
    ways: [
      { name: 'with 200', status: 200, runs: [1, 1, 0, 1] as const, xCache: 'Miss' },
      { name: 'with 302', status: 302, runs: [1, 1, 0, 1] as const, xCache: 'Miss' },
      { name: 'with 404', status: 404, runs: [1, 1, 0, 0] as const, xCache: 'Error' },
    ].map((way) => ({ ...way, config: made('origin-request', way.status), request: get })),
  },
  {
    situation: '§2 OReq answer served from cache',
    ways: [
      {
        name: 'with 200',
        config: made('origin-request', 200),
        before: [get],
        request: get,
        runs: onlyViewers,
        status: 200,
        xCache: 'Hit',
      },
    ],
  },
  {
    situation: '§2 Configured origin DNS failure',
    ways: [
      { name: 'no such name', config: failing('dns'), request: get, runs: onlyFirst, status: 502, xCache: 'Error' },
    ],
  },
  {
    situation: '§2 Connect failure / timeout',
    ways: (
      [
        ['connect', 502],
        ['tls', 502],
        ['connect-timeout', 504],
        ['timeout', 504],
        ['reset', 502],
      ] as const
    ).map(([kind, status]) => ({
      name: kind,
      config: failing(kind),
      request: get,
      runs: [1, 1, 0, 0] as const,
      status,
      xCache: 'Error',
    })),
  },
  {
    situation: '§2 Origin group failover',
    ways: [
      { name: 'no failover', config: group({}), runs: all, status: 200 },
      { name: 'after a listed status', config: group({ status: 500 }), runs: [1, 2, 2, 1] as const, status: 200 },
      // "per response": the primary gave none.
      { name: 'after a failure', config: group('connect'), runs: [1, 2, 1, 1] as const, status: 200 },
      {
        name: 'to an error',
        config: group({ status: 500 }, { status: 503 }),
        runs: [1, 2, 2, 0] as const,
        status: 503,
      },
    ].map((way) => ({ ...way, request: get, xCache: way.status < 400 ? 'Miss' : 'Error' })),
  },
  {
    situation: '§2 Custom error page subrequest',
    ways: [
      {
        name: 'for a 404',
        config: withPage({ status: 404 }),
        request: get,
        runs: [0, 1, 1, 0],
        status: 404,
        xCache: 'Error',
      },
    ],
  },
  {
    situation: '§2 Non-cacheable method (POST…)',
    ways: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) => [
      proxied(method, 200, all),
      proxied(method, 500, notLast),
    ]),
  },
];

function refused(name: string, config: () => DistributionConfig, request: ExchangeRequest, status: number): Way {
  return { name, config, request, runs: none, status, xCache: 'Error' };
}

function redirected(method: string, status: number): Way {
  const config = site(() => ({ viewerProtocolPolicy: 'redirect-to-https', allowedMethods: 'ALL' }));
  const request = { method, uri: '/a', viewer: overHttp };
  return { name: `of a ${method}`, config, request, runs: none, status, xCache: 'Redirect' };
}

function proxied(method: string, status: number, runs: Runs): Way {
  const config = site(() => ({ allowedMethods: 'ALL', origin: origin({ status }) }));
  const request = { method, uri: '/a' };
  const xCache = status < 400 ? 'Miss' : 'Error';
  return { name: `${method}, ${status}`, config, before: [request], request, runs, status, xCache };
}

const triggers = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'] as const;

function runsOf({ invocations }: Pick<Exchange, 'invocations'>): readonly number[] {
  return triggers.map((trigger) => invocations.filter((invocation) => invocation.trigger === trigger).length);
}

async function enter({ config, before = [], later = 0 }: Way): Promise<Distribution> {
  const cdn = createDistribution(config());
  for (const request of before) await cdn.handle(request);
  cdn.clock.advance(later);
  return cdn;
}

const ways = matrix.flatMap(({ situation, ways }) => ways.map((way) => [situation, way.name, way] as const));

describe('the trigger matrix (rulebook: pipeline §2)', () => {
  it.each(ways)('%s: %s', async (_, __, way) => {
    const cdn = await enter(way);
    const exchange = await cdn.handle(way.request);
    await cdn.settled();
    expect({ status: exchange.response.status, xCache: exchange.xCache }).toEqual({
      status: way.status,
      xCache: way.xCache,
    });
    expect(runsOf(exchange)).toEqual(way.runs);
    const behind = exchange.background.flatMap(({ invocations }) => invocations);
    expect(runsOf({ invocations: behind })).toEqual(way.behind ?? none);
  });

  it('shows origin-response the 304', async () => {
    const cdn = createDistribution(confirmed());
    await cdn.handle(get);
    cdn.clock.advance(11);
    const { invocations } = await cdn.handle(get);
    expect((invocations[2]!.event as any).Records[0].cf.response.status).toBe('304');
  });

  it.each([
    [200, [1, 0, 0, 1]],
    [404, [1, 0, 0, 0]],
  ])('§2 Collapsed follower request: %i', async (status, runs) => {
    const cdn = createDistribution(answering({ status })());
    const [leader, ...followers] = await Promise.all([cdn.handle(get), cdn.handle(get), cdn.handle(get)]);
    expect(leader && runsOf(leader)).toEqual(status < 400 ? all : notLast);
    for (const follower of followers) expect(runsOf(follower)).toEqual(runs);
  });

  it.each([
    ['smoothStreaming', true],
    ['enableGrpc', true],
  ])('§2 Smooth Streaming, gRPC: %s is refused', (name, value) => {
    const config = site(() => ({ [name]: value }) as Partial<Behavior>);
    expect(() => createDistribution(config())).toThrow(name);
  });
});
