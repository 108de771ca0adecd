import { describe, expect, it } from 'vitest';
import { originRequest, type QuerystringInput, type ViewerRequestInit, viewerRequest } from '../../src/events/index.js';

function targetOf(init: ViewerRequestInit) {
  const { uri, querystring } = viewerRequest(init).Records[0].cf.request;
  return [uri, querystring];
}

describe('path and query', () => {
  it('moves a query in the path to the query string', () => {
    expect(targetOf({ uri: '/form?lang=en' })).toEqual(['/form', 'lang=en']);
  });

  it('puts a query in the path in front of the one given apart', () => {
    expect(targetOf({ uri: '/form?lang=en', querystring: { page: 2 } })).toEqual(['/form', 'lang=en&page=2']);
  });

  it('leaves percent-encoding, even a malformed one, as it is on the wire', () => {
    expect(targetOf({ uri: '/%E0%A4%A/a%20b?q=%zz' })).toEqual(['/%E0%A4%A/a%20b', 'q=%zz']);
  });

  it('keeps a second question mark in the query', () => {
    expect(targetOf({ uri: '/?a=?' })).toEqual(['/', 'a=?']);
  });

  it.each<[string, QuerystringInput, string]>([
    ['a string', 'a=1&b', 'a=1&b'],
    ["a string with its '?', as `url.search` is", '?a=1', 'a=1'],
    ['no query', '', ''],
    ['a URLSearchParams', new URLSearchParams({ q: 'a b' }), 'q=a+b'],
    ['a record', { q: 'a b', n: 1, ok: true, 'ü&': '#' }, 'q=a%20b&n=1&ok=true&%C3%BC%26=%23'],
    ['an array, which repeats the name', { tag: ['a', 'b'] }, 'tag=a&tag=b'],
    ['an undefined parameter, which is left out', { a: undefined, b: 1 }, 'b=1'],
    ['a record with an own __proto__', JSON.parse('{"__proto__":"1"}'), '__proto__=1'],
  ])('takes %s', (_name, querystring, expected) => {
    expect(targetOf({ querystring })).toEqual(['/', expected]);
  });

  it('takes 8,191 characters and no more, a ? among them where there is a query', () => {
    expect(targetOf({ uri: `/${'a'.repeat(8_190)}` })[0]).toHaveLength(8_191);
    expect(() => viewerRequest({ uri: `/${'a'.repeat(8_191)}` })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: uri: path and query have 8,192 characters together. Shorten them: CloudFront takes fewer than 8,192.]`,
    );
    expect(() => viewerRequest({ uri: '/', querystring: 'a'.repeat(8_189) })).not.toThrow();
    expect(() => viewerRequest({ uri: '/', querystring: 'a'.repeat(8_190) })).toThrow(/8,192 characters/);
  });
});

describe('what no path or query can be throws', () => {
  it('no leading slash', () => {
    expect(() => viewerRequest({ uri: 'index.html' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: uri: "index.html" is no path. Start it with '/', without scheme and host; those are in the Host header.]`,
    );
    expect(() => originRequest({ uri: 'https://www.example.com/' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: uri: "https://www.example.com/" is no path. Start it with '/', without scheme and host; those are in the Host header.]`,
    );
    expect(() => viewerRequest({ uri: 7 } as never)).toThrow(/uri: 7 is no path/);
    expect(() => viewerRequest({ uri: '' })).toThrow(/uri: "" is no path/);
    expect(() => viewerRequest({ uri: '?a' })).toThrow(/uri: "" is no path/);
  });

  it('a fragment', () => {
    expect(() => viewerRequest({ uri: '/a#b' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: uri: "/a#b" has a fragment. No viewer sends one: remove it.]`,
    );
  });

  it('a raw space or a control character', () => {
    expect(() => viewerRequest({ uri: '/a b' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: uri: "/a b" holds " ". Percent-encode it.]`,
    );
    expect(() => viewerRequest({ uri: '/a\n' })).toThrow(/holds "\\n"/);
    expect(() => viewerRequest({ uri: '/a?b c' })).toThrow(/uri: "b c" holds " "/);
  });

  it('a query with what must be encoded', () => {
    expect(() => viewerRequest({ querystring: 'q=a b' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: querystring: "q=a b" holds " ". Percent-encode it, or give a record, which is encoded for you.]`,
    );
    expect(() => viewerRequest({ querystring: 'a#b' })).toThrow(/holds "#"/);
  });

  it('a query of another kind', () => {
    expect(() => viewerRequest({ querystring: ['a'] } as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: querystring: an array of 1 is no query. Give a string, a URLSearchParams or a record.]`,
    );
    expect(() => viewerRequest({ querystring: null } as never)).toThrow(/null is no query/);
  });

  it('a parameter of another kind', () => {
    expect(() => viewerRequest({ querystring: { a: null } } as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: querystring["a"]: null is no parameter. Give a string, a number, a boolean, or an array of them.]`,
    );
  });

  it('half a character, which no encoding knows', () => {
    expect(() => viewerRequest({ querystring: { a: '\ud800' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: querystring["a"]: "\\ud800" holds a lone surrogate. Remove it: half a character has no encoding.]`,
    );
    expect(() => viewerRequest({ querystring: { '\udc00': 'a' } })).toThrow(/holds a lone surrogate/);
    expect(() => viewerRequest({ querystring: 'a=\ud800' })).toThrow(/querystring: .* holds/);
    expect(() => viewerRequest({ uri: '/\ud800' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: uri: "/\\ud800" holds "\\ud800". Remove it: half a character has no encoding.]`,
    );
    expect(targetOf({ querystring: { a: '😀' } })[1]).toBe('a=%F0%9F%98%80');
    expect(targetOf({ uri: '/😀' })[0]).toBe('/😀');
  });
});
