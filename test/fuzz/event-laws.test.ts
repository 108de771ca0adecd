import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { copyEvent, type EdgeEvent, recordOf } from '../../src/events/index.js';
import { edge } from '../../src/fuzz/index.js';
import { validateResult } from '../../src/rules/index.js';
import {
  originRequestSchema,
  originResponseSchema,
  viewerRequestSchema,
  viewerResponseSchema,
} from './event-schema.js';

const numRuns = 10_000;

const forwarded = [
  ...['accept-language', 'Cookie', 'CloudFront-Viewer-Country', 'CloudFront-Viewer-City', 'host', 'user-agent'],
  ...['authorization', 'X-Custom', 'x-nobody-knows', 'sec-fetch-site', 'sec-fetch-mode', 'x-origin-id'],
];
const names = forwarded.map((name) => name.toLowerCase());

const rows: readonly (readonly [string, fc.Arbitrary<EdgeEvent>, z.ZodType])[] = [
  ['viewerRequest()', edge.viewerRequest(), viewerRequestSchema()],
  ['viewerRequest with bodies', edge.viewerRequest({ includeBody: true }), viewerRequestSchema(true)],
  ['originRequest()', edge.originRequest(), originRequestSchema()],
  [
    'originRequest to S3 with bodies',
    edge.originRequest({ origin: 's3', includeBody: true }),
    originRequestSchema(true),
  ],
  ['originRequest of what is forwarded', edge.originRequest({ forwarded }), originRequestSchema(false, names)],
  ['originResponse()', edge.originResponse(), originResponseSchema()],
  [
    'originResponse of S3 and what is forwarded',
    edge.originResponse({ origin: 's3', forwarded }),
    originResponseSchema(names),
  ],
  ['viewerResponse()', edge.viewerResponse(), viewerResponseSchema()],
];

/** What is wrong with it, by the schema. */
function faults(schema: z.ZodType, event: EdgeEvent): string[] {
  const { error } = schema.safeParse(event);
  return error === undefined ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function passedOn(event: EdgeEvent): unknown {
  const { request, response } = recordOf(copyEvent(event));
  return response ?? request;
}

describe.each(rows)('10,000 of %s', (_name, events, schema) => {
  it('are what the rulebook describes', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(faults(schema, event)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('equal their JSON round trips, and break no rule when they are passed on', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(events, (event) => {
        assert.deepStrictEqual(JSON.parse(JSON.stringify(event)), event);
        assert.deepStrictEqual(validateResult(passedOn(event), event), []);
      }),
      { numRuns },
    );
  });
});

/** An event of the factory's with something amiss. */
function amiss(change: (cf: any) => void): EdgeEvent {
  const [event] = fc.sample(edge.originRequest({ includeBody: true, method: 'POST', body: 'abc' }), {
    numRuns: 1,
    seed: 1,
  });
  const copy = structuredClone(event) as EdgeEvent;
  change(recordOf(copy));
  return copy;
}

describe('the schema refuses', () => {
  it.each<[string, (cf: any) => void]>([
    ['a response in a request event', (cf) => Object.assign(cf, { response: {} })],
    ['a method that there is not', ({ request }) => Object.assign(request, { method: 'TRACE' })],
    ['a query in the path', ({ request }) => Object.assign(request, { uri: '/a?b' })],
    ['a mark before the query', ({ request }) => Object.assign(request, { querystring: '?a' })],
    [
      'a hidden header',
      ({ request }) => Object.assign(request.headers, { 'x-cache': [{ key: 'X-Cache', value: 'a' }] }),
    ],
    ['a name in capitals', ({ request }) => Object.assign(request.headers, { A: [{ key: 'A', value: '' }] })],
    ['a key of another header', ({ request }) => Object.assign(request.headers.via[0], { key: 'Host' })],
    ['a line break', ({ request }) => Object.assign(request.headers.host[0], { value: 'a\nb' })],
    ['no Via', ({ request }) => delete request.headers.via],
    ['another length', ({ request }) => Object.assign(request.headers['content-length'][0], { value: '4' })],
    ['a body that was cut for no reason', ({ request }) => Object.assign(request.body, { inputTruncated: true })],
    ['a body on GET', ({ request }) => Object.assign(request, { method: 'GET' })],
    ['both origins', ({ request }) => Object.assign(request.origin, { s3: {} })],
    ['a port of the system', ({ request }) => Object.assign(request.origin.custom, { port: 22 })],
    [
      'a header that no policy forwards',
      ({ request }) => Object.assign(request.headers, { referer: [{ key: 'a', value: '' }] }),
    ],
    ['too long a path', ({ request }) => Object.assign(request, { uri: `/${'a'.repeat(8_191)}` })],
  ])('%s', (_name, change) => {
    expect(
      faults(
        originRequestSchema(true),
        amiss(() => undefined),
      ),
    ).toEqual([]);
    expect(faults(originRequestSchema(true), amiss(change))).not.toEqual([]);
  });
});
