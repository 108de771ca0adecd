import { describe, expect, it } from 'vitest';
import { createDistribution, type DistributionConfig, type ExchangeRequest, httpOrigin } from '../../src/index.js';

const origin = httpOrigin('origin.example.com', () => ({ body: 'hello' }));

async function answer(request: ExchangeRequest, rest: Partial<DistributionConfig> = {}) {
  const { response, detailedResultType, trace } = await createDistribution({
    defaultBehavior: { origin },
    ...rest,
  }).handle(request);
  const connection = response.headers.find(([name]) => name.toLowerCase() === 'connection')?.[1];
  return { status: response.status, detailedResultType, connection, trace: String(trace) };
}

const http1 = { httpVersion: '1.1' } as const;

describe('the size of a request', () => {
  it('is counted in bytes: two for each ü of a URL (LIMIT-URL)', async () => {
    expect(await answer({ uri: `/${'ü'.repeat(4_095)}` })).toMatchObject({ status: 200 });
    const { status, trace } = await answer({ uri: `/${'ü'.repeat(4_096)}` });
    expect(status).toBe(414);
    expect(trace).toContain('refused          414: the URL has 8,193 bytes, at most 8,192 bytes are allowed');
  });

  it('has the whole request line and all headers in it, in bytes (LIMIT-REQ)', async () => {
    // GET / HTTP/1.1, Host: d111111abcdef8.cloudfront.net and the name of the header, each line with its end.
    const room =
      32_768 - 'GET / HTTP/1.1\r\n'.length - 'Host: d111111abcdef8.cloudfront.net\r\n'.length - 'a: \r\n'.length;
    expect(await answer({ uri: '/', headers: { a: 'x'.repeat(room) } })).toMatchObject({ status: 200 });
    expect(await answer({ uri: '/', headers: { a: 'x'.repeat(room + 1) } })).toMatchObject({ status: 494 });
    expect(await answer({ uri: '/', headers: { a: 'ü'.repeat(room / 2 + 1) } })).toMatchObject({ status: 494 });
    expect(await answer({ method: 'HEAD', uri: '/', headers: { a: 'x'.repeat(room) } })).toMatchObject({ status: 494 });
  });

  it('closes the connection when there is too much of it', async () => {
    const tooLong = { uri: `/${'a'.repeat(8_192)}`, viewer: http1 };
    expect(await answer(tooLong)).toMatchObject({ status: 414, connection: 'close' });
    const tooLarge = { uri: '/', headers: { a: 'a'.repeat(32_768) }, viewer: http1 };
    expect(await answer(tooLarge)).toMatchObject({ status: 494, connection: 'close' });
    expect(await answer({ uri: '/', viewer: http1 })).toMatchObject({ status: 200, connection: 'keep-alive' });
    expect(await answer({ uri: '/', body: 'x', viewer: http1 })).toMatchObject({
      status: 403,
      connection: 'keep-alive',
    });
  });
});

describe('a GET with a body (LIMIT-GET-BODY)', () => {
  it.each([
    ['bytes', { body: 'x' }, 403],
    ['a Content-Length, and nothing after it', { headers: { 'content-length': '5' } }, 403],
    ['chunks announced', { headers: { 'transfer-encoding': 'chunked' } }, 403],
    ['a Content-Length of 0', { headers: { 'content-length': '0' } }, 200],
  ])('with %s', async (_what, request, status) => {
    expect(await answer({ uri: '/', ...request })).toMatchObject({ status });
  });

  it('is no other method’s fault', async () => {
    expect(await answer({ uri: '/', method: 'HEAD', headers: { 'content-length': '5' } })).toMatchObject({
      status: 200,
    });
  });
});

describe('a disabled distribution (HOST-DISABLED)', () => {
  it('answers everything with 403, and no error page of its own', async () => {
    const rest = {
      enabled: false,
      errorResponses: [{ httpStatus: 403, responseHttpStatus: 200, responsePagePath: '/403.html' }],
    };
    const { status, detailedResultType, trace } = await answer({ uri: '/' }, rest);
    expect([status, detailedResultType]).toEqual([403, 'InvalidRequest']);
    expect(trace).toContain('403: the distribution is disabled (enabled: false)');
    expect(await answer({ uri: '/' }, { ...rest, enabled: true })).toMatchObject({ status: 200 });
  });
});

describe('a WebSocket (WS)', () => {
  it('is refused by edgeproof, not answered as if it were none', async () => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    await expect(answer({ uri: '/', headers })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: headers["upgrade"]: edgeproof never simulates WebSockets: an exchange is one request and one response. Send the request without Upgrade, and test what depends on it against CloudFront itself.]`,
    );
    expect(await answer({ uri: '/', headers: { upgrade: 'h2c' } })).toMatchObject({ status: 200 });
  });
});
