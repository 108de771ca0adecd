import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyEvent,
  copyOwnEvent,
  type EdgeEvent,
  originRequest,
  originResponse,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';

describe('a copy of an event', () => {
  it('changes nothing in the original', () => {
    const event = viewerRequest({ headers: { 'X-Tag': ['a', 'b'] }, body: 'abc' });
    const { request } = copyEvent(event).Records[0].cf;
    request.headers['x-tag']![1]!.value = 'c';
    request.headers['x-tag']!.push({ key: 'X-Tag', value: 'd' });
    request.body!.data = '';
    expect(event).toStrictEqual(viewerRequest({ headers: { 'X-Tag': ['a', 'b'] }, body: 'abc' }));
  });

  it('keeps an own __proto__ as a field, and leaves the prototype alone', () => {
    const copy = copyEvent(JSON.parse('{"__proto__":[{"key":"__proto__","value":"a"}],"constructor":{"a":1}}'));
    expect(Object.keys(copy)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(JSON.stringify(copy)).toBe('{"__proto__":[{"key":"__proto__","value":"a"}],"constructor":{"a":1}}');
  });

  it('copies what stands beside key and value in a header line, too', () => {
    const line = { key: 'A', value: 'a', more: { deep: true } };
    const copy = copyEvent({ a: [line] });
    expect(copy).toStrictEqual({ a: [line] });
    expect(copy.a[0]?.more).not.toBe(line.more);
  });

  it('is what the JSON round trip gives, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        assert.deepStrictEqual(copyEvent(json), json);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a copy of what is in every event', () => {
  const config = { distributionDomainName: 'd', distributionId: 'i', eventType: 'viewer-request', requestId: 'r' };
  const request = { clientIp: '::1', method: 'GET', uri: '/', querystring: '', headers: {} };

  it.each<[string, object]>([
    ['the usual', { config, request }],
    ['more', { config: { ...config, more: [1] }, request: { ...request, body: { data: '' } } }],
    ['something else instead', { config: { ...config, requestId: 1 }, request: { ...request, uri: null } }],
    [
      'a name more, one less',
      { config: { ...config, requestId: undefined, a: 1 }, request: { ...request, headers: 1 } },
    ],
    ['nothing', { config: {}, request: null }],
    ['lists', { config: [config], request: [[request]] }],
  ])('copies %s', (_what, cf) => {
    expect(copyEvent(cf)).toStrictEqual(cf);
    expect(Object.keys(copyEvent(cf))).toEqual(Object.keys(cf));
  });
});

describe('a copy of an event that the pipeline made', () => {
  const events: EdgeEvent[] = [
    viewerRequest({ headers: { 'X-Tag': ['a', 'b'], cookie: 'a=1' }, body: 'abc' }),
    originRequest({ headers: { host: 'a.example.com' }, body: 'abc', method: 'POST' }),
    originResponse({ response: { status: 404, headers: { 'Set-Cookie': ['a=1', 'b=2'] } } }),
    viewerResponse(),
  ];

  it.each(events)('says the same and shares nothing (%#)', (event) => {
    const copy = copyOwnEvent(event);
    expect(copy).toStrictEqual(event);
    expect(objectsIn(copy).filter((object) => objectsIn(event).includes(object))).toEqual([]);
  });
});

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
