import type { CloudFrontResponseEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { originRequest, originResponse } from '../../src/events/index.js';

function responseOf(init?: Parameters<typeof originResponse>[0]) {
  return originResponse(init).Records[0].cf.response;
}

it('is the streamed answer of a custom origin by default', () => {
  expect(responseOf()).toMatchInlineSnapshot(`
    {
      "headers": {
        "content-type": [
          {
            "key": "Content-Type",
            "value": "text/html; charset=utf-8",
          },
        ],
        "date": [
          {
            "key": "Date",
            "value": "Wed, 01 Jan 2025 00:00:00 GMT",
          },
        ],
        "server": [
          {
            "key": "Server",
            "value": "nginx",
          },
        ],
        "transfer-encoding": [
          {
            "key": "Transfer-Encoding",
            "value": "chunked",
          },
        ],
      },
      "status": "200",
      "statusDescription": "OK",
    }
  `);
});

it("carries S3's own headers from S3", () => {
  expect(responseOf({ request: { origin: 's3' } }).headers).toMatchInlineSnapshot(`
    {
      "accept-ranges": [
        {
          "key": "Accept-Ranges",
          "value": "bytes",
        },
      ],
      "content-length": [
        {
          "key": "Content-Length",
          "value": "1024",
        },
      ],
      "content-type": [
        {
          "key": "Content-Type",
          "value": "text/html",
        },
      ],
      "date": [
        {
          "key": "Date",
          "value": "Wed, 01 Jan 2025 00:00:00 GMT",
        },
      ],
      "etag": [
        {
          "key": "ETag",
          "value": ""5d41402abc4b2a76b9719d911017c592"",
        },
      ],
      "last-modified": [
        {
          "key": "Last-Modified",
          "value": "Sun, 01 Dec 2024 00:00:00 GMT",
        },
      ],
      "server": [
        {
          "key": "Server",
          "value": "AmazonS3",
        },
      ],
      "x-amz-id-2": [
        {
          "key": "x-amz-id-2",
          "value": "ZWRnZXByb29mLWhhcy1uby1idWNrZXRzLW9mLWl0cy1vd24tYnV0LXRoaXMtd2lsbC1kbw==",
        },
      ],
      "x-amz-request-id": [
        {
          "key": "x-amz-request-id",
          "value": "4C0FFEE4C0FFEE42",
        },
      ],
    }
  `);
});

it('streams an XML page when S3 refuses', () => {
  const { headers } = responseOf({ request: { origin: 's3' }, response: { status: 403 } });
  expect(headers).toMatchObject({ 'transfer-encoding': [{}], 'content-type': [{ value: 'application/xml' }] });
  expect(headers).not.toHaveProperty('etag');
});

it.each([204, 304])('has neither type nor framing at %i', (status) => {
  for (const origin of ['custom', 's3'] as const) {
    const { headers } = responseOf({ request: { origin }, response: { status } });
    expect(headers).not.toHaveProperty('content-type');
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('transfer-encoding');
  }
});

it('is framed one way: a length replaces the coding, and the other way round', () => {
  const measured = responseOf({ response: { headers: { 'Content-Length': '3' } } }).headers;
  expect(measured).not.toHaveProperty('transfer-encoding');
  const streamed = responseOf({ request: { origin: 's3' }, response: { headers: { 'transfer-encoding': 'chunked' } } });
  expect(streamed.headers).not.toHaveProperty('content-length');
});

it('shows the request as it went to the origin', () => {
  const init = { uri: '/a', clientIp: '192.0.2.1', origin: 's3' } as const;
  const { request } = originResponse({ request: init }).Records[0].cf;
  expect(request).toEqual(originRequest(init).Records[0].cf.request);
});

it('is an event in the types of aws-lambda', () => {
  const event: CloudFrontResponseEvent = originResponse();
  expect(event.Records).toHaveLength(1);
});

it('has its status as a string, with the standard phrase', () => {
  expect(responseOf({ response: { status: 404 } })).toMatchObject({ status: '404', statusDescription: 'Not Found' });
  expect(responseOf({ response: { status: '503' } })).toMatchObject({ status: '503' });
  expect(responseOf({ response: { status: 299 } })).toMatchObject({ status: '299', statusDescription: '' });
  expect(responseOf({ response: { statusDescription: 'Fine' } })).toMatchObject({ statusDescription: 'Fine' });
});

describe('what no answer can be throws', () => {
  it('a status out of range', () => {
    expect(() => originResponse({ response: { status: 101 } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-response event: response.status: 101 is no status. Give a whole number from 200 to 599: no function sees a 1xx.]`,
    );
    for (const status of [600, 200.5, '2xx', '', null, 1_000]) {
      expect(() => originResponse({ response: { status } as never })).toThrow(/response\.status/);
    }
  });

  it('a description that is none', () => {
    expect(() => originResponse({ response: { statusDescription: 'a\nb' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-response event: response.statusDescription: "a\\nb" is no reason phrase. Give one line of text; it may be empty.]`,
    );
    expect(() => originResponse({ response: { statusDescription: null } as never })).toThrow(
      /null is no reason phrase/,
    );
  });

  it('a body, which no response event shows', () => {
    expect(() => originResponse({ response: { body: 'a' } as object })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-response event: response.body: there is no such option. A response event never shows a body. Allowed: status, statusDescription, headers.]`,
    );
    expect(() => originResponse({ request: { body: 'a' } as object })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-response event: request.body: there is no such option. A response event never shows a body. Allowed: method, uri, querystring, headers, clientIp, viewer, origin.]`,
    );
  });

  it('request fields at the top', () => {
    expect(() => originResponse({ uri: '/' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build an origin-response event: uri: there is no such option. It goes into \`request\`. Allowed: request, response, config.]`,
    );
    expect(() => originResponse({ request: null } as never)).toThrow(/request: null is not an object/);
  });
});
