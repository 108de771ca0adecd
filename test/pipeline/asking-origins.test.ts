import { describe, expect, it } from 'vitest';
import {
  CachePolicy,
  createDistribution,
  type DistributionConfig,
  type Exchange,
  httpOrigin,
  type OriginFailureKind,
  originFailure,
  originGroup,
  type Responder,
  s3Origin,
} from '../../src/index.js';

type Behavior = Partial<DistributionConfig['defaultBehavior']>;
type OriginOptions = Parameters<typeof httpOrigin>[2];

function cdnOf(responder: Responder, options: OriginOptions = {}, behavior: Behavior = {}) {
  const origin = httpOrigin('origin.example.com', responder, options);
  return createDistribution({ defaultBehavior: { origin, ...behavior } });
}

const text = ({ response }: Exchange) => new TextDecoder().decode(response.body);
const header = ({ response }: Exchange, name: string) =>
  response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
const asks = (exchange: Exchange) =>
  String(exchange.trace)
    .split('\n')
    .filter((line) => /^ {2}(origin|failover) /.test(line))
    .map((line) => line.trim().replace(/ +/g, ' '));

describe('the connection', () => {
  it.each([
    ['http-only', 'https', 'http', 8080],
    ['http-only', 'http', 'http', 8080],
    ['https-only', 'http', 'https', 8443],
    ['match-viewer', 'http', 'http', 8080],
    ['match-viewer', 'https', 'https', 8443],
  ] as const)(
    'by policy %s for a viewer with %s is %s, on port %i (ORG-PROTO)',
    async (policy, viewer, ...expected) => {
      const shown: unknown[] = [];
      const look = async ({ Records: [{ cf }] }: any) => {
        shown.push(cf.request.origin.custom.protocol, cf.request.origin.custom.port);
        return cf.request;
      };
      const options = { protocolPolicy: policy, httpPort: 8080, httpsPort: 8443 };
      const cdn = cdnOf(() => ({}), options, { edgeLambdas: { 'origin-request': look } });
      const { originRequests } = await cdn.handle({ uri: '/', viewer: { protocol: viewer } });
      expect([shown, originRequests[0]?.protocol]).toEqual([expected, expected[0]]);
    },
  );

  it.each(['http', 'https'] as const)('to a bucket is the one of the viewer: %s (ORG-PROTO)', async (protocol) => {
    const origin = s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const { originRequests } = await cdn.handle({ uri: '/a', viewer: { protocol } });
    expect(originRequests[0]?.protocol).toBe(protocol);
  });
});

describe('the page of a failure', () => {
  const sentence = (exchange: Exchange) => /<HR noshade size="1px">\n(.*)\n/.exec(text(exchange))?.[1];

  it.each<[OriginFailureKind, number, string]>([
    ['dns', 502, "CloudFront wasn't able to resolve the origin domain name."],
    ['connect', 502, "CloudFront wasn't able to connect to the origin."],
    ['tls', 502, "CloudFront wasn't able to connect to the origin."],
    ['unreachable', 503, 'Failed to contact the origin.'],
    ...(
      [
        ['connect-timeout', 504],
        ['timeout', 504],
        ['completion-timeout', 504],
        ['reset', 502],
      ] as const
    ).map(([kind, status]): [typeof kind, number, string] => [
      kind,
      status,
      'CloudFront attempted to establish a connection with the origin, but either the attempt failed or the origin closed the connection.',
    ]),
  ])('%s: %i says %s', async (kind, status, said) => {
    const origin = httpOrigin('origin.example.com', originFailure(kind), { responseCompletionTimeout: 60 });
    const exchange = await createDistribution({ defaultBehavior: { origin } }).handle({ uri: '/' });
    expect([exchange.response.status, sentence(exchange)]).toEqual([status, said]);
  });

  it.each(['mtls', 'capacity', 'limit', 'zero-size', 'wrong-response', 'aborted'] as const)(
    '%s: the words are ours, and say so',
    async (kind) => {
      expect(sentence(await cdnOf(() => originFailure(kind)).handle({ uri: '/' }))).toBe(
        `(edgeproof; CloudFront's own words are not known) The origin failed: ${kind}.`,
      );
    },
  );
});

