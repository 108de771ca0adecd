import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Failing, type Kind, makeFailing, type Name, said, saidInColour } from './failing.js';

let failing: Failing;

beforeAll(async () => {
  // On a busy machine a second may pass between a miss and its hit, and messages tell for how long the copy was there.
  vi.useFakeTimers({ toFake: ['Date'] });
  failing = await makeFailing();
});

afterAll(() => {
  vi.useRealTimers();
});

type Polarity = 'plain' | 'not';

/** What a matcher says of one kind of value. */
function says(name: Name, kind: Kind, polarity: Polarity): string {
  const given = failing[name][kind]?.[polarity];
  return given === undefined ? 'no such case' : said(name, given, polarity === 'not');
}

/** The same in colour. */
function paints(name: Name, kind: Kind, polarity: Polarity): string {
  const given = failing[name][kind]?.[polarity];
  return given === undefined ? 'no such case' : saidInColour(name, given, polarity === 'not');
}

describe('toBeValidEdgeResponse', () => {
  it('of a raw result', () => {
    expect(says('toBeValidEdgeResponse', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeResponse('viewer-request')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header.""
    `);
    expect(says('toBeValidEdgeResponse', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeResponse('origin-request')

      CloudFront would accept this as a response, returned by origin-request."
    `);
  });

  it('of an invocation', () => {
    expect(says('toBeValidEdgeResponse', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toBeValidEdgeResponse()

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header.""
    `);
    expect(says('toBeValidEdgeResponse', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeValidEdgeResponse()

      CloudFront would accept this as a response, returned by viewer-request."
    `);
  });

  it('of an exchange', () => {
    expect(says('toBeValidEdgeResponse', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeValidEdgeResponse()

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toBeValidEdgeResponse', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeValidEdgeResponse()

      CloudFront accepted what the functions returned: viewer-request.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeValidEdgeResponse', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeValidEdgeResponse()

      No function returned a response in this exchange: viewer-request returned a request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toBeValidEdgeResponse', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeValidEdgeResponse()

      CloudFront accepted what the functions returned: viewer-request.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeValidEdgeResponse', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeValidEdgeResponse<dim>(</><dim>)</>

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   <red>The function failed with Error: no database. Catch it and return an answer, or the request.</>

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      <dim>Thrown at handler (test/matchers/failing.ts:…)</>

      <dim>GET /throws                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaExecutionError (PM-THROW)</>
      <red>→ 503, X-Cache: LambdaExecutionError from cloudfront</>"
    `);
    expect(paints('toBeValidEdgeResponse', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeValidEdgeResponse<dim>(</><dim>)</>

      CloudFront accepted what the functions returned: viewer-request.

      <dim>GET /redirect                                   203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   answered 301</>
      <dim>→ 301, X-Cache: LambdaGeneratedResponse from cloudfront</>"
    `);
  });
});

describe('toBeValidEdgeRequest', () => {
  it('of a raw result', () => {
    expect(says('toBeValidEdgeRequest', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeRequest('viewer-request')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        uri   "a" doesn't begin with "/". Write "/a".
              REQ-URI-SLASH · documented · lambda-event-structure

      The viewer would read: "The Lambda function result failed validation: The specified URI is in an invalid format.""
    `);
    expect(says('toBeValidEdgeRequest', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeRequest()

      CloudFront would accept this as a request to continue with, returned by viewer-request."
    `);
  });

  it('of an invocation', () => {
    expect(says('toBeValidEdgeRequest', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toBeValidEdgeRequest()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)"
    `);
    expect(says('toBeValidEdgeRequest', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeValidEdgeRequest()

      CloudFront would accept this as a request to continue with, returned by viewer-request."
    `);
  });

  it('of an exchange', () => {
    expect(says('toBeValidEdgeRequest', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeValidEdgeRequest()

      No function returned a request in this exchange: viewer-request returned a response.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
    expect(says('toBeValidEdgeRequest', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeValidEdgeRequest()

      CloudFront accepted what the functions returned: viewer-request.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeValidEdgeRequest', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeValidEdgeRequest()

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toBeValidEdgeRequest', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeValidEdgeRequest()

      CloudFront accepted what the functions returned: viewer-request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeValidEdgeRequest', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeValidEdgeRequest<dim>(</><dim>)</>

      No function returned a request in this exchange: viewer-request returned a response.

      <dim>GET /redirect                                   203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   answered 301</>
      <dim>→ 301, X-Cache: LambdaGeneratedResponse from cloudfront</>"
    `);
    expect(paints('toBeValidEdgeRequest', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeValidEdgeRequest<dim>(</><dim>)</>

      CloudFront accepted what the functions returned: viewer-request.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toBeValidEdgeResult', () => {
  it('of a raw result', () => {
    expect(says('toBeValidEdgeResult', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeResult()

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        result   the function returned nothing (null). Return a value on every path, and make the handler async or use the callback.
                 RET-OBJECT · observed · aws-samples/react-ssr-lambda#28

      The viewer would read: "The Lambda function returned invalid JSON: The JSON output must be an object type."

      Judged as what viewer-request returned; the other triggers come to the same."
    `);
    expect(says('toBeValidEdgeResult', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeResult('viewer-request')

      CloudFront would accept this as a request to continue with, returned by viewer-request."
    `);
  });

  it('of an invocation', () => {
    expect(says('toBeValidEdgeResult', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toBeValidEdgeResult()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)"
    `);
    expect(says('toBeValidEdgeResult', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeValidEdgeResult()

      CloudFront would accept this as a response, returned by origin-response."
    `);
  });

  it('of an exchange', () => {
    expect(says('toBeValidEdgeResult', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeValidEdgeResult()

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      GET /refused                                    203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)
      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
    expect(says('toBeValidEdgeResult', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeValidEdgeResult()

      CloudFront accepted what the functions returned: viewer-request.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeValidEdgeResult', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeValidEdgeResult()

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toBeValidEdgeResult', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeValidEdgeResult()

      CloudFront accepted what the functions returned: viewer-request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeValidEdgeResult', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeValidEdgeResult<dim>(</><dim>)</>

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        headers["x-cache"]   <red>an edge function can't add X-Cache: CloudFront sets it itself. Remove it.</>
                             <dim>HDR-DIS-ADD · documented · edge-function-restrictions-all</>

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      <dim>GET /refused                                    203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)</>
      <red>→ 502, X-Cache: LambdaValidationError from cloudfront</>"
    `);
    expect(paints('toBeValidEdgeResult', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeValidEdgeResult<dim>(</><dim>)</>

      CloudFront accepted what the functions returned: viewer-request.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toBeBadGateway', () => {
  it('of a raw result', () => {
    expect(says('toBeBadGateway', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toBeBadGateway('HDR-DIS-ADD', 'viewer-request')

      CloudFront would accept this as a response."
    `);
    expect(says('toBeBadGateway', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toBeBadGateway()

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      Judged as what viewer-request returned; the other triggers come to the same."
    `);
  });

  it('of an invocation', () => {
    expect(says('toBeBadGateway', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toBeBadGateway()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), not 502, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)"
    `);
    expect(says('toBeBadGateway', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeBadGateway('HDR-DIS-ADD')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header.""
    `);
  });

  it('of an exchange', () => {
    expect(says('toBeBadGateway', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeBadGateway()

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, not 502, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toBeBadGateway', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeBadGateway()

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      GET /refused                                    203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)
      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeBadGateway', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeBadGateway()

      No function failed. Those that ran: viewer-request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toBeBadGateway', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeBadGateway()

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      GET /refused                                    203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)
      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeBadGateway', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeBadGateway<dim>(</><dim>)</>

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, not 502, for 1 reason:

        PM-THROW   <red>The function failed with Error: no database. Catch it and return an answer, or the request.</>

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      <dim>Thrown at handler (test/matchers/failing.ts:…)</>

      <dim>GET /throws                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaExecutionError (PM-THROW)</>
      <red>→ 503, X-Cache: LambdaExecutionError from cloudfront</>"
    `);
    expect(paints('toBeBadGateway', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeBadGateway<dim>(</><dim>)</>

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        headers["x-cache"]   <red>an edge function can't add X-Cache: CloudFront sets it itself. Remove it.</>
                             <dim>HDR-DIS-ADD · documented · edge-function-restrictions-all</>

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      <dim>GET /refused                                    203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)</>
      <red>→ 502, X-Cache: LambdaValidationError from cloudfront</>"
    `);
  });
});

describe('toBeServiceUnavailable', () => {
  it('of an invocation', () => {
    expect(says('toBeServiceUnavailable', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toBeServiceUnavailable()

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), not 503, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header.""
    `);
    expect(says('toBeServiceUnavailable', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeServiceUnavailable()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)"
    `);
  });

  it('of an exchange', () => {
    expect(says('toBeServiceUnavailable', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeServiceUnavailable('PM-THROW')

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, not 503, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      GET /refused                                    203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)
      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
    expect(says('toBeServiceUnavailable', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeServiceUnavailable()

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeServiceUnavailable', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeServiceUnavailable()

      No function failed. Those that ran: viewer-request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toBeServiceUnavailable', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeServiceUnavailable(/database/)

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeServiceUnavailable', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeServiceUnavailable<dim>(</><green>'PM-THROW'</><dim>)</>

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, not 503, for 1 reason:

        headers["x-cache"]   <red>an edge function can't add X-Cache: CloudFront sets it itself. Remove it.</>
                             <dim>HDR-DIS-ADD · documented · edge-function-restrictions-all</>

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      <dim>GET /refused                                    203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaValidationError (HDR-DIS-ADD)</>
      <red>→ 502, X-Cache: LambdaValidationError from cloudfront</>"
    `);
    expect(paints('toBeServiceUnavailable', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeServiceUnavailable<dim>(</><dim>)</>

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request, for 1 reason:

        PM-THROW   <red>The function failed with Error: no database. Catch it and return an answer, or the request.</>

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      <dim>Thrown at handler (test/matchers/failing.ts:…)</>

      <dim>GET /throws                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaExecutionError (PM-THROW)</>
      <red>→ 503, X-Cache: LambdaExecutionError from cloudfront</>"
    `);
  });
});

describe('toRedirectTo', () => {
  it('of a raw result', () => {
    expect(says('toRedirectTo', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toRedirectTo('/doc/', 302)

      It does not redirect there:

        expected   302 to '/doc/'
        received   301, '/docs/'"
    `);
    expect(says('toRedirectTo', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toRedirectTo(/docs/)

      It redirects there:

        expected   not a redirect to /docs/
        received   301, '/docs/'"
    `);
  });

  it('of an invocation', () => {
    expect(says('toRedirectTo', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toRedirectTo('/docs/')

      It does not redirect there:

        expected   a redirect to '/docs/'
        received   no status, no Location

      The function returned a request to continue with, not a response."
    `);
    expect(says('toRedirectTo', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toRedirectTo('/docs/')

      It redirects there:

        expected   not a redirect to '/docs/'
        received   301, '/docs/'"
    `);
  });

  it('of an exchange', () => {
    expect(says('toRedirectTo', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toRedirectTo('/docs/')

      It does not redirect there:

        expected   a redirect to '/docs/'
        received   200, no Location

      www.example.com answered 200.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toRedirectTo', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toRedirectTo('/docs/', 301)

      It redirects there:

        expected   not 301 to '/docs/'
        received   301, '/docs/'

      The function at viewer-request generated the response.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toRedirectTo', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toRedirectTo('/docs/')

      It does not redirect there:

        expected   a redirect to '/docs/'
        received   503, no Location

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.
                   at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toRedirectTo', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toRedirectTo('/docs/')

      It redirects there:

        expected   not a redirect to '/docs/'
        received   301, '/docs/'

      The function at viewer-request generated the response.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toRedirectTo', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toRedirectTo<dim>(</><green>'/docs/'</><dim>)</>

      It does not redirect there:

        expected   <green>a redirect to '/docs/'</>
        received   <red>200, no Location</>

      www.example.com answered 200.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toRedirectTo', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toRedirectTo<dim>(</><green>'/docs/'</><dim>, </><green>301</><dim>)</>

      It redirects there:

        expected   <green>not 301 to '/docs/'</>
        received   <red>301, '/docs/'</>

      The function at viewer-request generated the response.

      <dim>GET /redirect                                   203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   answered 301</>
      <dim>→ 301, X-Cache: LambdaGeneratedResponse from cloudfront</>"
    `);
  });
});

describe('toHaveEdgeStatus', () => {
  it('of a raw result', () => {
    expect(says('toHaveEdgeStatus', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeStatus(404)

      The status is not the one expected:

        expected   404
        received   200"
    `);
    expect(says('toHaveEdgeStatus', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeStatus('2xx')

      The status is one that was not expected:

        expected   not '2xx'
        received   200"
    `);
  });

  it('of an invocation', () => {
    expect(says('toHaveEdgeStatus', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeStatus(200)

      The status is not the one expected:

        expected   200
        received   503

      CloudFront would answer 503 (LambdaExecutionError) instead: The function failed with Error: no database. Catch it and return an answer, or the request.

      Thrown at handler (test/matchers/failing.ts:…)"
    `);
    expect(says('toHaveEdgeStatus', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toHaveEdgeStatus(301)

      The status is one that was not expected:

        expected   not 301
        received   301"
    `);
  });

  it('of an exchange', () => {
    expect(says('toHaveEdgeStatus', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveEdgeStatus(200)

      The status is not the one expected:

        expected   200
        received   503

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.
                   at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toHaveEdgeStatus', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveEdgeStatus(200)

      The status is one that was not expected:

        expected   not 200
        received   200

      backup.example.com answered 200.

      GET /group                                      203.0.113.9 · HTTP/2
        behavior         /group (1 of 2)
        cache            bypass: caching is off: all TTLs are 0
        origin           primary www.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin           fallback backup.example.com → 200
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveEdgeStatus', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveEdgeStatus('3xx')

      The status is not the one expected:

        expected   '3xx'
        received   200

      www.example.com answered 200.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveEdgeStatus', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveEdgeStatus(200)

      The status is one that was not expected:

        expected   not 200
        received   200

      The response came from the cache, where it had been for 0 s.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveEdgeStatus', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveEdgeStatus<dim>(</><green>200</><dim>)</>

      The status is not the one expected:

        expected   <green>200</>
        received   <red>503</>

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   <red>The function failed with Error: no database. Catch it and return an answer, or the request.</>
                   <dim>at handler (test/matchers/failing.ts:…)</>

      <dim>GET /throws                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaExecutionError (PM-THROW)</>
      <red>→ 503, X-Cache: LambdaExecutionError from cloudfront</>"
    `);
    expect(paints('toHaveEdgeStatus', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveEdgeStatus<dim>(</><green>200</><dim>)</>

      The status is one that was not expected:

        expected   <green>not 200</>
        received   <red>200</>

      backup.example.com answered 200.

      <dim>GET /group                                      203.0.113.9 · HTTP/2</>
      <dim>  behavior         /group (1 of 2)</>
      <dim>  cache            bypass: caching is off: all TTLs are 0</>
      <red>  origin           primary www.example.com → 503</>
      <dim>  failover         → backup.example.com (503 is listed)</>
      <dim>  origin           fallback backup.example.com → 200</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toHaveEdgeHeader', () => {
  it('of a raw result', () => {
    expect(says('toHaveEdgeHeader', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('Vary', 'Origin')

      Vary has another value:

        expected   'Origin'
        received   'Accept'"
    `);
    expect(says('toHaveEdgeHeader', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeHeader('vary')

      vary is there:

        expected   no such header
        received   'Accept'"
    `);
  });

  it('of an invocation', () => {
    expect(says('toHaveEdgeHeader', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeHeader('x-a')

      x-a is missing:

        expected   any value
        received   no such header

      CloudFront would answer 502 (LambdaValidationError) instead: an edge function can't add X-Cache: CloudFront sets it itself. Remove it."
    `);
    expect(says('toHaveEdgeHeader', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toHaveEdgeHeader('X-Tag', 'a')

      X-Tag is there:

        expected   not 'a'
        received   'a'

      The function added it."
    `);
  });

  it('of an exchange', () => {
    expect(says('toHaveEdgeHeader', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveEdgeHeader('x-a', /b/)

      x-a is missing:

        expected   /b/
        received   no such header

      The headers are: content-type, content-length, date, cache-control, server, x-cache, via, x-amz-cf-pop, x-amz-cf-id.

      www.example.com answered 200.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveEdgeHeader', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveEdgeHeader('cache-control', 'no-store')

      cache-control is there:

        expected   not 'no-store'
        received   'no-store'

      www.example.com answered 200.

      GET /private                                    203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 1 s (min TTL overrides no-store)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveEdgeHeader', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveEdgeHeader('cache-control')

      cache-control is missing:

        expected   any value
        received   no such header

      The headers are: server, date, content-type, content-length, x-cache, via, x-amz-cf-pop, x-amz-cf-id.

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.
                   at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toHaveEdgeHeader', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveEdgeHeader('cache-control', /max-age/)

      cache-control is there:

        expected   not /max-age/
        received   'max-age=60'

      www.example.com answered 200.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveEdgeHeader', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveEdgeHeader<dim>(</><green>'x-a'</><dim>, </><green>/b/</><dim>)</>

      x-a is missing:

        expected   <green>/b/</>
        received   <red>no such header</>

      The headers are: content-type, content-length, date, cache-control, server, x-cache, via, x-amz-cf-pop, x-amz-cf-id.

      www.example.com answered 200.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toHaveEdgeHeader', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveEdgeHeader<dim>(</><green>'cache-control'</><dim>, </><green>'no-store'</><dim>)</>

      cache-control is there:

        expected   <green>not 'no-store'</>
        received   <red>'no-store'</>

      www.example.com answered 200.

      <dim>GET /private                                    203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 1 s (min TTL overrides no-store)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toHaveEdgeBody', () => {
  it('of a raw result', () => {
    expect(says('toHaveEdgeBody', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody({ hello: true })

      The body is another:

        expected   { hello: true }
        received   'Hello'

      The body is no JSON."
    `);
    expect(says('toHaveEdgeBody', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeBody('Hello')

      The body is the one that was not expected:

        expected   not 'Hello'
        received   'Hello'"
    `);
  });

  it('of an invocation', () => {
    expect(says('toHaveEdgeBody', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeBody('Hello')

      There is no such body:

        expected   'Hello'
        received   none

      The function set no body, so the origin's stays in place, which a function never sees."
    `);
    expect(says('toHaveEdgeBody', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toHaveEdgeBody(/ell/)

      The body is the one that was not expected:

        expected   not /ell/
        received   'Hello'"
    `);
  });

  it('of an exchange', () => {
    expect(says('toHaveEdgeBody', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveEdgeBody('Hello')

      The body is another:

        expected   'Hello'
        received   '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd…'

      Expected are 5 characters, received 1,019.

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.
                   at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toHaveEdgeBody', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveEdgeBody('Hello')

      The body is the one that was not expected:

        expected   not 'Hello'
        received   'Hello'

      www.example.com answered 200.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveEdgeBody', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveEdgeBody('Hallo')

      The body is another:

        expected   'Hallo'
        received   'Hello'

      www.example.com answered 200.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveEdgeBody', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveEdgeBody(5 bytes)

      The body is the one that was not expected:

        expected   not 5 bytes
        received   5 bytes

      The response came from the cache, where it had been for 0 s.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveEdgeBody', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveEdgeBody<dim>(</><green>'Hello'</><dim>)</>

      The body is another:

        expected   <green>'Hello'</>
        received   <red>'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd…'</>

      Expected are 5 characters, received 1,019.

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   <red>The function failed with Error: no database. Catch it and return an answer, or the request.</>
                   <dim>at handler (test/matchers/failing.ts:…)</>

      <dim>GET /throws                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaExecutionError (PM-THROW)</>
      <red>→ 503, X-Cache: LambdaExecutionError from cloudfront</>"
    `);
    expect(paints('toHaveEdgeBody', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveEdgeBody<dim>(</><green>'Hello'</><dim>)</>

      The body is the one that was not expected:

        expected   <green>not 'Hello'</>
        received   <red>'Hello'</>

      www.example.com answered 200.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toSetCookie', () => {
  it('of a raw result', () => {
    expect(says('toSetCookie', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toSetCookie('group', { value: 'a', path: '/' })

      The cookie group is set otherwise:

        expected   group with { value: 'a', path: '/' }
        received   'group=b; Path=/'

      The difference: value is 'b'."
    `);
    expect(says('toSetCookie', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toSetCookie('group')

      The cookie group is set:

        expected   not group
        received   'group=b; Path=/'"
    `);
  });

  it('of an invocation', () => {
    expect(says('toSetCookie', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toSetCookie('theme')

      The cookie theme is not set:

        expected   theme
        received   'group=•••; Path=/'
                   'sid=•••'"
    `);
    expect(says('toSetCookie', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toSetCookie('group', 'b')

      The cookie group is set:

        expected   not group with 'b'
        received   'group=b; Path=/'"
    `);
  });

  it('of an exchange', () => {
    expect(says('toSetCookie', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toSetCookie('theme', 'dark')

      The cookie theme is not set:

        expected   theme with 'dark'
        received   'group=•••; Path=/'
                   'sid=•••'

      The function at viewer-request generated the response.

      GET /cookie                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 200
      → 200, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
    expect(says('toSetCookie', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toSetCookie('sid')

      The cookie sid is set:

        expected   not sid
        received   'sid=1'

      The function at viewer-request generated the response.

      GET /cookie                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 200
      → 200, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toSetCookie', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toSetCookie('group')

      The cookie group is not set:

        expected   group
        received   no Set-Cookie

      www.example.com answered 200.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toSetCookie', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toSetCookie('group', { path: '/' })

      The cookie group is set:

        expected   not group with { path: '/' }
        received   'group=b; Path=/'

      The function at viewer-request generated the response.

      GET /cookie                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 200
      → 200, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toSetCookie', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toSetCookie<dim>(</><green>'theme'</><dim>, </><green>'dark'</><dim>)</>

      The cookie theme is not set:

        expected   <green>theme with 'dark'</>
        received   <red>'group=•••; Path=/'</>
                   <red>'sid=•••'</>

      The function at viewer-request generated the response.

      <dim>GET /cookie                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   answered 200</>
      <dim>→ 200, X-Cache: LambdaGeneratedResponse from cloudfront</>"
    `);
    expect(paints('toSetCookie', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toSetCookie<dim>(</><green>'sid'</><dim>)</>

      The cookie sid is set:

        expected   <green>not sid</>
        received   <red>'sid=1'</>

      The function at viewer-request generated the response.

      <dim>GET /cookie                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   answered 200</>
      <dim>→ 200, X-Cache: LambdaGeneratedResponse from cloudfront</>"
    `);
  });
});

describe('toForward', () => {
  it('of a raw result', () => {
    expect(says('toForward', 'result', 'plain')).toMatchInlineSnapshot(`
      "expect(result).toForward({ uri: '/b', headers: { 'x-a': 'b' } })

      Another request goes on to the origin:

        uri              expected '/b'
                         received '/a'
        headers["x-a"]   expected 'b'
                         received absent"
    `);
    expect(says('toForward', 'result', 'not')).toMatchInlineSnapshot(`
      "expect(result).not.toForward({ uri: '/a' })

      This is what goes on to the origin:

        uri   '/a'"
    `);
  });

  it('of an invocation', () => {
    expect(says('toForward', 'invocation', 'plain')).toMatchInlineSnapshot(`
      "expect(invocation).toForward()

      Nothing goes on.

      CloudFront would answer 503 (LambdaExecutionError) instead: The function failed with Error: no database. Catch it and return an answer, or the request.

      Thrown at handler (test/matchers/failing.ts:…)"
    `);
    expect(says('toForward', 'invocation', 'not')).toMatchInlineSnapshot(`
      "expect(invocation).not.toForward({ headers: { 'x-tag': 'a' } })

      This is what goes on to the origin:

        headers["x-tag"]   'a'"
    `);
  });

  it('of an exchange', () => {
    expect(says('toForward', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toForward({ headers: { 'accept-language': 'de' } })

      Another request goes on to the origin:

        headers["accept-language"]   expected 'de'
                                     received absent

      The viewer sent accept-language, and the behavior * doesn't forward it: name it in its originRequestPolicy, or in its cachePolicy.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toForward', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toForward({ origin: 'www' })

      This is what goes on to the origin:

        origin   www.example.com (www)

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toForward', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toForward()

      No origin was asked.

      The response came from the cache, where it had been for 0 s.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
    expect(says('toForward', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toForward({ method: 'GET' })

      This is what goes on to the origin:

        method   'GET'

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toForward', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toForward<dim>(</><green>{ headers: { 'accept-language': 'de' } }</><dim>)</>

      Another request goes on to the origin:

        headers["accept-language"]   <green>expected 'de'</>
                                     <red>received absent</>

      The viewer sent accept-language, and the behavior * doesn't forward it: name it in its originRequestPolicy, or in its cachePolicy.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toForward', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toForward<dim>(</><green>{ origin: 'www' }</><dim>)</>

      This is what goes on to the origin:

        origin   <red>www.example.com (www)</>

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toHaveInvoked', () => {
  it('of an exchange', () => {
    expect(says('toHaveInvoked', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveInvoked('origin-request')

      The function at origin-request did not run:

        expected   at least once
        received   never

      The behavior * has no function at origin-request.

      The functions that ran: viewer-request.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveInvoked', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveInvoked('viewer-request')

      The function at viewer-request ran once:

        expected   never
        received   once

      The functions that ran: viewer-request.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveInvoked', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveInvoked('viewer-request', 2)

      The function at viewer-request ran once:

        expected   2 times
        received   once

      The functions that ran: viewer-request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveInvoked', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveInvoked('viewer-request', 1)

      The function at viewer-request ran once:

        expected   not once
        received   once

      The functions that ran: viewer-request.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveInvoked', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveInvoked<dim>(</><green>'origin-request'</><dim>)</>

      The function at origin-request did not run:

        expected   <green>at least once</>
        received   <red>never</>

      The behavior * has no function at origin-request.

      The functions that ran: viewer-request.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toHaveInvoked', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveInvoked<dim>(</><green>'viewer-request'</><dim>)</>

      The function at viewer-request ran once:

        expected   <green>never</>
        received   <red>once</>

      The functions that ran: viewer-request.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toBeServedFromCache', () => {
  it('of an exchange', () => {
    expect(says('toBeServedFromCache', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeServedFromCache()

      The response did not come from the cache.

      www.example.com was asked: the cache said miss.

      The key is d111111abcdef8.cloudfront.net * /private

      GET /private                                    203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 1 s (min TTL overrides no-store)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toBeServedFromCache', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeServedFromCache()

      The response came from the cache, where it had been for 0 s.

      The key is d111111abcdef8.cloudfront.net * /

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeServedFromCache', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeServedFromCache()

      The response did not come from the cache.

      The function at viewer-request generated the response.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
    expect(says('toBeServedFromCache', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeServedFromCache()

      The response came from the cache, where it had been for 0 s.

      The key is d111111abcdef8.cloudfront.net * /other

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeServedFromCache', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeServedFromCache<dim>(</><dim>)</>

      The response did not come from the cache.

      www.example.com was asked: the cache said miss.

      The key is d111111abcdef8.cloudfront.net * /private

      <dim>GET /private                                    203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 1 s (min TTL overrides no-store)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toBeServedFromCache', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeServedFromCache<dim>(</><dim>)</>

      The response came from the cache, where it had been for 0 s.

      The key is d111111abcdef8.cloudfront.net * /

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            hit</>
      <dim>→ 200, X-Cache: Hit from cloudfront</>"
    `);
  });
});

describe('toHaveXCache', () => {
  it('of an exchange', () => {
    expect(says('toHaveXCache', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveXCache('Miss')

      X-Cache is LambdaExecutionError: a function failed.

        expected   'Miss'
        received   'LambdaExecutionError'

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.
                   at handler (test/matchers/failing.ts:…)

      GET /throws                                     203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(says('toHaveXCache', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveXCache('Hit')

      X-Cache is Hit: served from the cache.

        expected   not 'Hit'
        received   'Hit'

      The response came from the cache, where it had been for 0 s.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveXCache', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveXCache('Hit')

      X-Cache is Miss: fetched from the origin, or generated by the function at origin-request.

        expected   'Hit'
        received   'Miss'

      www.example.com answered 200.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveXCache', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveXCache('LambdaGeneratedResponse')

      X-Cache is LambdaGeneratedResponse: generated by the function at viewer-request.

        expected   not 'LambdaGeneratedResponse'
        received   'LambdaGeneratedResponse'

      The function at viewer-request generated the response.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveXCache', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveXCache<dim>(</><green>'Miss'</><dim>)</>

      X-Cache is LambdaExecutionError: a function failed.

        expected   <green>'Miss'</>
        received   <red>'LambdaExecutionError'</>

      CloudFront answered 503 Service Unavailable (LambdaExecutionError) because of viewer-request:

        PM-THROW   <red>The function failed with Error: no database. Catch it and return an answer, or the request.</>
                   <dim>at handler (test/matchers/failing.ts:…)</>

      <dim>GET /throws                                     203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <red>  viewer-request   failed: LambdaExecutionError (PM-THROW)</>
      <red>→ 503, X-Cache: LambdaExecutionError from cloudfront</>"
    `);
    expect(paints('toHaveXCache', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveXCache<dim>(</><green>'Hit'</><dim>)</>

      X-Cache is Hit: served from the cache.

        expected   <green>not 'Hit'</>
        received   <red>'Hit'</>

      The response came from the cache, where it had been for 0 s.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            hit</>
      <dim>→ 200, X-Cache: Hit from cloudfront</>"
    `);
  });
});

describe('toBeCachedFor', () => {
  it('of an exchange', () => {
    expect(says('toBeCachedFor', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toBeCachedFor({ minutes: 5 })

      The lifetime granted when it was stored:

        expected   300 s
        received   60 s

      The reason: max-age.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toBeCachedFor', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeCachedFor(60)

      The lifetime granted when it was stored:

        expected   not 60 s
        received   60 s

      The reason: max-age.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toBeCachedFor', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toBeCachedFor(60)

      The response is not stored:

        expected   60 s
        received   0 s

      The cache said bypass: caching is off: all TTLs are 0.

      GET /group                                      203.0.113.9 · HTTP/2
        behavior         /group (1 of 2)
        cache            bypass: caching is off: all TTLs are 0
        origin           primary www.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin           fallback backup.example.com → 200
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toBeCachedFor', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toBeCachedFor(0)

      The response is not stored:

        expected   not 0 s
        received   0 s

      The cache said bypass: caching is off: all TTLs are 0.

      GET /group                                      203.0.113.9 · HTTP/2
        behavior         /group (1 of 2)
        cache            bypass: caching is off: all TTLs are 0
        origin           primary www.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin           fallback backup.example.com → 200
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toBeCachedFor', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toBeCachedFor<dim>(</><green>{ minutes: 5 }</><dim>)</>

      The lifetime granted when it was stored:

        expected   <green>300 s</>
        received   <red>60 s</>

      The reason: max-age.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toBeCachedFor', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toBeCachedFor<dim>(</><green>60</><dim>)</>

      The lifetime granted when it was stored:

        expected   <green>not 60 s</>
        received   <red>60 s</>

      The reason: max-age.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toHaveFetchedFrom', () => {
  it('of an exchange', () => {
    expect(says('toHaveFetchedFrom', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFetchedFrom('backup')

      'backup' was not asked:

        expected   at least once
        received   GET www.example.com (www) / → 200

      The behavior that matched is *.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveFetchedFrom', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveFetchedFrom('backup')

      'backup' was asked once:

        expected   never
        received   GET www.example.com (www) /group → 503
                   GET backup.example.com (backup) /group → 200

      The behavior that matched is /group.

      GET /group                                      203.0.113.9 · HTTP/2
        behavior         /group (1 of 2)
        cache            bypass: caching is off: all TTLs are 0
        origin           primary www.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin           fallback backup.example.com → 200
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveFetchedFrom', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveFetchedFrom()

      No origin was asked:

        expected   at least once
        received   no request to any origin

      The response came from the cache, where it had been for 0 s.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            hit
      → 200, X-Cache: Hit from cloudfront"
    `);
    expect(says('toHaveFetchedFrom', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveFetchedFrom('www.example.com', 1)

      'www.example.com' was asked once:

        expected   not once
        received   GET www.example.com (www) /other → 200

      The behavior that matched is *.

      GET /other                                      203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveFetchedFrom', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveFetchedFrom<dim>(</><green>'backup'</><dim>)</>

      'backup' was not asked:

        expected   <green>at least once</>
        received   <red>GET www.example.com (www) / → 200</>

      The behavior that matched is *.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toHaveFetchedFrom', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveFetchedFrom<dim>(</><green>'backup'</><dim>)</>

      'backup' was asked once:

        expected   <green>never</>
        received   <red>GET www.example.com (www) /group → 503</>
                   <red>GET backup.example.com (backup) /group → 200</>

      The behavior that matched is /group.

      <dim>GET /group                                      203.0.113.9 · HTTP/2</>
      <dim>  behavior         /group (1 of 2)</>
      <dim>  cache            bypass: caching is off: all TTLs are 0</>
      <red>  origin           primary www.example.com → 503</>
      <dim>  failover         → backup.example.com (503 is listed)</>
      <dim>  origin           fallback backup.example.com → 200</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});

describe('toHaveFailedOver', () => {
  it('of an exchange', () => {
    expect(says('toHaveFailedOver', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFailedOver()

      The fallback was not asked.

      www.example.com was asked, and its answer (200) was taken.

      www.example.com is in no origin group: there is no fallback.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   passed on, header x-tag added
        cache            miss
        origin           www.example.com → 200
        cache            stored for 60 s (max-age)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(says('toHaveFailedOver', 'exchange', 'not')).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveFailedOver()

      The fallback backup.example.com was asked.

      The reason: 503 is listed.

      GET /group                                      203.0.113.9 · HTTP/2
        behavior         /group (1 of 2)
        cache            bypass: caching is off: all TTLs are 0
        origin           primary www.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin           fallback backup.example.com → 200
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('of an EdgeResponse', () => {
    expect(says('toHaveFailedOver', 'response', 'plain')).toMatchInlineSnapshot(`
      "expect(response).toHaveFailedOver()

      The fallback was not asked.

      No origin was asked.

      The function at viewer-request generated the response.

      GET /redirect                                   203.0.113.9 · HTTP/2
        behavior         * (2 of 2)
        viewer-request   answered 301
      → 301, X-Cache: LambdaGeneratedResponse from cloudfront"
    `);
    expect(says('toHaveFailedOver', 'response', 'not')).toMatchInlineSnapshot(`
      "expect(response).not.toHaveFailedOver()

      The fallback backup.example.com was asked.

      The reason: 503 is listed.

      GET /group                                      203.0.113.9 · HTTP/2
        behavior         /group (1 of 2)
        cache            bypass: caching is off: all TTLs are 0
        origin           primary www.example.com → 503
        failover         → backup.example.com (503 is listed)
        origin           fallback backup.example.com → 200
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('in colour', () => {
    expect(paints('toHaveFailedOver', 'exchange', 'plain')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>).</>toHaveFailedOver<dim>(</><dim>)</>

      The fallback was not asked.

      www.example.com was asked, and its answer (200) was taken.

      www.example.com is in no origin group: there is no fallback.

      <dim>GET /                                           203.0.113.9 · HTTP/2</>
      <dim>  behavior         * (2 of 2)</>
      <dim>  viewer-request   passed on, header x-tag added</>
      <dim>  cache            miss</>
      <dim>  origin           www.example.com → 200</>
      <dim>  cache            stored for 60 s (max-age)</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
    expect(paints('toHaveFailedOver', 'exchange', 'not')).toMatchInlineSnapshot(`
      "<dim>expect(</><red>exchange</><dim>)</>.not.toHaveFailedOver<dim>(</><dim>)</>

      The fallback backup.example.com was asked.

      The reason: 503 is listed.

      <dim>GET /group                                      203.0.113.9 · HTTP/2</>
      <dim>  behavior         /group (1 of 2)</>
      <dim>  cache            bypass: caching is off: all TTLs are 0</>
      <red>  origin           primary www.example.com → 503</>
      <dim>  failover         → backup.example.com (503 is listed)</>
      <dim>  origin           fallback backup.example.com → 200</>
      <dim>→ 200, X-Cache: Miss from cloudfront</>"
    `);
  });
});
