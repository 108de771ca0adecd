import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/index.js';
import { textOf } from '../../src/message/bytes.js';
import { headerValue } from '../../src/message/headers.js';
import {
  type OriginAnswer,
  originFailure,
  type S3WebsiteOriginOptions,
  s3WebsiteOrigin,
} from '../../src/origins/index.js';
import { failures, originRequest, wireLines } from './ask.js';

const domainName = 'site.s3-website-eu-west-1.amazonaws.com';
const objects = {
  'index.html': 'home',
  'photos/index.html': 'photos',
  'empty/a.txt': 'a',
  'a b/index.html': 'spaced',
  old: { body: '', headers: { 'x-amz-website-redirect-location': '/photos/' } },
};
const errorDocument = { errorDocument: '404.html', objects: { ...objects, '404.html': 'sorry' } };

function ask(init: Parameters<typeof originRequest>[0] = {}, options: Partial<S3WebsiteOriginOptions> = {}) {
  const origin = s3WebsiteOrigin(domainName, { objects, ...options });
  return origin.answer(originRequest({ domainName, ...init })) as OriginAnswer;
}

describe('an index document', () => {
  it.each([
    ['/', 'home'],
    ['/index.html', 'home'],
    ['/photos/', 'photos'],
    ['/photos/index.html', 'photos'],
    ['/a%20b/', 'spaced'],
    ['/empty/a.txt', 'a'],
  ])('%s is %s', (uri, text) => {
    const { status, body } = ask({ uri });
    expect([status, textOf(body)]).toEqual([200, text]);
  });

  it('may have another name', () => {
    const options = { indexDocument: 'home.htm', objects: { 'a/home.htm': 'A' } };
    expect(textOf(ask({ uri: '/a/' }, options).body)).toBe('A');
    expect(ask({ uri: '/' }, options).status).toBe(404);
  });
});

describe('a folder without its slash', () => {
  it.each([
    ['/photos', '/photos/'],
    ['/a%20b', '/a%20b/'],
  ])('%s is sent to %s', (uri, location) => {
    const { status, headers } = ask({ uri });
    expect([status, headerValue(headers, 'location')]).toEqual([302, location]);
  });

  it('is redirected in HTML, chunked', () => {
    const answer = ask({ uri: '/photos' });
    expect(wireLines(answer).slice(2)).toMatchInlineSnapshot(`
      [
        "Location: /photos/",
        "Content-Type: text/html; charset=utf-8",
        "Transfer-Encoding: chunked",
        "Server: AmazonS3",
      ]
    `);
    expect(textOf(answer.body)).toMatchInlineSnapshot(`
      "<html>
      <head><title>302 Found</title></head>
      <body>
      <h1>302 Found</h1>
      <ul>
      <li>RequestId: E4PBEG1BBJ432V07</li>
      <li>HostId: N7d7z++z0Hq1T9tfjNnvau6mmlDt/KL89K94ruacccrb8b2Epc0mC3C2AzWvFK15yriM9BYWB07=</li>
      </ul>
      <hr/>
      </body>
      </html>
      "
    `);
  });

  it('that has no index document is missing', () => {
    expect([ask({ uri: '/empty' }).status, ask({ uri: '/empty/' }).status]).toEqual([404, 404]);
  });

  it('takes the origin path with it', async () => {
    const origin = s3WebsiteOrigin(domainName, { objects: { 'v1/a/index.html': 'A' }, originPath: '/v1' });
    const { response } = await createDistribution({ defaultBehavior: { origin } }).handle({ uri: '/a' });
    const location = response.headers.find(([name]) => name.toLowerCase() === 'location');
    expect(location?.[1]).toBe('/v1/a/');
  });
});

it("an object's own redirect is 301", () => {
  const { status, headers } = ask({ uri: '/old' });
  expect([status, headerValue(headers, 'location')]).toEqual([301, '/photos/']);
});

