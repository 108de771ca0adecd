import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EdgeEvent,
  originRequest,
  type RequestTrigger,
  recordOf,
  type Trigger,
  triggers,
} from '../../src/events/index.js';
import { edge, type FunctionRequest, type FunctionResponse } from '../../src/fuzz/index.js';
import { responseSize, validateResult } from '../../src/rules/index.js';
import { partsOf } from '../laws/event-laws.js';

const customHeaders = { 'X-Secret': 'a', Accept: 'b' };

/** Events of every kind of association. */
const events: Readonly<Record<Trigger, fc.Arbitrary<EdgeEvent>>> = {
  'viewer-request': fc.oneof(edge.viewerRequest(), edge.viewerRequest({ includeBody: true })),
  'origin-request': fc.oneof(
    edge.originRequest({ includeBody: true }),
    edge.originRequest({ origin: 's3' }),
    fc.constantFrom(
      originRequest({ origin: { custom: { customHeaders, readTimeout: 300, responseCompletionTimeout: 300 } } }),
      originRequest({ origin: { custom: { protocol: 'http', sslProtocols: [], keepaliveTimeout: 300 } } }),
      originRequest({ origin: { s3: { customHeaders, authMethod: 'origin-access-identity' } } }),
    ),
  ),
  'origin-response': fc.oneof(edge.originResponse(), edge.originResponse({ origin: 's3' })),
  'viewer-response': edge.viewerResponse(),
};

interface Returned {
  readonly event: EdgeEvent;
  readonly result: FunctionRequest | FunctionResponse;
}

function responsesAt(trigger: Trigger): fc.Arbitrary<Returned> {
  return events[trigger].chain((event) => edge.response({ event }).map((result) => ({ event, result })));
}

function requestsAt(trigger: RequestTrigger): fc.Arbitrary<Returned> {
  return (events[trigger] as fc.Arbitrary<never>).chain((event) =>
    edge.request({ event }).map((result) => ({ event, result })),
  );
}

const results: Readonly<Record<Trigger, fc.Arbitrary<Returned>>> = {
  'viewer-request': fc.oneof(requestsAt('viewer-request'), responsesAt('viewer-request')),
  'origin-request': fc.oneof({ weight: 2, arbitrary: requestsAt('origin-request') }, responsesAt('origin-request')),
  'origin-response': responsesAt('origin-response'),
  'viewer-response': responsesAt('viewer-response'),
};

