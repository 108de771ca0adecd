import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { viewerRequest } from '../../src/events/index.js';
import { exchange, failure } from './support.js';

function cookies(...lines: string[]) {
  return { status: '200', headers: { 'set-cookie': lines.map((value) => ({ value })) } };
}

const full = cookies(
  'group=b; path=/; DOMAIN=.Example.com; Max-Age=86400; expires=Wed, 21 Oct 2026 07:28:00 GMT; secure; HttpOnly; SameSite=lax; Partitioned',
);

describe('toSetCookie', () => {
  it('asks for the name alone, or the value too', () => {
    expect(full).toSetCookie('group');
    expect(full).toSetCookie('group', 'b');
    expect(full).toSetCookie('group', /^[ab]$/);
    expect(full).toSetCookie('group', expect.stringMatching('b'));
    expect(full).not.toSetCookie('group', 'a');
    expect(full).not.toSetCookie('Group');
  });

  it('reads every attribute, in any case', () => {
    expect(full).toSetCookie('group', {
      value: 'b',
      path: '/',
      domain: 'example.com',
      maxAge: 86_400,
      expires: new Date('2026-10-21T07:28:00.500Z'),
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      partitioned: true,
    });
    expect(full).toSetCookie('group', { domain: '.example.com', expires: /2026/, maxAge: expect.any(Number) });
  });

  it.each([
    { value: 'a' },
    { path: '/docs' },
    { path: undefined },
    { domain: 'example.org' },
    { maxAge: 60 },
    { maxAge: undefined },
    { expires: new Date(0) },
    { secure: false },
    { httpOnly: undefined },
    { sameSite: 'Strict' as const },
    { partitioned: false },
  ])('is not satisfied by %j', (expected) => {
    expect(full).not.toSetCookie('group', expected);
  });

  it('takes undefined and false as absent', () => {
    expect(cookies('a=1')).toSetCookie('a', { path: undefined, maxAge: undefined, secure: false, httpOnly: undefined });
  });

  it('finds one cookie among many, and a value with = in it', () => {
    expect(cookies('a=1', 'b=x=y', 'a=2')).toSetCookie('b', 'x=y');
    expect(cookies('a=1', 'b=x=y', 'a=2')).toSetCookie('a', '2');
    expect(exchange({ response: { headers: [['Set-Cookie', 'a=1']] } })).toSetCookie('a', '1');
    expect(cookies('nonsense', '=1')).not.toSetCookie('nonsense');
  });

  it('takes spaces around a name and a value for nothing', () => {
    expect(cookies(' a = 1 ; Path = /docs ')).toSetCookie('a', { value: '1', path: '/docs' });
  });

  it('takes an attribute without a value for empty, and a name without one for no cookie', () => {
    expect(cookies('a=1; Path')).toSetCookie('a', { path: '' });
    expect(cookies('a=')).toSetCookie('a', '');
    expect(cookies('a', '')).not.toSetCookie('a');
  });

  it.each(['in 60', '60 s', '6.5', '', 'none'])('takes Max-Age=%s, which is no number, for none', (maxAge) => {
    expect(cookies(`a=1; Max-Age=${maxAge}`)).toSetCookie('a', { maxAge: undefined });
  });

  it('takes a Max-Age below zero, which takes the cookie away', () => {
    expect(cookies('a=; Max-Age=-1')).toSetCookie('a', { maxAge: -1 });
  });

  it('takes the dot for nothing only where it leads a domain', () => {
    expect(cookies('a=1; Domain=www.example.com')).toSetCookie('a', { domain: 'www.example.com' });
    expect(cookies('a=1; Domain=www.example.com')).not.toSetCookie('a', { domain: 'wwwexample.com' });
  });

  it.each([
    ['', 'a'],
    [5, 'a'],
    ['a', null],
    ['a', 5],
    ['a', undefined],
    ['a', { paths: '/' }],
  ])('refuses to look for %j with %j', (name, expected) => {
    expect(() => expect(full).not.toSetCookie(name as string, expected as string)).toThrow(
      expect.objectContaining({ code: 'ERR_MATCHER' }),
    );
  });

  it('takes a RegExp and a matcher on an attribute, and none on one that is absent', () => {
    expect(full).toSetCookie('group', { domain: /example/, sameSite: expect.stringMatching('lax') });
    expect(cookies('a=1')).not.toSetCookie('a', { sameSite: 'lax' });
    expect(cookies('a=1')).not.toSetCookie('a', { domain: 'example.com' });
  });

  it('takes no cookie from a request, which sets none', () => {
    expect({ uri: '/', headers: { 'set-cookie': [{ value: 'a=1' }] } }).not.toSetCookie('a');
  });

  it('says every difference of the only cookie of that name', () => {
    const said = (...lines: string[]) =>
      failure(() => expect(cookies(...lines)).toSetCookie('a', { path: '/', secure: true, value: '1' }));
    expect(said('a=2; Secure', 'b=1')).toMatch(/The difference: path is absent, value is '2'\.$/);
    expect(said('a=2', 'a=3')).not.toContain('difference');
    expect(said('b=2')).not.toContain('difference');
  });

  it('shows the cookies there are', () => {
    expect(failure(() => expect(full).toSetCookie('group', { path: '/docs', secure: true }))).toMatchInlineSnapshot(`
      "expect(result).toSetCookie('group', { path: '/docs', secure: true })

      The cookie group is set otherwise:

        expected   group with { path: '/docs', secure: true }
        received   'group=b; path=/; DOMAIN=.Example.com; Max-Age=86400; expires=Wed, 21 Oct 2026 07:28:00 GMT; secure; HttpOnly; SameSite=lax; Partitioned'

      The difference: path is '/'."
    `);
    expect(failure(() => expect(cookies('a=1', 'b=2')).toSetCookie('c'))).toMatchInlineSnapshot(`
      "expect(result).toSetCookie('c')

      The cookie c is not set:

        expected   c
        received   'a=•••'
                   'b=•••'"
    `);
    expect(failure(() => expect({ status: '200' }).toSetCookie('c', '1'))).toMatchInlineSnapshot(`
      "expect(result).toSetCookie('c', '1')

      The cookie c is not set:

        expected   c with '1'
        received   no Set-Cookie"
    `);
    expect(failure(() => expect(cookies('a=1', 'b=2')).not.toSetCookie('a', /1/))).toMatchInlineSnapshot(`
      "expect(result).not.toSetCookie('a', /1/)

      The cookie a is set:

        expected   not a with /1/
        received   'a=1'"
    `);
  });

  it('says that cookies joined with a comma are one', () => {
    const joined = cookies('a=1; Path=/, b=2; Path=/');
    expect(failure(() => expect(joined).toSetCookie('b', '2'))).toMatchInlineSnapshot(`
      "expect(result).toSetCookie('b', '2')

      The cookie b is not set:

        expected   b with '2'
        received   'a=•••; Path=/, b=•••; Path=/'

      Set-Cookie "a=•••; Path=/, b=•••; Path=/" looks like several cookies joined with a comma, which a browser takes for one. Write one { key, value } for each."
    `);
    expect(failure(() => expect(joined).not.toSetCookie('a'))).not.toContain('comma');
    const dated = cookies('a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT');
    expect(failure(() => expect(dated).toSetCookie('b'))).not.toContain('comma');
  });

  it('says that a request sets none', () => {
    const { request } = viewerRequest().Records[0].cf;
    expect(failure(() => expect(request).toSetCookie('a'))).toMatchInlineSnapshot(`
      "expect(result).toSetCookie('a')

      The cookie a is not set:

        expected   a
        received   no Set-Cookie

      The function returned a request to continue with, not a response."
    `);
  });
});
