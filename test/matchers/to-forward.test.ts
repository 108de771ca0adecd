import { describe, expect, it } from 'vitest';
import type { ForwardExpectation } from '../../matchers/to-forward.js';
import '../../matchers/vitest.js';
import { type EdgeBody, originRequest, type ViewerRequestEvent, viewerRequest } from '../../src/events/index.js';
import { createDistribution, invoke } from '../../src/index.js';
import { httpOrigin, originGroup } from '../../src/origins/index.js';
import { asked, edgeResponse, exchange, failure, misuse } from './support.js';

const { request } = originRequest({
  uri: '/a?b=c',
  method: 'POST',
  body: 'x=y',
  headers: { 'x-tag': ['1', '2'] },
  origin: { custom: { domainName: 'www.example.com', port: 8080 } },
}).Records[0].cf;

const replaced = { ...request, body: { action: 'replace', encoding: 'text', data: 'x=y' } };

const www = httpOrigin('www.example.com', () => new Response(), { originId: 'www' });
const backup = httpOrigin('backup.example.com', () => new Response(), { originId: 'backup' });
const group = originGroup({ primaryOrigin: www, fallbackOrigin: backup, fallbackStatusCodes: [503] });

function says(received: unknown, expected: ForwardExpectation): string {
  return failure(() => expect(received).toForward(expected));
}

