import { describe, expect, it } from 'vitest';
import {
  areDisjoint,
  contentRange,
  covers,
  isAscending,
  parseContentRange,
  parseRange,
  type RangeSpec,
  resolveRange,
  resolveRanges,
} from '../../src/message/range.js';

const read = (value: string) => parseRange(value) as readonly RangeSpec[];

/** Milliseconds of the quickest of several calls: the machine may be busy. */
function quickest(call: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('a Range header', () => {
  it.each<[string, RangeSpec[]]>([
    ['bytes=0-99', [{ first: 0, last: 99 }]],
    ['bytes=5-5', [{ first: 5, last: 5 }]],
    ['bytes=9500-', [{ first: 9500, last: undefined }]],
    ['bytes=-500', [{ suffix: 500 }]],
    ['bytes=-0', [{ suffix: 0 }]],
    ['BYTES=0-0', [{ first: 0, last: 0 }]],
    ['bytes= 0-1 ,\t-2', [{ first: 0, last: 1 }, { suffix: 2 }]],
    [
      'bytes=0-1,,3-4,',
      [
        { first: 0, last: 1 },
        { first: 3, last: 4 },
      ],
    ],
    ['bytes=007-09', [{ first: 7, last: 9 }]],
  ])('%s', (value, specs) => {
    expect(parseRange(value)).toEqual(specs);
  });

  it.each([
    '',
    'bytes',
    'bytes=',
    'bytes=,',
    'bytes=-',
    'bytes=a-b',
    'bytes=1-0',
    'bytes=--1',
    'bytes=-1-2',
    'bytes=0-1;2-3',
    'bytes=0-1 2-3',
    'bytes =0-1',
    'bytes=1.5-2',
    'bytes=+1-2',
    'bytes=0x1-2',
    'bytes=١-٢',
    'lines=0-1',
    'bytes=0-1,x',
  ])('%j is none', (value) => {
    expect(parseRange(value)).toBeUndefined();
  });

  it('with more digits than a body has bytes keeps whole numbers', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(parseRange(`bytes=0-${'9'.repeat(5_000)}`)).toEqual([{ first: 0, last: most }]);
    expect(parseRange(`bytes=${'9'.repeat(400)}-`)).toEqual([{ first: most, last: undefined }]);
  });

  it.each([
    ['1,000 ranges', `bytes=${Array.from({ length: 1_000 }, (_, index) => `${index * 2}-${index * 2}`).join(',')}`],
    ['commas', `bytes=${','.repeat(20_000)}`],
    ['white space', `bytes=0-1,${' '.repeat(20_000)}x`],
    ['digits', `bytes=${'1'.repeat(20_000)}`],
    ['dashes', `bytes=${'-'.repeat(20_000)}`],
  ])('full of %s costs little', (_, value) => {
    expect(quickest(() => parseRange(value))).toBeLessThan(5);
  });
});

describe('the order of ranges', () => {
  it.each([
    ['bytes=0-1', true],
    ['bytes=0-1,2-3,10-', true],
    ['bytes=0-1,-1', true],
    ['bytes=-1', true],
    ['bytes=0-1,1-2', false],
    ['bytes=5-6,0-1', false],
    ['bytes=0-,5-6', false],
    ['bytes=-5,0-1', false],
    ['bytes=-5,-1', false],
    ['bytes=0-1,0-1', false],
  ])('%s ascends: %s', (value, ascends) => {
    expect(isAscending(read(value))).toBe(ascends);
  });

  it('of a suffix is known with the length', () => {
    const specs = read('bytes=0-5,-6');
    expect(isAscending(specs)).toBe(true);
    expect(areDisjoint(resolveRanges(specs, 12))).toBe(true);
    expect(areDisjoint(resolveRanges(specs, 11))).toBe(false);
  });
});

describe('in a body of 10 bytes', () => {
  it.each<[string, [number, number] | undefined]>([
    ['bytes=0-0', [0, 0]],
    ['bytes=0-9', [0, 9]],
    ['bytes=0-99', [0, 9]],
    ['bytes=9-', [9, 9]],
    ['bytes=10-', undefined],
    ['bytes=10-20', undefined],
    ['bytes=-1', [9, 9]],
    ['bytes=-10', [0, 9]],
    ['bytes=-11', [0, 9]],
    ['bytes=-0', undefined],
  ])('%s lies at %j', (value, place) => {
    const range = resolveRange(read(value)[0] as RangeSpec, 10);
    expect(range && [range.first, range.last]).toEqual(place);
  });

  it('unsatisfiable members are left out', () => {
    expect(resolveRanges(read('bytes=0-1,10-11,-3'), 10)).toEqual([
      { first: 0, last: 1 },
      { first: 7, last: 9 },
    ]);
  });

  it('Content-Range tells where', () => {
    expect(contentRange({ first: 2, last: 3 }, 10)).toBe('bytes 2-3/10');
    expect(contentRange(undefined, 10)).toBe('bytes */10');
  });
});

it('nothing lies in an empty body', () => {
  expect(resolveRanges(read('bytes=0-,-5,0-0'), 0)).toEqual([]);
});

describe('a Content-Range header', () => {
  it.each([
    ['bytes 0-4/11', { range: { first: 0, last: 4 }, total: 11 }],
    ['BYTES 10-10/11', { range: { first: 10, last: 10 }, total: 11 }],
    ['bytes  007-9/10', { range: { first: 7, last: 9 }, total: 10 }],
  ])('%s', (value, part) => {
    expect(parseContentRange(value)).toEqual(part);
  });

  it.each([
    '',
    'bytes 0-4/*',
    'bytes */11',
    'bytes 5-4/11',
    'bytes 0-11/11',
    'lines 0-4/11',
    'bytes=0-4/11',
    'bytes 0-4',
  ])('tells of no part: %j', (value) => {
    expect(parseContentRange(value)).toBeUndefined();
  });

  it('is what contentRange writes', () => {
    expect(parseContentRange(contentRange({ first: 3, last: 5 }, 6))).toEqual({
      range: { first: 3, last: 5 },
      total: 6,
    });
  });
});

it.each([
  [0, 4, 0, 4, true],
  [0, 4, 1, 3, true],
  [1, 4, 0, 4, false],
  [0, 4, 4, 5, false],
])('bytes %i-%i cover bytes %i-%i: %s', (first, last, from, to, isCovered) => {
  expect(covers({ first, last }, { first: from, last: to })).toBe(isCovered);
});