describe('time', () => {
  const answerAfter = (...delays: number[]): Responder => {
    let call = 0;
    return () => ({ body: 'late', delay: delays[call++] ?? 0 });
  };

  it.each<[string, number[], OriginOptions, number, number, string[]]>([
    ['a slow answer takes its time', [29], {}, 200, 29_000, ['200 29 s']],
    ['one as slow as allowed comes', [30], {}, 200, 30_000, ['200 30 s']],
    ['a slower one is asked for again', [31, 5], {}, 200, 35_000, ['timeout 30 s', '200 5 s']],
    ['three times', [31, 31, 31], {}, 504, 90_000, ['timeout 30 s', 'timeout 30 s', 'timeout 30 s']],
    ['or as often as configured', [31, 31], { connectionAttempts: 2 }, 504, 60_000, ['timeout 30 s', 'timeout 30 s']],
    [
      'the limit to all ends an attempt',
      [31, 31, 31],
      { responseCompletionTimeout: 40 },
      504,
      40_000,
      ['timeout 30 s', 'completion-timeout 10 s'],
    ],
    ['and leaves none for another', [31, 0], { responseCompletionTimeout: 30 }, 504, 30_000, ['timeout 30 s']],
    ['or comes just in time', [31, 10], { responseCompletionTimeout: 40 }, 200, 40_000, ['timeout 30 s', '200 10 s']],
  ])('%s', async (_, delays, options, status, elapsedMs, attempts) => {
    const exchange = await cdnOf(answerAfter(...delays), options).handle({ uri: '/' });
    expect([exchange.response.status, exchange.elapsedMs]).toEqual([status, elapsedMs]);
    expect(asks(exchange)[0]).toContain(
      `after ${attempts.length} attempt${attempts.length === 1 ? '' : 's'}: ${attempts.join(', ')}`,
    );
  });

  it('of connects counts towards the limit to all', async () => {
    const exchange = await cdnOf(() => originFailure('connect-timeout'), {
      readTimeout: 10,
      responseCompletionTimeout: 25,
    }).handle({ uri: '/' });
    expect([exchange.response.status, exchange.elapsedMs, exchange.detailedResultType]).toEqual([
      504,
      25_000,
      'OriginCommError',
    ]);
    expect(asks(exchange)).toMatchInlineSnapshot(`
      [
        "origin origin.example.com → failed: completion-timeout, after 3 attempts: connect-timeout 10 s, connect-timeout 10 s, completion-timeout 5 s",
      ]
    `);
  });

  it('is set by origin-request for one request (ORG-LAMBDA-OVR)', async () => {
    const setting = (change: object) => ({
      edgeLambdas: {
        'origin-request': async ({ Records: [{ cf }] }: any) => {
          Object.assign(cf.request.origin.custom, change);
          return cf.request;
        },
      },
    });
    const elapsed = async (change: object, options: OriginOptions = {}) =>
      (await cdnOf(() => originFailure('timeout'), options, setting(change)).handle({ uri: '/' })).elapsedMs;
    expect(await elapsed({ readTimeout: 4 })).toBe(12_000);
    expect(await elapsed({ responseCompletionTimeout: 45 })).toBe(45_000);
    expect(await elapsed({}, { responseCompletionTimeout: 45 })).toBe(45_000);
    expect(await elapsed({ responseCompletionTimeout: 0 }, { responseCompletionTimeout: 45 })).toBe(90_000);
    expect(await elapsed({ responseCompletionTimeout: undefined }, { responseCompletionTimeout: 45 })).toBe(90_000);
  });

  it('between two packets cuts the body, and the limit to all does', async () => {
    const stalling = (kind: 'timeout' | 'completion-timeout') => () => ({
      delay: 20,
      body: (async function* () {
        yield 'half';
        throw originFailure(kind);
      })(),
    });
    const cut = async (kind: 'timeout' | 'completion-timeout', responseCompletionTimeout?: number) => {
      const { response, elapsedMs, detailedResultType } = await cdnOf(stalling(kind), {
        responseCompletionTimeout,
      }).handle({ uri: '/' });
      return [response.status, elapsedMs, detailedResultType];
    };
    expect(await cut('timeout')).toEqual([200, 50_000, 'OriginCommError']);
    expect(await cut('timeout', 30)).toEqual([200, 30_000, 'OriginCommError']);
    expect(await cut('completion-timeout', 300)).toEqual([200, 300_000, 'OriginCommError']);
  });

  it('without a limit to all cannot run out', async () => {
    await expect(cdnOf(() => originFailure('completion-timeout')).handle({ uri: '/' })).rejects.toThrow(
      'the origin has no responseCompletionTimeout. Give the origin one',
    );
  });

  it.each([
    ['the read timeout', { readTimeout: 20 }, 30_000],
    ['the limit to all of it', { readTimeout: 20, responseCompletionTimeout: 25 }, 25_000],
  ])(
    'passes for S3 once: only connecting to it is tried again (ORG-ATT, ORG-RTO-S3): %s',
    async (_, options, waited) => {
      let calls = 0;
      const responder: Responder = () => originFailure(++calls === 1 ? 'connect-timeout' : 'timeout');
      const bucket = 'site.s3.eu-west-1.amazonaws.com';
      const toBucket = async ({ Records: [{ cf }] }: any) => {
        cf.request.origin.s3.domainName = bucket;
        return cf.request;
      };
      const cdn = createDistribution({
        defaultBehavior: {
          origin: s3Origin('other.s3.eu-west-1.amazonaws.com', { objects: {}, ...options }),
          edgeLambdas: { 'origin-request': toBucket },
        },
        otherOrigins: [httpOrigin(bucket, responder)],
        errorResponses: [{ httpStatus: 504, ttl: 0 }],
      });
      const exchange = await cdn.handle({ uri: '/' });
      expect([exchange.response.status, exchange.elapsedMs, calls]).toEqual([504, waited, 2]);
      // Kept for a second although the error caching minimum TTL is 0 (ERR-S3).
      expect(exchange.cache.ttlSeconds).toBe(1);
    },
  );
});

