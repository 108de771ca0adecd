import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { viewerRequest } from '../../src/events/index.js';
import { invoke, lambdaFailure } from '../../src/lambda/index.js';
import { exchange, failure, misuse } from './support.js';

async function thrown() {
  return invoke(async () => {
    throw new Error('no database');
  }, viewerRequest());
}

describe('toBeServiceUnavailable', () => {
  it('takes an invocation and an exchange', async () => {
    const invocation = await thrown();
    expect(invocation).toBeServiceUnavailable();
    expect(exchange({ invocations: [invocation] })).toBeServiceUnavailable();
    expect(exchange({ response: { status: 503 } })).not.toBeServiceUnavailable();
    expect(await invoke(async () => null, viewerRequest())).not.toBeServiceUnavailable();
  });

  it('takes the cause, a RegExp on the message, and type and cause together', async () => {
    const invocation = await thrown();
    expect(invocation).toBeServiceUnavailable('PM-THROW');
    expect(invocation).toBeServiceUnavailable(/no database/);
    expect(invocation).toBeServiceUnavailable({ type: 'LambdaExecutionError', cause: 'PM-THROW' });
    expect(invocation).toBeServiceUnavailable({ message: expect.stringContaining('database') });
    expect(invocation).not.toBeServiceUnavailable('ERR-TIMEOUT');
    expect(invocation).not.toBeServiceUnavailable({ type: 'LambdaLimitExceeded' });
    const throttled = await invoke(lambdaFailure('throttled'), viewerRequest());
    expect(throttled).toBeServiceUnavailable({ type: 'LambdaLimitExceeded', cause: 'ERR-THROTTLE' });
  });

  it('throws on a raw result, which is never one, even negated', () => {
    expect(misuse(() => expect({ status: '503' }).not.toBeServiceUnavailable())).toMatchInlineSnapshot(
      `"Failed to check toBeServiceUnavailable: it takes an invocation, an EdgeResponse or an exchange, and received a handler's result (an object with status). A value that was returned is never a 503: use invoke() or cdn.fetch."`,
    );
  });

  it('says what happened instead', async () => {
    expect(failure(() => expect(exchange()).toBeServiceUnavailable())).toMatchInlineSnapshot(`
      "expect(exchange).toBeServiceUnavailable()

      No function ran.

      → 200, X-Cache: Miss from cloudfront"
    `);
    const answered = await invoke(async () => ({ status: '503' }), viewerRequest());
    expect(failure(() => expect(answered).toBeServiceUnavailable())).toMatchInlineSnapshot(`
      "expect(invocation).toBeServiceUnavailable()

      CloudFront would accept this as a response.

      Its own status is 503, and a function may answer that: nothing failed."
    `);
    const refused = await invoke(async () => null, viewerRequest());
    expect(failure(() => expect(refused).toBeServiceUnavailable())).toMatchInlineSnapshot(`
      "expect(invocation).toBeServiceUnavailable()

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), not 503, for 1 reason:

        result   the function returned nothing (null). Return a value on every path, and make the handler async or use the callback.
                 RET-OBJECT · observed · aws-samples/react-ssr-lambda#28

      The viewer would read: "The Lambda function returned invalid JSON: The JSON output must be an object type.""
    `);
    const invocation = await thrown();
    expect(failure(() => expect(invocation).toBeServiceUnavailable('ERR-TIMEOUT'))).toMatchInlineSnapshot(`
      "expect(invocation).toBeServiceUnavailable('ERR-TIMEOUT')

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), but not as expected, for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at test/matchers/to-be-service-unavailable.test.ts:…"
    `);
  });

  it('says under .not why it is one', async () => {
    const invocation = await thrown();
    expect(failure(() => expect(invocation).not.toBeServiceUnavailable())).toMatchInlineSnapshot(`
      "expect(invocation).not.toBeServiceUnavailable()

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with Error: no database. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Thrown at test/matchers/to-be-service-unavailable.test.ts:…"
    `);
  });
});
