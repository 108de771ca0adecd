import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/message/bytes.js';
import { headerValue } from '../../src/message/headers.js';
import { isOrigin, type OriginAnswer, originFailure, type S3OriginOptions, s3Origin } from '../../src/origins/index.js';
import { failures, originRequest, wireLines } from './ask.js';

const domainName = 'site.s3.eu-west-1.amazonaws.com';
const objects = {
  '/index.html': '<h1>Hi</h1>',
  'logo.png': { body: new Uint8Array([1, 2, 3]), cacheControl: 'max-age=60', metadata: { Author: 'me' } },
  'a b/ü+1.TXT': 'text',
  plain: 'no extension',
};

function ask(init: Parameters<typeof originRequest>[0] = {}, options: Partial<S3OriginOptions> = {}): OriginAnswer {
  return s3Origin(domainName, { objects, ...options }).answer(originRequest({ domainName, ...init })) as OriginAnswer;
}

const etag = '"733f0ef1d2b4f4a55b2b79f0907bab59"';

describe('an object', () => {
  it('comes with the headers of S3', () => {
    const answer = ask({ uri: '/index.html' });
    expect([answer.status, answer.statusText, textOf(answer.body)]).toEqual([200, 'OK', '<h1>Hi</h1>']);
    expect(wireLines(answer)).toMatchInlineSnapshot(`
      [
        "x-amz-id-2: XI2k2G7Ao8BjYvJpOV6jRkkHNuHj1sUSqXzxc+GTvUuziKMqrdKimwbJwc/JOHM3UypKCXbPwzF=",
        "x-amz-request-id: 3VSXMVXFZ0K3E0H7",
        "Last-Modified: Wed, 01 Jan 2020 00:00:00 GMT",
        "ETag: "733f0ef1d2b4f4a55b2b79f0907bab59"",
        "Accept-Ranges: bytes",
        "Content-Type: text/html",
        "Server: AmazonS3",
        "Content-Length: 11",
      ]
    `);
  });

  it('has the MD5 of its content as ETag', () => {
    expect(headerValue(ask({ uri: '/plain' }, { objects: { plain: 'hello' } }).headers, 'etag')).toBe(
      '"5d41402abc4b2a76b9719d911017c592"',
    );
  });

  it('keeps what was set at the upload', () => {
    const { headers } = ask({ uri: '/logo.png' });
    expect(['content-type', 'cache-control', 'x-amz-meta-author'].map((name) => headerValue(headers, name))).toEqual([
      'image/png',
      'max-age=60',
      'me',
    ]);
  });

  it.each([
    ['/plain', 'binary/octet-stream'],
    ['/a%20b/%C3%BC+1.TXT', 'text/plain'],
    ['/index.html', 'text/html'],
  ])('%s has the type %s', (uri, type) => {
    expect(headerValue(ask({ uri }).headers, 'content-type')).toBe(type);
  });

  it('is found by its decoded key, in which a plus is a plus', () => {
    expect(ask({ uri: '/a%20b/%C3%BC+1.TXT' }).status).toBe(200);
    expect(ask({ uri: '/a+b/%C3%BC+1.TXT' }).status).toBe(404);
  });

  it('answers HEAD with the same headers and no body', () => {
    const [get, head] = [ask({ uri: '/plain' }), ask({ uri: '/plain', method: 'HEAD' })];
    expect(headerValue(head.headers, 'content-length')).toBe(headerValue(get.headers, 'content-length'));
    expect(head.body).toHaveLength(0);
  });

  it('can be replaced between two requests', () => {
    const deployed: Record<string, string> = { '/a.txt': 'old' };
    const origin = s3Origin(domainName, { objects: deployed });
    const read = () => origin.answer(originRequest({ domainName, uri: '/a.txt' })) as OriginAnswer;
    const before = read();
    deployed['/a.txt'] = 'new';
    expect([textOf(before.body), textOf(read().body)]).toEqual(['old', 'new']);
    delete deployed['/a.txt'];
    expect(read().status).toBe(404);
  });
});

