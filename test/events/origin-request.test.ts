import type { CloudFrontRequestEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type OriginInit, originRequest } from '../../src/events/index.js';
import { validateResult } from '../../src/rules/index.js';

function requestOf(init?: Parameters<typeof originRequest>[0]) {
  return originRequest(init).Records[0].cf.request;
}

it('goes to a custom origin by default, with the headers CloudFront adds', () => {
  expect(originRequest()).toMatchInlineSnapshot(`
    {
      "Records": [
        {
          "cf": {
            "config": {
              "distributionDomainName": "d111111abcdef8.cloudfront.net",
              "distributionId": "E1A2B3C4D5E6F7",
              "eventType": "origin-request",
              "requestId": "edgeproof-00000000000000000000000000000000000000000000==",
            },
            "request": {
              "clientIp": "203.0.113.9",
              "headers": {
                "host": [
                  {
                    "key": "Host",
                    "value": "origin.example.com",
                  },
                ],
                "user-agent": [
                  {
                    "key": "User-Agent",
                    "value": "Amazon CloudFront",
                  },
                ],
                "via": [
                  {
                    "key": "Via",
                    "value": "2.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)",
                  },
                ],
                "x-forwarded-for": [
                  {
                    "key": "X-Forwarded-For",
                    "value": "203.0.113.9",
                  },
                ],
              },
              "method": "GET",
              "origin": {
                "custom": {
                  "customHeaders": {},
                  "domainName": "origin.example.com",
                  "keepaliveTimeout": 5,
                  "path": "",
                  "port": 443,
                  "protocol": "https",
                  "readTimeout": 30,
                  "sslProtocols": [
                    "TLSv1.2",
                  ],
                },
              },
              "querystring": "",
              "uri": "/",
            },
          },
        },
      ],
    }
  `);
});

it('is an event in the types of aws-lambda', () => {
  const event: CloudFrontRequestEvent = originRequest({ origin: 's3' });
  expect(event.Records).toHaveLength(1);
});

it('shows an S3 origin in its own fields, without a region', () => {
  expect(requestOf({ origin: 's3' }).origin).toMatchInlineSnapshot(`
    {
      "s3": {
        "authMethod": "none",
        "customHeaders": {},
        "domainName": "bucket.s3.us-east-1.amazonaws.com",
        "path": "",
        "region": "",
      },
    }
  `);
});

it('agrees with itself: Host is the origin, X-Forwarded-For the viewer, Via its version of HTTP', () => {
  const { headers } = requestOf({
    clientIp: '2001:db8::1',
    origin: { custom: { domainName: 'api.example.net' } },
    viewer: { httpVersion: '1.1' },
  });
  expect(headers['host']).toEqual([{ key: 'Host', value: 'api.example.net' }]);
  expect(headers['x-forwarded-for']).toEqual([{ key: 'X-Forwarded-For', value: '2001:db8::1' }]);
  expect(headers['via']?.[0]?.value).toMatch(/^1\.1 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/);
});

it('shows no Accept-Encoding unless it is given', () => {
  expect(requestOf().headers).not.toHaveProperty('accept-encoding');
  expect(requestOf({ headers: { 'Accept-Encoding': 'br,gzip' } }).headers['accept-encoding']).toHaveLength(1);
});

it('fills in what a partial origin leaves out', () => {
  expect(requestOf({ origin: { custom: { protocol: 'http' } } }).origin.custom).toMatchObject({
    port: 80,
    readTimeout: 30,
  });
  expect(
    requestOf({ origin: { s3: { domainName: 'b.s3.eu-west-1.amazonaws.com', authMethod: 'origin-access-identity' } } })
      .origin.s3?.region,
  ).toBe('eu-west-1');
});

it('takes every field of both kinds', () => {
  const custom = {
    customHeaders: { 'x-key': [{ key: 'X-Key', value: 'k' }] },
    domainName: 'origin.example.net',
    keepaliveTimeout: 120,
    path: '/a/b',
    port: 65_535,
    protocol: 'http' as const,
    readTimeout: 1,
    responseCompletionTimeout: 60,
    sslProtocols: ['TLSv1.1' as const, 'SSLv3' as const],
  };
  expect(requestOf({ origin: { custom } }).origin).toEqual({ custom });
  const s3 = {
    authMethod: 'origin-access-identity' as const,
    customHeaders: {},
    domainName: 'b.s3.amazonaws.com',
    path: '/a',
    readTimeout: 120,
    responseCompletionTimeout: 0,
    region: 'us-east-1',
  };
  expect(requestOf({ origin: { s3 } }).origin).toEqual({ s3 });
});

