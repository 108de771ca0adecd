import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { viewerRequest } from '../../src/events/index.js';
import { exchange, failure } from './support.js';

function redirect(location: string, status: string | number = '301') {
  return { status, headers: { location: [{ key: 'Location', value: location }] } };
}

describe('toRedirectTo', () => {
  it('takes the location as a string, a RegExp or an asymmetric matcher', () => {
    expect(redirect('/docs/')).toRedirectTo('/docs/');
    expect(redirect('/docs/')).toRedirectTo(/^\/docs/);
    expect(redirect('/docs/')).toRedirectTo(expect.stringContaining('docs'));
    expect(redirect('/docs/')).not.toRedirectTo('/docs');
  });

  it('asks for a status only when one is given', () => {
    expect(redirect('/docs/', 308)).toRedirectTo('/docs/');
    expect(redirect('/docs/', 308)).toRedirectTo('/docs/', '308');
    expect(redirect('/docs/', 308)).not.toRedirectTo('/docs/', 301);
  });

  it.each(['200', '201', '304', '404'])('knows that nobody follows Location on %s', (status) => {
    expect(redirect('/docs/', status)).not.toRedirectTo('/docs/');
  });

  it('takes any of several lines, and shows all', () => {
    const both = { status: '301', headers: { location: [{ value: '/a' }, { value: '/b' }] } };
    expect(both).toRedirectTo('/a');
    expect(both).toRedirectTo('/b');
    expect(failure(() => expect(both).toRedirectTo('/c'))).toMatch(/received {3}301, '\/a' and '\/b'$/);
    expect(failure(() => expect({ status: '301' }).toRedirectTo('/c'))).toMatch(/received {3}301, no Location$/);
  });

  it('shows two long locations where they begin to differ', () => {
    const long = `/${'a'.repeat(200)}`;
    const said = failure(() => expect(redirect(`${long}b`)).toRedirectTo(`${long}c`));
    expect(said).toMatch(/expected {3}a redirect to '…a{40}c'\n {2}received {3}301, '…a{40}b'$/);
  });

  it('is nothing that a request does', () => {
    const { request } = viewerRequest().Records[0].cf;
    const going = { ...request, headers: { location: [{ value: '/a' }] } };
    expect(going).not.toRedirectTo('/a');
    expect(failure(() => expect(going).toRedirectTo('/a'))).not.toContain('A viewer follows');
  });

  it('finds Location in any case, and on an exchange', () => {
    expect({ status: '302', headers: { Location: [{ value: '/a' }] } }).toRedirectTo('/a');
    expect(exchange({ response: { status: 302, headers: [['Location', '/a']] } })).toRedirectTo('/a');
  });

  it('says where it goes instead', () => {
    expect(failure(() => expect(redirect('/doc/')).toRedirectTo('/docs/', 302))).toMatchInlineSnapshot(`
      "expect(result).toRedirectTo('/docs/', 302)

      It does not redirect there:

        expected   302 to '/docs/'
        received   301, '/doc/'"
    `);
    expect(failure(() => expect(redirect('/docs/')).not.toRedirectTo(/docs/))).toMatchInlineSnapshot(`
      "expect(result).not.toRedirectTo(/docs/)

      It redirects there:

        expected   not a redirect to /docs/
        received   301, '/docs/'"
    `);
  });

  it('says why it does not redirect at all', () => {
    expect(failure(() => expect(redirect('/docs/', '200')).toRedirectTo('/docs/'))).toMatchInlineSnapshot(`
      "expect(result).toRedirectTo('/docs/')

      It does not redirect there:

        expected   a redirect to '/docs/'
        received   200, '/docs/'

      A viewer follows Location only with one of the statuses 301, 302, 303, 307, 308."
    `);
    const { request } = viewerRequest().Records[0].cf;
    expect(failure(() => expect(request).toRedirectTo('/docs/'))).toMatchInlineSnapshot(`
      "expect(result).toRedirectTo('/docs/')

      It does not redirect there:

        expected   a redirect to '/docs/'
        received   no status, no Location

      The function returned a request to continue with, not a response."
    `);
  });
});
