import { describe, expect, it } from 'vitest';
import { originRequest, viewerRequest } from '../../src/events/index.js';
import { type EdgeError, type EdgeHandler, type EdgeOptions, invoke, lambdaFailure } from '../../src/lambda/index.js';

async function errorOf(handler: EdgeHandler, options?: EdgeOptions): Promise<EdgeError | undefined> {
  const { outcome, request, response, changes, error } = await invoke(handler, viewerRequest(), options);
  expect({ outcome, request, response, changes }).toEqual({
    outcome: 'error',
    request: undefined,
    response: undefined,
    changes: [],
  });
  return error;
}

describe('what CloudFront would say', () => {
  it('of a function that throws (E1)', async () => {
    const error = await errorOf(async () => {
      throw new TypeError("Cannot read properties of undefined (reading 'x').");
    });
    expect(error).toMatchInlineSnapshot(`
      {
        "cause": "PM-THROW",
        "logMessage": undefined,
        "message": "The function failed with TypeError: Cannot read properties of undefined (reading 'x'). Catch it and return an answer, or the request.",
        "status": 503,
        "thrown": [TypeError: Cannot read properties of undefined (reading 'x').],
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a function that calls back with an error', async () => {
    expect(await errorOf((_event, _context, callback) => callback('out of milk'))).toMatchInlineSnapshot(`
      {
        "cause": "PM-CALLBACK-ERR",
        "logMessage": undefined,
        "message": "The function called back with an error, "out of milk". Give null as the first argument to deliver a result.",
        "status": 503,
        "thrown": "out of milk",
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a function that calls process.exit', async () => {
    expect(await errorOf(async () => process.exit(1))).toMatchInlineSnapshot(`
      {
        "cause": "PM-THROW",
        "logMessage": undefined,
        "message": "The function called process.exit(1), which ends its whole environment. Return instead.",
        "status": 503,
        "thrown": [ProcessExit: process.exit(1)],
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a result that is no JSON: a cycle', async () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(await errorOf(async () => cycle)).toMatchInlineSnapshot(`
      {
        "cause": "PM-JSON-FAIL",
        "logMessage": undefined,
        "message": "The result can't be written as JSON: TypeError: Converting circular structure to JSON. Return plain data.",
        "status": 503,
        "thrown": [TypeError: Converting circular structure to JSON
          --> starting at object with constructor 'Object'
          --- property 'self' closes the circle],
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a result that is no JSON: a BigInt', async () => {
    expect(await errorOf(async () => ({ status: 200n }))).toMatchInlineSnapshot(`
      {
        "cause": "PM-JSON-FAIL",
        "logMessage": undefined,
        "message": "The result can't be written as JSON: TypeError: Do not know how to serialize a BigInt. Return plain data.",
        "status": 503,
        "thrown": [TypeError: Do not know how to serialize a BigInt],
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a function that takes too long', async () => {
    expect(await errorOf(() => new Promise(() => {}), { timeoutMs: 10 })).toMatchInlineSnapshot(`
      {
        "cause": "ERR-TIMEOUT",
        "logMessage": "Task timed out after 0.01 seconds",
        "message": "The function did not finish within its 10 ms: its promise never settled. Finish earlier, or raise timeoutMs.",
        "status": 503,
        "thrown": undefined,
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a function that never calls back', async () => {
    expect(await errorOf((_event, _context, _callback) => {}, { timeoutMs: 10 })).toMatchInlineSnapshot(`
      {
        "cause": "ERR-TIMEOUT",
        "logMessage": "Task timed out after 0.01 seconds",
        "message": "The function did not finish within its 10 ms: it returned no promise and never called back. Finish earlier, or raise timeoutMs.",
        "status": 503,
        "thrown": undefined,
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a time-out, if that is a limit exceeded (OQ-24)', async () => {
    const error = await errorOf(lambdaFailure('timeout'), {
      timeoutMs: 10_010,
      assumptions: { timeoutError: 'LambdaLimitExceeded' },
    });
    expect(error).toMatchInlineSnapshot(`
      {
        "cause": "ERR-TIMEOUT",
        "logMessage": "Task timed out after 10.01 seconds",
        "message": "The function did not finish within its 10,010 ms. Finish earlier, or raise timeoutMs.",
        "status": 503,
        "thrown": undefined,
        "type": "LambdaLimitExceeded",
        "viewerMessage": undefined,
      }
    `);
  });

  it('of a callback on nodejs24.x', async () => {
    const handler: EdgeHandler = (_event, _context, callback) => callback(null, { status: '200' });
    expect(await errorOf(handler, { runtime: 'nodejs24.x' })).toMatchInlineSnapshot(`
      {
        "cause": "PM-CALLBACK-N24",
        "logMessage": undefined,
        "message": "nodejs24.x refuses a handler that declares a callback, and this one has 3 parameters. Make it async, or choose the runtime nodejs22.x.",
        "status": 503,
        "thrown": undefined,
        "type": "LambdaExecutionError",
        "viewerMessage": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('of a result too long for Lambda (E3)', async () => {
    const { error } = await invoke(async () => ({ status: '200', body: 'x'.repeat(6 * 1024 * 1024) }), originRequest());
    expect(error).toMatchInlineSnapshot(`
      {
        "cause": "RET-PARSE",
        "logMessage": "[ERROR] [..] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.",
        "message": "the result is 6,291,482 bytes of JSON; Lambda delivers at most 6,291,456. Serve large bodies from an origin.",
        "status": 502,
        "thrown": undefined,
        "type": "LambdaValidationError",
        "viewerMessage": "The Lambda function returned invalid JSON: The JSON output is not parsable.",
      }
    `);
  });

  it('of a result that is no object', async () => {
    expect(await errorOf(async () => null)).toMatchInlineSnapshot(`
      {
        "cause": "RET-OBJECT",
        "logMessage": undefined,
        "message": "the function returned nothing (null). Return a value on every path, and make the handler async or use the callback.",
        "status": 502,
        "thrown": undefined,
        "type": "LambdaValidationError",
        "viewerMessage": "The Lambda function returned invalid JSON: The JSON output must be an object type.",
      }
    `);
  });
});

describe('failures that no handler can cause', () => {
  it.each(['throttled', 'timeout', 'init', 'permissions'] as const)('%s', async (kind) => {
    const { viewerMessage, logMessage, ...error } = (await errorOf(lambdaFailure(kind))) as EdgeError;
    const expected = {
      throttled: ['LambdaLimitExceeded', 'ERR-THROTTLE'],
      timeout: ['LambdaExecutionError', 'ERR-TIMEOUT'],
      init: ['LambdaExecutionError', 'PM-INIT-FAIL'],
      permissions: ['LambdaExecutionError', 'ERR-ASSOC-BROKEN'],
    }[kind];
    expect([error.type, error.cause]).toEqual(expected);
    expect(error.status).toBe(503);
    expect(viewerMessage).toBe(
      kind === 'throttled'
        ? 'The Lambda function associated with the CloudFront distribution was throttled.'
        : "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
    );
    expect(logMessage).toBe(kind === 'timeout' ? 'Task timed out after 3.00 seconds' : undefined);
  });

  it('each says what happened', async () => {
    const kinds = ['throttled', 'timeout', 'init', 'permissions'] as const;
    const errors = await Promise.all(kinds.map((kind) => errorOf(lambdaFailure(kind))));
    expect(errors.map((error) => error?.message)).toMatchInlineSnapshot(`
      [
        "Lambda throttled the function: too many of its executions were running at once.",
        "The function did not finish within its 3,000 ms. Finish earlier, or raise timeoutMs.",
        "The function's module could not be loaded, so no request reaches the handler.",
        "CloudFront could not run the function: it was deleted, its replica is gone, or its role is no longer allowed.",
      ]
    `);
  });

  it('take no time, and are the same on every runtime', async () => {
    for (const runtime of ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'] as const) {
      const { event, result, trigger } = await invoke(lambdaFailure('timeout'), originRequest(), { runtime });
      expect([trigger, result]).toEqual(['origin-request', undefined]);
      expect(event).toEqual(originRequest());
    }
  });

  it('can’t be called', () => {
    expect(() => lambdaFailure('init')({}, {} as never, () => {})).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to call the handler: lambdaFailure("init") stands for a function that never runs. Give it to invoke() or to edgeLambdas.]`,
    );
  });
});

describe('anything can be thrown', () => {
  const things: Readonly<Record<string, unknown>> = {
    'a text': 'boom',
    undefined: undefined,
    null: null,
    'a number': 42,
    'a symbol': Symbol('boom'),
    'an object': { code: 1 },
    'what looks like an error': { name: 'HttpError', message: 'Not found' },
    'an error without a message': new Error(),
    'an error of its own class': new (class QuotaError extends Error {
      override name = 'QuotaError';
    })('too many'),
    'an error whose message is no text': Object.assign(new Error('a'), { message: Symbol('b') }),
    'an error whose getters throw': Object.defineProperty(new Error('a'), 'message', {
      get() {
        throw new Error('b');
      },
    }),
    'an error of two lines': new Error('first.\nsecond'),
  };

  it('and is reported as it was thrown', async () => {
    const errors = await Promise.all(Object.values(things).map((thing) => errorOf(() => Promise.reject(thing))));
    for (const [index, thing] of Object.values(things).entries()) expect(errors[index]?.thrown).toBe(thing);
    for (const error of errors) expect(error).toMatchObject({ status: 503, cause: 'PM-THROW' });
    const messages = errors.map((error) => error?.message.replace(/ Catch it and .*$/, ''));
    expect(messages).toMatchInlineSnapshot(`
      [
        "The function failed with "boom".",
        "The function failed with undefined.",
        "The function failed with null.",
        "The function failed with 42.",
        "The function failed with Symbol(boom).",
        "The function failed with an object with code.",
        "The function failed with HttpError: Not found.",
        "The function failed with Error.",
        "The function failed with QuotaError: too many.",
        "The function failed with an error that can’t be read.",
        "The function failed with an error that can’t be read.",
        "The function failed with Error: first.",
      ]
    `);
  });
});