describe('toForward', () => {
  it('asks whether anything goes on', async () => {
    expect(request).toForward();
    expect({ status: '200' }).not.toForward();
    expect(null).not.toForward();
    expect(await invoke(async ({ Records: [{ cf }] }) => cf.request, viewerRequest())).toForward({ uri: '/' });
    expect(exchange({ originRequests: [asked()] })).toForward();
    expect(exchange()).not.toForward();
  });

  it('compares the parts given', () => {
    expect(replaced).toForward({ uri: '/a', method: 'POST', querystring: 'b=c', body: 'x=y' });
    expect(replaced).toForward({ uri: /^\/a/, querystring: expect.stringContaining('b='), body: /x=/ });
    expect(request).not.toForward({ uri: '/a', method: 'GET' });
    expect({ uri: 5 }).not.toForward({ uri: /5/ });
    expect({ uri: '/' }).not.toForward({ querystring: /undefined/ });
  });

  it('compares headers, and takes undefined as absent', () => {
    expect(request).toForward({ headers: { 'X-Tag': ['1', '2'], authorization: undefined } });
    expect(request).not.toForward({ headers: { 'X-Tag': undefined } });
    expect(request).not.toForward({ headers: { 'X-Tag': ['1'] } });
  });

  it('takes an absent body and an absent origin', () => {
    const plain = viewerRequest().Records[0].cf.request;
    expect(plain).toForward({ body: undefined, origin: undefined });
    expect(request).not.toForward({ body: undefined });
    expect(request).not.toForward({ origin: undefined });
  });

  it('takes a body only where the function replaces it, base64 if nothing else is said', () => {
    const body = (fields: object) => ({ ...request, body: fields });
    expect(body({ action: 'replace', data: 'aGk=' })).toForward({ body: 'hi' });
    expect(body({ action: 'replace', encoding: 'base64', data: 'aGk=' })).toForward({ body: 'hi' });
    expect(body({ action: 'replace', encoding: 'text', data: 'aGk=' })).toForward({ body: 'aGk=' });
    for (const action of ['read-only', undefined]) {
      const changed = body({ action, encoding: 'text', data: 'changed' });
      expect(changed).not.toForward({ body: 'changed' });
      expect(changed).not.toForward({ body: undefined });
      expect(body({ action, encoding: 'text', data: '' })).not.toForward({ body: undefined });
    }
    expect(failure(() => expect(request).toForward({ body: 'x=y' }))).toMatchInlineSnapshot(`
      "expect(result).toForward({ body: 'x=y' })

      Another request goes on to the origin:

        body   expected 'x=y'
               received The viewer's own body goes on, since action isn't 'replace'. A returned request doesn't show it; an invocation does."
    `);
  });

  it('knows the body that a function put in the place of one it saw a part of', async () => {
    const replacing = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      Object.assign(cf.request.body as EdgeBody, { action: 'replace', encoding: 'text', data: 'new' });
      return cf.request;
    };
    expect(await invoke(replacing, viewerRequest({ body: 'x'.repeat(40_961) }))).toForward({ body: 'new' });
  });

  it('knows a request by its method alone', () => {
    expect({ method: 'HEAD' }).toForward({ method: 'HEAD' });
  });

  it("knows the viewer's body of an invocation, unless the function saw a part only", async () => {
    const careless = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      (cf.request.body as EdgeBody).data = 'Y2hhbmdlZA==';
      return cf.request;
    };
    const changed = await invoke(careless, viewerRequest({ body: 'x=y' }));
    expect(changed).toForward({ body: 'x=y' });
    expect(changed).not.toForward({ body: 'changed' });
    expect(failure(() => expect(changed).toForward({ body: 'changed' }))).toMatchInlineSnapshot(`
      "expect(invocation).toForward({ body: 'changed' })

      Another request goes on to the origin:

        body   expected 'changed'
               received 'x=y'

      What the function returned: data was changed, but action is "read-only", so the origin gets the original body. Set action: "replace", or leave the body as it came."
    `);
    const kept = await invoke(async ({ Records: [{ cf }] }) => cf.request, viewerRequest({ body: 'x=y' }));
    expect(failure(() => expect(kept).toForward({ body: 'changed' }))).not.toContain('replace');
    const cut = await invoke(careless, viewerRequest({ body: 'x'.repeat(40_961) }));
    expect(cut).not.toForward({ body: /x/ });
    expect(failure(() => expect(cut).toForward({ body: /x/ }))).toMatchInlineSnapshot(`
      "expect(invocation).toForward({ body: /x/ })

      Another request goes on to the origin:

        body   expected /x/
               received The viewer's own body goes on, of which the function saw a part only.

      What the function returned: data was changed, but action is "read-only", so the origin gets the original body. Set action: "replace", or leave the body as it came."
    `);
    const empty = await invoke(careless, viewerRequest({ includeBody: true }));
    expect(empty).toForward({ body: undefined });
  });

  it('knows an origin by its domain, its object, or fields of the event', () => {
    expect(request).toForward({ origin: 'www.example.com' });
    expect(request).toForward({ origin: /example/ });
    expect(request).toForward({ origin: www });
    expect(request).toForward({
      origin: { custom: { port: 8080, domainName: expect.any(String), nothing: undefined } },
    });
    expect(request).not.toForward({ origin: { s3: {} } });
    expect(request).not.toForward({ origin: { custom: { port: 443 } } });
    expect(request).not.toForward({ origin: backup });
  });

  it('knows the origin of an exchange by id, domain, object, or group', () => {
    const response = edgeResponse({
      originRequests: [asked(), asked({ originId: 'backup', domainName: 'backup.example.com', uri: '/b' })],
    });
    for (const origin of ['www', 'backup.example.com', www, backup, group]) expect(response).toForward({ origin });
    expect(response).toForward({ origin: 'backup', uri: '/b' });
    expect(response).not.toForward({ origin: 'www', uri: '/b' });
    expect(response).not.toForward({ origin: 'elsewhere.example.com' });
  });

  it("refuses fields of the event's origin on an exchange, even negated", () => {
    const received = exchange({ originRequests: [asked()] });
    expect(misuse(() => expect(received).not.toForward({ origin: { custom: {} } }))).toMatchInlineSnapshot(
      `"Failed to check toForward: expected.origin: an exchange knows which origin was asked, not the fields of the event's origin. Name the origin by its id, its domain or the origin object, or check the invocation."`,
    );
  });

  it('knows the origin by its domain, of a bucket too, and takes a matcher on any of its names', () => {
    const bucket = { uri: '/', origin: { s3: { domainName: 'b.s3.amazonaws.com', path: '/site' } } };
    expect(bucket).toForward({ origin: 'b.s3.amazonaws.com' });
    expect(bucket).toForward({ origin: expect.stringContaining('s3') });
    expect(bucket).not.toForward({ origin: expect.stringContaining('example') });
    const received = exchange({ originRequests: [asked()] });
    expect(received).toForward({ origin: expect.stringMatching(/^www$/) });
    expect(received).toForward({ origin: expect.stringContaining('example.com') });
    expect(received).not.toForward({ origin: expect.stringContaining('backup') });
  });

  it('wants every field of an origin as it is expected', () => {
    expect(request).not.toForward({ origin: { custom: { port: 8080, domainName: 'elsewhere.example.com' } } });
  });

  it('wants both id and domain of an origin object', () => {
    const going = (parts: object) => exchange({ originRequests: [asked(parts)] });
    expect(going({ originId: 'other' })).not.toForward({ origin: www });
    expect(going({ domainName: 'other.example.com' })).not.toForward({ origin: www });
    expect(going({ originId: 'other', domainName: 'other.example.com' })).not.toForward({ origin: group });
  });

  it('finds no origin where there is none, and some origin wherever one was asked', () => {
    for (const none of [viewerRequest().Records[0].cf.request, { uri: '/', origin: {} }, { uri: '/', origin: null }]) {
      for (const origin of ['www', /www/, www, group]) expect(none).not.toForward({ origin });
    }
    expect(exchange({ originRequests: [asked()] })).not.toForward({ origin: undefined });
    expect(exchange({ originRequests: [asked()] })).not.toForward({ origin: null as never });
    expect(says({ uri: '/' }, { origin: 'www' })).toContain("origin   expected 'www'\n           received absent");
    expect(says(request, { origin: undefined })).toContain('origin   expected absent\n           received {');
  });

  it.each([
    [null, 'expected'],
    ['/', 'expected'],
    [{ headers: null }, 'expected.headers'],
    [{ headers: 'x-tag' }, 'expected.headers'],
    [{ headers: { 'x-tag': 5 } }, 'expected.headers["x-tag"]'],
    [{ body: 5 }, 'expected.body'],
    [{ path: '/' }, 'expected'],
  ])('refuses to look for %j', (expected, path) => {
    expect(() => expect(request).not.toForward(expected as never)).toThrow(
      expect.objectContaining({ code: 'ERR_MATCHER', message: expect.stringContaining(path) }),
    );
  });

  it("refuses fields of a bucket's origin on an exchange", () => {
    const received = exchange({ originRequests: [asked()] });
    expect(() => expect(received).toForward({ origin: { s3: {} } })).toThrow(
      expect.objectContaining({ code: 'ERR_MATCHER', message: expect.stringContaining('expected.origin') }),
    );
  });

  it('shows what goes on where nothing should', () => {
    expect(failure(() => expect(request).not.toForward())).toMatchInlineSnapshot(`
      "expect(result).not.toForward()

      A request goes on to the origin: POST /a"
    `);
  });

  it('says that a header or a body is there which should not be', () => {
    expect(
      says(replaced, { headers: { 'x-tag': undefined, 'user-agent': undefined }, body: undefined }),
    ).toMatchInlineSnapshot(`
      "expect(result).toForward({ headers: { 'x-tag': undefined, 'user-agent': undefined }, body: undefined })

      Another request goes on to the origin:

        headers["x-tag"]        expected absent
                                received '1', '2'
        headers["user-agent"]   expected absent
                                received 'Amazon CloudFront'
        body                    expected absent
                                received 3 bytes"
    `);
    expect(says(request, { querystring: 'b=d', method: 'PUT' })).toMatchInlineSnapshot(`
      "expect(result).toForward({ querystring: 'b=d', method: 'PUT' })

      Another request goes on to the origin:

        querystring   expected 'b=d'
                      received 'b=c'
        method        expected 'PUT'
                      received 'POST'"
    `);
    expect(says({ uri: '/' }, { querystring: 'b=c' })).toMatchInlineSnapshot(`
      "expect(result).toForward({ querystring: 'b=c' })

      Another request goes on to the origin:

        querystring   expected 'b=c'
                      received undefined"
    `);
  });

  it('shows two long values of a header where they begin to differ', () => {
    const long = 'a'.repeat(200);
    const headers = { 'x-tag': [{ value: `${long}b` }] };
    expect(says({ uri: '/', headers }, { headers: { 'x-tag': `${long}c` } })).toMatchInlineSnapshot(`
      "expect(result).toForward({ headers: { 'x-tag': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' (201 characters) } })

      Another request goes on to the origin:

        headers["x-tag"]   expected '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac'
                           received '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'"
    `);
  });

  it('says why a body could not be looked at', () => {
    const headers = { 'content-encoding': [{ value: 'gzip' }] };
    expect(says({ ...replaced, headers }, { body: 'x=y' })).toMatchInlineSnapshot(`
      "expect(result).toForward({ body: 'x=y' })

      Another request goes on to the origin:

        body   expected 'x=y'
               received Content-Encoding is gzip, and the body isn't: incorrect header check."
    `);
  });

  it('shows only what differs', () => {
    expect(
      failure(() => expect(request).toForward({ uri: '/b', method: 'POST', headers: { 'x-tag': '3', 'x-a': 'b' } })),
    ).toMatchInlineSnapshot(`
      "expect(result).toForward({ uri: '/b', method: 'POST', headers: { 'x-tag': '3', 'x-a': 'b' } })

      Another request goes on to the origin:

        uri                expected '/b'
                           received '/a'
        headers["x-tag"]   expected '3'
                           received '1', '2'
        headers["x-a"]     expected 'b'
                           received absent"
    `);
    expect(
      failure(() => expect(request).not.toForward({ uri: '/a', origin: 'www.example.com' })),
    ).toMatchInlineSnapshot(`
      "expect(result).not.toForward({ uri: '/a', origin: 'www.example.com' })

      This is what goes on to the origin:

        uri      '/a'
        origin   { custom: { customHeaders: {}, domainName: 'www.example.com', keepaliveTimeout: 5, path: '', port: 8080, protocol: 'https', readTimeout: 30, sslProtocols: ['TLSv1.2'] } }"
    `);
  });

  it('says where a query that stands in uri belongs', () => {
    expect(failure(() => expect(request).toForward({ uri: '/a?b=c' }))).toMatchInlineSnapshot(`
      "expect(result).toForward({ uri: '/a?b=c' })

      Another request goes on to the origin:

        uri   expected '/a?b=c'
              received '/a'

      The query goes into querystring: { uri: '/a', querystring: 'b=c' }."
    `);
    expect(failure(() => expect(request).toForward({ uri: '/b' }))).not.toContain('query');
    expect(says(request, { uri: '/a?b=c?d' })).toContain("{ uri: '/a', querystring: 'b=c?d' }");
    expect(says(request, { querystring: '?b=c' })).not.toContain('goes into');
  });

  it('shows the closest of several requests', () => {
    const originRequests = [
      asked({ uri: '/a' }),
      asked({ uri: '/b', originId: 'backup', domainName: 'backup.example.com' }),
    ];
    const received = exchange({ originRequests });
    expect(failure(() => expect(received).toForward({ uri: '/a', origin: 'www', body: 'x' }))).toMatchInlineSnapshot(`
      "expect(exchange).toForward({ uri: '/a', origin: 'www', body: 'x' })

      None of 2 requests is the one; the closest goes on to the origin:

        body   expected 'x'
               received ''

      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('shows the first of those that are equally close', () => {
    const going = (...uris: string[]) =>
      exchange({ originRequests: uris.map((uri) => asked({ uri, method: 'HEAD' })) });
    expect(says(going('/a', '/b'), { uri: '/c' })).toContain("received '/a'");
    expect(says(going('/a', '/b'), { uri: '/b', method: 'GET' })).not.toContain("'/a'");
    expect(says(going('/a', '/b', '/c'), { uri: '/a', method: 'GET' })).not.toContain('/c');
  });

  it('says that a body was ignored only to who looks for the body', async () => {
    const careless = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      (cf.request.body as EdgeBody).data = 'Y2hhbmdlZA==';
      return cf.request;
    };
    const ignored = await invoke(careless, viewerRequest({ body: 'x=y' }));
    expect(says(ignored, { uri: '/b', body: 'changed' })).toContain('so the origin gets the original body');
    expect(says(ignored, { uri: '/b', body: 'x=y' })).not.toContain('ignored');
    const replacing = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      const body = { action: 'replace', encoding: 'text', data: 'y' };
      return { ...cf.request, body } as typeof cf.request;
    };
    const said = says(await invoke(replacing, viewerRequest({ body: 'x=y' })), { body: 'x=y' });
    expect(said).toContain("received 'y'");
    expect(said).not.toContain('ignored');
    const nothing = await invoke(async ({ Records: [{ cf }] }) => cf.request, viewerRequest());
    expect(says(nothing, { body: 'x' })).not.toContain('ignored');
    const adding = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      const body = { action: 'read-only', encoding: 'text', data: 'y' };
      return { ...cf.request, body } as typeof cf.request;
    };
    expect(says(await invoke(adding, viewerRequest()), { body: 'y' })).toContain(
      'so the origin gets the original body',
    );
  });

  it('names the headers that the behavior keeps back, and no others', async () => {
    const handler = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      const { headers } = cf.request;
      cf.request.headers = { ...headers, 'x-added': [{ key: 'X-Added', value: 'a' }] };
      delete cf.request.headers['x-removed'];
      return cf.request;
    };
    const cdn = createDistribution({ defaultBehavior: { origin: www, edgeLambdas: { 'viewer-request': handler } } });
    const received = await cdn.handle({ uri: '/', headers: { 'X-Kept': 'a', 'X-Removed': 'a', 'X-Mine': 'a' } });
    const headers = { 'X-Kept': 'a', 'X-Removed': 'a', 'X-Never': 'a', 'user-agent': 'curl', 'X-Mine': undefined };
    expect(says(received, { uri: '/b', headers })).toContain(
      "The viewer sent X-Kept, and the behavior * doesn't forward it",
    );
    expect(says(received, { headers: { 'X-Removed': 'a' } })).not.toContain('The viewer sent');
    expect(says(received, { uri: '/b' })).not.toContain('The viewer sent');
  });

  it('says why nothing goes on', async () => {
    expect(failure(() => expect({ status: '200' }).toForward())).toMatchInlineSnapshot(`
      "expect(result).toForward()

      Nothing goes on: the function answered with a response of its own."
    `);
    expect(failure(() => expect(undefined).toForward())).toMatchInlineSnapshot(`
      "expect(result).toForward()

      Nothing goes on: this is no request, it has no \`uri\`."
    `);
    expect(failure(() => expect(exchange()).toForward({ uri: '/' }))).toMatchInlineSnapshot(`
      "expect(exchange).toForward({ uri: '/' })

      No origin was asked.

      → 200, X-Cache: Miss from cloudfront"
    `);
    const failed = await invoke(async () => null, viewerRequest());
    expect(failure(() => expect(failed).toForward())).toMatchInlineSnapshot(`
      "expect(invocation).toForward()

      Nothing goes on.

      CloudFront would answer 502 (LambdaValidationError) instead: the function returned nothing (null). Return a value on every path, and make the handler async or use the callback."
    `);
  });
});
