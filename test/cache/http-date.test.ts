import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpDate } from '../../src/cache/http-date.js';

const now = Date.UTC(2025, 0, 1);

describe('an HTTP date', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['Sun Nov 16 08:49:37 1994', '1994-11-16T08:49:37Z'],
    ['Monday, 01-Jan-75 00:00:00 GMT', '2075-01-01T00:00:00Z'],
    ['Monday, 01-Jan-76 00:00:00 GMT', '1976-01-01T00:00:00Z'],
    ['Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00Z'],
    ['Sat, 01 Jan 0050 00:00:00 GMT', '0050-01-01T00:00:00Z'],
  ])('%s', (text, time) => {
    expect(parseHttpDate(text, now)).toBe(Date.parse(time));
  });

  it.each([
    '0',
    '-1',
    '',
    'never',
    '2025-01-01T00:00:00Z',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'sun, 06 nov 1994 08:49:37 gmt',
    'Sun, 31 Feb 2024 00:00:00 GMT',
    'Thu, 29 Feb 2023 00:00:00 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:60:00 GMT',
    'Sun, 06 Nov 1994 08:49:61 GMT',
    'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
    `Sun, ${' '.repeat(30_000)}06 Nov 1994 08:49:37 GMT`,
  ])('is not %j', (text) => {
    expect(parseHttpDate(text, now)).toBeUndefined();
  });

  it('is whatever toUTCString writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        expect(parseHttpDate(new Date(seconds * 1_000).toUTCString(), now)).toBe(seconds * 1_000);
      }),
      { numRuns: 300 },
    );
  });
});