describe('an error', () => {
  it('is a page of S3', () => {
    const answer = ask({ uri: '/no%3Ctag%3E%0A' });
    expect([answer.status, answer.note]).toEqual([404, 'there is no object "no<tag>\\n"']);
    expect(wireLines(answer).slice(2)).toMatchInlineSnapshot(`
      [
        "x-amz-error-code: NoSuchKey",
        "x-amz-error-message: The specified key does not exist.",
        "x-amz-error-detail-Key: no<tag>%0A",
        "Content-Type: text/html; charset=utf-8",
        "Transfer-Encoding: chunked",
        "Server: AmazonS3",
      ]
    `);
    expect(textOf(answer.body)).toMatchInlineSnapshot(`
      "<html>
      <head><title>404 Not Found</title></head>
      <body>
      <h1>404 Not Found</h1>
      <ul>
      <li>Code: NoSuchKey</li>
      <li>Message: The specified key does not exist.</li>
      <li>Key: no&lt;tag&gt;
      </li>
      <li>RequestId: 74FT543ZRQVZ7R1Q</li>
      <li>HostId: N7d7z++z0Hq1T9tfjNnvau6mmlDt/KL89K94ruacccrb8b2Epc0mC3C2AzWvFK15yriM9BYWB07=</li>
      </ul>
      <hr/>
      </body>
      </html>
      "
    `);
  });

  it('of a key that is no text is one all the same', () => {
    expect(headerValue(ask({ uri: '/\ud800' }).headers, 'x-amz-error-detail-key')).toBe('%EF%BF%BD');
  });

  it('is 403 where nobody may list the bucket', () => {
    expect(ask({ uri: '/no' }, { listPermission: false }).status).toBe(403);
    expect(ask({ uri: '/photos' }, { listPermission: false }).status).toBe(302);
  });

  it('is the error document with the status of the error', () => {
    const answer = ask({ uri: '/no' }, errorDocument);
    expect([answer.status, textOf(answer.body)]).toEqual([404, 'sorry']);
    expect(wireLines(answer).slice(2)).toMatchInlineSnapshot(`
      [
        "x-amz-error-code: NoSuchKey",
        "x-amz-error-message: The specified key does not exist.",
        "x-amz-error-detail-Key: no",
        "Last-Modified: Wed, 01 Jan 2020 00:00:00 GMT",
        "ETag: "73cf0e388971ee4ec34e8daedd0d36cc"",
        "Content-Type: text/html",
        "Server: AmazonS3",
        "Content-Length: 5",
      ]
    `);
    expect(ask({ uri: '/no' }, { ...errorDocument, listPermission: false }).status).toBe(403);
  });

  it('has a length but no body for HEAD', () => {
    const { status, headers, body } = ask({ uri: '/no', method: 'HEAD' }, errorDocument);
    expect([status, headerValue(headers, 'content-length'), body.length]).toEqual([404, '5', 0]);
  });

  it('is a page of S3 where the error document is missing', () => {
    expect(textOf(ask({ uri: '/no' }, { errorDocument: 'gone.html' }).body)).toContain('<li>Code: NoSuchKey</li>');
  });

  it.each([
    ['POST', { method: 'POST' }, 405, 'MethodNotAllowed'],
    ['PUT', { method: 'PUT' }, 405, 'MethodNotAllowed'],
    ['a broken percent code', { uri: '/%zz' }, 400, 'InvalidURI'],
    ['a condition', { headers: { 'If-Match': '"x"' } }, 412, 'PreconditionFailed'],
    ['a range', { headers: { Range: 'bytes=9-' } }, 416, 'InvalidRange'],
    ['another Host', { headers: { Host: 'www.example.com' } }, 404, 'NoSuchBucket'],
  ])('for %s', (_, init, status, code) => {
    const answer = ask(init);
    expect([answer.status, headerValue(answer.headers, 'x-amz-error-code')]).toEqual([status, code]);
    expect(textOf(answer.body)).toContain(`<li>Code: ${code}</li>`);
  });
});

