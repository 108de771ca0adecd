import { describe, expect, it } from 'vitest';
import { cookieValue, selectCookies } from '../../src/message/cookies.js';
import { headersFromList } from '../../src/message/headers.js';

describe('cookies', () => {
  it('are forwarded sorted by name, those of one name in their order (KEY-COOKIE-SORT)', () => {
    expect(selectCookies('b=2; a=1; B=3; a=0', 'all')).toBe('B=3; a=1; a=0; b=2');
  });

  it('are dropped when their name starts with $ or they are no pair (KEY-COOKIE-FORM)', () => {
    expect(selectCookies('$Version=1; a=1; lonely; =x; b c=2;; d={"x":"y=z"}', 'all')).toBe('a=1; d={"x":"y=z"}');
  });

  it('are selected by exact name', () => {
    expect(selectCookies('ab=1; Ab=2; abc=3', ['ab'])).toBe('ab=1');
    expect(selectCookies('a=1; b=2', { allExcept: ['a'] })).toBe('b=2');
    expect(selectCookies('__proto__=1; a=2', ['__proto__'])).toBe('__proto__=1');
  });

  it('are the same when asked for again, whatever was asked in between', () => {
    expect(selectCookies('b=2; a=1', 'all')).toBe('a=1; b=2');
    expect(selectCookies('b=2; a=1', ['b'])).toBe('b=2');
    expect(selectCookies('b=2; a=1', 'all')).toBe('a=1; b=2');
    expect(selectCookies('b=2; a=1', 'all')).toBe('a=1; b=2');
    expect(selectCookies('b=3', 'all')).toBe('b=3');
  });

  it('leave no header when none is left', () => {
    expect(selectCookies('a=1', 'none')).toBeUndefined();
    expect(selectCookies('a=1', ['b'])).toBeUndefined();
    expect(selectCookies(undefined, 'all')).toBeUndefined();
    expect(selectCookies('', 'all')).toBeUndefined();
  });

  it('of several lines are joined with a semicolon (HMAP-COOKIE)', () => {
    const headers = headersFromList([
      ['Cookie', 'a=1'],
      ['cookie', 'b=2'],
    ]);
    expect(cookieValue(headers)).toBe('a=1; b=2');
    expect(cookieValue({})).toBeUndefined();
  });
});
