import { httpOrigin, originFailure, type Responder } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { failing, get, one, seconds } from './helpers.js';

/** An origin that fails at first, for as many calls, and answers afterwards. */
function failingFirst(failure: Exclude<ReturnType<Responder>, Promise<unknown>>, times = 1) {
  let calls = 0;
  return httpOrigin('origin.example.com', () => {
    calls += 1;
    return calls > times ? { body: 'hello' } : failure;
  });
}

/** An origin whose stream breaks off. */
function streaming({ failing, framing }: { failing: 'reset' | 'short-body'; framing?: 'close' }) {
  return httpOrigin('origin.example.com', () => ({
    framing,
    body: (async function* () {
      yield 'half';
      throw originFailure(failing);
    })(),
  }));
}

/** §6: talking to the origin. */
export const originCases: readonly PipelineCase[] = [
  ...(
    [
      ['OERR-DNS', 'dns', 502, 'OriginDnsError', 0],
      ['OERR-REFUSED', 'connect', 502, 'OriginConnectError', 0],
      ['OERR-TLS', 'tls', 502, 'OriginConnectError', 0],
      ['OERR-CTIMEOUT', 'connect-timeout', 504, 'OriginCommError', 30_000],
      ['OERR-RTIMEOUT', 'timeout', 504, 'OriginCommError', 90_000],
      ['OERR-CLOSED', 'reset', 502, 'OriginReadError', 0],
      ['OERR-BADRESP', 'bad-response', 502, 'OriginInvalidResponseError', 0],
      ['OERR-HDRBIG', 'header-too-big', 502, 'OriginHeaderTooBigError', 0],
    ] as const
  ).map(
    ([rule, kind, status, detailed, elapsedMs]): PipelineCase => ({
      rule,
      covers: ['ERR-SYNTHETIC', ...(detailed === 'OriginReadError' ? [] : [`§14.4 ${detailed}`])],
      why: `${kind} gives ${status}, and is kept for 10 s`,
      config: one(() => ({ origin: failing(kind) })),
      steps: [
        [
          get('/a'),
          {
            status,
            detailed,
            xCache: 'Error',
            elapsedMs,
            headers: { 'content-type': 'text/html', server: 'CloudFront' },
          },
        ],
        [get('/a'), { status, xCache: 'Error', cache: 'hit', elapsedMs: 0 }],
        seconds(11),
        [get('/a'), { status, cache: 'miss' }],
      ],
    }),
  ),
  {
    rule: 'ORG-RETRY-OTHER',
    why: 'waiting for an answer to a POST is not tried again',
    config: one(() => ({ origin: failing('timeout'), allowedMethods: 'ALL' })),
    steps: [
      [
        { method: 'POST', uri: '/a', body: 'x' },
        { status: 504, elapsedMs: 30_000 },
      ],
    ],
  },
  ...(
    [
      [
        'OERR-CRLEN',
        'content-range-mismatch',
        502,
        'OriginContentRangeLengthError',
        '§14.4 OriginContentRangeLengthError',
      ],
      ['OERR-ZERO', 'zero-size', 502, 'OriginZeroSizeObjectError', '§14.4 OriginZeroSizeObjectError'],
      ['OERR-WRITE', 'write', 502, 'OriginWriteError'],
      ['OERR-503PAGE', 'unreachable', 503, 'Error'],
      ['OERR-MTLS', 'mtls', 503, 'Error'],
      ['OERR-TOOBIG', 'too-big', 502, 'AbortedOrigin'],
      ['§14.4 AbortedOrigin', 'aborted', 502, 'AbortedOrigin'],
      ['§14.4 OriginError', 'wrong-response', 502, 'OriginError'],
    ] as const
  ).map(
    ([rule, kind, status, detailed, row]): PipelineCase => ({
      rule,
      covers: row === undefined ? [rule] : [rule, row],
      why: `${kind} gives ${status}, is not tried again, and is kept for 10 s`,
      config: one(() => ({ origin: failingFirst(originFailure(kind)) })),
      steps: [
        [get('/a'), { status, detailed, xCache: 'Error', elapsedMs: 0, asked: ['GET origin.example.com/a'] }],
        [get('/a'), { status, xCache: 'Error', cache: 'hit', detailed: 'Error' }],
        seconds(11),
        [get('/a'), { status: 200, cache: 'miss' }],
      ],
    }),
  ),
  ...(
    [
      ['OERR-CAPACITY', 'capacity', 'CapacityExceeded'],
      ['OERR-LIMIT', 'limit', 'LimitExceeded'],
    ] as const
  ).map(
    ([rule, kind, xCache]): PipelineCase => ({
      rule,
      covers: [rule, 'CER-NOT', '§14.2 LimitExceeded, CapacityExceeded'],
      why: `${kind} gives a 503 of its own, which no error page replaces and no cache keeps`,
      config: one(
        () => ({ origin: failingFirst(originFailure(kind)) }),
        () => ({ errorResponses: [{ httpStatus: 503, responsePagePath: '/sorry.html', responseHttpStatus: 200 }] }),
      ),
      steps: [
        [get('/a'), { status: 503, xCache, detailed: xCache, ttl: 0, asked: ['GET origin.example.com/a'] }],
        [get('/a'), { status: 200, cache: 'miss' }],
      ],
    }),
  ),
  {
    rule: '§14.4 OriginReadError / OriginWriteError',
    covers: ['OBODY-CL'],
    why: 'a body shorter than its Content-Length is sent as it came, and not stored',
    config: one(() => ({
      origin: failingFirst(originFailure('short-body', { headers: { 'Content-Length': '10' }, body: 'half' })),
    })),
    steps: [
      [
        get('/a'),
        { status: 200, body: 'half', headers: { 'content-length': '10' }, detailed: 'OriginReadError', ttl: 0 },
      ],
      [get('/a'), { body: 'hello', cache: 'miss' }],
    ],
  },
  {
    rule: 'OBODY-CHUNK',
    why: 'a chunked body without its last chunk is sent as it came, and not stored',
    config: one(() => ({ origin: streaming({ failing: 'short-body' }) })),
    steps: [
      [get('/a'), { status: 200, body: 'half', ttl: 0, xCache: 'Miss', detailed: 'OriginReadError' }],
      [get('/a'), { cache: 'miss' }],
    ],
  },
  {
    rule: 'OBODY-NOLEN',
    why: 'a body of which nothing told the length is stored, although it was cut short',
    config: one(() => ({ origin: streaming({ failing: 'reset', framing: 'close' }) })),
    steps: [
      [
        get('/a'),
        { body: 'half', xCache: 'Miss', detailed: 'Miss', headers: { 'content-length': absent }, ttl: 86_400 },
      ],
      [get('/a'), { body: 'half', cache: 'hit' }],
    ],
  },
  {
    rule: 'ORG-ATT',
    why: 'a custom origin has as many tries to answer as to be connected to',
    config: one(() => ({ origin: failing('timeout', 'origin.example.com', { connectionAttempts: 2 }) })),
    steps: [[get('/a'), { status: 504, elapsedMs: 60_000 }]],
  },
  {
    rule: 'ORG-CTO',
    why: 'each attempt to connect takes its own time',
    config: one(() => ({ origin: failing('connect-timeout', 'origin.example.com', { connectionTimeout: 3 }) })),
    steps: [[get('/a'), { status: 504, elapsedMs: 9_000 }]],
  },
  {
    rule: 'ORG-RTO',
    why: 'the read timeout holds for the first byte',
    config: one(() => ({
      origin: httpOrigin('origin.example.com', ({ url }) => ({ delay: url.endsWith('/slow') ? 6 : 5 }), {
        readTimeout: 5,
      }),
    })),
    steps: [
      [get('/a'), { status: 200, elapsedMs: 5_000 }],
      [get('/slow'), { status: 504, elapsedMs: 15_000 }],
    ],
  },
  {
    rule: 'ORG-RCT',
    covers: ['OERR-RCT'],
    why: 'the limit to the whole answer ends the second attempt, and is kept as other errors are',
    config: one(() => ({ origin: failing('timeout', 'origin.example.com', { responseCompletionTimeout: 40 }) })),
    steps: [
      [get('/a'), { status: 504, elapsedMs: 40_000, xCache: 'Error', detailed: 'OriginCommError', ttl: 10 }],
      [get('/a'), { status: 504, cache: 'hit', elapsedMs: 0 }],
    ],
  },
  {
    rule: 'ORG-RETRY-GET',
    why: 'the third attempt at a GET may succeed',
    config: one(() => ({ origin: failingFirst(originFailure('timeout'), 2) })),
    steps: [[get('/a'), { status: 200, body: 'hello', elapsedMs: 60_000, asked: ['GET origin.example.com/a'] }]],
  },
  {
    rule: 'ORG-RETRY-OTHER',
    why: 'connecting for a POST is tried again',
    config: one(() => ({ origin: failingFirst(originFailure('connect-timeout')), allowedMethods: 'ALL' })),
    steps: [
      [
        { method: 'POST', uri: '/a', body: 'x' },
        { status: 200, elapsedMs: 10_000 },
      ],
    ],
  },
  {
    rule: 'ORG-LAMBDA-OVR',
    why: 'origin-request may be more or less patient',
    config: one(() => ({
      origin: failing('timeout'),
      edgeLambdas: {
        'origin-request': async ({ Records: [{ cf }] }) => {
          Object.assign(cf.request.origin.custom ?? {}, { readTimeout: 4, responseCompletionTimeout: 10 });
          return cf.request;
        },
      },
    })),
    steps: [[get('/a'), { status: 504, elapsedMs: 10_000 }]],
  },
];
