import { expect, it } from 'vitest';
import { resolveRuleSettings } from '../../src/rules/index.js';
import { returnedHeader } from '../../src/rules/returned-header.js';
import { keyFor, linesUnder, lineValues } from '../../src/rules/returned-lines.js';

const { assumptions } = resolveRuleSettings();
const one = [{ value: '1' }];

it.each<[string, unknown, object | undefined]>([
  ['in any case, its lines joined', { 'x-b': one, 'X-A': [...one, { value: '2' }] }, { mapKey: 'X-A', value: '1, 2' }],
  ['past an empty array', { 'x-a': [], 'X-A': one }, { mapKey: 'X-A', value: '1' }],
  ['past what is no array', { 'x-a': 'text', 'X-A': one }, { mapKey: 'X-A', value: '1' }],
  ['past a line that is none', { 'x-a': [5, ...one], 'X-A': one }, { mapKey: 'X-A', value: '1' }],
  ['never by another name', { 'x-ab': one, 'x-b': one }, undefined],
  ['nowhere without a map', null, undefined],
])('a returned header is found %s', (_what, headers, found) => {
  expect(returnedHeader(headers, 'x-a', assumptions)).toEqual(found);
});

it('the values of a name are those of all its spellings, unless one is no line', () => {
  expect(lineValues({ 'x-a': one, 'X-A': [{ value: '2' }], 'x-b': one }, 'x-a', assumptions)).toEqual(['1', '2']);
  expect(lineValues({ 'x-a': one, 'X-A': [{ value: 2 }] }, 'x-a', assumptions)).toBeUndefined();
  expect(lineValues({ 'x-a': 5 }, 'x-a', assumptions)).toBeUndefined();
});

it('a name is looked up as it stands first, then in any case', () => {
  expect(keyFor({ 'X-A': one, 'x-a': one }, 'x-a')).toBe('x-a');
  expect(keyFor({ 'x-b': one, 'X-A': one }, 'x-a')).toBe('X-A');
  expect(keyFor({ 'x-b': one }, 'x-a')).toBeUndefined();
  expect(linesUnder({ 'x-a': [...one, 'text', { value: 5 }] }, 'x-a')).toEqual(one);
});