describe('a range', () => {
  const ranged = (headers: Record<string, string>, init: { uri?: string; method?: string } = {}) => {
    const answer = ask({ uri: '/plain', headers, ...init });
    const value = (name: string) => headerValue(answer.headers, name);
    return [answer.status, textOf(answer.body), value('content-range'), value('content-length')];
  };

  it.each([
    ['bytes=0-1', 'no', 'bytes 0-1/12', '2'],
    ['bytes=3-', 'extension', 'bytes 3-11/12', '9'],
    ['bytes=-3', 'ion', 'bytes 9-11/12', '3'],
    ['bytes=-99', 'no extension', 'bytes 0-11/12', '12'],
    ['bytes=11-99', 'n', 'bytes 11-11/12', '1'],
  ])('%s is sent with 206', (range, body, contentRange, length) => {
    expect(ranged({ Range: range })).toEqual([206, body, contentRange, length]);
  });

  it.each(['bytes=0-1,3-4', 'bytes=1-0', 'bytes=x', 'lines=0-1', 'bytes=-'])('%s is sent the whole', (range) => {
    expect(ranged({ Range: range })).toEqual([200, 'no extension', undefined, '12']);
  });

  it.each(['bytes=12-', 'bytes=99-100', 'bytes=-0'])('%s is refused with 416', (range) => {
    const answer = ask({ uri: '/plain', headers: { Range: range } });
    expect([answer.status, answer.note]).toEqual([416, 'the object has 12 bytes']);
    expect(textOf(answer.body)).toContain(
      `<Error><Code>InvalidRange</Code><Message>The requested range is not satisfiable</Message><RangeRequested>${range}</RangeRequested><ActualObjectSize>12</ActualObjectSize>`,
    );
  });

  it('of an empty object is refused, too', () => {
    expect(ask({ uri: '/e', headers: { Range: 'bytes=0-' } }, { objects: { e: '' } }).status).toBe(416);
  });

  it('counts for HEAD in its Content-Length', () => {
    expect(ranged({ Range: 'bytes=0-1' }, { method: 'HEAD' })).toEqual([206, '', 'bytes 0-1/12', '2']);
  });

  it.each([
    ['"733f0ef1d2b4f4a55b2b79f0907bab59"', 206],
    ['W/"733f0ef1d2b4f4a55b2b79f0907bab59"', 200],
    ['"x"', 200],
    ['Wed, 01 Jan 2020 00:00:00 GMT', 206],
    ['Thu, 02 Jan 2020 00:00:00 GMT', 200],
  ])('with If-Range: %s is answered %s', (condition, status) => {
    expect(ranged({ Range: 'bytes=0-1', 'If-Range': condition }, { uri: '/index.html' })[0]).toBe(status);
  });

  it('comes after the conditions', () => {
    expect(ranged({ Range: 'bytes=99-', 'If-None-Match': '*' })[0]).toBe(304);
    expect(ranged({ Range: 'bytes=99-', 'If-Match': '"x"' })[0]).toBe(412);
  });

  it('is a copy, and keeps the headers of the object', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const answer = ask({ uri: '/b', headers: { Range: 'bytes=1-2' } }, { objects: { b: bytes } });
    bytes.fill(9);
    expect([...answer.body]).toEqual([2, 3]);
    expect(wireLines(ask({ uri: '/logo.png', headers: { Range: 'bytes=0-0' } })).slice(2)).toMatchInlineSnapshot(`
      [
        "Last-Modified: Wed, 01 Jan 2020 00:00:00 GMT",
        "ETag: "5289df737df57326fcdd22597afb1fac"",
        "Accept-Ranges: bytes",
        "Content-Range: bytes 0-0/3",
        "Content-Type: image/png",
        "Cache-Control: max-age=60",
        "x-amz-meta-author: me",
        "Server: AmazonS3",
        "Content-Length: 1",
      ]
    `);
  });
});

