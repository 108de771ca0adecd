import { describe, expect, it } from 'vitest';
import { payloadSize } from '../../src/rules/payload-size.js';
import { isWellBelow } from '../../src/rules/sizes.js';

/** With so many characters to be escaped, at 6 bytes each, and the event's own 2 MB, a result may come near 6 MB. */
const most = 699_050;
const text = (spent: number) => 'x'.repeat(most - spent);
const shared = { long: text(0) };

describe('a result is written to be measured only where it could come near the limit', () => {
  it.each<[string, number, (value: string) => unknown, unknown?]>([
    ['a text', 5, (value) => value],
    ['a list', 10, (value) => [value]],
    ['a list of two', 15, (value) => [5, value]],
    ['an object', 11, (value) => ({ a: value })],
    ['a long name', 14, (value) => ({ abcd: value })],
    ['a list in an object', 21, (value) => ({ a: [value] })],
    ['an object in a list', 16, (value) => [{ a: value }]],
    ['a number beside it', 22, (value) => ({ a: 5, b: value })],
    ['null beside it', 22, (value) => ({ a: null, b: value })],
    ["what is the event's own", 22, (value) => ({ a: shared, b: value }), { a: shared }],
    ["what is the event's own, in a list", 15, (value) => [shared, value], [shared]],
    ["what is the event's own, deeper", 33, (value) => ({ a: { b: shared }, c: value }), { a: { b: shared } }],
  ])('%s', (_what, spent, of, like) => {
    expect(payloadSize(of(text(spent)), like)).toBe(0);
    const longer = of(text(spent - 1));
    expect(payloadSize(longer, like)).toBe(Buffer.byteLength(JSON.stringify(longer)));
  });

  it('the event’s own object', () => expect(payloadSize(shared, shared)).toBe(0));

  it('what is deeper than results are', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(payloadSize(nested(101), undefined)).toBe(0);
    expect(payloadSize(nested(102), undefined)).toBe(204);
    const records = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}5${'}'.repeat(depth)}`);
    expect(payloadSize(records(101), undefined)).toBe(0);
    expect(payloadSize(records(102), undefined)).toBeGreaterThan(0);
  });
});

describe('a long text is measured as JSON would write it', () => {
  const long = 'x'.repeat(most);
  it.each(['"', '\\', '\b', '\t', '\n', '\f', '\r', '\0', '\v', '\u001f', ' ', '\u007f', 'é', '€', '\ue000', '\ud7ff'])(
    '%j',
    (character) => {
      for (const body of [character + long, long + character, character.repeat(most)]) expect(errorOf(body)).toBe(0);
    },
  );

  it.each([
    ['a pair', '\ud800\udc00'],
    ['the last pair', '\udbff\udfff'],
    ['half a pair', '\ud800'],
    ['the last first half', '\udbff'],
    ['the other half', '\udc00'],
    ['the last other half', '\udfff'],
    ['the wrong way round', '\udc00\ud800'],
    ['two first halves and one other', '\ud800\ud800\udc00'],
    ['one first half and two others', '\ud800\udc00\udc00'],
    ['a half before what is no half', '\ud800\ue000'],
    ['a half after what is no half', '\ud7ff\udc00'],
  ])('%s', (_what, characters) => {
    for (const body of [characters + long, long + characters]) expect(errorOf(body)).toBe(0);
  });

  it('short texts beside it', () => expect(errorOf(long, ['"', 'é', '\ud800'])).toBe(0));

  /** By how many bytes the measure is wrong. */
  function errorOf(body: string, more?: unknown): number {
    const result = { status: '200', body, more };
    return payloadSize(result, undefined) - Buffer.byteLength(JSON.stringify(result));
  }
});

it.each([
  [{ body: 'x'.repeat(10) }, 30],
  [{ headers: { 'x-a': [{ value: 'b' }] } }, 12],
  [{ headers: { 'x-a': [{ value: 'b' }] }, body: 'abc' }, 21],
  [{ headers: { 'x-a': [{ value: 'b' }] }, body: 5 }, 12],
])('%j is well below %i, however its letters are counted', (response, limit) => {
  expect(isWellBelow(response, limit)).toBe(true);
  expect(isWellBelow(response, limit - 1)).toBe(false);
});
