import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyEvent,
  type EdgeEvent,
  edgeEvent,
  originRequest,
  originResponse,
  recordOf,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { edge } from '../../src/fuzz/index.js';
import { validateResult } from '../../src/rules/index.js';
import { assertEventLaws, assertFactoryLaws, isSame } from './event-laws.js';

const headers = { 'X-Tag': ['a', 'b'], ['__proto__']: 'x', constructor: 'y', Cookie: 'a=1' };

const calls: Record<string, () => EdgeEvent> = {
  'viewerRequest()': () => viewerRequest(),
  'viewerRequest with everything': () =>
    viewerRequest({ uri: '/a?b', headers, body: 'x'.repeat(50_000), config: { distributionId: 'E1' } }),
  'viewerRequest with an empty body object': () => viewerRequest({ includeBody: true }),
  'originRequest()': () => originRequest(),
  'originRequest to S3': () => originRequest({ origin: { s3: { customHeaders: { 'X-Key': 'k' } } }, headers }),
  'originRequest with a body': () => originRequest({ body: new Uint8Array(1_048_577) }),
  'originResponse()': () => originResponse(),
  'originResponse of S3': () => originResponse({ request: { origin: 's3', headers }, response: { headers } }),
  'viewerResponse()': () => viewerResponse(),
  'viewerResponse with everything': () => viewerResponse({ request: { headers }, response: { status: 404, headers } }),
};

const arbitraries: Record<string, fc.Arbitrary<EdgeEvent>> = {
  'edge.viewerRequest': edge.viewerRequest(),
  'edge.viewerRequest with bodies': edge.viewerRequest({ includeBody: true }),
  'edge.originRequest': edge.originRequest(),
  'edge.originRequest to S3 with bodies': edge.originRequest({ origin: 's3', includeBody: true }),
  'edge.originResponse': edge.originResponse(),
  'edge.originResponse of S3': edge.originResponse({ origin: 's3' }),
  'edge.viewerResponse': edge.viewerResponse(),
};

describe('every factory obeys the laws of events', () => {
  it.each(Object.entries(calls))('%s', (_name, build) => assertFactoryLaws(build));
});

describe('every arbitrary obeys the laws of events', () => {
  it.each(Object.entries(arbitraries))('%s', (_name, events) => {
    fc.assert(fc.property(events, assertEventLaws), { numRuns: 60 });
  });
});

describe('edgeEvent takes what factories and arbitraries build', () => {
  it.each(Object.entries(calls))('%s', (_name, build) => {
    isSame(edgeEvent(build()), build());
    assertFactoryLaws(() => edgeEvent(build()));
  });

  it.each(Object.entries(arbitraries))('%s', (_name, events) => {
    fc.assert(
      fc.property(events, (event) => {
        isSame(edgeEvent(event), event);
      }),
      { numRuns: 60 },
    );
  });
});

describe('no event leaks into the next', () => {
  it.each(Object.entries(calls))('%s', (_name, build) => {
    const spoilt = build();
    const { request, response } = spoilt.Records[0].cf as {
      request: { headers: object };
      response?: { headers: object };
    };
    for (const map of [request.headers, response?.headers ?? {}]) {
      for (const lines of Object.values(map)) lines[0].value = 'spoilt';
      Object.assign(map, { spoilt: [] });
    }
    Object.assign(request, { uri: '/spoilt' });
    expect(JSON.stringify(build())).not.toContain('spoilt');
  });
});

/** What a function returns that changes nothing. */
function passedOn(event: EdgeEvent): unknown {
  const { request, response } = recordOf(copyEvent(event));
  return response ?? request;
}

describe('a function that passes an event on breaks no rule', () => {
  it.each(Object.entries(calls))('%s', (_name, build) => {
    const event = build();
    expect(validateResult(passedOn(event), event, { strict: true })).toEqual([]);
  });

  it.each(Object.entries(arbitraries))('%s', (_name, events) => {
    fc.assert(
      fc.property(events, (event) => {
        expect(validateResult(passedOn(event), event)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