it('conditions and ranges hold as in a bucket', () => {
  const part = ask({ headers: { Range: 'bytes=1-2' } });
  expect([part.status, textOf(part.body)]).toEqual([206, 'om']);
  expect(ask({ headers: { 'If-None-Match': '*' } }).status).toBe(304);
});

describe('a website endpoint', () => {
  it('is a custom origin, HTTP only', async () => {
    const origin = s3WebsiteOrigin(domainName, { objects, keepaliveTimeout: 60 });
    expect(origin).toMatchObject({
      kind: 'custom',
      id: domainName,
      protocolPolicy: 'http-only',
      httpPort: 80,
      keepaliveTimeout: 60,
      authMethod: 'none',
      resolves: true,
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const { originRequests, response } = await cdn.handle({ uri: '/photos/' });
    expect([originRequests[0]?.protocol, textOf(response.body)]).toEqual(['http', 'photos']);
  });

  it('may fail', () => {
    expect(ask({}, { failure: originFailure('connect') })).toEqual({ failure: 'connect' });
    expect(s3WebsiteOrigin(domainName, { failure: originFailure('dns') }).resolves).toBe(false);
  });

  it.each(['site.s3-website.eu-central-1.amazonaws.com', 'a.b.s3-website.cn-north-1.amazonaws.com.cn'])(
    'is at %s, too',
    (name) => {
      expect(s3WebsiteOrigin(name, { objects }).domainName).toBe(name);
    },
  );

  it('is refused in words', async () => {
    const cases: [string, () => unknown][] = [
      ["a bucket's endpoint", () => s3WebsiteOrigin('site.s3.eu-west-1.amazonaws.com', { objects })],
      ['no name', () => s3WebsiteOrigin(undefined as never, { objects })],
      ['no objects', () => s3WebsiteOrigin(domainName, {})],
      ['a folder as index', () => s3WebsiteOrigin(domainName, { objects, indexDocument: 'a/index.html' })],
      ['no error document', () => s3WebsiteOrigin(domainName, { objects, errorDocument: '' })],
      ['routing rules', () => s3WebsiteOrigin(domainName, { objects, routingRules: [] } as never)],
      ['a protocol', () => s3WebsiteOrigin(domainName, { objects, protocolPolicy: 'https-only' } as never)],
    ];
    expect(await failures(cases)).toMatchInlineSnapshot(`
      "a bucket's endpoint
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: domainName: "site.s3.eu-west-1.amazonaws.com" is not a website endpoint. Write it as 'site.s3-website-eu-west-1.amazonaws.com'; a bucket's own endpoint is an s3Origin.
      no name
        Failed to make the origin undefined: domainName: undefined is not a website endpoint. Write it as 'site.s3-website-eu-west-1.amazonaws.com'; a bucket's own endpoint is an s3Origin.
      no objects
        Failed to make the origin site.s3-website-eu-west-1.amazonaws.com: objects: undefined is not a record of objects. Write { '/index.html': '<h1>Hi</h1>' }, or give a directory.
      a folder as index
        Failed to make the origin site.s3-website-eu-west-1.amazonaws.com: indexDocument: "a/index.html" is not an index document. Give a name without slashes: 'index.html'.
      no error document
        Failed to make the origin site.s3-website-eu-west-1.amazonaws.com: errorDocument: "" is not a key. Write it as '404.html'.
      routing rules
        Failed to make the origin site.s3-website-eu-west-1.amazonaws.com: routingRules: there is no such option. Choose from: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, objects, directory, listPermission, failure, indexDocument, errorDocument, keepaliveTimeout.
      a protocol
        Failed to make the origin site.s3-website-eu-west-1.amazonaws.com: protocolPolicy: there is no such option. Choose from: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, objects, directory, listPermission, failure, indexDocument, errorDocument, keepaliveTimeout."
    `);
  });
});
