import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { originResponse, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { exchange, failure } from './support.js';

function base64(body: string | Uint8Array, encoding?: string) {
  return {
    status: '200',
    headers: encoding === undefined ? {} : { 'content-encoding': [{ value: encoding }] },
    body: Buffer.from(body).toString('base64'),
    bodyEncoding: 'base64',
  };
}

describe('toHaveEdgeBody', () => {
  it('takes text, a RegExp, bytes and the value of JSON', () => {
    const result = { status: '200', body: '{"ok":true,"n":[1]}' };
    expect(result).toHaveEdgeBody('{"ok":true,"n":[1]}');
    expect(result).toHaveEdgeBody(/"ok":true/);
    expect(result).toHaveEdgeBody({ n: [1], ok: true });
    expect(result).toHaveEdgeBody({ n: expect.any(Array), ok: true });
    expect(result).toHaveEdgeBody(Buffer.from(result.body));
    expect(result).toHaveEdgeBody(expect.stringContaining('ok'));
    expect(result).toHaveEdgeBody(expect.objectContaining({ ok: true }));
    expect(result).not.toHaveEdgeBody({ ok: true });
    expect(result).not.toHaveEdgeBody('ok');
  });

  it('decodes base64', () => {
    expect(base64('Grüße')).toHaveEdgeBody('Grüße');
    expect(base64(new Uint8Array([0, 255]))).toHaveEdgeBody(new Uint8Array([0, 255]));
    expect(base64(new Uint8Array([0, 255]))).not.toHaveEdgeBody(new Uint8Array([0, 254]));
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('decodes Content-Encoding %s', (encoding, compress) => {
    expect(base64(compress('hello'), encoding)).toHaveEdgeBody('hello');
    const headers: [string, string][] = [['Content-Encoding', encoding]];
    expect(exchange({ response: { headers, body: compress('hello') } })).toHaveEdgeBody('hello');
  });

  it('takes several encodings off, the last applied first', () => {
    expect(base64(brotliCompressSync(gzipSync('hello')), 'gzip, br')).toHaveEdgeBody('hello');
  });

  it('takes no encoding off nothing: the answer to a HEAD request', () => {
    expect(exchange({ response: { headers: [['Content-Encoding', 'gzip']] } })).toHaveEdgeBody('');
  });

  it('looks at the body of a request', async () => {
    const event = viewerRequest({ method: 'POST', body: 'name=me' });
    const invocation = await invoke(async ({ Records: [{ cf }] }) => cf.request, event);
    expect(event.Records[0].cf.request).not.toHaveEdgeBody('name=me');
    expect(invocation).toHaveEdgeBody('name=me');
    expect(failure(() => expect(event.Records[0].cf.request).toHaveEdgeBody('name=me'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody('name=me')

      There is no such body:

        expected   'name=me'
        received   none

      The viewer's own body goes on, since action isn't 'replace'. A returned request doesn't show it; an invocation does."
    `);
  });

  it('shows both bodies', () => {
    const result = { status: '200', body: 'Hello' };
    expect(failure(() => expect(result).toHaveEdgeBody('Hallo'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody('Hallo')

      The body is another:

        expected   'Hallo'
        received   'Hello'"
    `);
    expect(failure(() => expect(result).not.toHaveEdgeBody(/ell/))).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeBody(/ell/)

      The body is the one that was not expected:

        expected   not /ell/
        received   'Hello'"
    `);
    expect(failure(() => expect(result).toHaveEdgeBody({ hello: true }))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody({ hello: true })

      The body is another:

        expected   { hello: true }
        received   'Hello'

      The body is no JSON."
    `);
    expect(failure(() => expect(result).toHaveEdgeBody(new Uint8Array(3)))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody(3 bytes)

      The body is another:

        expected   3 bytes
        received   5 bytes

      They differ from byte 1 on."
    `);
  });

  it('says where two long bodies begin to differ', () => {
    const result = { status: '200', body: `${'a'.repeat(500)}b` };
    expect(failure(() => expect(result).toHaveEdgeBody(`${'a'.repeat(500)}c`))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' (501 characters))

      The body is another:

        expected   '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac'
        received   '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'

      Both have 501 characters; they differ from character 501 on."
    `);
  });

  it('says why a body cannot be decoded', () => {
    expect(failure(() => expect(base64('hello', 'gzip')).toHaveEdgeBody('hello'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody('hello')

      There is no such body:

        expected   'hello'
        received   none

      Content-Encoding is gzip, and the body isn't: incorrect header check."
    `);
    expect(failure(() => expect(base64('hello', 'lzma')).toHaveEdgeBody('hello'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody('hello')

      There is no such body:

        expected   'hello'
        received   none

      Content-Encoding is lzma, which can't be decoded here."
    `);
    expect(base64('hello', 'gzip')).not.toHaveEdgeBody('hello');
  });

  it("knows nothing of the origin's body that a function left in place", async () => {
    const invocation = await invoke(async ({ Records: [{ cf }] }) => cf.response, originResponse());
    expect(failure(() => expect(invocation).toHaveEdgeBody(''))).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeBody('')

      There is no such body:

        expected   ''
        received   none

      The function set no body, so the origin's stays in place, which a function never sees."
    `);
  });
});
