import { stripVTControlCharacters } from 'node:util';
import { EdgeproofError } from '../../src/errors.js';
import type { EdgeError, Invocation } from '../../src/lambda/types.js';
import { noBytes, utf8 } from '../../src/message/bytes.js';
import { RecordedTrace } from '../../src/pipeline/record/recorded-trace.js';
import type { CacheReport, Exchange, OriginExchange, SentResponse, TraceStep } from '../../src/pipeline/types/types.js';

/** What a failing assertion says. */
export function failure(assertion: () => unknown): string {
  try {
    assertion();
  } catch (error) {
    if (EdgeproofError.is(error)) throw error;
    return withoutPlaces(stripVTControlCharacters((error as Error).message));
  }
  throw new Error('the assertion passed');
}

/** Where a test's handler threw moves with each line above it. */
export function withoutPlaces(message: string): string {
  return message.replace(/(\btest\/[\w/.-]+):\d+:\d+/g, '$1:…');
}

/** What a misused matcher says. */
export function misuse(assertion: () => unknown): string {
  try {
    assertion();
  } catch (error) {
    if (!EdgeproofError.is(error)) throw error;
    return error.message;
  }
  throw new Error('nothing was thrown');
}

interface ExchangeParts {
  readonly response?: Partial<Omit<SentResponse, 'body'>> & { readonly body?: string | Uint8Array };
  readonly xCache?: Exchange['xCache'];
  readonly cache?: Partial<CacheReport>;
  readonly originRequests?: readonly OriginExchange[];
  readonly invocations?: readonly Invocation[];
  readonly error?: EdgeError;
  readonly steps?: readonly TraceStep[];
}

const received: Exchange['request'] = {
  method: 'GET',
  uri: '/',
  querystring: '',
  headers: [],
  body: noBytes,
  clientIp: '203.0.113.9',
  protocol: 'https',
  httpVersion: '2.0',
  viewer: {},
};

/** An exchange as `cdn.handle` gives it, made by hand: a matcher's test says what happened, and nothing else did. */
export function exchange(parts: ExchangeParts = {}): Exchange {
  const { response = {}, xCache = 'Miss', cache, originRequests = [], invocations = [], error, steps = [] } = parts;
  const { status = 200, statusText = 'OK', headers = [], body = '' } = response;
  const bytes = typeof body === 'string' ? utf8(body) : body;
  const trace = new RecordedTrace();
  trace.push(...steps, { step: 'response', status, xCache });
  const made: Exchange = {
    request: received,
    response: { status, statusText, headers, body: bytes },
    xCache,
    resultType: xCache,
    detailedResultType: xCache,
    behavior: '*',
    cache: { status: 'miss', key: '/', ttlSeconds: 0, ageSeconds: undefined, ...cache },
    originRequests,
    invocations,
    violations: invocations.flatMap(({ violations }) => violations),
    error,
    trace,
    background: [],
    elapsedMs: 0,
    log: undefined,
  };
  return Object.assign(made, { [Symbol.for('edgeproof.exchange')]: true });
}

/** A response as `cdn.fetch` gives it. */
export function edgeResponse(parts: ExchangeParts = {}): Response {
  return Object.assign(new Response(null), { exchange: exchange(parts) });
}

/** A request that reached an origin and was answered with 200. */
export function asked(parts: Partial<OriginExchange> = {}): OriginExchange {
  return {
    originId: 'www',
    domainName: 'www.example.com',
    method: 'GET',
    protocol: 'https',
    uri: '/',
    querystring: '',
    headers: [],
    body: undefined,
    status: 200,
    failure: undefined,
    fallback: false,
    ...parts,
  };
}
