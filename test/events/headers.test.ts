import { describe, expect, it } from 'vitest';
import {
  type HeadersInput,
  originRequest,
  originResponse,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';

function headersOf(headers: HeadersInput) {
  return viewerRequest({ headers }).Records[0].cf.request.headers;
}

describe('headers as people write them', () => {
  const expected = [{ key: 'X-Tag', value: 'a' }];

  it.each<[string, HeadersInput]>([
    ['a record', { 'X-Tag': 'a' }],
    ['a record of arrays', { 'X-Tag': ['a'] }],
    ['pairs', [['X-Tag', 'a']]],
    ['a Map', new Map([['X-Tag', 'a']])],
    ["CloudFront's own map", { 'x-tag': [{ key: 'X-Tag', value: 'a' }] }],
    ["CloudFront's own map without the key", { 'x-tag': [{ value: 'a' }] }],
  ])('takes %s', (_name, headers) => {
    expect(headersOf(headers)['x-tag']).toEqual(expected);
  });

  it('takes a web Headers, whose names are in lower case', () => {
    const headers = new Headers({ 'X-Tag': 'a' });
    headers.append('Set-Cookie', 'a=1');
    headers.append('Set-Cookie', 'b=2');
    expect(headersOf(headers)).toMatchObject({
      'x-tag': [{ key: 'x-tag', value: 'a' }],
      'set-cookie': [{ value: 'a=1' }, { value: 'b=2' }],
    });
  });

  it('makes one line of each value of an array, and of each pair', () => {
    const lines = [
      { key: 'X-Tag', value: 'a' },
      { key: 'X-Tag', value: 'b' },
    ];
    expect(headersOf({ 'X-Tag': ['a', 'b'] })['x-tag']).toEqual(lines);
    expect(
      headersOf([
        ['X-Tag', 'a'],
        ['X-Tag', 'b'],
      ])['x-tag'],
    ).toEqual(lines);
  });

  it('joins names that differ in case only, each line with its own', () => {
    expect(headersOf({ 'X-Tag': 'a', 'x-tag': 'b' })['x-tag']).toEqual([
      { key: 'X-Tag', value: 'a' },
      { key: 'x-tag', value: 'b' },
    ]);
  });

  it('keeps names that objects have of their own', () => {
    const headers = headersOf(JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}'));
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(headers, '__proto__')?.value).toEqual([{ key: '__proto__', value: 'a' }]);
    expect(Object.keys(headers)).toEqual(['host', 'user-agent', 'accept', '__proto__', 'constructor', 'tostring']);
  });

  it('removes a default that is undefined, or an empty array', () => {
    expect(Object.keys(headersOf({ accept: undefined, 'USER-AGENT': [] }))).toEqual(['host']);
  });

  it('joins several Cookie lines into one entry', () => {
    expect(headersOf({ Cookie: ['a=1', 'b=2'] })['cookie']).toEqual([{ key: 'Cookie', value: 'a=1; b=2' }]);
    expect(
      headersOf([
        ['cookie', 'a=1'],
        ['Cookie', 'b=2'],
      ])['cookie'],
    ).toEqual([{ key: 'cookie', value: 'a=1; b=2' }]);
  });

  it('takes an empty value, a tab, and other scripts', () => {
    expect(headersOf({ 'X-A': '', 'X-B': 'a\tb', 'X-C': '日本' })).toMatchObject({
      'x-a': [{ value: '' }],
      'x-b': [{ value: 'a\tb' }],
      'x-c': [{ value: '日本' }],
    });
  });
});

describe('what no header can be throws', () => {
  it('a header that CloudFront hides from functions', () => {
    expect(() => headersOf({ Connection: 'close' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers["Connection"]: CloudFront hides this header from functions, so no event holds it. Leave it out, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
  });

  it.each(['X-Edge-Anything', 'x-amz-cf-id', 'X-Forwarded-Proto', 'Expect', 'X-Cache'])(
    '%s, in all four events',
    (name) => {
      const headers = { [name]: 'a' };
      expect(() => viewerRequest({ headers })).toThrow(/hides this header/);
      expect(() => originRequest({ headers })).toThrow(/hides this header/);
      expect(() => originResponse({ response: { headers } })).toThrow(/response\.headers.*hides this header/);
      expect(() => viewerResponse({ response: { headers } })).toThrow(/response\.headers.*hides this header/);
    },
  );

  it('a name that is no token', () => {
    expect(() => headersOf({ 'X Tag': 'a' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers["X Tag"]: "X Tag" is not a header name. Use letters, digits and any of !#$%&'*+-.^_\`|~.]`,
    );
    expect(() => headersOf({ '': 'a' })).toThrow(/"" is not a header name/);
    expect(() => headersOf({ Größe: 'a' })).toThrow(/is not a header name/);
  });

  it('a line break or another control character', () => {
    expect(() => headersOf({ 'X-Tag': 'a\r\nX-Other: b' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers["X-Tag"]: "a\\r\\nX-Other: b" holds a control character. Give several lines as an array; nothing on the wire can hold a line break.]`,
    );
    expect(() => headersOf({ 'X-Tag': ['a', '\0'] })).toThrow(/headers\["X-Tag"\]\[1\]: "\\u0000" holds/);
  });

  it('a value that is no string', () => {
    expect(() => headersOf({ 'X-Tag': 1 } as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers["X-Tag"]: 1 is not a string. Write the value as a string, or an array of them.]`,
    );
    expect(() => headersOf({ 'X-Tag': null } as never)).toThrow(/null is not a string/);
    expect(() => headersOf({ 'X-Tag': [{ key: 'X-Tag' }] } as never)).toThrow(/undefined is not a string/);
  });

  it("a key that isn't its name", () => {
    expect(() => headersOf({ 'x-tag': [{ key: 'X-Other', value: 'a' }] })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers["x-tag"][0]: the key "X-Other" differs from its name. Write "x-tag", in any case.]`,
    );
  });

  it('pairs that are none', () => {
    expect(() => headersOf([['X-Tag']] as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers: an array of 1 is not a [name, value] pair. Write [['Accept', 'text/html'], …].]`,
    );
    expect(() => headersOf(['X-Tag: a'] as never)).toThrow(/is not a \[name, value\] pair/);
  });

  it('anything else', () => {
    expect(() => headersOf('X-Tag: a' as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: headers: "X-Tag: a" holds no headers. Give a record, a Headers, or [name, value] pairs.]`,
    );
    expect(() => headersOf(null as never)).toThrow(/headers: null holds no headers/);
  });
});
