import { describe, expect, it, vi } from 'vitest';
import { httpOrigin, isOrigin, isOriginGroup, originFailure } from '../../src/origins/index.js';
import { failures } from './ask.js';

const answerOk = () => new Response('ok');

describe('an origin of your own', () => {
  it('has the defaults of the CDK', () => {
    const { answer, ...settings } = httpOrigin('api.example.com', answerOk);
    expect(typeof answer).toBe('function');
    expect(settings).toEqual({
      kind: 'custom',
      id: 'api.example.com',
      domainName: 'api.example.com',
      path: '',
      customHeaders: {},
      protocolPolicy: 'https-only',
      httpPort: 80,
      httpsPort: 443,
      sslProtocols: ['TLSv1.2'],
      readTimeout: 30,
      keepaliveTimeout: 5,
      connectionTimeout: 10,
      connectionAttempts: 3,
      responseCompletionTimeout: undefined,
      authMethod: 'none',
      region: '',
      resolves: true,
      notes: [],
      [Symbol.for('edgeproof.origin')]: true,
    });
  });

  it('takes every option, durations in any form', () => {
    const origin = httpOrigin('api.example.com', answerOk, {
      originId: 'api',
      originPath: '/v1',
      customHeaders: { 'X-Origin-Key': 'secret' },
      protocolPolicy: 'match-viewer',
      httpPort: 8080,
      httpsPort: 8443,
      originSslProtocols: ['TLSv1.1', 'TLSv1.2'],
      readTimeout: { minutes: 1 },
      keepaliveTimeout: { toSeconds: () => 60 },
      connectionTimeout: 5,
      connectionAttempts: 1,
      responseCompletionTimeout: { minutes: 2 },
    });
    expect(origin).toMatchObject({
      id: 'api',
      path: '/v1',
      customHeaders: { 'x-origin-key': [{ key: 'X-Origin-Key', value: 'secret' }] },
      protocolPolicy: 'match-viewer',
      httpPort: 8080,
      httpsPort: 8443,
      sslProtocols: ['TLSv1.1', 'TLSv1.2'],
      readTimeout: 60,
      keepaliveTimeout: 60,
      connectionTimeout: 5,
      connectionAttempts: 1,
      responseCompletionTimeout: 120,
    });
  });

  it('is recognised by its brand, and frozen', () => {
    const origin = httpOrigin('api.example.com', vi.fn(answerOk));
    expect([isOrigin(origin), isOriginGroup(origin), isOrigin({ ...origin }), isOrigin({ kind: 'custom' })]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(Object.isFrozen(origin)).toBe(true);
  });

  it('notes a keep-alive timeout on which the documents differ', () => {
    expect(httpOrigin('api.example.com', answerOk, { keepaliveTimeout: 300 }).notes).toMatchInlineSnapshot(`
      [
        "keepaliveTimeout: 300 seconds are within the quota (300) but above what the API documents (120), and a function that returns this origin is refused (ORG-KA)",
      ]
    `);
  });

  it('takes an address type, which makes no difference (ORG-IP)', () => {
    const plain = httpOrigin('api.example.com', answerOk);
    for (const ipAddressType of ['ipv4', 'ipv6', 'dualstack'] as const) {
      const origin = httpOrigin('api.example.com', answerOk, { ipAddressType });
      expect({ ...origin, answer: plain.answer }).toEqual({ ...plain });
    }
  });

  it('does not resolve when a DNS failure stands in its place', () => {
    expect(httpOrigin('api.example.com', originFailure('dns')).resolves).toBe(false);
    expect(httpOrigin('api.example.com', originFailure('tls')).resolves).toBe(true);
  });

  it('takes custom headers named like members of objects', () => {
    const origin = httpOrigin('api.example.com', answerOk, {
      customHeaders: JSON.parse('{ "__proto__": "a", "constructor": "b" }'),
    });
    expect(Object.keys(origin.customHeaders)).toEqual(['__proto__', 'constructor']);
  });
});

describe('a mistake in its configuration', () => {
  it('is refused in words', async () => {
    const cases: [string, () => unknown][] = [
      ['a URL as domain', () => httpOrigin('https://api.example.com/v1', answerOk)],
      ['a port in the domain', () => httpOrigin('api.example.com:8080', answerOk)],
      ['an address', () => httpOrigin('192.0.2.1', answerOk)],
      ['an odd name', () => httpOrigin('api example.com', answerOk)],
      ['no name', () => httpOrigin('', answerOk)],
      ['a long name', () => httpOrigin(`${'a'.repeat(250)}.com`, answerOk)],
      ['an app', () => httpOrigin('api.example.com', { fetch: answerOk } as never)],
      ['a response', () => httpOrigin('api.example.com', new Response('ok') as never)],
      ['a server and a path', () => httpOrigin('api.example.com', 'https://localhost:3000/v1')],
      ['a misspelt option', () => httpOrigin('api.example.com', answerOk, { readTimeOut: 3 } as never)],
      ['an unknown option', () => httpOrigin('api.example.com', answerOk, { colour: 'red' } as never)],
      ['no object', () => httpOrigin('api.example.com', answerOk, 'https-only' as never)],
      ['a long read timeout', () => httpOrigin('api.example.com', answerOk, { readTimeout: { minutes: 3 } })],
      ['half a second', () => httpOrigin('api.example.com', answerOk, { connectionTimeout: { milliseconds: 500 } })],
      ['no duration', () => httpOrigin('api.example.com', answerOk, { readTimeout: '30s' as never })],
      ['many attempts', () => httpOrigin('api.example.com', answerOk, { connectionAttempts: 4 })],
      ['a keep-alive of an hour', () => httpOrigin('api.example.com', answerOk, { keepaliveTimeout: { hours: 1 } })],
      ['too short a whole', () => httpOrigin('api.example.com', answerOk, { responseCompletionTimeout: 10 })],
      ['a low port', () => httpOrigin('api.example.com', answerOk, { httpPort: 22 })],
      ['a high port', () => httpOrigin('api.example.com', answerOk, { httpsPort: 70_000 })],
      ['a wrong policy', () => httpOrigin('api.example.com', answerOk, { protocolPolicy: 'https' as never })],
      ['a wrong protocol', () => httpOrigin('api.example.com', answerOk, { originSslProtocols: ['TLSv1.3' as never] })],
      ['a path without slash', () => httpOrigin('api.example.com', answerOk, { originPath: 'v1/' })],
      ['a slash as path', () => httpOrigin('api.example.com', answerOk, { originPath: '/' })],
      ['an empty id', () => httpOrigin('api.example.com', answerOk, { originId: '' })],
      ['a denied header', () => httpOrigin('api.example.com', answerOk, { customHeaders: { 'X-Amz-Foo': 'a' } })],
      ['a header twice', () => httpOrigin('api.example.com', answerOk, { customHeaders: { 'X-A': '1', 'x-a': '2' } })],
      ['a header number', () => httpOrigin('api.example.com', answerOk, { customHeaders: { 'X-A': 1 as never } })],
      ['a line break', () => httpOrigin('api.example.com', answerOk, { customHeaders: { 'X-A': 'a\r\nb' } })],
      ['a long value', () => httpOrigin('api.example.com', answerOk, { customHeaders: { 'X-A': 'a'.repeat(1_784) } })],
      [
        'a long header name',
        () => httpOrigin('api.example.com', answerOk, { customHeaders: { ['x'.repeat(257)]: '' } }),
      ],
      ['many headers', () => httpOrigin('api.example.com', answerOk, { customHeaders: numbered(31, 'v') })],
      [
        'heavy headers',
        () => httpOrigin('api.example.com', answerOk, { customHeaders: numbered(7, 'v'.repeat(1_700)) }),
      ],
      ['an unknown failure', () => originFailure('dsn' as never)],
      ['a reply of a reset', () => originFailure('reset' as 'short-body', { body: 'x' })],
      ['an address type', () => httpOrigin('api.example.com', answerOk, { ipAddressType: 'ipv5' as never })],
    ];
    expect(await failures(cases)).toMatchInlineSnapshot(`
      "a URL as domain
        Failed to make the origin https://api.example.com/v1: domainName: "https://api.example.com/v1" is more than a domain name. Give the name alone: the scheme goes into protocolPolicy, the port into httpPort or httpsPort, the path into originPath.
      a port in the domain
        Failed to make the origin api.example.com:8080: domainName: "api.example.com:8080" is more than a domain name. Give the name alone: the scheme goes into protocolPolicy, the port into httpPort or httpsPort, the path into originPath.
      an address
        Failed to make the origin 192.0.2.1: domainName: "192.0.2.1" is an IP address. CloudFront wants a DNS name.
      an odd name
        Failed to make the origin api example.com: domainName: "api example.com" is not a DNS name. Use letters, digits and dashes: 'api.example.com'.
      no name
        Failed to make the origin : domainName: "" is not a domain name. Write it as 'api.example.com'.
      a long name
        Failed to make the origin aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com: domainName: the name has 254 characters. At most 253 are allowed.
      an app
        Failed to make the origin api.example.com: responder: an object with fetch is not a responder. Give its fetch: httpOrigin(domainName, app.fetch).
      a response
        Failed to make the origin api.example.com: responder: a Response is not a responder. Give a function (request) => Response, the URL of a server, or an originFailure.
      a server and a path
        Failed to make the origin api.example.com: responder: "https://localhost:3000/v1" is more than the address of a server. Write "https://localhost:3000": a path goes into originPath, anything else into customHeaders.
      a misspelt option
        Failed to make the origin api.example.com: readTimeOut: there is no such option. Did you mean readTimeout? Choose from: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, protocolPolicy, httpPort, httpsPort, originSslProtocols, keepaliveTimeout, ipAddressType.
      an unknown option
        Failed to make the origin api.example.com: colour: there is no such option. Choose from: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, protocolPolicy, httpPort, httpsPort, originSslProtocols, keepaliveTimeout, ipAddressType.
      no object
        Failed to make the origin api.example.com: "https-only" is not an object. Give an object with any of: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, protocolPolicy, httpPort, httpsPort, originSslProtocols, keepaliveTimeout, ipAddressType.
      a long read timeout
        Failed to make the origin api.example.com: readTimeout: 180 is out of range. Give a whole number of seconds from 1 to 120.
      half a second
        Failed to make the origin api.example.com: connectionTimeout: 0.5 is out of range. Give a whole number of seconds from 1 to 10.
      no duration
        Failed to make the origin api.example.com: readTimeout: "30s" is not a duration. Give a number of seconds, or { seconds: 30 }.
      many attempts
        Failed to make the origin api.example.com: connectionAttempts: 4 is out of range. Give a whole number from 1 to 3.
      a keep-alive of an hour
        Failed to make the origin api.example.com: keepaliveTimeout: 3600 is out of range. Give a whole number of seconds from 1 to 300.
      too short a whole
        Failed to make the origin api.example.com: responseCompletionTimeout: 10 is out of range. Give a whole number of seconds 30 or more.
      a low port
        Failed to make the origin api.example.com: httpPort: 22 is not allowed. Give 80, 443, or a number from 1024 to 65535.
      a high port
        Failed to make the origin api.example.com: httpsPort: 70000 is out of range. Give a whole number from 1024 to 65535.
      a wrong policy
        Failed to make the origin api.example.com: protocolPolicy: "https" is not allowed. Choose one of: http-only, https-only, match-viewer.
      a wrong protocol
        Failed to make the origin api.example.com: originSslProtocols[0]: "TLSv1.3" is not allowed. Choose one of: SSLv3, TLSv1, TLSv1.1, TLSv1.2.
      a path without slash
        Failed to make the origin api.example.com: originPath: "v1/" must begin with a slash and not end with one. Write "/v1".
      a slash as path
        Failed to make the origin api.example.com: originPath: "/" must begin with a slash and not end with one. Leave it out.
      an empty id
        Failed to make the origin api.example.com: originId: "" is not an id. Give a word that no other origin has, or leave it out.
      a denied header
        Failed to make the origin api.example.com: customHeaders["X-Amz-Foo"]: CloudFront sets or forwards this header itself. Choose another name (rulebook: OCH-DENY).
      a header twice
        Failed to make the origin api.example.com: customHeaders["x-a"]: the name is there twice. Names are the same in any case: keep one.
      a header number
        Failed to make the origin api.example.com: customHeaders["X-A"]: 1 is not a string. Write the value as a string.
      a line break
        Failed to make the origin api.example.com: customHeaders["X-A"]: "a\\r\\nb" holds a control character. Leave it out.
      a long value
        Failed to make the origin api.example.com: customHeaders["X-A"]: the value has 1,784 characters. At most 1,783 are allowed.
      a long header name
        Failed to make the origin api.example.com: customHeaders["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"]: the name has 257 characters. At most 256 are allowed.
      many headers
        Failed to make the origin api.example.com: customHeaders: 31 headers are given. At most 30 are allowed.
      heavy headers
        Failed to make the origin api.example.com: customHeaders: names and values have 11,928 characters. At most 10,240 are allowed.
      an unknown failure
        Failed to make an origin failure: there is no kind "dsn". Choose one of: dns, connect, connect-timeout, tls, mtls, unreachable, write, timeout, completion-timeout, reset, bad-response, wrong-response, header-too-big, content-range-mismatch, zero-size, too-big, aborted, short-body, capacity, limit.
      a reply of a reset
        Failed to make an origin failure: nothing comes of "reset". Only originFailure('short-body', { … }) takes a reply.
      an address type
        Failed to make the origin api.example.com: ipAddressType: "ipv5" is not allowed. Choose one of: ipv4, ipv6, dualstack."
    `);
  });

  it('has a code and a path', () => {
    expect(() => httpOrigin('api.example.com', answerOk, { readTimeout: 0 })).toThrow(
      expect.objectContaining({ code: 'ERR_CONFIG', path: 'readTimeout' }),
    );
  });

  it.each([1_783, 256])('is none at the limit', (length) => {
    const customHeaders = length === 256 ? { ['x'.repeat(256)]: '' } : { 'X-A': 'a'.repeat(length) };
    expect(() => httpOrigin('api.example.com', answerOk, { customHeaders })).not.toThrow();
  });
});

function numbered(count: number, value: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-H${index}`, value]));
}
