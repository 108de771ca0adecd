import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originResponse, recordOf, viewerRequest } from '../../src/events/index.js';
import { edge, type FunctionRequest, type FunctionResponse } from '../../src/fuzz/index.js';

/** What a failing property ends with. */
function shrunk<Value>(values: fc.Arbitrary<Value>, fails: (value: Value) => boolean = () => true): Value {
  const { counterexample } = fc.check(
    fc.property(values, (value) => !fails(value)),
    { seed: 7, numRuns: 2_000 },
  );
  return counterexample![0];
}

describe('valid results shrink to the smallest', () => {
  it('a response that a function makes', () => {
    expect(shrunk(edge.response({ trigger: 'viewer-request' }))).toEqual({ status: '200' });
    expect(shrunk(edge.response({ trigger: 'origin-request' }))).toEqual({ status: '200' });
  });

  it('a response that a function was given', () => {
    const event = originResponse({ response: { status: 404, headers: { 'X-A': 'b' } } });
    expect(shrunk(edge.response({ event }))).toEqual(recordOf(event).response);
  });

  it('a request', () => {
    const event = viewerRequest({ method: 'POST', uri: '/a', body: 'b=1' });
    expect(shrunk(edge.request({ event }))).toEqual(recordOf(event).request);
  });

  it('a response with a header that is set', () => {
    const responses = edge.response({ trigger: 'viewer-request' });
    const hasCookie = ({ headers = {} }: FunctionResponse) => Object.hasOwn(headers, 'set-cookie');
    expect(shrunk(responses, hasCookie)).toMatchInlineSnapshot(`
      {
        "headers": {
          "set-cookie": [
            {
              "key": "Set-Cookie",
              "value": "a=1",
            },
          ],
        },
        "status": "200",
      }
    `);
  });

  it('a response with a binary body', () => {
    const responses = edge.response({ trigger: 'origin-response' });
    const isBinary = ({ body = '', bodyEncoding }: FunctionResponse) => bodyEncoding === 'base64' && body !== '';
    expect(shrunk(responses, isBinary)).toMatchInlineSnapshot(`
      {
        "body": "AA==",
        "bodyEncoding": "base64",
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

  it('a request to another origin', () => {
    const isMoved = ({ origin }: FunctionRequest) => origin?.s3 !== undefined;
    expect(shrunk(edge.request({ trigger: 'origin-request' }), isMoved)).toMatchInlineSnapshot(`
      {
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
          "s3": {
            "authMethod": "none",
            "customHeaders": {},
            "domainName": "bucket.s3.us-east-1.amazonaws.com",
            "path": "",
            "region": "",
          },
        },
        "querystring": "",
        "uri": "/",
      }
    `);
  });

  it('a request with another path', () => {
    const isMoved = ({ uri }: FunctionRequest) => uri !== '/';
    const { uri, ...rest } = shrunk(edge.request({ trigger: 'viewer-request' }), isMoved);
    expect(uri).toMatchInlineSnapshot(`"//"`);
    expect({ ...rest, uri: '/' }).toEqual(recordOf(viewerRequest()).request);
  });
});

describe('broken results shrink to the smallest', () => {
  it.each([
    ['RES-STATUS-RANGE', { headers: {}, status: '000' }],
    ['HDR-DIS-ADD', { headers: { 'x-cache': [{ value: 'b' }] }, status: '200' }],
    ['HMAP-SHAPE', { headers: { 'x-a': null }, status: '200' }],
    ['RES-BODY-TYPE', { headers: {}, status: '200', body: null, bodyEncoding: 'text' }],
    ['RET-OBJECT', undefined],
  ] as const)('a response that breaks %s', (rule, expected) => {
    const { event, response } = shrunk(edge.brokenResponse({ trigger: 'viewer-request', rule }));
    expect(event).toEqual(viewerRequest());
    expect(response).toEqual(expected);
  });

  const { request: plain } = recordOf(viewerRequest());

  it.each([
    ['REQ-URI-CHARS', { ...plain, uri: '/ ' }],
    ['BODY-ENC', { ...plain, body: { action: 'replace', encoding: '', data: 'eHh4' } }],
    ['HDR-RO-ADD', { ...plain, headers: { ...plain.headers, 'cdn-loop': [{ value: '0' }] } }],
  ] as const)('a request that breaks %s', (rule, expected) => {
    const { event, request } = shrunk(edge.brokenRequest({ trigger: 'viewer-request', rule }));
    expect(event).toEqual(viewerRequest());
    expect(request).toEqual(expected);
  });

  it('one that breaks a rule on origins', () => {
    const { request } = shrunk(edge.brokenRequest({ trigger: 'origin-request', rule: 'ORI-PORT' }));
    expect((request as FunctionRequest).origin).toMatchInlineSnapshot(`
      {
        "custom": {
          "customHeaders": {},
          "domainName": "origin.example.com",
          "keepaliveTimeout": 5,
          "path": "",
          "port": 0,
          "protocol": "https",
          "readTimeout": 30,
          "sslProtocols": [
            "TLSv1.2",
          ],
        },
      }
    `);
  });
});
