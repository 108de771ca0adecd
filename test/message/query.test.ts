import { expect, it } from 'vitest';
import { selectQuery, splitQuery } from '../../src/message/query.js';
import type { Selection } from '../../src/message/selection.js';

it.each<[what: string, querystring: string, selection: Selection, left: string]>([
  ['all of it, untouched', 'b=2&&a=1&a', 'all', 'b=2&&a=1&a'],
  ['nothing', 'a=1', 'none', ''],
  ['listed names in the order of the request', 'b=2&x=0&a=1&b=3', ['a', 'b'], 'b=2&a=1&b=3'],
  ['everything but', 'b=2&x=0&a=1', { allExcept: ['a', 'b'] }, 'x=0'],
  ['case-sensitive names', 'A=1&a=2', ['a'], 'a=2'],
  ['a semicolon inside a value (KEY-QS-DELIM)', 'color=red;size=large', ['size'], ''],
  ['a parameter without a value', 'flag&a=1', ['flag'], 'flag'],
  ['escapes as they came', '%61=1&a=%2f', ['a'], 'a=%2f'],
  ['a value with an equals sign', 'a=b=c', ['a'], 'a=b=c'],
  ['a name like a property of objects', '__proto__=1&constructor=2', ['constructor'], 'constructor=2'],
  ['of nothing nothing', '', ['a'], ''],
])('selects %s', (_, querystring, selection, left) => {
  expect(selectQuery(querystring, selection)).toBe(left);
});

it('splits at ampersands only', () => {
  expect(splitQuery('a=1;b=2&c')).toEqual(['a=1;b=2', 'c']);
  expect(splitQuery('')).toEqual([]);
});
