import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { BodyExpectation } from '../../matchers/body-expectation.js';
import '../../matchers/vitest.js';
import { originResponse, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { exchange, failure, misuse } from './support.js';

/** What is said below the two bodies of a failing assertion. */
function note(body: string | Uint8Array, expected: BodyExpectation): string | undefined {
  const parts = failure(() => expect(base64(body)).toHaveEdgeBody(expected)).split('\n\n');
  return parts[3];
}

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
    expect(result).not.toHaveEdgeBody(/"ok":false/);
    expect({ status: '200', body: '{"asymmetricMatch":1}' }).toHaveEdgeBody({ asymmetricMatch: 1 });
    expect(result).not.toHaveEdgeBody(expect.stringContaining('no'));
    expect(result).not.toHaveEdgeBody(Buffer.from(`${result.body}\n`));
    expect(result).not.toHaveEdgeBody(Buffer.from(result.body.slice(0, -1)));
  });

  it('takes bytes in every form', () => {
    const bytes = new TextEncoder().encode('-Hello-');
    expect({ status: '200', body: '-Hello-' }).toHaveEdgeBody(bytes.buffer);
    expect({ status: '200', body: 'Hello' }).toHaveEdgeBody(bytes.subarray(1, 6));
    expect({ status: '200', body: 'Hello' }).toHaveEdgeBody(new DataView(bytes.buffer, 1, 5));
    expect({ status: '200', body: 'Hello' }).not.toHaveEdgeBody(bytes.buffer);
  });

  it('takes a body that is no JSON for no value, not even for undefined', () => {
    const nothing = { asymmetricMatch: (value: unknown) => value === undefined };
    expect({ status: '200', body: 'Hello' }).not.toHaveEdgeBody(nothing);
  });

  it.each([null, undefined, 5])('refuses %s, which no body is compared with', (expected) => {
    expect(misuse(() => expect({ status: '200', body: 'null' }).toHaveEdgeBody(expected as never))).toContain(
      'Give a string, a RegExp, an object (JSON) or bytes.',
    );
  });

  it('takes the body that was not set for empty, where a function makes the answer', async () => {
    expect({ status: '200' }).toHaveEdgeBody('');
    expect(await invoke(async () => ({ status: '200' }), viewerRequest())).toHaveEdgeBody('');
    expect(exchange()).toHaveEdgeBody('');
  });

  it("sees the body that a function put in place of the origin's", async () => {
    const invocation = await invoke(
      async ({ Records: [{ cf }] }) => ({ ...cf.response, body: 'new' }),
      originResponse(),
    );
    expect(invocation).toHaveEdgeBody('new');
  });

  it('takes no body at all from a function that failed', async () => {
    const invocation = await invoke(async () => null, viewerRequest());
    expect(failure(() => expect(invocation).toHaveEdgeBody(''))).toMatch(
      /There is no such body:[\s\S]*CloudFront would answer 502/,
    );
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
    const body = brotliCompressSync(gzipSync('hello'));
    expect(base64(body, 'gzip, br')).toHaveEdgeBody('hello');
    const inTwoLines: [string, string][] = [
      ['Content-Encoding', 'gzip'],
      ['Content-Encoding', 'br'],
    ];
    expect(exchange({ response: { headers: inTwoLines, body } })).toHaveEdgeBody('hello');
    expect(failure(() => expect(base64(body, 'gzip, lzma')).toHaveEdgeBody('hello'))).toContain(
      "Content-Encoding is lzma, which can't be decoded here.",
    );
  });

  it('knows the other names of gzip and of no encoding', () => {
    expect(base64(gzipSync('hello'), 'X-GZip')).toHaveEdgeBody('hello');
    expect(base64('hello', 'identity')).toHaveEdgeBody('hello');
  });

  it.each([
    ['a sum that fits, and another method', deflateRawSync('coffee'), 'coffee'],
    [
      'the method, and a sum that does not fit',
      [8, 5, 0, 0xfa, 0xff, ...Buffer.from('hello'), 1, 0, 0, 0xff, 0xff],
      'hello',
    ],
  ])('takes deflate without its wrapper though it begins like one: with %s', (_what, bytes, text) => {
    expect(base64(Uint8Array.from(bytes), 'deflate')).toHaveEdgeBody(text);
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

  it('shows texts of up to 160 characters whole', () => {
    const [body, expected] = ['b'.repeat(160), 'c'.repeat(160)];
    const shown = failure(() => expect({ status: '200', body }).toHaveEdgeBody(expected));
    expect(shown).toMatch(new RegExp(`expected   '${expected}'\n  received   '${body}'$`));
    expect(note(`${body}b`, expected)).toBe('Expected are 160 characters, received 161.');
    expect(note(body, `${expected}c`)).toBe('Expected are 161 characters, received 160.');
  });

  it('marks what it leaves out of a long body, and only that', () => {
    const shown = (body: string) => failure(() => expect({ status: '200', body }).toHaveEdgeBody('a'.repeat(161)));
    expect(shown(`${'a'.repeat(100)}${'b'.repeat(100)}`)).toContain(
      `received   '…${'a'.repeat(40)}${'b'.repeat(100)}'`,
    );
    expect(shown(`${'a'.repeat(100)}${'b'.repeat(101)}`)).toContain(
      `received   '…${'a'.repeat(40)}${'b'.repeat(100)}…'`,
    );
    expect(shown(`${'a'.repeat(40)}b`)).toContain(`received   '${'a'.repeat(40)}b'`);
  });

  it('shows the beginning of a long body that was not expected', () => {
    const body = `${'a'.repeat(200)}${'b'.repeat(300)}`;
    expect(failure(() => expect({ status: '200', body }).not.toHaveEdgeBody(body))).toContain(
      `received   '${'a'.repeat(200)}${'b'.repeat(100)}…' (500 characters)`,
    );
  });

  it.each([
    ['the field that differs', { a: { b: [1, 2] } }, { a: { b: [1, 3] } }, 'at a.b[1]: expected 3, received 2'],
    ['a field that is missing', {}, { a: 1 }, 'at a: expected 1, received nothing'],
    ['a field too many', { a: 1, b: 2 }, { a: 1 }, 'at b: expected nothing, received 2'],
    ['a name that is quoted', { 'a-b': 1 }, { 'a-b': 2 }, 'at ["a-b"]: expected 2, received 1'],
    ['a value in place of an object', { a: 5 }, { a: { b: 1 } }, 'at a: expected { b: 1 }, received 5'],
    ['null in place of an object', { a: null }, { a: { b: 1 } }, 'at a: expected { b: 1 }, received null'],
    ['an object in place of a value', { a: { b: 1 } }, { a: 5 }, 'at a: expected 5, received { b: 1 }'],
    ['an object in place of a list', { a: { 0: 1 } }, { a: [1] }, "at a: expected [1], received { '0': 1 }"],
    ['everything', {}, [1], ': expected [1], received {}'],
    [
      'what a matcher of the runner is about',
      { a: { b: 2 } },
      { a: expect.objectContaining({ b: 1 }) },
      'at a: expected ObjectContaining { b: 1 }, received { b: 2 }',
    ],
    [
      'a path as far as one can follow it',
      { ['n'.repeat(200)]: { b: 2 } },
      { ['n'.repeat(200)]: { b: 1 } },
      `at ${'n'.repeat(200)}… (202 characters): expected 1, received 2`,
    ],
    [
      'a path no further than that',
      { ['n'.repeat(201)]: { b: 2 } },
      { ['n'.repeat(201)]: { b: 1 } },
      `at ${'n'.repeat(200)}… (201 characters): expected { b: 1 }, received { b: 2 }`,
    ],
  ])('says where JSON differs: %s', (_what, received, expected, said) => {
    expect(note(JSON.stringify(received), expected)).toBe(`They differ${said.startsWith(':') ? '' : ' '}${said}.`);
  });

  it('says nothing of JSON where none was expected', () => {
    const image = new Uint8Array([0xff, 0xd8, 0xff]);
    for (const body of ['Hello', image]) {
      for (const expected of ['none', /none/, expect.stringContaining('none')])
        expect(note(body, expected)).toBeUndefined();
      expect(note(body, { a: 1 })).toBe('The body is no JSON.');
    }
  });

  it('shows the size of what is no text', () => {
    const image = base64(new Uint8Array([0xff, 0xd8, 0xff]));
    expect(failure(() => expect(image).toHaveEdgeBody('none'))).toMatch(/received {3}3 bytes that are no text$/);
  });

  it('says from which byte on bytes differ', () => {
    expect(note('Hello', Buffer.from('Hella'))).toBe('They differ from byte 5 on.');
    expect(note('Hello', Buffer.from('Hello!'))).toBe('They differ from byte 6 on.');
    expect(note('Hello', Buffer.from('Hell'))).toBe('They differ from byte 5 on.');
    expect(failure(() => expect(base64('Hello')).not.toHaveEdgeBody(Buffer.from('Hello')))).not.toContain('differ');
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
