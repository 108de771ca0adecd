import { describe, expect, it } from 'vitest';
import {
  type EdgeEvent,
  type EdgeHandler,
  type EdgeOptions,
  invoke,
  lambdaFailure,
  originRequest,
  originResponse,
  viewerRequest,
} from '../../src/index.js';

/**
 * What people saw of real CloudFront when a function misbehaved (the rulebook's field evidence, V1–V12 and E1–E3): the
 * sentence on the viewer's page and the line in the log, word for word where somebody quoted them, `undefined` where not.
 */

/** What CloudFront makes of a function. */
async function seen(handler: EdgeHandler, event: EdgeEvent, options?: EdgeOptions) {
  const { error } = await invoke(handler, event, options);
  return (
    error && {
      answer: `${error.status} ${error.type}`,
      rule: error.cause,
      viewer: error.viewerMessage,
      log: error.logMessage,
    }
  );
}

const returning = (result: unknown) => async () => result;
const line = (value: unknown, key?: string) => [key === undefined ? { value } : { key, value }];
const page = (headers: object) => ({ status: '200', headers });

/** The request of the event with something done to it. */
const changing = (change: (request: any) => void) => async (event: any) => {
  const { request } = event.Records[0].cf;
  change(request);
  return request;
};

describe('results that CloudFront refuses', () => {
  it('V1: a new object at origin-response leaves Transfer-Encoding out', async () => {
    const result = { status: '200', headers: { 'content-type': line('text/html', 'Content-Type') }, body: 'new' };
    expect(await seen(returning(result), originResponse())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": "Lambda function result failed validation, the function tried to delete read-only header, headerName : Transfer-Encoding.",
        "rule": "HDR-RO-DELETE",
        "viewer": "The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.",
      }
    `);
  });

  it('V1b: Content-Length in an answer made at origin-request', async () => {
    const result = { ...page({ 'content-length': line('2', 'Content-Length') }), body: 'hi' };
    expect(await seen(returning(result), originRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "HDR-RO-GENERATED",
        "viewer": "The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.",
      }
    `);
  });

  it('V1c: Host changed at viewer-request', async () => {
    const handler = changing(({ headers }) => {
      headers.host[0].value = 'other.example.com';
    });
    expect(await seen(handler, viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "HDR-RO-CHANGE",
        "viewer": "The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.",
      }
    `);
  });

  it.each(['connection', 'keep-alive', 'x-edge-resize'])('V2: %s, which no function may set', async (name) => {
    const came = await seen(returning(page({ [name]: line('x', name) })), viewerRequest());
    expect(came).toEqual({
      answer: '502 LambdaValidationError',
      rule: 'HDR-DIS-ADD',
      viewer: 'The Lambda function result failed validation: The function tried to add a blacklisted header.',
      log: `Lambda function result failed validation, the function tried to add a blacklisted header in headers, headerName : ${name}.`,
    });
  });

  it('V2: word for word', async () => {
    expect(
      await seen(returning(page({ connection: line('close', 'connection') })), viewerRequest()),
    ).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": "Lambda function result failed validation, the function tried to add a blacklisted header in headers, headerName : connection.",
        "rule": "HDR-DIS-ADD",
        "viewer": "The Lambda function result failed validation: The function tried to add a blacklisted header.",
      }
    `);
  });

  it.each([
    ['an array', ['a']],
    ['a Buffer', Buffer.from('a')],
    ['a number', 5],
  ])('V3: a body that is %s', async (_, body) => {
    expect(await seen(returning({ status: '200', body }), originRequest())).toEqual({
      answer: '502 LambdaValidationError',
      rule: 'RES-BODY-TYPE',
      viewer:
        'The Lambda function result failed validation: The body is not a string, is not an object, or exceeds the maximum size.',
      log: undefined,
    });
  });

  it('V3: an answer of viewer-request over 40 KB', async () => {
    const handler = returning({ status: '200', body: 'x'.repeat(40_961) });
    expect(await seen(handler, viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "RES-SIZE-VIEWER",
        "viewer": "The Lambda function result failed validation: The body is not a string, is not an object, or exceeds the maximum size.",
      }
    `);
  });

  it('V4: an answer of origin-request over 1 MB, as the line was quoted before it was cut', async () => {
    const handler = returning({ status: '200', body: 'x'.repeat(1_054_968) });
    expect(await seen(handler, originRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": "The Lambda function returned an invalid response, the length of the body size and header was 1054968 bytes which exceeded the CloudFront limit of 1048576 bytes",
        "rule": "RES-SIZE-ORIGIN",
        "viewer": undefined,
      }
    `);
  });

  it('V5: the whole event, with a response put into it', async () => {
    const handler = async (event: any) => {
      event.Records[0].cf.response = { status: '200', headers: {} };
      return event;
    };
    expect(await seen(handler, viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "HMAP-SHAPE",
        "viewer": "The Lambda function returned an invalid entry in the headers object: Each header entry in the headers object must be an array.",
      }
    `);
  });

  it('V6: a header value that is an object', async () => {
    const handler = returning(page({ cookiesettings: line({ secure: true }, 'cookieSettings') }));
    expect(await seen(handler, viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": "The Lambda function returned an invalid entry in the headers object, the value of each header value must be of string or array of string type, header :cookieSettings has one or more entries whose value is neither string nor array of strings.",
        "rule": "HMAP-VALUE-TYPE",
        "viewer": undefined,
      }
    `);
  });

  it('V7 and E3: a result over the 6 MB that Lambda delivers', async () => {
    const handler = returning({ status: '200', body: 'x'.repeat(6 * 1024 * 1024) });
    expect(await seen(handler, originRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": "[ERROR] [..] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.",
        "rule": "RET-PARSE",
        "viewer": "The Lambda function returned invalid JSON: The JSON output is not parsable.",
      }
    `);
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a string', 'ok'],
  ])('V8: %s', async (_, result) => {
    expect(await seen(returning(result), viewerRequest())).toEqual({
      answer: '502 LambdaValidationError',
      rule: 'RET-OBJECT',
      viewer: 'The Lambda function returned invalid JSON: The JSON output must be an object type.',
      log: undefined,
    });
  });

  it('V8: a plain return, which Node 22 and older discard', async () => {
    expect(await seen(() => ({ status: '200' }), viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "RET-OBJECT",
        "viewer": "The Lambda function returned invalid JSON: The JSON output must be an object type.",
      }
    `);
  });

  it.each([
    ['without a slash', 'no-slash'],
    ['with a space', '/a b'],
  ])('V9: a uri %s', async (_, uri) => {
    const handler = changing((request) => {
      request.uri = uri;
    });
    expect(await seen(handler, viewerRequest())).toMatchObject({
      answer: '502 LambdaValidationError',
      viewer: 'The Lambda function result failed validation: The specified URI is in an invalid format.',
      log: undefined,
    });
  });

  it('V10: a domainName that is none', async () => {
    const handler = changing((request) => {
      request.origin.custom.domainName = 'https://example.com/path';
    });
    expect(await seen(handler, originRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "ORI-DOMAIN-CUSTOM",
        "viewer": "The Lambda function returned an invalid origin configuration: The value of DomainName is invalid.",
      }
    `);
  });

  it('V11: customHeaders that are none', async () => {
    const handler = changing((request) => {
      request.origin.custom.customHeaders = { 'x-a': 'b' };
    });
    expect(await seen(handler, originRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": undefined,
        "rule": "ORI-CH-SHAPE",
        "viewer": "The Lambda function returned an invalid origin configuration: One or more HeaderName or HeaderValue values are invalid.",
      }
    `);
  });

  it('V12: a line break in a header value', async () => {
    const handler = returning({ status: '302', headers: { location: line('https://a.example/\r\nx', 'Location') } });
    expect(await seen(handler, viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "502 LambdaValidationError",
        "log": "Lambda function result validation failed, the function returned an invalid header, invalid character : '%0D' in header value, headerName : Location.",
        "rule": "HMAP-VALUE-CRLF",
        "viewer": undefined,
      }
    `);
  });
});

describe('functions that fail', () => {
  const failing: [string, EdgeHandler, EdgeOptions?][] = [
    [
      'a TypeError',
      async () => {
        throw new TypeError("Cannot set property 'path' of undefined");
      },
    ],
    ['a rejection', () => Promise.reject(new Error('no'))],
    ['an error called back', (_event, _context, callback) => callback(new Error('no'))],
    ['a module that cannot be loaded', lambdaFailure('init')],
    ['a role that may not', lambdaFailure('permissions')],
  ];

  it.each(failing)('E1: %s', async (_, handler) => {
    expect(await seen(handler, viewerRequest())).toMatchObject({
      answer: '503 LambdaExecutionError',
      viewer:
        "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      log: undefined,
    });
  });

  it('E1: a timeout, which Lambda logs', async () => {
    expect(await seen(lambdaFailure('timeout'), viewerRequest(), { timeoutMs: 10_010 })).toMatchInlineSnapshot(`
      {
        "answer": "503 LambdaExecutionError",
        "log": "Task timed out after 10.01 seconds",
        "rule": "ERR-TIMEOUT",
        "viewer": "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.",
      }
    `);
  });

  it('E2: throttled', async () => {
    expect(await seen(lambdaFailure('throttled'), viewerRequest())).toMatchInlineSnapshot(`
      {
        "answer": "503 LambdaLimitExceeded",
        "log": undefined,
        "rule": "ERR-THROTTLE",
        "viewer": "The Lambda function associated with the CloudFront distribution was throttled.",
      }
    `);
  });
});
