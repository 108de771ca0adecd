import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { webRequest } from '../../src/origins/web-request.js';
import { originRequest } from './ask.js';

const post = () =>
  webRequest(
    originRequest({
      method: 'POST',
      uri: '/form',
      querystring: 'a=1',
      headers: { 'Content-Type': 'application/json', Cookie: 'a=1; b=2' },
      body: '{"name":"Ünal"}',
    }),
  );

describe('the request a responder gets', () => {
  it('is a Request in every respect', () => {
    const request = post();
    expect(request).toBeInstanceOf(Request);
    expect(request.constructor).toBe(Request);
    expect(Object.prototype.toString.call(request)).toBe('[object Request]');
    expect(inspect(request)).toContain('https://api.example.com/form?a=1');
  });

  it('has method, URL and headers', () => {
    const request = post();
    expect([request.method, request.url]).toEqual(['POST', 'https://api.example.com/form?a=1']);
    expect(request.headers).toBeInstanceOf(Headers);
    expect(request.headers).toBe(request.headers);
    expect([...request.headers]).toEqual([
      ['content-type', 'application/json'],
      ['cookie', 'a=1; b=2'],
      ['host', 'api.example.com'],
    ]);
  });

  it('can be read in every way', async () => {
    expect(await post().text()).toBe('{"name":"Ünal"}');
    expect(await post().json()).toEqual({ name: 'Ünal' });
    expect((await post().arrayBuffer()).byteLength).toBe(16);
    expect((await post().blob()).size).toBe(16);
    const form = webRequest(
      originRequest({
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'a=1&b=2',
      }),
    );
    expect(Object.fromEntries((await form.formData()) as never)).toEqual({ a: '1', b: '2' });
  });

  it('knows whether its body was used', async () => {
    const request = post();
    expect(request.bodyUsed).toBe(false);
    await request.text();
    expect(request.bodyUsed).toBe(true);
    await expect(request.text()).rejects.toThrow();
  });

  it('has the other members', () => {
    const request = post();
    expect(request.body).toBeInstanceOf(ReadableStream);
    expect(request.signal.aborted).toBe(false);
    expect(request.redirect).toBe('follow');
  });

  it('can be cloned', async () => {
    const request = post();
    const clone = request.clone();
    expect([await request.text(), await clone.text(), clone.url]).toEqual([
      '{"name":"Ünal"}',
      '{"name":"Ünal"}',
      request.url,
    ]);
  });

  it('can be made into another Request', async () => {
    const copy = new Request(post(), { headers: { 'x-a': '1' } });
    expect([copy.method, copy.url, await copy.text(), [...copy.headers]]).toEqual([
      'POST',
      'https://api.example.com/form?a=1',
      '{"name":"Ünal"}',
      [['x-a', '1']],
    ]);
    const moved = new Request('https://other.example.com/', post());
    expect([moved.method, await moved.text(), moved.headers.get('cookie')]).toEqual([
      'POST',
      '{"name":"Ünal"}',
      'a=1; b=2',
    ]);
  });

  it('takes its changed headers along', () => {
    const request = post();
    request.headers.set('x-a', '1');
    expect(request.clone().headers.get('x-a')).toBe('1');
    expect(new Request(request).headers.get('x-a')).toBe('1');
  });

  it.each(['GET', 'HEAD'])('has no body when it is a %s, as in every Request', async (method) => {
    const request = webRequest(originRequest({ method, body: 'x' }));
    expect([request.body, await request.text()]).toEqual([null, '']);
  });

  it('is of the Request that is global at the time', () => {
    class Patched extends Request {}
    vi.stubGlobal('Request', Patched);
    const patched = post();
    vi.unstubAllGlobals();
    expect(patched).toBeInstanceOf(Patched);
    expect(post()).not.toBeInstanceOf(Patched);
  });

  it.each([
    ['/a b/"<ü>', '', 'https://api.example.com/a%20b/%22%3C%C3%BC%3E'],
    ['/a#b\\c ', 'q=#\\ x', 'https://api.example.com/a%23b%5Cc%20?q=%23\\%20x'],
    ['/a?b', 'c', 'https://api.example.com/a%3Fb?c'],
    ['//x.example/%zz', '', 'https://api.example.com//x.example/%zz'],
    ['/a/../b', '', 'https://api.example.com/b'],
    ['no-slash', '', 'https://api.example.com/no-slash'],
  ])('shows %s as URL writes it', (uri, querystring, url) => {
    expect(webRequest(originRequest({ uri, querystring })).url).toBe(url);
  });

  it.each([
    ['www.example.com', 'https://www.example.com/'],
    ['www.example.com:8443', 'https://www.example.com:8443/'],
    ['user@evil.example', 'https://api.example.com/'],
    ['a b', 'https://api.example.com/'],
    ['[', 'https://api.example.com/'],
  ])('has the Host %s in its URL where it can', (host, url) => {
    expect(webRequest(originRequest({ headers: { Host: host } })).url).toBe(url);
  });

  it('shows bytes beyond ASCII as a web server does, and leaves out what no Headers can hold', () => {
    const request = originRequest({ headers: { 'X-City': 'Zürich', 'X-Bad': 'a\u0000b' } });
    expect([...webRequest(request).headers]).toEqual([
      ['host', 'api.example.com'],
      ['x-city', 'ZÃ¼rich'],
    ]);
  });
});
