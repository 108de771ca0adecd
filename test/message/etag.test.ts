import { describe, expect, it } from 'vitest';
import {
  ifMatchNames,
  ifNoneMatchNames,
  ifRangeHolds,
  listedTags,
  matchesStrongly,
  matchesWeakly,
} from '../../src/message/etag.js';

/** Milliseconds of the quickest of several calls: the machine may be busy. */
function quickest(call: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('two entity tags', () => {
  // The table of RFC 9110 §8.8.3.2, and tags without quotes.
  it.each([
    ['W/"1"', 'W/"1"', false, true],
    ['W/"1"', 'W/"2"', false, false],
    ['W/"1"', '"1"', false, true],
    ['"1"', '"1"', true, true],
    ['1', '"1"', true, true],
    ['W/1', '"1"', false, true],
    ['"W/1"', '"1"', false, false],
    ['w/"1"', '"1"', false, false],
    ['"A"', '"a"', false, false],
  ])('%s and %s are strongly %s, weakly %s', (one, other, strongly, weakly) => {
    expect([matchesStrongly(one, other), matchesWeakly(one, other)]).toEqual([strongly, weakly]);
    expect([matchesStrongly(other, one), matchesWeakly(other, one)]).toEqual([strongly, weakly]);
  });
});

describe('a list of tags', () => {
  it.each<[string, string[]]>([
    ['"a"', ['"a"']],
    ['"a", W/"b"\t,"c"', ['"a"', 'W/"b"', '"c"']],
    ['"a,b", "c,d", W/"e,f"', ['"a,b"', '"c,d"', 'W/"e,f"']],
    ['a, "b', ['a', '"b']],
    ['', []],
    [', ,', []],
    ['*', ['*']],
  ])('%j', (value, tags) => {
    expect(listedTags(value)).toEqual(tags);
  });

  it.each<[string, string | undefined, boolean, boolean]>([
    ['"x", "a"', '"a"', true, true],
    ['"x", W/"a"', '"a"', false, true],
    ['"x"', '"a"', false, false],
    ['"x,"a""', '"a"', false, false],
    ['*', '"a"', true, true],
    ['"x", *', '"a"', true, true],
    ['"*"', '"a"', false, false],
    ['*', undefined, true, true],
    ['"a"', undefined, false, false],
    ['"undefined"', undefined, false, false],
  ])('%s names %s: as If-Match %s, as If-None-Match %s', (value, etag, match, noneMatch) => {
    expect([ifMatchNames(value, etag), ifNoneMatchNames(value, etag)]).toEqual([match, noneMatch]);
  });

  it.each([
    ['quotes', '"'.repeat(20_000)],
    ['weak marks', 'W/'.repeat(10_000)],
    ['white space', ' '.repeat(20_000)],
    ['tags', '"a",'.repeat(5_000)],
    ['open quotes', '"a,'.repeat(7_000)],
  ])('full of %s costs little', (_, value) => {
    expect(quickest(() => ifNoneMatchNames(value, '"z"'))).toBeLessThan(5);
  });
});

describe('If-Range', () => {
  const date = 'Wed, 01 Jan 2020 00:00:00 GMT';

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['"a"', true],
    [' "a" ', true],
    ['"b"', false],
    ['W/"a"', false],
    ['a', false],
    [date, true],
    ['Thu, 02 Jan 2020 00:00:00 GMT', false],
    ['', false],
  ])('%j holds: %s', (value, holds) => {
    expect(ifRangeHolds(value, '"a"', date)).toBe(holds);
  });

  it('never holds where there is nothing to compare', () => {
    expect([ifRangeHolds('"a"', undefined, undefined), ifRangeHolds(date, undefined, undefined)]).toEqual([
      false,
      false,
    ]);
  });
});