describe('a bucket that fails', () => {
  it.each(['connect', 'timeout', 'reset'] as const)('with %s, always, needs no objects', (kind) => {
    const origin = s3Origin(domainName, { failure: originFailure(kind) });
    expect(origin.answer(originRequest({ domainName }))).toEqual({ failure: kind });
    expect(origin.resolves).toBe(true);
  });

  it('in its name does not resolve', () => {
    expect(s3Origin(domainName, { objects, failure: originFailure('dns') }).resolves).toBe(false);
  });

  it('on the second call only', () => {
    let calls = 0;
    const failure = () => (++calls === 2 ? originFailure('reset') : undefined);
    const origin = s3Origin(domainName, { objects, failure });
    const outcomes = [1, 2, 3].map(() => origin.answer(originRequest({ domainName, uri: '/plain' })));
    expect(outcomes).toMatchObject([{ status: 200 }, { failure: 'reset' }, { status: 200 }]);
  });

  it('by the request', () => {
    const failure = ({ url }: Request) => (url.endsWith('/plain') ? originFailure('timeout') : undefined);
    expect(ask({ uri: '/plain' }, { failure })).toEqual({ failure: 'timeout' });
    expect(ask({ uri: '/index.html' }, { failure }).status).toBe(200);
  });

  it('is refused in words when it gives something else', async () => {
    const asking = (failure: unknown) => () => ask({ uri: '/plain' }, { failure: () => failure } as never);
    const cases: [string, () => unknown][] = [
      ['a text', asking('timeout')],
      ['a promise', asking(Promise.resolve(originFailure('reset')))],
      ['an answer', asking(new Response('x'))],
      ['a failure of DNS', asking(originFailure('dns'))],
      ['no function', () => ask({}, { failure: 'timeout' as never })],
    ];
    expect(await failures(cases)).toMatchInlineSnapshot(`
      "a text
        Failed to take the answer of the origin site.s3.eu-west-1.amazonaws.com to "GET /plain": failure: "timeout" is no failure. Return originFailure('timeout'), or undefined to let the bucket answer.
      a promise
        Failed to take the answer of the origin site.s3.eu-west-1.amazonaws.com to "GET /plain": failure: a Promise is no failure. Return originFailure('timeout'), or undefined to let the bucket answer.
      an answer
        Failed to take the answer of the origin site.s3.eu-west-1.amazonaws.com to "GET /plain": failure: a Response is no failure. Return originFailure('timeout'), or undefined to let the bucket answer.
      a failure of DNS
        Failed to take the answer of the origin site.s3.eu-west-1.amazonaws.com to "GET /plain": originFailure('dns') is no answer: CloudFront resolves the name before it can ask. Give it in place of the responder, or answer originFailure('connect').
      no function
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: failure: "timeout" is not a failure. Give originFailure('timeout'), or a function."
    `);
  });
});

describe('a condition', () => {
  const lastModified = 'Wed, 01 Jan 2020 00:00:00 GMT';
  const later = 'Wed, 01 Jan 2025 00:00:00 GMT';
  const earlier = 'Tue, 01 Jan 2019 00:00:00 GMT';

  it.each<[Record<string, string>, number]>([
    [{ 'If-None-Match': etag }, 304],
    [{ 'If-None-Match': `W/${etag}` }, 304],
    [{ 'If-None-Match': `"x", ${etag}` }, 304],
    [{ 'If-None-Match': '*' }, 304],
    [{ 'If-None-Match': '"x"' }, 200],
    [{ 'If-None-Match': '"x"', 'If-Modified-Since': later }, 200],
    [{ 'If-Modified-Since': lastModified }, 304],
    [{ 'If-Modified-Since': earlier }, 200],
    [{ 'If-Modified-Since': 'yesterday' }, 200],
    [{ 'If-Match': etag }, 200],
    [{ 'If-Match': '"x"' }, 412],
    [{ 'If-Match': etag, 'If-Unmodified-Since': earlier }, 200],
    [{ 'If-Unmodified-Since': lastModified }, 200],
    [{ 'If-Unmodified-Since': earlier }, 412],
    [{ 'If-Match': '"x"', 'If-None-Match': etag }, 412],
  ])('%o is answered %s', (headers, status) => {
    expect(ask({ uri: '/index.html', headers }).status).toBe(status);
  });

  it('that holds gives a 304 with validators and no body', () => {
    const answer = ask({ uri: '/logo.png', headers: { 'If-None-Match': '*' } });
    expect(answer.body).toHaveLength(0);
    expect(Object.keys(answer.headers)).toEqual([
      'x-amz-id-2',
      'x-amz-request-id',
      'last-modified',
      'etag',
      'cache-control',
      'server',
    ]);
  });
});

