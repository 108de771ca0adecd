import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import serializer, { edgeResult, serialize, test } from '../../matchers/serializer.js';
import { originRequest, originResponse, viewerRequest } from '../../src/events/index.js';
import { createDistribution, httpOrigin, invoke } from '../../src/index.js';
import { exchange } from './support.js';

expect.addSnapshotSerializer(serializer);

function site() {
  const origin = httpOrigin(
    'www.example.com',
    () => new Response('Hello', { headers: { 'cache-control': 'max-age=60', 'set-cookie': 'sid=secret; Path=/' } }),
  );
  return createDistribution({
    defaultBehavior: { origin, edgeLambdas: { 'viewer-request': async ({ Records: [{ cf }] }) => cf.request } },
  });
}

describe('a snapshot', () => {
  it('of an event', () => {
    expect(
      viewerRequest({ method: 'POST', uri: '/form?lang=en', body: 'name=Ada', headers: { cookie: 'sid=secret' } }),
    ).toMatchInlineSnapshot(`
      viewer-request event {
        POST /form?lang=en
        host: d111111abcdef8.cloudfront.net
        user-agent: curl/8.5.0
        accept: */*
        content-type: text/plain;charset=UTF-8
        content-length: 8
        cookie: sid=•••
        body: read-only

        name=Ada
      }
    `);
    expect(originRequest({ headers: { authorization: 'Basic secret' } })).toMatchInlineSnapshot(`
      origin-request event {
        GET /
        x-forwarded-for: 203.0.113.9
        user-agent: Amazon CloudFront
        host: origin.example.com
        authorization: Basic •••
        origin: custom https://origin.example.com:443
      }
    `);
    expect(
      originRequest({
        origin: {
          s3: {
            domainName: 'b.s3.eu-west-1.amazonaws.com',
            path: '/site',
            customHeaders: { 'x-a': '1', authorization: 'Basic secret' },
          },
        },
      }),
    ).toMatchInlineSnapshot(`
      origin-request event {
        GET /
        x-forwarded-for: 203.0.113.9
        user-agent: Amazon CloudFront
        host: b.s3.eu-west-1.amazonaws.com
        origin: s3 b.s3.eu-west-1.amazonaws.com/site
          x-a: 1
          authorization: Basic •••
      }
    `);
    expect(originResponse({ response: { status: 404, headers: { vary: 'Accept' } } })).toMatchInlineSnapshot(`
      origin-response event {
        GET /
        x-forwarded-for: 203.0.113.9
        user-agent: Amazon CloudFront
        host: origin.example.com
        origin: custom https://origin.example.com:443

        404 Not Found
        content-type: text/html; charset=utf-8
        server: nginx
        transfer-encoding: chunked
        vary: Accept
      }
    `);
    expect(viewerRequest({ body: 'x'.repeat(41_000) })).toMatchInlineSnapshot(`
      viewer-request event {
        POST /
        host: d111111abcdef8.cloudfront.net
        user-agent: curl/8.5.0
        accept: */*
        content-type: text/plain;charset=UTF-8
        content-length: 41000
        body: read-only, cut

        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (40,960 characters)
      }
    `);
  });

  it('of an invocation', async () => {
    expect(await invoke(async ({ Records: [{ cf }] }) => cf.request, viewerRequest())).toMatchInlineSnapshot(`
      viewer-request invocation {
        GET /
        host: d111111abcdef8.cloudfront.net
        user-agent: curl/8.5.0
        accept: */*
      }
    `);
    expect(await invoke(async () => ({ status: 200, body: '<p>' }), viewerRequest())).toMatchInlineSnapshot(`
      viewer-request invocation {
        200 OK

        <p>

        warning RES-STATUS-TYPE status: status is the number 200; it works, but the documents ask for a string. Write "200".
      }
    `);
    expect(
      await invoke(async () => ({ status: '200', headers: { via: [{ value: 'a' }] } }), viewerRequest()),
    ).toMatchInlineSnapshot(`
      viewer-request invocation {
        502 LambdaValidationError
        error HDR-RO-GENERATED headers["via"]: a response made at viewer-request can't set Via, which is read-only there. Remove it: CloudFront adds what the answer needs.
      }
    `);
    expect(await invoke(async () => Promise.reject(new Error('no database')), viewerRequest())).toMatchInlineSnapshot(`
      viewer-request invocation {
        503 LambdaExecutionError
        PM-THROW: The function failed with Error: no database. Catch it and return an answer, or the request.
      }
    `);
  });

  it('of an exchange, and of a response', async () => {
    const cdn = site();
    expect(await cdn.handle({ uri: '/a?b=c', headers: { cookie: 'sid=secret' } })).toMatchInlineSnapshot(`
      exchange {
        GET /a?b=c
        host: d111111abcdef8.cloudfront.net
        cookie: sid=•••

        200 OK
        content-type: text/plain;charset=UTF-8
        content-length: 5
        cache-control: max-age=60
        server: CloudFront
        x-cache: Miss from cloudfront
        x-amz-cf-pop: LAX50-C1

        Hello

          behavior         * (1 of 1)
          viewer-request   passed on
          cache            miss
          origin           www.example.com → 200
          headers          set-cookie removed: no policy forwards cookies to the origin, so none come back
          cache            stored for 60 s (max-age)
      }
    `);
    expect(await cdn.fetch('/a?b=c')).toMatchInlineSnapshot(`
      response {
        200 OK
        content-type: text/plain;charset=UTF-8
        content-length: 5
        cache-control: max-age=60
        server: CloudFront
        x-cache: Hit from cloudfront
        x-amz-cf-pop: LAX50-C1

        Hello
      }
    `);
    expect(exchange({ response: { status: 204, statusText: '' } })).toMatchInlineSnapshot(`
      exchange {
        GET /

        204
      }
    `);
  });

  it('of a raw result, once it is marked', async () => {
    const result = { status: '301', headers: { location: [{ key: 'Location', value: '/docs/' }] } };
    expect(edgeResult(result)).toMatchInlineSnapshot(`
      result {
        301
        location: /docs/
      }
    `);
    expect(edgeResult({ uri: '/a', method: 'GET', headers: {} })).toMatchInlineSnapshot(`
      result {
        GET /a
      }
    `);
    expect(edgeResult(null)).toMatchInlineSnapshot(`
      result {
        null
      }
    `);
    expect(test(result)).toBe(false);
  });

  it('of a raw result shows what CloudFront would take for granted', () => {
    const shown = (result: object) =>
      serialize(edgeResult(result))
        .split('\n')
        .slice(1, -1)
        .map((line) => line.slice(2));
    expect(shown({ uri: '/a', querystring: 'b=c' })).toEqual(['GET /a?b=c']);
    expect(shown({ method: 'HEAD' })).toEqual(['HEAD ']);
    expect(shown({ status: '200', body: 'SGVsbG8=', bodyEncoding: 'base64' })).toEqual(['200', '', 'Hello']);
    expect(shown({ status: '200', body: 'SGVsbG8=' })).toEqual(['200', '', 'SGVsbG8=']);
    const body = (fields: object) => shown({ uri: '/', body: { data: 'SGVsbG8=', ...fields } });
    expect(body({})).toEqual(['GET /', 'body: read-only', '', 'Hello']);
    expect(body({ action: 'replace' })).toEqual(['GET /', 'body: replace', '', 'Hello']);
    expect(body({ action: 'replace', encoding: 'text' })).toEqual(['GET /', 'body: replace', '', 'SGVsbG8=']);
    expect(body({ data: '' })).toEqual(['GET /']);
  });

  it('names the origin of a request with the path that it has', () => {
    const shown = (origin: object) =>
      serialize(edgeResult({ uri: '/', origin }))
        .split('\n')
        .slice(2, -1);
    const www = { protocol: 'https', domainName: 'www.example.com', port: 443 };
    expect(shown({ custom: { ...www, path: '/site' } })).toEqual(['  origin: custom https://www.example.com:443/site']);
    expect(shown({ custom: www })).toEqual(['  origin: custom https://www.example.com:443']);
    expect(shown({ s3: { domainName: 'b.s3.amazonaws.com' } })).toEqual(['  origin: s3 b.s3.amazonaws.com']);
    expect(shown({})).toEqual([]);
  });

  it('of what JSON knows nothing of shows the value', () => {
    expect(serialize(edgeResult('Hello'))).toBe("result {\n  'Hello'\n}");
    expect(serialize(edgeResult({ a: 1 }))).toBe('result {\n  { a: 1 }\n}');
  });

  it('is indented where the value stands within another', () => {
    expect({ first: [edgeResult({ status: '204' })] }).toMatchInlineSnapshot(`
      {
        "first": [
          result {
            204
          },
        ],
      }
    `);
  });

  it('shows a body as text, cut where it is long, or its size', () => {
    const body = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
      exchange({ response: { headers: Object.entries(headers), body: bytes } });
    expect(body(gzipSync('Hello'), { 'content-encoding': 'gzip' })).toMatchInlineSnapshot(`
      exchange {
        GET /

        200 OK
        content-encoding: gzip

        Hello
      }
    `);
    expect(body(Buffer.from('Hello'), { 'content-encoding': 'gzip' })).toMatchInlineSnapshot(`
      exchange {
        GET /

        200 OK
        content-encoding: gzip

        Hello
      }
    `);
    expect(body(new Uint8Array([0xff, 0xfe]))).toMatchInlineSnapshot(`
      exchange {
        GET /

        200 OK

        (2 bytes)
      }
    `);
    expect(body(Buffer.from('one\r\ntwo\n\nfour'))).toMatchInlineSnapshot(`
      exchange {
        GET /

        200 OK

        one
        two

        four
      }
    `);
    expect(body(Buffer.from('line\n'.repeat(30)))).toMatchInlineSnapshot(`
      exchange {
        GET /

        200 OK

        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        line
        … 11 more lines
      }
    `);
    expect(serialize(body(Buffer.from('a'.repeat(1_000_000)))).length).toBeLessThan(1_200);
  });
});

