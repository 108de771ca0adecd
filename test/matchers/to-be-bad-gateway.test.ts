import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { originResponse, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { asked, exchange, failure, misuse } from './support.js';

const refused = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } };
const tooBig = { ...refused, body: 'x'.repeat(50_000) };

async function refusedInvocation() {
  return invoke(async () => refused, viewerRequest());
}

describe('toBeBadGateway', () => {
  it('takes a raw result, an invocation and an exchange', async () => {
    const invocation = await refusedInvocation();
    expect(refused).toBeBadGateway();
    expect(invocation).toBeBadGateway();
    expect(exchange({ invocations: [invocation] })).toBeBadGateway();
    expect({ status: '200' }).not.toBeBadGateway();
    expect(exchange()).not.toBeBadGateway();
  });

  it('takes a rule by its own id, and by one it covers', () => {
    expect(refused).toBeBadGateway('HDR-DIS-ADD');
    expect(refused).toBeBadGateway('HDR-DISALLOWED');
    expect(refused).not.toBeBadGateway('RES-SIZE-VIEWER', 'viewer-request');
    expect(tooBig).toBeBadGateway('Q-RESP-V', 'viewer-request');
    const event = viewerRequest();
    const { 'user-agent': _gone, ...headers } = event.Records[0].cf.request.headers;
    const hostless = {
      ...event.Records[0].cf.request,
      headers: { ...headers, host: [{ key: 'Host', value: 'other' }] },
    };
    expect(hostless).toBeBadGateway('HDR-RO-CHANGE', event);
    expect(hostless).toBeBadGateway('HDR-RO-VREQ', event);
  });

  it('takes a covered id for the faults that go by it only, not for all of the rule that covers it', () => {
    const unframed = { status: '200', headers: {} };
    expect(unframed).toBeBadGateway('HDR-RO-DELETE', originResponse());
    expect(unframed).toBeBadGateway('HDR-RO-ORES', originResponse());
    expect(unframed).not.toBeBadGateway('REQ-HOST-VREQ', originResponse());
    expect(unframed).not.toBeBadGateway('HDR-RO-VRES', originResponse());
    expect({ status: '600' }).toBeBadGateway('RES-STATUS-RANGE', 'viewer-request');
    expect({ status: '600' }).not.toBeBadGateway('RES-STATUS-1XX', 'viewer-request');
    expect({ status: '101' }).toBeBadGateway({ rule: 'RES-STATUS-1XX' }, 'viewer-request');
  });

  it('takes a RegExp on the message, and rule, path and message together', () => {
    expect(refused).toBeBadGateway(/x-cache/i);
    expect(refused).not.toBeBadGateway(/y-cache/i);
    expect(refused).toBeBadGateway({ rule: 'HDR-DIS-ADD', path: 'headers["x-cache"]', message: 'X-Cache' });
    expect(refused).toBeBadGateway({ path: 'response.headers["x-cache"]' });
    expect(refused).toBeBadGateway({ path: /x-cache/, message: /./ });
    expect(refused).not.toBeBadGateway({ rule: 'HDR-DIS-ADD', path: 'headers["x-cash"]' });
  });

  it('takes asymmetric matchers, whole and in parts', () => {
    expect(refused).toBeBadGateway(expect.objectContaining({ rule: 'HDR-DIS-ADD' }));
    expect(refused).toBeBadGateway(expect.stringContaining('X-Cache'));
    expect(refused).toBeBadGateway({ rule: expect.stringMatching(/^HDR-/) });
    expect(refused).not.toBeBadGateway({ message: expect.stringContaining('y-cache') });
  });

  it('matches one reason, not one part of each', () => {
    expect(tooBig).toBeBadGateway('RES-SIZE-VIEWER', 'viewer-request');
    expect(tooBig).not.toBeBadGateway({ rule: 'RES-SIZE-VIEWER', path: /x-cache/ }, 'viewer-request');
  });

  it('takes no warning for a reason', () => {
    expect({ status: 200 }).not.toBeBadGateway('RES-STATUS-TYPE');
    expect({ ...refused, status: 200 }).not.toBeBadGateway('RES-STATUS-TYPE');
  });

  it('throws when the triggers differ on the reason, even negated', () => {
    expect(misuse(() => expect(tooBig).not.toBeBadGateway('RES-SIZE-VIEWER'))).toMatchInlineSnapshot(
      `"Failed to check toBeBadGateway: the triggers differ on a handler's result (an object with status, headers, body): viewer-request: 502, HDR-DIS-ADD and RES-SIZE-VIEWER; origin-request: 502, HDR-DIS-ADD; origin-response: 502, HDR-DIS-ADD; viewer-response: 502, HDR-DIS-ADD and RES-SIZE-VIEWER. Say which: toBeBadGateway(expected, 'viewer-request')."`,
    );
    expect(tooBig).toBeBadGateway('HDR-DIS-ADD');
  });

  it('is not fooled by a function that answers 502, nor by an origin that does', () => {
    expect({ status: '502' }).not.toBeBadGateway();
    expect(failure(() => expect({ status: '502' }).toBeBadGateway())).toMatchInlineSnapshot(`
      "expect(result).toBeBadGateway()

      CloudFront would accept this as a response.

      Its own status is 502, and a function may answer that: nothing failed.

      Judged as what viewer-request returned; the other triggers come to the same."
    `);
    const received = exchange({ response: { status: 502 }, xCache: 'Error', originRequests: [asked({ status: 502 })] });
    expect(received).not.toBeBadGateway();
    expect(failure(() => expect(received).toBeBadGateway())).toMatchInlineSnapshot(`
      "expect(exchange).toBeBadGateway()

      No function ran.

      The viewer got 502 Bad Gateway all the same, but not because a function failed: an origin's own 502 never counts.

      → 502, X-Cache: Error from cloudfront"
    `);
  });

  it('a value that JSON cannot hold is a 503, not a 502', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(cycle).not.toBeBadGateway();
    expect(failure(() => expect(cycle).toBeBadGateway())).toMatchInlineSnapshot(`
      "expect(result).toBeBadGateway()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), not 502, for 1 reason:

        result   the result can't be written as JSON: TypeError: Converting circular structure to JSON. Return plain data.
                 PM-JSON-FAIL · documented · aws-lambda-nodejs-runtime-interface-client

      Judged as what viewer-request returned; the other triggers come to the same."
    `);
  });

  it('says what was the reason instead', async () => {
    expect(failure(() => expect(refused).toBeBadGateway('RES-STATUS-RANGE'))).toMatchInlineSnapshot(`
      "expect(result).toBeBadGateway('RES-STATUS-RANGE')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), but not as expected, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      Judged as what viewer-request returned; the other triggers come to the same."
    `);
    expect(
      failure(() => expect({ status: '200' }).toBeBadGateway('HDR-DIS-ADD', 'viewer-request')),
    ).toMatchInlineSnapshot(`
      "expect(result).toBeBadGateway('HDR-DIS-ADD', 'viewer-request')

      CloudFront would accept this as a response."
    `);
    const thrown = await invoke(() => {
      throw new Error('no database');
    }, viewerRequest());
    expect(failure(() => expect(thrown).toBeBadGateway())).toMatchInlineSnapshot(`
      "expect(invocation).toBeBadGateway()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), not 502, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at test/matchers/to-be-bad-gateway.test.ts:…"
    `);
  });

  it('names the functions that ran, when none failed', async () => {
    const invocations = [await invoke(async ({ Records: [{ cf }] }) => cf.request, viewerRequest())];
    expect(failure(() => expect(exchange({ invocations })).toBeBadGateway())).toMatchInlineSnapshot(`
      "expect(exchange).toBeBadGateway()

      No function failed. Those that ran: viewer-request.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('says under .not why it is one', async () => {
    const invocations = [await refusedInvocation()];
    expect(failure(() => expect(invocations[0]).not.toBeBadGateway('HDR-DIS-ADD'))).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeBadGateway('HDR-DIS-ADD')

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header.""
    `);
    const received = exchange({ invocations, response: { status: 502 }, xCache: 'LambdaValidationError' });
    expect(failure(() => expect(received).not.toBeBadGateway())).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeBadGateway()

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request, for 1 reason:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
  });

  it('names the rule that was meant, when there is no such rule, even negated', () => {
    const typo = 'HDR-DIS-AD' as 'HDR-DIS-ADD';
    expect(misuse(() => expect({ status: '200' }).not.toBeBadGateway(typo))).toMatchInlineSnapshot(
      `"Failed to look up a rule: there is no rule "HDR-DIS-AD". Did you mean HDR-DIS-ADD? The ids are in \`rules\`."`,
    );
  });
});
