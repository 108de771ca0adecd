import { describe, expect, it } from 'vitest';
import { EdgeproofError } from '../../src/errors.js';
import { isTrigger, recallEvent, recordOf, triggers, viewerRequest } from '../../src/events/index.js';

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('recordOf', () => {
  it('is the cf of an event', () => {
    const event = viewerRequest();
    expect(recordOf(event)).toBe(event.Records[0].cf);
  });

  it.each([undefined, null, 7, 'event', {}, { Records: [] }, { Records: [{}] }, viewerRequest().Records[0]])(
    'throws for %o',
    (value) => {
      expect(() => recordOf(value)).toThrow(/Failed to read the event: .* is not a CloudFront event/);
    },
  );

  it('says what an event is and where to get one', () => {
    expect(() => recordOf({ status: '200' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: an object with status is not a CloudFront event: it needs Records[0].cf with a config and a request. Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().]`,
    );
  });

  it.each<[string, () => unknown]>([
    [
      'a getter that throws',
      () => ({
        Records: [
          {
            get cf() {
              throw new RangeError('cf');
            },
          },
        ],
      }),
    ],
    ['a revoked proxy', () => revokedProxy()],
    ['an event with a revoked proxy in it', () => ({ Records: revokedProxy() })],
    ['a symbol', () => Symbol('event')],
    ['a null-prototype object', () => Object.create(null)],
  ])('throws its own error for %s', (_what, make) => {
    expect(() => recordOf(make())).toThrow(EdgeproofError);
  });

  it('throws for an event of no trigger, or without headers', () => {
    const event = viewerRequest() as any;
    event.Records[0].cf.config.eventType = 'constructor';
    expect(() => recordOf(event)).toThrow(/is not a CloudFront event/);
    const bare = viewerRequest() as any;
    bare.Records[0].cf.request.headers = null;
    expect(() => recordOf(bare)).toThrow(/is not a CloudFront event/);
  });
});

describe('the memory of events', () => {
  it('holds the event as built, whatever becomes of it', () => {
    const event = viewerRequest({ headers: { 'X-Tag': 'a' } });
    const { request } = event.Records[0].cf;
    request.headers['x-tag']![0]!.value = 'b';
    delete request.headers['host'];
    request.uri = '/b';
    expect(recallEvent(event)).toStrictEqual(recordOf(viewerRequest({ headers: { 'X-Tag': 'a' } })));
  });

  it('knows no event that nobody showed it', () => {
    expect(recallEvent(structuredClone(viewerRequest()))).toBeUndefined();
  });

  it('is one for all copies of the package, and hidden from enumeration', () => {
    const key = Symbol.for('edgeproof.events');
    const memory = (globalThis as any)[key] as WeakMap<object, unknown>;
    const event = viewerRequest();
    expect(memory.get(event)).toBe(recallEvent(event));
    expect(Object.getOwnPropertyDescriptor(globalThis, key)?.enumerable).toBe(false);
  });
});

it('knows its triggers', () => {
  expect(triggers).toEqual(['viewer-request', 'origin-request', 'origin-response', 'viewer-response']);
  expect(triggers.every(isTrigger)).toBe(true);
  expect([undefined, 'request', 'toString', {}].some(isTrigger)).toBe(false);
});
