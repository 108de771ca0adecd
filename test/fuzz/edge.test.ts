import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EdgeEvent,
  originRequest,
  originResponse,
  recordOf,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { edge } from '../../src/fuzz/index.js';

/** What a failing property ends with. */
function shrunk(events: fc.Arbitrary<EdgeEvent>, fails: (event: EdgeEvent) => boolean = () => true): EdgeEvent {
  const { counterexample } = fc.check(
    fc.property(events, (event) => !fails(event)),
    { seed: 7, numRuns: 200 },
  );
  return counterexample![0];
}

describe('events shrink to the simplest', () => {
  it('of all', () => {
    expect(shrunk(edge.viewerRequest())).toEqual(viewerRequest());
    expect(shrunk(edge.originRequest())).toEqual(originRequest());
    expect(shrunk(edge.originResponse())).toEqual(originResponse());
    expect(shrunk(edge.viewerResponse())).toEqual(viewerResponse());
  });

  it('with a malformed escape', () => {
    const event = shrunk(edge.viewerRequest(), (one) => {
      try {
        decodeURIComponent(recordOf(one).request.uri);
        return false;
      } catch {
        return true;
      }
    });
    const { uri } = recordOf(event).request;
    expect(uri.split('/')).toHaveLength(2);
    expect(event).toEqual(viewerRequest({ uri }));
  });

  it('with a body', () => {
    const event = shrunk(edge.viewerRequest({ includeBody: true }), (one) => recordOf(one).request.body?.data !== '');
    expect(recordOf(event).request).toMatchObject({ method: 'POST', uri: '/', querystring: '' });
  });
});

describe('what describes the association is given', () => {
  const every = (events: fc.Arbitrary<EdgeEvent>, holds: (event: EdgeEvent) => boolean) =>
    fc.assert(fc.property(events, holds), { numRuns: 100 });

  it('Include Body', () => {
    every(edge.viewerRequest(), (event) => recordOf(event).request.body === undefined);
    every(edge.viewerRequest({ includeBody: true }), (event) => recordOf(event).request.body !== undefined);
    every(edge.originRequest({ includeBody: true }), (event) => recordOf(event).request.body !== undefined);
  });

  it('the kind of the origin', () => {
    every(edge.originRequest(), (event) => recordOf(event).request.origin?.custom !== undefined);
    every(edge.originRequest({ origin: 's3' }), (event) => recordOf(event).request.origin?.s3 !== undefined);
    every(edge.originResponse({ origin: 's3' }), (event) => recordOf(event).request.origin?.s3 !== undefined);
  });

  it('and viewer-response runs below status 400 only', () => {
    every(edge.viewerResponse(), (event) => Number(recordOf(event).response?.status) < 400);
  });
});

describe('events reach the corners', () => {
  const samples = fc.sample(edge.viewerRequest({ includeBody: true }), { numRuns: 1_000, seed: 1 }).map(recordOf);

  it.each<[string, (record: ReturnType<typeof recordOf>) => boolean]>([
    ['a truncated body', ({ request }) => request.body?.inputTruncated === true],
    ['a malformed escape', ({ request }) => request.uri.includes('%E0%A4%A')],
    ['a header called __proto__', ({ request }) => Object.hasOwn(request.headers, '__proto__')],
    ['a cookie', ({ request }) => Object.hasOwn(request.headers, 'cookie')],
    ['an IPv6 viewer', ({ request }) => request.clientIp.includes(':')],
    ['a query', ({ request }) => request.querystring !== ''],
  ])('%s', (_name, holds) => {
    expect(samples.some(holds)).toBe(true);
  });
});
