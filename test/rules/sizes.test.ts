import { describe, expect, it } from 'vitest';
import { bodySize, headersSize, responseSize } from '../../src/rules/index.js';

describe('the bytes of headers', () => {
  it.each<[string, unknown, number]>([
    ['a name and a value', { 'x-a': [{ value: 'bc' }] }, 5],
    ['a key in place of the name', { 'x-a': [{ key: 'X-Longer', value: 'b' }] }, 9],
    ['a key that is none', { 'x-a': [{ key: 5, value: 'b' }] }, 4],
    ['two lines', { 'x-a': [{ value: 'b' }, { value: 'cd' }] }, 9],
    ['letters of two bytes', { 'x-a': [{ value: 'ü' }] }, 5],
    ['several values in one line', { 'x-a': [{ value: ['b', 'cd', 5] }] }, 12],
    ['a value that is none', { 'x-a': [{ value: 5 }] }, 3],
    ['a line that is none', { 'x-a': ['b'] }, 0],
    ['lines that are none', { 'x-a': 'b' }, 0],
    ['no map', undefined, 0],
  ])('%s', (_what, headers, bytes) => expect(headersSize(headers)).toBe(bytes));
});

describe('the bytes of a body', () => {
  it.each([
    ['ab', 'text', 2],
    ['ü', undefined, 2],
    ['', 'base64', 0],
    ['YQ==', 'base64', 1],
    ['YWI=', 'base64', 2],
    ['YWJj', 'base64', 3],
    ['YWJj', 'text', 4],
  ])('%j as %s', (body, encoding, bytes) => expect(bodySize(body, encoding)).toBe(bytes));
});

it('a response counts with its headers, and a base64 body as what it decodes to, unless asked otherwise', () => {
  const response = { headers: { 'x-a': [{ value: 'b' }] }, body: 'YWJj', bodyEncoding: 'base64' };
  expect(responseSize(response)).toBe(7);
  expect(responseSize(response, 'encoded')).toBe(8);
  expect(responseSize({ ...response, bodyEncoding: 'text' })).toBe(8);
  expect(responseSize({ headers: response.headers, body: 5 })).toBe(4);
});
