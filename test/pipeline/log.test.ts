import { describe, expect, it } from 'vitest';
import {
  type AccessLogEntry,
  accessLogLine,
  createDistribution,
  type DistributionConfig,
  type ExchangeRequest,
  httpOrigin,
  originFailure,
} from '../../src/index.js';

const fields =
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end distribution-tenant-id connection-id'.split(
    ' ',
  );

const site = (config: Partial<DistributionConfig> = {}) =>
  createDistribution({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => ({ headers: { 'content-type': 'text/plain' }, body: 'hello' })),
    },
    domainNames: ['www.example.com'],
    ...config,
  });

async function logOf(request: ExchangeRequest, cdn = site()): Promise<AccessLogEntry> {
  const { log } = await cdn.handle(request);
  if (log === undefined) throw new Error('not logged');
  return log;
}

/** A line, by field. */
const written = (entry: AccessLogEntry) => {
  const values = accessLogLine(entry).split('\t');
  expect(values).toHaveLength(fields.length);
  return Object.fromEntries(fields.map((name, index) => [name, values[index]]));
};

describe('the access log', () => {
  it("has CloudFront's fields, in its order", async () => {
    expect(Object.keys(await logOf({ uri: '/' }))).toEqual(fields);
  });

  it('tells of a request and its answer', async () => {
    const cdn = site();
    cdn.clock.set('2026-01-31T23:59:59.500Z');
    const entry = await logOf(
      {
        uri: '/a b?x=1&y=%20',
        headers: {
          Host: 'www.example.com',
          'User-Agent': 'Mozilla/5.0 (X11; Linux)',
          Referer: 'https://www.example.com/',
          'X-Forwarded-For': '198.51.100.7',
          cookie: ['a=1', 'b=2'],
        },
        clientIp: '2001:db8::1',
        viewer: { port: 61_052, tls: 'TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake' },
      },
      cdn,
    );
    expect(entry).toMatchInlineSnapshot(`
      {
        "c-ip": "2001:db8::1",
        "c-port": 61052,
        "connection-id": undefined,
        "cs(Cookie)": "a=1; b=2",
        "cs(Host)": "d111111abcdef8.cloudfront.net",
        "cs(Referer)": "https://www.example.com/",
        "cs(User-Agent)": "Mozilla/5.0 (X11; Linux)",
        "cs-bytes": 184,
        "cs-method": "GET",
        "cs-protocol": "https",
        "cs-protocol-version": "HTTP/2.0",
        "cs-uri-query": "x=1&y=%20",
        "cs-uri-stem": "/a b",
        "date": "2026-01-31",
        "distribution-tenant-id": undefined,
        "fle-encrypted-fields": undefined,
        "fle-status": undefined,
        "sc-bytes": 323,
        "sc-content-len": 5,
        "sc-content-type": "text/plain",
        "sc-range-end": undefined,
        "sc-range-start": undefined,
        "sc-status": 200,
        "ssl-cipher": "TLS_AES_128_GCM_SHA256",
        "ssl-protocol": "TLSv1.3",
        "time": "23:59:59",
        "time-taken": 0,
        "time-to-first-byte": 0,
        "x-edge-detailed-result-type": "Miss",
        "x-edge-location": "LAX50-C1",
        "x-edge-request-id": "edgeproof-00000000000000000000000000000000000000000001==",
        "x-edge-response-result-type": "Miss",
        "x-edge-result-type": "Miss",
        "x-forwarded-for": "198.51.100.7",
        "x-host-header": "www.example.com",
      }
    `);
    expect(accessLogLine(entry).replaceAll('\t', ' ')).toMatchInlineSnapshot(
      `"2026-01-31 23:59:59 LAX50-C1 323 2001:db8::1 GET d111111abcdef8.cloudfront.net /a%20b 200 https://www.example.com/ Mozilla/5.0%20(X11;%20Linux) x=1&y=%2520 a=1;%20b=2 Miss edgeproof-00000000000000000000000000000000000000000001== www.example.com https 184 0.000 198.51.100.7 TLSv1.3 TLS_AES_128_GCM_SHA256 Miss HTTP/2.0 - - 61052 0.000 Miss text/plain 5 - - - -"`,
    );
  });

  it('is the same entry however often it is read', async () => {
    const exchange = await site().handle({ uri: '/' });
    expect(exchange.log).toBe(exchange.log);
  });

  it('has 000 for what nobody was sent, and - for what is absent or empty', async () => {
    const entry = { ...(await logOf({ uri: '/', headers: { referer: '' } })), 'sc-status': 0 };
    expect(written(entry)).toMatchObject({ 'sc-status': '000', 'cs(Referer)': '-', 'cs-uri-query': '-' });
  });

  it.each([
    ['<>"#%{}|\\^~[]`\'', '%3C%3E%22%23%25%7B%7D%7C%5C%5E%7E%5B%5D%60%27'],
    ['a b\tc', 'a%20b%09c'],
    ['%20', '%2520'],
    ['ü€😀', '%C3%BC%E2%82%AC%F0%9F%98%80'],
    ['\ud800', '%EF%BF%BD'],
    ['!$&()*+,-./09:;=?@AZ_az', '!$&()*+,-./09:;=?@AZ_az'],
  ])('writes %j as %s', async (userAgent, expected) => {
    const entry = { ...(await logOf({ uri: '/' })), 'cs(User-Agent)': userAgent };
    expect(written(entry)['cs(User-Agent)']).toBe(expected);
  });

  it('measures both messages with their heads', async () => {
    const { request, response, log } = await site({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', () => ({ body: 'ü' })),
        allowedMethods: 'ALL',
      },
    }).handle({ method: 'POST', uri: '/a?b', body: 'abc', headers: { 'x-a': 'ü' } });
    const head = (first: string, headers: typeof request.headers) =>
      `${first}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    expect(log?.['cs-bytes']).toBe(Buffer.byteLength(`${head('POST /a?b HTTP/1.1', request.headers)}abc`));
    expect(log?.['sc-bytes']).toBe(Buffer.byteLength(`${head('HTTP/1.1 200 OK', response.headers)}ü`));
  });

  it('tells seconds of simulated waiting, and when they were over', async () => {
    const cdn = site({ defaultBehavior: { origin: httpOrigin('origin.example.com', originFailure('timeout')) } });
    cdn.clock.set('2026-01-31T23:59:00Z');
    expect(written(await logOf({ uri: '/' }, cdn))).toMatchObject({
      date: '2026-02-01',
      time: '00:00:30',
      'time-taken': '90.000',
      'time-to-first-byte': '90.000',
      'x-edge-detailed-result-type': 'OriginCommError',
    });
  });

  it('tells which part was sent', async () => {
    const part = { status: 206, headers: { 'content-range': 'bytes 2-3/9' }, body: 'ab' };
    const cdn = site({ defaultBehavior: { origin: httpOrigin('origin.example.com', () => part) } });
    expect(written(await logOf({ uri: '/', headers: { range: 'bytes=2-3' } }, cdn))).toMatchObject({
      'sc-status': '206',
      'sc-content-len': '2',
      'sc-range-start': '2',
      'sc-range-end': '3',
    });
  });

  it('knows of no encryption over http', async () => {
    const entry = await logOf({ uri: '/', viewer: { protocol: 'http', tls: 'TLSv1.3:TLS_AES_128_GCM_SHA256' } });
    expect(written(entry)).toMatchObject({
      'cs-protocol': 'http',
      'ssl-protocol': '-',
      'ssl-cipher': '-',
      'cs-protocol-version': 'HTTP/1.1',
    });
  });

  it.each([
    ['a URL of 8,192 bytes', { uri: `/${'a'.repeat(8_191)}` }, true],
    ['a URL of 8,193 bytes', { uri: `/${'a'.repeat(8_192)}` }, false],
    ['a URL of 8,193 bytes in fewer characters', { uri: `/${'ü'.repeat(4_096)}` }, false],
    // `Host: www.example.com` and `x-a: ` with their line ends are 23 and 7 of them.
    ['headers of 20,480 bytes', { uri: '/', headers: { 'x-a': 'a'.repeat(20_450) } }, true],
    ['headers of 20,481 bytes', { uri: '/', headers: { 'x-a': 'a'.repeat(20_451) } }, false],
  ])('of %s (LIMIT-NOLOG)', async (_, request, isLogged) => {
    const { log } = await site().handle(request);
    expect(log !== undefined).toBe(isLogged);
  });
});