it('takes what a distribution may be configured with, though a function may not set it', () => {
  const custom = {
    keepaliveTimeout: 300,
    readTimeout: 300,
    protocol: 'http' as const,
    sslProtocols: [],
    path: '/a//b',
    domainName: 'a_b.example.com',
  };
  expect(requestOf({ origin: { custom } }).origin.custom).toMatchObject(custom);
  const s3 = { region: 'us-east-1', responseCompletionTimeout: 10 };
  expect(requestOf({ origin: { s3 } }).origin.s3).toMatchObject({ authMethod: 'none', ...s3 });
});

it.each([
  'b.s3.amazonaws.com',
  'my.old_b.s3-eu-west-1.amazonaws.com',
  'b.s3.dualstack.us-east-1.amazonaws.com',
  'b.s3-accelerate.amazonaws.com',
  'ap-123.s3-accesspoint.eu-west-1.amazonaws.com',
  'x.mrap.accesspoint.s3-global.amazonaws.com',
  'b.s3.cn-north-1.amazonaws.com.cn',
])('takes %s for an endpoint of S3, and so does the judge', (domainName) => {
  const event = originRequest({ origin: { s3: { domainName } } });
  const moved = JSON.parse(JSON.stringify(event.Records[0].cf.request));
  moved.origin.s3.path = '/v2';
  expect(validateResult(moved, event)).toEqual([]);
});

it('shows a custom header in its own map only, in the place of a default', () => {
  const { headers, origin } = requestOf({ origin: { custom: { customHeaders: { 'User-Agent': 'mine' } } } });
  expect(headers).not.toHaveProperty('user-agent');
  expect(origin.custom?.customHeaders).toEqual({ 'user-agent': [{ key: 'User-Agent', value: 'mine' }] });
});