describe('a group that fails over whatever is listed, as in the wording of 2023', () => {
  const statusAfter = async (kind: OriginFailureKind) => {
    const origin = originGroup({
      primaryOrigin: httpOrigin('a.example.com', originFailure(kind), { responseCompletionTimeout: 60 }),
      fallbackOrigin: httpOrigin('b.example.com', () => ({})),
      fallbackStatusCodes: [404],
    });
    const cdn = createDistribution({ defaultBehavior: { origin }, assumptions: { failoverOnConnect: 'always' } });
    return (await cdn.handle({ uri: '/' })).response.status;
  };

  it.each(['dns', 'connect', 'connect-timeout', 'tls', 'timeout', 'completion-timeout'] as const)(
    'does so when there is no connection or no answer in time: %s',
    async (kind) => expect(await statusAfter(kind)).toBe(200),
  );

  it.each(['reset', 'bad-response', 'header-too-big'] as const)('and not after another failure: %s', async (kind) =>
    expect(await statusAfter(kind)).toBe(502),
  );
});

describe('the trace', () => {
  it('tells each attempt', async () => {
    let calls = 0;
    const cdn = cdnOf(() => {
      calls += 1;
      if (calls === 1) return originFailure('connect-timeout');
      return calls === 2 ? originFailure('connect') : { body: 'at last' };
    });
    const { trace } = await cdn.handle({ uri: '/' });
    expect(trace.find(({ step }) => step === 'origin')).toMatchObject({
      status: 200,
      attempts: [
        { status: undefined, failure: 'connect-timeout', waitedMs: 10_000 },
        { status: undefined, failure: 'connect', waitedMs: 0 },
        { status: 200, failure: undefined, waitedMs: 0 },
      ],
    });
  });

  it('tells of both members of a group', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: originGroup({
          primaryOrigin: httpOrigin('a.example.com', originFailure('timeout')),
          fallbackOrigin: httpOrigin('b.example.com', () => ({ delay: 3 })),
        }),
      },
    });
    const exchange = await cdn.handle({ uri: '/' });
    expect([exchange.elapsedMs, ...asks(exchange)]).toMatchInlineSnapshot(`
      [
        93000,
        "origin primary a.example.com → failed: timeout, after 3 attempts: timeout 30 s, timeout 30 s, timeout 30 s",
        "failover → b.example.com (timeout counts as 504, which is listed)",
        "origin fallback b.example.com → 200, after 1 attempt: 200 3 s",
      ]
    `);
  });

  it('says where a body was cut', async () => {
    const cdn = cdnOf(() => originFailure('short-body', { body: 'hello' }));
    expect(String((await cdn.handle({ uri: '/' })).trace)).toMatchInlineSnapshot(`
      "GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           origin.example.com → 200 (short-body after 5 bytes of its body)
        cache            not stored: the body was cut short
      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});

describe('a body cut short', () => {
  const tenBytes = { headers: { 'Content-Length': '10', ETag: '"1"' }, body: 'hello' };

  it('is sent on with the length that was announced, and is an error in the log', async () => {
    const exchange = await cdnOf(() => originFailure('short-body', tenBytes)).handle({ uri: '/' });
    expect([exchange.response.status, text(exchange), header(exchange, 'content-length')]).toEqual([
      200,
      'hello',
      '10',
    ]);
    expect([exchange.xCache, exchange.resultType, exchange.detailedResultType]).toEqual([
      'Miss',
      'Error',
      'OriginReadError',
    ]);
  });

  const replacing = (change: object) => ({
    edgeLambdas: {
      'origin-response': async ({ Records: [{ cf }] }: any) => ({ ...cf.response, ...change }),
    },
  });

  it('keeps its length where origin-response leaves it alone', async () => {
    const cdn = cdnOf(() => originFailure('short-body', tenBytes), {}, replacing({ statusDescription: 'Mine' }));
    const exchange = await cdn.handle({ uri: '/' });
    expect([text(exchange), header(exchange, 'content-length'), exchange.resultType]).toEqual(['hello', '10', 'Error']);
  });

  it('is whole again where origin-response puts another in its place', async () => {
    const cdn = cdnOf(() => originFailure('short-body', tenBytes), {}, replacing({ body: 'mine' }));
    const exchange = await cdn.handle({ uri: '/' });
    expect([text(exchange), header(exchange, 'content-length'), exchange.resultType]).toEqual(['mine', '4', 'Miss']);
    expect((await cdn.handle({ uri: '/' })).xCache).toBe('Hit');
    const emptied = cdnOf(() => originFailure('short-body'), {}, replacing({ body: '' }));
    expect((await emptied.handle({ uri: '/' })).resultType).toBe('Miss');
  });

  it('that no length was announced for goes through origin-response without one', async () => {
    const cdn = cdnOf(() => ({ body: 'abc', framing: 'close' }), {}, replacing({ statusDescription: 'Mine' }));
    const exchange = await cdn.handle({ uri: '/' });
    expect([text(exchange), header(exchange, 'content-length')]).toEqual(['abc', undefined]);
  });

  it('of an error gives way to an error page, which is whole', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', ({ url }) =>
          url.endsWith('/sorry.html') ? { body: 'sorry' } : originFailure('short-body', { status: 500 }),
        ),
      },
      errorResponses: [{ httpStatus: 500, responsePagePath: '/sorry.html', responseHttpStatus: 200 }],
    });
    const exchange = await cdn.handle({ uri: '/' });
    expect([exchange.response.status, text(exchange), header(exchange, 'content-length')]).toEqual([200, 'sorry', '5']);
  });

  it('reaches all who waited for it, each by a fetch of his own', async () => {
    let calls = 0;
    const cdn = cdnOf(async () => {
      calls += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return originFailure('short-body', tenBytes);
    });
    const exchanges = await Promise.all([1, 2, 3].map(() => cdn.handle({ uri: '/' })));
    expect([exchanges.map(text), calls]).toEqual([['hello', 'hello', 'hello'], 3]);
  });
});

describe('an answer that came and is unusable', () => {
  const detailed = async (responder: Responder, request = {}) => {
    const exchange = await cdnOf(responder).handle({ uri: '/', ...request });
    return exchange.response.status === 502 ? exchange.detailedResultType : exchange.response.status;
  };
  const large = (bytes: number) => () => ({ headers: { 'X-Large': 'x'.repeat(bytes) } });
  // "X-Large: ", "Content-Length: 0" and two line ends.
  const others = 9 + 2 + 17 + 2;

  it('has more than 32,768 bytes of headers', async () => {
    expect(await detailed(large(32_768 - others))).toBe(200);
    expect(await detailed(large(32_769 - others))).toBe('OriginHeaderTooBigError');
  });

  it('has another length than its Content-Range', async () => {
    const part = (range: string) => () => ({ status: 206, headers: { 'Content-Range': range }, body: 'abc' });
    expect(await detailed(part('bytes 0-2/10'))).toBe(206);
    expect(await detailed(part('bytes 7-9/*'))).toBe(206);
    expect(await detailed(part('bytes 0-9/10'))).toBe('OriginContentRangeLengthError');
    expect(await detailed(() => ({ headers: { 'Content-Range': 'bytes 0-9/10' }, body: 'abc' }))).toBe(200);
  });

  it('announces more than 50 GB, where it could be stored', async () => {
    const behavior = { cachePolicy: CachePolicy.CACHING_DISABLED };
    const announcing = (length: number) => () => ({ headers: { 'Content-Length': String(length) } });
    const limit = 50 * 1024 ** 3;
    expect(await detailed(announcing(limit), { method: 'HEAD' })).toBe(200);
    expect(await detailed(announcing(limit + 1), { method: 'HEAD' })).toBe('AbortedOrigin');
    const uncached = cdnOf(announcing(limit + 1), {}, behavior);
    expect((await uncached.handle({ method: 'HEAD', uri: '/' })).response.status).toBe(200);
  });
});