describe('what the bucket refuses', () => {
  it('a missing key with 404, chunked XML', () => {
    const answer = ask({ uri: '/no <tag>' });
    expect([answer.status, answer.note]).toEqual([404, 'there is no object "no <tag>"']);
    expect(wireLines(answer)).toContain('Transfer-Encoding: chunked');
    expect(textOf(answer.body)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>no &lt;tag&gt;</Key><RequestId>G4J4QVM4WZECJXYT</RequestId><HostId>XI2k2G7Ao8BjYvJpOV6jRkkHNuHj1sUSqXzxc+GTvUuziKMqrdKimwbJwc/JOHM3UypKCXbPwzF=</HostId></Error>"
    `);
  });

  it('a missing key with 403 where nobody may list it', () => {
    const answer = ask({ uri: '/missing' }, { listPermission: false });
    expect([answer.status, answer.note]).toMatchInlineSnapshot(`
      [
        403,
        "there is no object "missing", and without list permission S3 doesn't say so",
      ]
    `);
    expect(textOf(answer.body)).toContain('<Code>AccessDenied</Code>');
  });

  it.each(['toString', '__proto__', 'constructor', '%5F_proto__'])('a key called %s', (key) => {
    expect(ask({ uri: `/${key}` }).status).toBe(404);
  });

  it('another Host', () => {
    const answer = ask({ uri: '/index.html', headers: { Host: 'www.example.com' } });
    expect([answer.status, answer.note]).toMatchInlineSnapshot(`
      [
        403,
        "the Host header is www.example.com, not the bucket's (ORI-HOST)",
      ]
    `);
  });

  it.each([domainName, 'SITE.s3.amazonaws.com', `${domainName}:443`, 'site.s3.dualstack.eu-west-1.amazonaws.com'])(
    "but not the bucket's other names, as %s",
    (host) => {
      expect(ask({ uri: '/index.html', headers: { Host: host } }).status).toBe(200);
    },
  );

  it.each([
    ['POST', 405],
    ['PATCH', 405],
    ['PUT', 403],
    ['DELETE', 403],
    ['OPTIONS', 403],
  ])('%s with %s', (method, status) => {
    expect(ask({ uri: '/index.html', method }).status).toBe(status);
  });

  it('a broken percent code with 400', () => {
    expect(ask({ uri: '/%zz' }).status).toBe(400);
  });

  it('HEAD of a missing key, without a body', () => {
    const answer = ask({ uri: '/missing', method: 'HEAD' });
    expect([answer.status, answer.body.length]).toEqual([404, 0]);
  });
});

describe('the root', () => {
  it('lists the bucket', () => {
    const answer = ask({ uri: '/' }, { objects: { '/b.txt': 'bb', 'a&c': 'a' } });
    expect([answer.status, textOf(answer.body)]).toMatchInlineSnapshot(`
      [
        200,
        "<?xml version="1.0" encoding="UTF-8"?>
      <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>site</Name><Prefix></Prefix><Marker></Marker><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>a&amp;c</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified><ETag>&quot;0cc175b9c0f1b6a831c399e269772661&quot;</ETag><Size>1</Size><StorageClass>STANDARD</StorageClass></Contents><Contents><Key>b.txt</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified><ETag>&quot;21ad0bd836b90d08f4cf640b4c298e7c&quot;</ETag><Size>2</Size><StorageClass>STANDARD</StorageClass></Contents></ListBucketResult>",
      ]
    `);
  });

  it('is refused where nobody may list it', () => {
    expect(ask({ uri: '/' }, { listPermission: false }).status).toBe(403);
  });
});

describe('an S3 origin', () => {
  it('is public unless it has an identity, and then in a region', () => {
    expect(s3Origin(domainName, { objects })).toMatchObject({ kind: 's3', authMethod: 'none', region: '' });
    expect(s3Origin(domainName, { objects, originAccessIdentity: true })).toMatchObject({
      authMethod: 'origin-access-identity',
      region: 'eu-west-1',
    });
  });

  it.each([
    ['site.s3.amazonaws.com', 'us-east-1'],
    ['my.site.s3-eu-central-1.amazonaws.com', 'eu-central-1'],
    ['site.s3.dualstack.ap-southeast-2.amazonaws.com', 'ap-southeast-2'],
    ['site.s3.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
    ['site.s3.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ])('at %s is in %s', (name, region) => {
    expect(s3Origin(name, { objects, originAccessIdentity: 'origin-access-identity/cloudfront/E1' }).region).toBe(
      region,
    );
  });

  it('is an origin with options like any other', () => {
    const origin = s3Origin(domainName, { objects, originId: 'site', originPath: '/v1', readTimeout: 60 });
    expect(origin).toMatchObject({ id: 'site', path: '/v1', readTimeout: 60, protocolPolicy: 'match-viewer' });
    expect(isOrigin(origin)).toBe(true);
  });

  it('answers the same request the same way', () => {
    expect(ask({ uri: '/missing' })).toEqual(ask({ uri: '/missing' }));
  });

  it('is refused in words', async () => {
    const cases: [string, () => unknown][] = [
      ['a website endpoint', () => s3Origin('site.s3-website-eu-west-1.amazonaws.com', { objects })],
      ['capital letters', () => s3Origin('Site.s3.amazonaws.com', { objects })],
      ['a long name', () => s3Origin(`${'a'.repeat(120)}.s3.amazonaws.com`, { objects })],
      ['another server', () => s3Origin('www.example.com', { objects })],
      ['no name', () => s3Origin(undefined as never, { objects })],
      ['no directory', () => s3Origin(domainName, { directory: '/nowhere/at/all' })],
      ['an odd directory', () => s3Origin(domainName, { directory: new URL('https://example.com/site') })],
      ['objects and a directory', () => s3Origin(domainName, { objects, directory: '.' })],
      ['nothing', () => s3Origin(domainName, undefined as never)],
      ['no objects', () => s3Origin(domainName, {} as never)],
      ['a misspelt option', () => s3Origin(domainName, { objects, originID: 'x' } as never)],
      ['an option of custom origins', () => s3Origin(domainName, { objects, httpPort: 80 } as never)],
      ['a key twice', () => s3Origin(domainName, { objects: { a: '', '/a': '' } })],
      ['an empty key', () => s3Origin(domainName, { objects: { '/': '' } })],
      ['a number', () => s3Origin(domainName, { objects: { a: 1 as never } })],
      ['no content', () => s3Origin(domainName, { objects: { a: { contentType: 'text/plain' } as never } })],
      ['a misspelt field', () => s3Origin(domainName, { objects: { a: { body: '', cachecontrol: 'x' } as never } })],
      ['a length of its own', () => s3Origin(domainName, { objects: { a: { body: '', headers: { ETag: 'x' } } } })],
      ['an odd date', () => s3Origin(domainName, { objects: { a: { body: '', lastModified: 'soon' } } })],
      ['a broken type', () => s3Origin(domainName, { objects: { a: { body: '', contentType: 'a\nb' } } })],
      ['an odd permission', () => s3Origin(domainName, { objects, listPermission: 'yes' as never })],
    ];
    expect(await failures(cases)).toMatchInlineSnapshot(`
      "a website endpoint
        Failed to make the origin site.s3-website-eu-west-1.amazonaws.com: domainName: "site.s3-website-eu-west-1.amazonaws.com" is a website endpoint, which CloudFront treats as a custom origin. Use s3WebsiteOrigin for it, or the bucket's own endpoint: site.s3.eu-west-1.amazonaws.com.
      capital letters
        Failed to make the origin Site.s3.amazonaws.com: domainName: "Site.s3.amazonaws.com" has capital letters. Write "site.s3.amazonaws.com".
      a long name
        Failed to make the origin aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.s3.amazonaws.com: domainName: the name has 137 characters. At most 128 are allowed.
      another server
        Failed to make the origin www.example.com: domainName: "www.example.com" is not a bucket's endpoint. Write it as 'site.s3.eu-west-1.amazonaws.com'; any other server is an httpOrigin.
      no name
        Failed to make the origin undefined: domainName: undefined is not a bucket's endpoint. Write it as 'site.s3.eu-west-1.amazonaws.com'; any other server is an httpOrigin.
      no directory
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: directory: "/nowhere/at/all" is not a directory. Give a directory that exists; a relative path starts at the working directory.
      an odd directory
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: directory: a URL is not a directory. Give a path such as './dist', or a file: URL.
      objects and a directory
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: directory: objects are given, too. Keep one of them.
      nothing
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: undefined is not an object. Give an object with any of: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, objects, directory, listPermission, failure, originAccessIdentity.
      no objects
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects: undefined is not a record of objects. Write { '/index.html': '<h1>Hi</h1>' }, or give a directory.
      a misspelt option
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: originID: there is no such option. Did you mean originId? Choose from: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, objects, directory, listPermission, failure, originAccessIdentity.
      an option of custom origins
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: httpPort: there is no such option. Choose from: originId, originPath, customHeaders, connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout, objects, directory, listPermission, failure, originAccessIdentity.
      a key twice
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["/a"]: the key "a" is there twice. Keep one of them.
      an empty key
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["/"]: a key must not be empty. Write '/index.html'.
      a number
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["a"]: 1 is not an object. Give an object with any of: body, contentType, cacheControl, metadata, headers, lastModified.
      no content
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["a"].body: undefined is not an object's content. Give a string or a Uint8Array.
      a misspelt field
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["a"].cachecontrol: there is no such option. Did you mean cacheControl? Choose from: body, contentType, cacheControl, metadata, headers, lastModified.
      a length of its own
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["a"].headers["ETag"]: S3 works this header out itself. Leave it out; the time of upload goes into lastModified.
      an odd date
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["a"].lastModified: "soon" is no date. Give a Date, or text such as '2026-01-31'.
      a broken type
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: objects["a"].contentType: "a\\nb" is not a header value. Give a string of one line.
      an odd permission
        Failed to make the origin site.s3.eu-west-1.amazonaws.com: listPermission: "yes" is not true or false. Give a boolean."
    `);
  });
});
