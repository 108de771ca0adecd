import { expect as jestExpect } from 'expect';
import { describe, expect, it } from 'vitest';
import { print } from '../../matchers/print.js';
import { originRequest } from '../../src/events/index.js';
import { httpOrigin } from '../../src/origins/index.js';

describe('a value in a message', () => {
  it.each([
    ["it's", "'it\\'s'"],
    ['a "b"\n', '\'a "b"\\n\''],
    [404, '404'],
    [undefined, 'undefined'],
    [null, 'null'],
    [/a/g, '/a/g'],
    [['a', 1], "['a', 1]"],
    [{}, '{}'],
    [{ 'x-a': { b: [] } }, "{ 'x-a': { b: [] } }"],
    [new Uint8Array(1), '1 byte'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Map(), 'a Map'],
    [() => 1, 'a function'],
    [Object.assign(Object.create(null), { a: 1 }), '{ a: 1 }'],
    [new Date(Number.NaN), 'a Date'],
  ])('is written as in a test: %j', (value, text) => {
    expect(print(value)).toBe(text);
  });

  it('is cut where it is long or deep', () => {
    expect(print('abcdef', 3)).toBe("'abc…' (6 characters)");
    expect(print('abc', 3)).toBe("'abc'");
    expect(print({ a: { b: { c: { d: 1 } } } })).toBe('{ a: { b: { c: an object with d } } }');
    expect(print([[[[1]]]])).toBe('[[[an array of 1]]]');
  });

  it('has twenty members at most', () => {
    const numbers = Array.from({ length: 22 }, (_none, at) => at);
    expect(print(numbers.slice(0, 20))).toBe(`[${numbers.slice(0, 20).join(', ')}]`);
    expect(print(numbers)).toBe(`[${numbers.slice(0, 20).join(', ')}, … 2 more]`);
  });

  it('is named when it is an event or an origin', () => {
    expect(print(originRequest())).toBe('origin-request event');
    for (const records of [[], [null], [{}], [{ cf: {} }], [{ cf: { config: {} } }]]) {
      expect(print({ Records: records })).toBe('unknown event');
    }
    expect(print(httpOrigin('www.example.com', () => new Response(), { originId: 'www' }))).toBe('origin www');
  });

  it("is what the runner's asymmetric matchers look for", () => {
    expect(print(expect.stringContaining('a'))).toBe("StringContaining 'a'");
    expect(print(expect.any(Number))).toBe('Any<Number>');
    expect(print(jestExpect.stringContaining('a'))).toBe("StringContaining 'a'");
    expect(print(expect.anything())).toBe('Anything');
    expect(print({ asymmetricMatch: () => true, toString: () => 'Odd' })).toBe('Odd');
    const sample = { a: { b: { c: 1 } } };
    expect(print({ asymmetricMatch: () => true, sample, toString: () => 'Like' })).toBe(
      'Like { a: { b: an object with c } }',
    );
  });
});