describe('what no origin can be throws', () => {
  const refused = (origin: unknown) => () => originRequest({ origin: origin as OriginInit });

  it('both kinds, or neither', () => {
    expect(refused({ custom: {}, s3: {} })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin: both custom and s3 are given. An origin is exactly one of the two.]`,
    );
    expect(refused({})).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin: an empty object names no kind. Give { custom: {…} }, { s3: {…} }, 'custom' or 's3'.]`,
    );
  });

  it('a kind or a field there is none of', () => {
    expect(refused('S3')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.S3: there is no such option. Did you mean s3? Allowed: custom, s3.]`,
    );
    expect(refused({ custom: { domain: 'a.example' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.domain: there is no such option. Did you mean domainName? Allowed: domainName, keepaliveTimeout, path, port, protocol, readTimeout, responseCompletionTimeout, sslProtocols, customHeaders.]`,
    );
    expect(refused({ s3: { port: 80 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.s3.port: there is no such option. Allowed: domainName, path, authMethod, region, readTimeout, responseCompletionTimeout, customHeaders.]`,
    );
    expect(refused({ s3: null })).toThrow(/origin\.s3: null is not an object/);
    expect(refused(null)).toThrow(/origin: null is not an object/);
  });

  it('a domain name of a custom origin', () => {
    expect(refused({ custom: { domainName: 'https://api.example.com' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.domainName: "https://api.example.com" won't do. Give a DNS name of at most 253 characters, without scheme, port and path; an IP address is none.]`,
    );
    const longLabel = `${'a'.repeat(64)}.com`;
    const odd = ['', 'a:80', '192.0.2.1', '[::1]', '1.2.3', 'a..b', '.', '-a.com', longLabel, 'a/b', 'ä.de', null];
    for (const domainName of [...odd, `${'a.'.repeat(127)}example`]) {
      expect(refused({ custom: { domainName } })).toThrow(/origin\.custom\.domainName/);
    }
  });

  it('a domain name of a bucket', () => {
    expect(refused({ s3: { domainName: 'b.s3-website-us-east-1.amazonaws.com' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.s3.domainName: "b.s3-website-us-east-1.amazonaws.com" won't do. Give a bucket's endpoint in lower case, such as bucket.s3.eu-west-1.amazonaws.com; a website endpoint is a custom origin.]`,
    );
    const odd = ['', 'my-bucket', 's3.amazonaws.com', 'b.s3.:80.amazonaws.com', 'b.s3.amazonaws.com/x.amazonaws.com'];
    const long = `${'a.'.repeat(60)}s3.amazonaws.com`;
    for (const domainName of [...odd, 'b.s3evil.amazonaws.com', 'b.s3.example.com', 'B.s3.amazonaws.com', long]) {
      expect(refused({ s3: { domainName } }), domainName).toThrow(/origin\.s3\.domainName/);
    }
  });

  it('a path', () => {
    expect(refused({ custom: { path: 'a' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.path: "a" won't do. Give '' or a path that starts with '/', doesn't end with it, and has at most 255 characters. It must be URL-encoded.]`,
    );
    for (const path of ['/', '/a/', '/a b', '/a?b', `/${'a'.repeat(255)}`, null]) {
      expect(refused({ custom: { path } })).toThrow(/origin\.custom\.path/);
      expect(refused({ s3: { path } })).toThrow(/origin\.s3\.path/);
    }
  });

  it('a port', () => {
    expect(refused({ custom: { port: 8 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.port: 8 won't do. Give 80, 443, or a number from 1,024 to 65,535.]`,
    );
    for (const port of [1_023, 65_536, '443', 1_024.5]) expect(refused({ custom: { port } })).toThrow(/custom\.port/);
  });

  it('a protocol', () => {
    expect(refused({ custom: { protocol: 'match-viewer' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.protocol: "match-viewer" won't do. Give 'http' or 'https'.]`,
    );
  });

  it('versions of TLS', () => {
    expect(refused({ custom: { sslProtocols: ['TLSv1.3'] } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.sslProtocols: ["TLSv1.3"] won't do. Give an array of one or more of: TLSv1.2, TLSv1.1, TLSv1, SSLv3.]`,
    );
    expect(refused({ custom: { sslProtocols: [] } })).toThrow(/sslProtocols: an empty array won't do for https/);
    expect(refused({ custom: { sslProtocols: 'TLSv1.2' } })).toThrow(/sslProtocols: "TLSv1.2"/);
  });

  it('timeouts', () => {
    expect(refused({ custom: { readTimeout: 301 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.readTimeout: 301 won't do. Give whole seconds from 1 to 300.]`,
    );
    expect(refused({ custom: { keepaliveTimeout: 0 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.keepaliveTimeout: 0 won't do. Give whole seconds from 1 to 300.]`,
    );
    expect(refused({ custom: { responseCompletionTimeout: -1 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.responseCompletionTimeout: -1 won't do. Give whole seconds, at least readTimeout; 0 is no limit.]`,
    );
    expect(refused({ custom: { responseCompletionTimeout: 29 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.responseCompletionTimeout: 29 is less than the readTimeout, 30. Give whole seconds, at least readTimeout; 0 is no limit.]`,
    );
    expect(refused({ s3: { readTimeout: '30' } })).toThrow(/origin\.s3\.readTimeout: "30"/);
    expect(refused({ s3: { readTimeout: 60, responseCompletionTimeout: 59 } })).toThrow(
      /less than the readTimeout, 60/,
    );
  });

  it('how S3 is asked', () => {
    expect(refused({ s3: { authMethod: 'oac' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.s3.authMethod: "oac" won't do. Give 'none' or 'origin-access-identity'.]`,
    );
    expect(refused({ s3: { region: 7 } })).toThrow(/origin\.s3\.region: 7 won't do/);
    expect(refused({ s3: { authMethod: 'origin-access-identity', region: '' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.s3.region: "" won't do. Give the bucket's region, such as 'eu-west-1'.]`,
    );
  });

  it('custom headers', () => {
    const customHeaders = (headers: object) => refused({ custom: { customHeaders: headers } });
    expect(customHeaders({ Cookie: 'a=1' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.customHeaders["cookie"]: CloudFront allows no custom header of this name. Leave it out.]`,
    );
    expect(customHeaders({ 'X-Amz-Meta': 'a' })).toThrow(/no custom header of this name/);
    expect(customHeaders({ 'X-A': 'a'.repeat(1_784) })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.customHeaders["x-a"]: name and value have 3 and 1,784 characters. CloudFront allows 256 and 1,783.]`,
    );
    expect(customHeaders({ ['X'.repeat(257)]: 'a' })).toThrow(/257 and 1 characters/);
    const many = (count: number, value: string) =>
      customHeaders(Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-${index}`, value])));
    expect(many(31, 'a')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.customHeaders: 31 custom headers. CloudFront allows 30 per origin.]`,
    );
    expect(many(8, 'a'.repeat(1_500))).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: origin.custom.customHeaders: names and values have 12,024 characters. CloudFront allows 10,240.]`,
    );
    expect(many(30, 'a')).not.toThrow();
    // Each line is a header, as the rules on what a function returns count them.
    expect(customHeaders({ 'X-A': Array.from({ length: 31 }, () => 'a') })).toThrow(/31 custom headers/);
    expect(customHeaders({ 'X-A': ['a'.repeat(1_000), 'b'.repeat(1_000)] })).not.toThrow();
  });

  it('a header given twice, as custom and as forwarded', () => {
    expect(() =>
      originRequest({ headers: { 'x-key': 'a' }, origin: { custom: { customHeaders: { 'X-Key': 'b' } } } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-request event: headers["x-key"]: the origin has a custom header of this name, which replaces it. Give it in one of the two.]`,
    );
  });
});
