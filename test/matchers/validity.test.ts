import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { originRequest, originResponse, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { exchange, failure, misuse } from './support.js';

const accepted = { status: '200' };
const refused = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }], location: [{ value: 'a\nb' }] } };
const tooBigForViewers = { status: '200', body: 'x'.repeat(50_000) };
const { request } = viewerRequest().Records[0].cf;

const passOn = async ({ Records: [{ cf }] }: { Records: [{ cf: { request: object; response?: object } }] }) =>
  cf.response ?? cf.request;

describe('toBeValidEdgeResponse', () => {
  it('takes what CloudFront takes', () => {
    expect(accepted).toBeValidEdgeResponse();
    expect(accepted).toBeValidEdgeResponse('viewer-request');
    expect(accepted).toBeValidEdgeResponse(viewerRequest());
    expect(refused).not.toBeValidEdgeResponse();
    expect([accepted]).toEqual([expect.toBeValidEdgeResponse()]);
  });

  it.each([undefined, null, 'text', 12, [], {}, { statusCode: 200 }, viewerRequest()])(
    'refuses %j anywhere',
    (result) => {
      expect(result).not.toBeValidEdgeResponse();
      expect(result).not.toBeValidEdgeRequest();
      expect(result).not.toBeValidEdgeResult();
    },
  );

  it.each(['trigger', 'violations'])('refuses an invocation without its %s', (part) => {
    const invocation = { [Symbol.for('edgeproof.invocation')]: true, trigger: 'viewer-request', violations: [] };
    expect(misuse(() => expect({ ...invocation, [part]: undefined }).not.toBeValidEdgeRequest())).toContain(
      "the received value is marked as an invocation, and isn't one",
    );
  });

  it('gives each reason, with its rule, its evidence and what to change', () => {
    expect(failure(() => expect(refused).toBeValidEdgeResponse('viewer-request'))).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeResponse('viewer-request')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 2 reasons:

        headers["location"][0].value   the value of Location, "a\\nb", has a line feed (\\n). Take it out, or encode it: encodeURIComponent() makes %0A of it.
                                       HMAP-VALUE-CRLF · observed · aws-ia/cloudformation-aws-marketplace-saas#54
        headers["x-cache"]             an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                                       HDR-DIS-ADD · documented · edge-function-restrictions-all"
    `);
  });

  it('says under .not what was accepted, and the warnings', () => {
    expect(failure(() => expect(accepted).not.toBeValidEdgeResponse('origin-request'))).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeResponse('origin-request')

      CloudFront would accept this as a response, returned by origin-request."
    `);
    const warned = { status: 200 };
    expect(failure(() => expect(warned).not.toBeValidEdgeResponse('origin-request'))).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeResponse('origin-request')

      CloudFront would accept this as a response, returned by origin-request.

      There is 1 warning:

        status   status is the number 200; it works, but the documents ask for a string. Write "200".
                 RES-STATUS-TYPE · observed · lambda-generating-http-responses; mdn/yari"
    `);
  });

  it('says that a request is no response', () => {
    expect(failure(() => expect(request).toBeValidEdgeResponse())).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeResponse()

      CloudFront would accept this, but as a request to continue with, not as a response."
    `);
  });

  it('judges without a trigger when all agree, and says so', () => {
    expect(failure(() => expect({ status: '99' }).toBeValidEdgeResponse())).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeResponse()

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        status   status is "99"; it must be three digits, such as "200".
                 RES-STATUS-FORMAT · inferred · lambda-generating-http-responses

      Judged as what viewer-request returned; the other triggers come to the same."
    `);
  });

  it('throws when the triggers differ, naming them, even negated', () => {
    expect(misuse(() => expect(tooBigForViewers).toBeValidEdgeResponse())).toMatchInlineSnapshot(
      `"Failed to check toBeValidEdgeResponse: the triggers differ on a handler's result (an object with status, body): viewer-request: 502, RES-SIZE-VIEWER; origin-request: accepted as a response; origin-response: accepted as a response; viewer-response: 502, RES-SIZE-VIEWER. Say which: toBeValidEdgeResponse('viewer-request')."`,
    );
    expect(() => expect(tooBigForViewers).not.toBeValidEdgeResponse()).toThrow(/the triggers differ/);
    expect([tooBigForViewers]).not.toEqual([expect.toBeValidEdgeResponse()]);
    expect(tooBigForViewers).toBeValidEdgeResponse('origin-request');
    expect(tooBigForViewers).not.toBeValidEdgeResponse('viewer-request');
  });

  it('given the event, sees a read-only header that is gone', () => {
    const event = originResponse();
    const fresh = { status: '200', statusDescription: 'OK', headers: {} };
    expect(fresh).toBeValidEdgeResponse('origin-response');
    expect(failure(() => expect(fresh).toBeValidEdgeResponse(event))).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeResponse(origin-response event)

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        headers["transfer-encoding"]   Transfer-Encoding is read-only at origin-response: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
                                       HDR-RO-DELETE · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.""
    `);
  });

  it('given the event, sees a change made in place', () => {
    const event = originResponse();
    const { response } = event.Records[0].cf;
    delete response.headers['transfer-encoding'];
    expect(response).not.toBeValidEdgeResponse(event);
  });

  it('refuses to judge the object inside an event that nobody remembers, even negated', () => {
    const event = JSON.parse(JSON.stringify(originResponse()));
    const { response } = event.Records[0].cf;
    expect(misuse(() => expect(response).not.toBeValidEdgeResponse(event))).toMatch(/can't see in-place changes/);
  });

  it('takes the verdict of an invocation', async () => {
    expect(await invoke(async () => accepted, viewerRequest())).toBeValidEdgeResponse();
    expect(await invoke(async () => accepted, viewerRequest())).toBeValidEdgeResponse('viewer-request');
    expect(await invoke(async () => tooBigForViewers, viewerRequest())).not.toBeValidEdgeResponse();
    expect(await invoke(passOn, viewerRequest())).not.toBeValidEdgeResponse();
  });

  it('refuses a trigger that contradicts the invocation, even negated', async () => {
    const invocation = await invoke(async () => accepted, viewerRequest());
    expect(misuse(() => expect(invocation).not.toBeValidEdgeResponse('origin-request'))).toMatchInlineSnapshot(
      `"Failed to check toBeValidEdgeResponse: the invocation is of viewer-request, not of origin-request. Leave the trigger out: an invocation knows its own."`,
    );
    expect(misuse(() => expect(invocation).toBeValidEdgeResponse(originRequest()))).toMatch(/is of viewer-request/);
  });

  it('shows why a function gave nothing at all', async () => {
    const invocation = await invoke(async () => {
      throw new Error('no database');
    }, viewerRequest());
    expect(failure(() => expect(invocation).toBeValidEdgeResponse())).toMatchInlineSnapshot(`
      "expect(invocation).toBeValidEdgeResponse()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at test/matchers/validity.test.ts:…"
    `);
  });

  it('on an exchange asks for a response, and for none that was refused', async () => {
    const answers = await invoke(async () => accepted, viewerRequest());
    const passes = await invoke(passOn, viewerRequest());
    const fails = await invoke(async () => refused, originRequest());
    expect(exchange({ invocations: [passes, answers] })).toBeValidEdgeResponse();
    expect(exchange({ invocations: [passes] })).not.toBeValidEdgeResponse();
    expect(exchange({ invocations: [passes, fails] })).not.toBeValidEdgeResponse();
    expect(exchange({ invocations: [passes, fails] })).not.toBeValidEdgeResponse('viewer-request');
    expect(failure(() => expect(exchange({ invocations: [passes] })).toBeValidEdgeResponse())).toMatchInlineSnapshot(`
      "expect(exchange).toBeValidEdgeResponse()

      No function returned a response in this exchange: viewer-request returned a request.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});

describe('toBeValidEdgeRequest', () => {
  it('takes what CloudFront would continue with', async () => {
    expect(request).toBeValidEdgeRequest();
    expect(request).toBeValidEdgeRequest('viewer-request');
    expect(request).toBeValidEdgeRequest(viewerRequest());
    expect(accepted).not.toBeValidEdgeRequest();
    expect(request).not.toBeValidEdgeRequest('origin-response');
    expect(await invoke(passOn, originRequest())).toBeValidEdgeRequest();
  });

  it('says what is wrong with a request', () => {
    const wrong = { ...request, uri: 'no-slash' };
    expect(failure(() => expect(wrong).toBeValidEdgeRequest('viewer-request'))).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeRequest('viewer-request')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        uri   "no-slash" doesn't begin with "/". Write "/no-slash".
              REQ-URI-SLASH · documented · lambda-event-structure

      The viewer would read: "The Lambda function result failed validation: The specified URI is in an invalid format.""
    `);
  });

  it('says that a response is no request, and under .not that it is one', () => {
    expect(failure(() => expect(accepted).toBeValidEdgeRequest())).toMatchInlineSnapshot(`
      "expect(result).toBeValidEdgeRequest()

      CloudFront would accept this, but as a response that ends the journey, not as a request to continue with."
    `);
    expect(failure(() => expect(request).not.toBeValidEdgeRequest())).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeRequest()

      CloudFront would accept this as a request to continue with, returned by viewer-request."
    `);
  });
});

describe('toBeValidEdgeResult', () => {
  it('takes either', () => {
    expect(accepted).toBeValidEdgeResult();
    expect(request).toBeValidEdgeResult();
    expect(failure(() => expect(request).not.toBeValidEdgeResult('viewer-request'))).toMatchInlineSnapshot(`
      "expect(result).not.toBeValidEdgeResult('viewer-request')

      CloudFront would accept this as a request to continue with, returned by viewer-request."
    `);
  });

  it('on an exchange wants everything accepted', async () => {
    const passes = await invoke(passOn, viewerRequest());
    const fails = await invoke(async () => refused, originRequest());
    expect(exchange()).toBeValidEdgeResult();
    expect(exchange({ invocations: [passes] })).toBeValidEdgeResult();
    const received = exchange({
      invocations: [passes, fails],
      response: { status: 502 },
      xCache: 'LambdaValidationError',
    });
    expect(received).toBeValidEdgeResult('viewer-request');
    expect(failure(() => expect(received).toBeValidEdgeResult())).toMatchInlineSnapshot(`
      "expect(exchange).toBeValidEdgeResult()

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of origin-request, for 2 reasons:

        headers["location"][0].value   the value of Location, "a\\nb", has a line feed (\\n). Take it out, or encode it: encodeURIComponent() makes %0A of it.
                                       HMAP-VALUE-CRLF · observed · aws-ia/cloudformation-aws-marketplace-saas#54
        headers["x-cache"]             an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                                       HDR-DIS-ADD · documented · edge-function-restrictions-all

      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
    expect(failure(() => expect(exchange({ invocations: [passes] })).not.toBeValidEdgeResult())).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeValidEdgeResult()

      CloudFront accepted what the functions returned: viewer-request.

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange()).not.toBeValidEdgeResult())).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeValidEdgeResult()

      No function ran, so nothing was refused.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('refuses a trigger at which nothing ran, even negated', async () => {
    const received = exchange({ invocations: [await invoke(passOn, viewerRequest())] });
    expect(misuse(() => expect(received).not.toBeValidEdgeResult('origin-request'))).toMatchInlineSnapshot(
      `"Failed to check toBeValidEdgeResult: no function ran at origin-request in this exchange. The functions that ran: viewer-request."`,
    );
    expect(misuse(() => expect(exchange()).toBeValidEdgeResult('origin-request'))).toContain(
      'The functions that ran: none.',
    );
  });
});
