import { describe, expect, it } from 'vitest';
import { originRequest, originResponse, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';

describe('the JSON boundary', () => {
  it('a cycle can’t be posted', async () => {
    const cycle: Record<string, unknown> = { status: '200' };
    cycle['self'] = cycle;
    const { error, result } = await invoke(async () => cycle, viewerRequest());
    expect(error).toMatchObject({ status: 503, type: 'LambdaExecutionError', cause: 'PM-JSON-FAIL' });
    expect(error?.thrown).toBeInstanceOf(TypeError);
    expect(result).toBe(cycle);
  });

  it('nor can a BigInt', async () => {
    const { error } = await invoke(async () => ({ status: 200n }), viewerRequest());
    expect(error).toMatchObject({ cause: 'PM-JSON-FAIL' });
  });

  it('a Buffer as body is an object, and refused', async () => {
    const { error } = await invoke(async () => ({ status: '200', body: Buffer.from('hi') }), viewerRequest());
    expect(error).toMatchObject({ status: 502, cause: 'RES-BODY-TYPE' });
  });

  it('a fetch Response has nothing that JSON writes', async () => {
    const gate = async () => new Response('Who are you?', { status: 401 }) as never;
    const { error, violations } = await invoke(gate, viewerRequest());
    expect(error?.message).toMatchInlineSnapshot(
      `"the function returned a fetch Response, which becomes {} as JSON. Return a plain object instead: { status: '401', headers, body }."`,
    );
    expect(violations.map(({ rule, message }) => [rule, message === error?.message])).toEqual([['RET-NEITHER', true]]);
    const late = await invoke(gate, originResponse());
    expect(late.error).toMatchObject({ cause: 'RET-RES-ONLY', message: error?.message });
  });

  it('nor has what throws when it is asked for its kind, which is no reason to give up', async () => {
    const odd = {
      get [Symbol.toStringTag]() {
        throw new Error('mine');
      },
    };
    const { error } = await invoke(async () => odd as never, viewerRequest());
    expect(error).toMatchObject({ cause: 'RET-NEITHER' });
  });

  it('an undefined header vanishes', async () => {
    const { request } = await invoke(async (event) => {
      const { request } = event.Records[0].cf;
      return { ...request, headers: { ...request.headers, 'user-agent': undefined } };
    }, viewerRequest());
    expect(request?.headers).not.toHaveProperty('user-agent');
  });

  it('a date is its text, a getter its value', async () => {
    const { response } = await invoke(
      async () => ({
        get status() {
          return '200';
        },
        headers: { 'x-at': [{ value: new Date(0) }] },
      }),
      viewerRequest(),
    );
    expect(response?.headers).toEqual({ 'x-at': [{ key: 'X-At', value: '1970-01-01T00:00:00.000Z' }] });
  });

  it('what is changed after the result was handed over changes nothing', async () => {
    const result = { status: '200', headers: { 'x-a': [{ key: 'X-A', value: 'before' }] } };
    const invocation = await invoke(async () => result, viewerRequest());
    result.headers['x-a'][0]!.value = 'after';
    expect(invocation.response?.headers['x-a']).toEqual([{ key: 'X-A', value: 'before' }]);
  });

  it('toJSON may do what it likes, even call back again', async () => {
    const invocation = await invoke(
      (_event, _context, callback) =>
        callback(null, {
          toJSON() {
            callback(null, { status: '500' });
            return { status: '201' };
          },
        }),
      viewerRequest(),
    );
    expect(invocation.response?.status).toBe('201');
  });

  it('Lambda takes 6 MB of it', async () => {
    const body = 'x'.repeat(6 * 1024 * 1024);
    const { error } = await invoke(async () => ({ status: '200', body }), originRequest());
    expect(error).toMatchObject({
      status: 502,
      type: 'LambdaValidationError',
      cause: 'RET-PARSE',
      viewerMessage: 'The Lambda function returned invalid JSON: The JSON output is not parsable.',
      logMessage: '[ERROR] [..] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.',
    });
  });
});
