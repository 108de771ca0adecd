import { describe, expect, it } from 'vitest';
import {
  type BodyInput,
  exposeBody,
  originRequest,
  type ViewerRequestInit,
  viewerRequest,
} from '../../src/events/index.js';

function requestOf(init: ViewerRequestInit) {
  return viewerRequest(init).Records[0].cf.request;
}

function decoded(data: string | undefined) {
  return Buffer.from(data ?? '', 'base64');
}

function headerOf(init: ViewerRequestInit, name: string) {
  return requestOf(init).headers[name]?.[0]?.value;
}

describe('a body', () => {
  it('makes the request a POST, unless another method is given', () => {
    expect(requestOf({ body: 'a' }).method).toBe('POST');
    expect(requestOf({ body: 'a', method: 'PUT' }).method).toBe('PUT');
  });

  it('is shown as base64, read-only', () => {
    expect(requestOf({ body: 'héllo' }).body).toEqual({
      inputTruncated: false,
      action: 'read-only',
      encoding: 'base64',
      data: 'aMOpbGxv',
    });
  });

  it.each<[string, BodyInput, string, string]>([
    ['text', 'ü', 'text/plain;charset=UTF-8', 'ü'],
    ['bytes', new Uint8Array([97, 98]), 'application/octet-stream', 'ab'],
    ['a Buffer', Buffer.from('ab'), 'application/octet-stream', 'ab'],
    ['part of a buffer', new Uint8Array(Buffer.from('xabx')).subarray(1, 3), 'application/octet-stream', 'ab'],
    ['a form', new URLSearchParams({ a: 'b c' }), 'application/x-www-form-urlencoded', 'a=b+c'],
    ['an object', { a: 1 }, 'application/json', '{"a":1}'],
    ['an array', [1, 2], 'application/json', '[1,2]'],
    ['empty text', '', 'text/plain;charset=UTF-8', ''],
  ])('may be %s, and type and length follow', (_name, body, type, text) => {
    expect(decoded(requestOf({ body }).body?.data).toString()).toBe(text);
    expect(headerOf({ body }, 'content-type')).toBe(type);
    expect(headerOf({ body }, 'content-length')).toBe(String(Buffer.byteLength(text)));
  });

  it('keeps a type and a framing that are given', () => {
    expect(headerOf({ body: '{}', headers: { 'content-type': 'application/json' } }, 'content-type')).toBe(
      'application/json',
    );
    const streamed = requestOf({ body: 'a', headers: { 'Transfer-Encoding': 'chunked' } });
    expect(streamed.headers).not.toHaveProperty('content-length');
  });

  it('is not shown without Include Body, though its length is', () => {
    const request = requestOf({ body: 'abc', includeBody: false });
    expect(request).not.toHaveProperty('body');
    expect(request.headers['content-length']).toEqual([{ key: 'Content-Length', value: '3' }]);
  });

  it('is an empty object when Include Body meets a request without one', () => {
    const body = { inputTruncated: false, action: 'read-only', encoding: 'base64', data: '' };
    expect(requestOf({ includeBody: true }).body).toEqual(body);
    expect(originRequest({ includeBody: true }).Records[0].cf.request.body).toEqual(body);
    expect(requestOf({ includeBody: true }).headers).not.toHaveProperty('content-length');
    expect(requestOf({})).not.toHaveProperty('body');
  });
});

describe('a body is cut where its trigger cuts', () => {
  const triggers = [
    ['viewer-request', 40_960, viewerRequest],
    ['origin-request', 1_048_576, originRequest],
  ] as const;

  it.each(triggers)('at %s, after %i bytes', (_trigger, limit, build) => {
    const { body: whole } = build({ body: 'x'.repeat(limit) }).Records[0].cf.request;
    expect(whole?.inputTruncated).toBe(false);
    expect(decoded(whole?.data)).toHaveLength(limit);
    const { body: cut, headers } = build({ body: 'x'.repeat(limit + 1) }).Records[0].cf.request;
    expect(cut?.inputTruncated).toBe(true);
    expect(decoded(cut?.data)).toHaveLength(limit);
    expect(headers['content-length']?.[0]?.value).toBe(String(limit + 1));
  });

  it('and counts bytes, not characters', () => {
    const { body } = requestOf({ body: 'ü'.repeat(20_481) });
    expect(body?.inputTruncated).toBe(true);
    expect(decoded(body?.data)).toHaveLength(40_960);
  });

  it('and the whole is left alone', () => {
    const bytes = new Uint8Array(50_000).fill(97);
    expect(exposeBody(bytes, 'viewer-request').inputTruncated).toBe(true);
    expect(bytes).toHaveLength(50_000);
    expect(exposeBody(undefined, 'viewer-request')).toEqual(exposeBody(new Uint8Array(0), 'origin-request'));
  });
});

describe('what no body can be throws', () => {
  it('one on GET or HEAD', () => {
    expect(() => viewerRequest({ method: 'GET', body: 'a' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: body: a GET request with a body never reaches a function. Leave the body out, or use another method.]`,
    );
    expect(() => originRequest({ method: 'HEAD', body: '' })).toThrow(/a HEAD request with a body/);
  });

  it('another kind', () => {
    expect(() => viewerRequest({ body: 7 } as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: body: 7 is no body. Give a string, a Uint8Array, a URLSearchParams, or an object or array to be sent as JSON.]`,
    );
    expect(() => viewerRequest({ body: null } as never)).toThrow(/body: null is no body/);
    expect(() => viewerRequest({ body: new FormData() })).toThrow(/body: a FormData is no body/);
    expect(() => viewerRequest({ body: new ArrayBuffer(1) })).toThrow(/body: an ArrayBuffer is no body/);
  });

  it('what JSON refuses', () => {
    const loop: Record<string, unknown> = {};
    loop['loop'] = loop;
    expect(() => viewerRequest({ body: loop })).toThrow(
      /body: an object with loop can't be written as JSON \(TypeError/,
    );
    expect(() => viewerRequest({ body: { toJSON: () => undefined } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: body: an object with toJSON is nothing in JSON. Give text or bytes.]`,
    );
  });

  it('an includeBody that is neither true nor false', () => {
    expect(() => viewerRequest({ includeBody: 'yes' } as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: includeBody: "yes" is not a boolean. Give true or false.]`,
    );
  });
});