it('is the same in each run', async () => {
  const [one, other] = [site(), site()];
  other.clock.advance({ days: 400 });
  const print = async (cdn: typeof one) => serialize(await cdn.handle({ uri: '/' }));
  expect(await print(one)).toBe(await print(other));
});

it('shows nothing of what is secret', async () => {
  const cdn = site();
  const request = { uri: '/', headers: { cookie: 'sid=secret', authorization: 'Bearer secret' } };
  expect(serialize(await cdn.handle(request))).not.toContain('secret');
});

it.each([
  null,
  undefined,
  'text',
  12,
  [],
  {},
  { Records: [] },
  { Records: [{ cf: {} }] },
  { Records: [{ cf: { config: { eventType: 'none' }, request: {} } }] },
  { Records: [{ cf: { config: { eventType: 'viewer-request' } } }] },
  { Records: [{ cf: { config: { eventType: 'viewer-request' }, request: '/' } }] },
  { Records: [{ cf: { request: {} } }] },
  { status: '200' },
  { exchange: exchange() },
  new Response(),
  Object.assign(new Response(), { exchange: {} }),
  Object.assign(new Response(), { exchange: 'none' }),
])('leaves %j to others', (value) => {
  expect(test(value)).toBe(false);
});

it('knows what another copy of the package marked', () => {
  const marked = Object.defineProperty({ result: { status: '204' } }, Symbol.for('edgeproof.edgeResult'), {
    value: true,
  });
  expect(serialize(marked)).toBe(serialize(edgeResult({ status: '204' })));
});

it('leaves what throws when it is looked at to others', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(test(proxy)).toBe(false);
});

it('takes the indentation of the runner', () => {
  const marked = edgeResult({ status: '204' });
  expect(serialize(marked)).toBe('result {\n  204\n}');
  expect(serialize(marked, { indent: '' }, '    ')).toBe('result {\n    204\n    }');
});
