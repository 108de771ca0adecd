import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createDistribution, httpOrigin } from '../../src/index.js';

const echo = () =>
  createDistribution({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', async (request) => ({
        body: JSON.stringify({
          method: request.method,
          type: request.headers.get('content-type'),
          body: await request.text(),
        }),
      })),
      allowedMethods: 'ALL',
      cachePolicy: { queryStringBehavior: 'all' },
    },
    domainNames: ['www.example.com'],
  });

describe('cdn.fetch', () => {
  it('is assignable to fetch', () => {
    const asFetch: typeof fetch = echo().fetch;
    expect(asFetch).toBeTypeOf('function');
  });

  it('gives a real Response that holds the exchange, also after clone()', async () => {
    const response = await echo().fetch('/hello?a=1');
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.url).toBe('https://www.example.com/hello?a=1');
    const copy = response.clone();
    expect(copy.exchange).toBe(response.exchange);
    expect(copy.url).toBe(response.url);
    expect(await copy.json()).toEqual(await response.json());
  });

  it('leaves the path as it stands, dot segments, spaces and all', async () => {
    const { exchange } = await echo().fetch('https://www.example.com/a/../b c//d?x=%zz#part');
    expect(exchange.request).toMatchObject({ uri: '/a/../b c//d', querystring: 'x=%zz' });
  });

  it('takes a Request, a URL and every kind of body', async () => {
    const cdn = echo();
    const post = new Request('https://www.example.com/a', { method: 'POST', body: 'hi' });
    expect(await (await cdn.fetch(post)).json()).toMatchObject({ method: 'POST', body: 'hi' });
    const form = new URLSearchParams({ a: '1' });
    expect(
      await (await cdn.fetch(new URL('https://www.example.com/a'), { method: 'POST', body: form })).json(),
    ).toEqual({
      method: 'POST',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      body: 'a=1',
    });
    expect(await (await cdn.fetch('/a', { method: 'put', body: new Uint8Array([104, 105]) })).json()).toMatchObject({
      method: 'PUT',
      body: 'hi',
    });
  });

  it('adds no header but Host', async () => {
    const { exchange } = await echo().fetch('/a');
    expect(exchange.request.headers).toEqual([['Host', 'www.example.com']]);
  });

  it('decodes Content-Encoding, and keeps the raw bytes in the exchange', async () => {
    const zipped = gzipSync('hello');
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('o.example.com', () => ({ headers: { 'content-encoding': 'gzip' }, body: zipped })),
      },
    });
    const response = await cdn.fetch('/a');
    expect(await response.text()).toBe('hello');
    expect(Buffer.compare(response.exchange.response.body, zipped)).toBe(0);
  });

  it('softens what a Response refuses, and keeps it raw in the exchange', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('o.example.com', () => ({})),
        edgeLambdas: { 'viewer-request': async () => ({ status: '200', headers: { 'x-name': [{ value: '한국' }] } }) },
      },
    });
    const response = await cdn.fetch('/a');
    expect(response.headers.get('x-name')).toBe('??');
    expect(response.exchange.response.headers).toContainEqual(['x-name', '한국']);
  });

  it('never follows redirects', async () => {
    const cdn = createDistribution({
      defaultBehavior: { origin: httpOrigin('o.example.com', () => Response.redirect('https://example.com/b', 302)) },
    });
    const response = await cdn.fetch('/a');
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://example.com/b']);
    await expect(cdn.fetch('/a', { redirect: 'follow' })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to fetch: redirect: "follow" is not what this fetch does. It never follows redirects: leave the option out, or say 'manual'.]`,
    );
  });

  it('rejects with what a responder throws, so that a failed expectation is seen', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('o.example.com', () => {
          throw new Error('expected this');
        }),
      },
    });
    await expect(cdn.fetch('/a')).rejects.toThrow('expected this');
    await expect(cdn.fetch('/a')).rejects.toThrow('expected this');
  });

  it('says what is wrong with a request nobody could send', async () => {
    const cdn = echo();
    await expect(cdn.fetch('hello')).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to fetch: "hello" is neither a path nor an http(s) URL. Give a path such as '/hello', or 'https://www.example.com/hello'.]`,
    );
    await expect(cdn.fetch('/a', { headres: {} } as object)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to fetch: headres: there is no such option. Use those of fetch, clientIp and viewer.]`,
    );
    await expect(async () => cdn.handle({ uri: 'hello' })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: uri: "hello" does not start with "/". Give the path as it stands on the request line.]`,
    );
    await expect(async () =>
      cdn.handle({ uri: '/', headers: { 'x-a': 'a\r\nb' } }),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: headers["x-a"]: "a\\r\\nb" holds a control character. A viewer could not send it: remove it.]`,
    );
    await expect(async () => cdn.handle({ uri: '/', hedders: {} } as never)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: hedders: there is no such field. Did you mean headers? Choose from: method, uri, querystring, headers, body, clientIp, viewer, signal.]`,
    );
  });
});