function errorsOf({ event, result }: Returned): string[] {
  const violations = validateResult(result, event).filter(({ severity }) => severity === 'error');
  return violations.map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

describe('no valid result is refused', () => {
  it.each(triggers)('at %s, of 10,000', { timeout: 60_000 }, (trigger) => {
    fc.assert(
      fc.property(results[trigger], (returned) => {
        expect(errorsOf(returned)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});

/** The fields of a result, as its type has them and as it hasn't. */
type Loose = any;

/** What may be left out, or written otherwise, though nobody's types say so. */
const liberties: Readonly<Record<string, (result: Loose, event: EdgeEvent) => unknown>> = {
  'the status as a number': (result) =>
    result.status === undefined ? result : { ...result, status: Number(result.status) },
  // The query that is left out is the event's, for which there must be room.
  'no querystring and no clientIp': (result, event) => {
    const { querystring: _query, clientIp: _ip, ...rest } = result;
    return (rest.uri ?? '').length + recordOf(event).request.querystring.length < 8_191 ? rest : result;
  },
  'no encoding for base64': (result) => {
    if (result.body?.encoding === 'base64') delete result.body.encoding;
    return result;
  },
  'no custom headers': (result) => {
    for (const fields of [result.origin?.custom, result.origin?.s3]) delete fields?.customHeaders;
    return result;
  },
  'fields nobody knows': (result) => {
    for (const lines of Object.values<Loose>(result.headers ?? {})) for (const line of lines) line.note = 1;
    return { note: [null], ...result };
  },
  'empty arrays of forbidden names': (result) => ({
    ...result,
    headers: { ...result.headers, 'x-cache': [], 'X-Edge-A': [], connection: [] },
  }),
  'its fields in another order': (result) => Object.fromEntries(Object.entries(result).reverse()),
  'itself after JSON': (result) => JSON.parse(JSON.stringify(result)),
};

describe('a valid result is as good with', () => {
  it.each(Object.entries(liberties))('%s', (_name, take) => {
    fc.assert(
      fc.property(fc.oneof(...triggers.map((trigger) => results[trigger])), ({ event, result }) => {
        expect(errorsOf({ event, result: take(structuredClone(result), event) as FunctionResponse })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('valid results share nothing', () => {
  it.each(triggers)('with their event, or one another: %s', (trigger) => {
    fc.assert(
      fc.property(fc.array(results[trigger], { minLength: 2, maxLength: 3 }), (several) => {
        const parts = several.flatMap(({ result }) => [...partsOf(result)]);
        expect(new Set(parts).size).toBe(parts.length);
        const given = new Set(several.flatMap(({ event }) => [...partsOf(event)]));
        expect(parts.filter((part) => given.has(part))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Whether some of many results are so. */
function reaches(values: fc.Arbitrary<Loose>, isSo: (result: Loose) => boolean, numRuns = 2_000): void {
  const samples: Loose[] = fc.sample(values, { numRuns, seed: 1 });
  expect(samples.some(isSo)).toBe(true);
}

function size(text: unknown): number {
  return typeof text === 'string' ? Buffer.byteLength(text) : 0;
}

function customOf({ origin }: Loose): [string, Loose][] {
  return Object.entries((origin?.custom ?? origin?.s3)?.customHeaders ?? {});
}

function lengthOf(headers: [string, Loose][]): number {
  return headers.reduce(
    (sum, [name, lines]) => sum + lines.reduce((all: number, line: Loose) => all + name.length + line.value.length, 0),
    0,
  );
}

describe('valid requests reach the corners', () => {
  const requests = edge.request({ trigger: 'origin-request' });

  it.each<[string, (request: Loose) => boolean]>([
    ['path and query just below their limit', (it) => it.uri.length + it.querystring.length >= 8_190],
    ['a text body of 1 MB', ({ body }) => body?.encoding === 'text' && size(body.data) === 1_048_576],
    ['a base64 body of 1 MB', ({ body }) => body?.encoding === 'base64' && body.data.length === 1_398_104],
    ['a new body', ({ body }) => body?.action === 'replace'],
    ['a custom origin with every field', ({ origin }) => Object.keys(origin?.custom ?? {}).length === 9],
    ['an S3 origin with every field', ({ origin }) => Object.keys(origin?.s3 ?? {}).length === 7],
    ['no origin', ({ origin }) => origin === undefined],
    ['http without TLS', ({ origin }) => origin?.custom?.sslProtocols.length === 0],
    ['a name of 253 characters', ({ origin }) => origin?.custom?.domainName.length === 253],
    ['a bucket of 128 characters', ({ origin }) => origin?.s3?.domainName.length === 128],
    ['an origin path of 255', ({ origin }) => origin?.custom?.path.length === 255],
    ['a custom header name of 256', (it) => customOf(it).some(([name]) => name.length === 256)],
    ['a custom header value of 1,783', (it) => customOf(it).some(([, lines]) => lines[0]?.value.length === 1_783)],
    ['10,240 characters of custom headers', (it) => lengthOf(customOf(it)) === 10_240],
    ['30 custom headers', ({ origin }) => Object.keys(origin?.custom?.customHeaders ?? {}).length === 30],
    ['the longest timeout', ({ origin }) => origin?.custom?.readTimeout === 120],
    ['no completion limit', ({ origin }) => origin?.custom?.responseCompletionTimeout === 0],
    ['another host', ({ headers }) => headers.host?.[0]?.value === 'other.example.com'],
    ['a deleted header', ({ headers }) => !('user-agent' in headers) && !('User-Agent' in headers)],
    ['an emptied header', ({ headers }) => headers['user-agent']?.length === 0],
    ['a line without a key', ({ headers }) => headers.accept?.[0]?.key === undefined],
  ])('%s', (_name, isSo) => reaches(requests, isSo));

  it('an identity for S3', () => {
    const event = originRequest({ origin: 's3' });
    reaches(edge.request({ event }), ({ origin }) => origin?.s3?.authMethod === 'origin-access-identity');
  });
});

describe('valid responses reach the corners', () => {
  const made = edge.response({ trigger: 'viewer-request' });
  const changed = edge.response({ trigger: 'origin-response' });

  it.each<[string, fc.Arbitrary<FunctionResponse>, (response: Loose) => boolean]>([
    ['200', made, ({ status }) => status === '200'],
    ['599', made, ({ status }) => status === '599'],
    ['no headers', made, ({ headers }) => headers === undefined],
    ['several lines', made, ({ headers = {} }) => Object.values<Loose>(headers).some(({ length }) => length > 1)],
    ['a binary body', made, ({ bodyEncoding, body }) => bodyEncoding === 'base64' && size(body) > 0],
    ['40 KB', made, (it) => responseSize(it) === 40_960],
    ['40 KB, encoded in more', made, (it) => it.bodyEncoding === 'base64' && size(it.body) > 40_960],
    ['1 MB', changed, (it) => responseSize(it) === 1_048_576],
    ['1 MB of letters that take two bytes', changed, (it) => responseSize(it) > 1_048_570 && it.body.length < 600_000],
    ['no statusDescription', changed, ({ statusDescription }) => statusDescription === undefined],
    ['a body of nothing', changed, ({ body }) => body === ''],
    ['no body', changed, ({ body }) => body === undefined],
    ['a header called __proto__', made, ({ headers = {} }) => Object.hasOwn(headers, '__proto__')],
  ])('%s', (_name, responses, isSo) => reaches(responses, isSo));
});
