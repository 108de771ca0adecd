import { afterEach, describe, expect, it, vi } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';
import { type EdgeHandler, invoke, type Runtime } from '../../src/lambda/index.js';

const answer = { status: '200', body: 'hi' };
const classic = ['nodejs20.x', 'nodejs22.x'] as const;
const runtimes: readonly Runtime[] = [...classic, 'nodejs24.x'];

/** The shortest time limit, for handlers that are expected to use it up. */
const soon = { timeoutMs: 5 };

/** What Jest's mocks and many wrappers are: no parameters of their own, everything passed on. */
function jestLikeMock(implementation: EdgeHandler): EdgeHandler {
  return function mockConstructor(this: unknown) {
    // biome-ignore lint/complexity/noArguments: that is how they do it
    return Reflect.apply(implementation, this, arguments);
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(runtimes)('%s', (runtime) => {
  const finishing: Record<string, EdgeHandler> = {
    'an async function': async () => answer,
    'an async function that waits': async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return answer;
    },
    'a promise from a plain function': () => Promise.resolve(answer),
    'a thenable': () => ({ then: (resolve: (value: unknown) => void) => resolve(answer) }),
    'a thenable that calls both': () => ({
      then: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => {
        resolve(answer);
        reject(new Error('too late'));
      },
    }),
    'an async function that takes the context': async (_event, _context) => answer,
    'vi.fn() of an async function': vi.fn(async () => answer),
    "a mock like Jest's": jestLikeMock(async () => answer),
    'a bound function': async function (this: unknown) {
      return this;
    }.bind(answer),
  };

  it.each(Object.entries(finishing))('%s', async (_name, handler) => {
    const invocation = await invoke(handler, viewerRequest(), { runtime });
    expect(invocation.outcome).toBe('response');
    expect(invocation.response).toMatchObject(answer);
    expect(invocation.result).toBe(answer);
  });

  it('a resolved undefined is null to CloudFront', async () => {
    const invocation = await invoke(async () => undefined, viewerRequest(), { runtime });
    expect(invocation.error).toMatchObject({
      status: 502,
      type: 'LambdaValidationError',
      cause: 'RET-OBJECT',
      viewerMessage: 'The Lambda function returned invalid JSON: The JSON output must be an object type.',
    });
  });

  it('calls the handler without this', async () => {
    const seen: unknown[] = [];
    await invoke(
      async function (this: unknown) {
        seen.push(this);
      },
      viewerRequest(),
      { runtime },
    );
    expect(seen).toEqual([undefined]);
  });
});

describe.each(classic)('%s, by callback', (runtime) => {
  const request = viewerRequest();

  const calling: Record<string, EdgeHandler> = {
    'at once': (_event, _context, callback) => callback(null, answer),
    'with undefined as the error': (_event, _context, callback) => callback(undefined, answer),
    later: (_event, _context, callback) => void setTimeout(() => callback(null, answer), 1),
    'the first of two calls counts': (_event, _context, callback) => {
      callback(null, answer);
      callback(null, { status: '500' });
      callback(new Error('too late'));
    },
    'before it throws': (_event, _context, callback) => {
      callback(null, answer);
      throw new Error('too late');
    },
    'from an async function, before its promise': async (_event, _context, callback) => {
      callback(null, answer);
    },
    'through arguments': function () {
      // biome-ignore lint/complexity/noArguments: the phenomenon
      const callback = arguments[2];
      setTimeout(() => callback(null, answer), 1);
    },
    'through a rest parameter': (...everything) => void setTimeout(() => everything[2](null, answer), 1),
    'from vi.fn()': vi.fn((_event, _context, callback) => void setTimeout(() => callback(null, answer), 1)),
    "from a mock like Jest's": jestLikeMock((_event, _context, callback) => {
      setTimeout(() => callback(null, answer), 1);
    }),
    'from a wrapper that returns a timer': (...everything) => setTimeout(() => everything[2](null, answer), 1),
    'context.succeed': (_event, context) => void setTimeout(() => context.succeed(answer), 1),
    'context.done': (_event, context) => context.done(undefined, answer),
    'context.succeed, destructured': (_event, { succeed }) => void setTimeout(() => succeed(answer), 1),
  };

  it.each(Object.entries(calling))('%s', async (_name, handler) => {
    const invocation = await invoke(handler, request, { runtime });
    expect(invocation.result).toBe(answer);
    expect(invocation.outcome).toBe('response');
  });

  const failing: Record<string, EdgeHandler> = {
    'with an error': (_event, _context, callback) => callback(new Error('no')),
    'with a text': (_event, _context, callback) => callback('no'),
    'with false, which is neither null nor undefined': (_event, _context, callback) => callback(false, answer),
    'context.fail': (_event, context) => context.fail(new Error('no')),
    'context.fail without a reason': (_event, context) => (context.fail as () => void)(),
    'context.done with an error': (_event, context) => context.done(new Error('no')),
  };

  it.each(Object.entries(failing))('%s fails', async (_name, handler) => {
    const invocation = await invoke(handler, request, { runtime });
    expect(invocation.error).toMatchObject({ status: 503, type: 'LambdaExecutionError', cause: 'PM-CALLBACK-ERR' });
  });

  it('a handler that never calls back runs into its time limit', async () => {
    const invocation = await invoke((_event, _context, _callback) => {}, request, { runtime, ...soon });
    expect(invocation.error).toMatchObject({ status: 503, cause: 'ERR-TIMEOUT' });
    expect(invocation.error?.message).toBe(
      'The function did not finish within its 5 ms: it returned no promise and never called back. Finish earlier, or raise timeoutMs.',
    );
  });

  it('or, by the other reading, is null to CloudFront', async () => {
    const invocation = await invoke((_event, _context, _callback) => {}, request, {
      runtime,
      ...soon,
      assumptions: { neverCallsBack: 'null-result' },
    });
    expect(invocation.error).toMatchObject({ status: 502, cause: 'RET-OBJECT' });
  });
});

describe('a plain return', () => {
  const forgotten: Record<string, EdgeHandler> = {
    'the event’s request': (event) => event.Records[0].cf.request,
    'a response': () => answer,
    'a text': () => 'hi',
    'null, from a function with a context': (_event, _context) => null,
    'nothing, where there is no way to call back': (event) => {
      event.Records[0].cf.request.uri = '/other';
    },
    'vi.fn() that returns data': vi.fn(() => answer),
  };

  it.each(Object.entries(forgotten))('is discarded by nodejs22.x: %s', async (_name, handler) => {
    vi.useFakeTimers();
    const invocation = await invoke(handler, viewerRequest());
    expect(invocation.error).toMatchObject({
      status: 502,
      type: 'LambdaValidationError',
      cause: 'RET-OBJECT',
      viewerMessage: 'The Lambda function returned invalid JSON: The JSON output must be an object type.',
    });
  });

  it('says that async was forgotten, and keeps what was returned', async () => {
    const invocation = await invoke(() => answer, viewerRequest());
    expect(invocation.result).toBe(answer);
    expect(invocation.violations.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "nodejs22.x discards what a handler returns without async or a promise, so CloudFront received null; this one returned an object with status, body. Make the handler async, or call back.",
      ]
    `);
    expect(invocation.error?.message).toBe(invocation.violations[0]?.message);
  });

  it('is the result on nodejs24.x', async () => {
    const invocation = await invoke(() => answer, viewerRequest(), { runtime: 'nodejs24.x' });
    expect(invocation).toMatchObject({ outcome: 'response', response: answer });
  });
});

describe('nodejs24.x has no callbacks', () => {
  const options = { runtime: 'nodejs24.x' } as const;

  it('refuses a handler that declares one, whatever it returns', async () => {
    const handler = vi.fn();
    const declared = async (event: unknown, context: unknown, _callback: unknown) => handler(event, context);
    const { error } = await invoke(declared, viewerRequest(), options);
    expect(handler).not.toHaveBeenCalled();
    expect(error).toMatchObject({ status: 503, type: 'LambdaExecutionError', cause: 'PM-CALLBACK-N24' });
    expect(error?.message).toMatchInlineSnapshot(
      `"nodejs24.x refuses a handler that declares a callback, and this one has 3 parameters. Make it async, or choose the runtime nodejs22.x."`,
    );
  });

  it('gives none to a handler that looks for one', async () => {
    const handler: EdgeHandler = (...everything) => everything[2](null, answer);
    const { error } = await invoke(handler, viewerRequest(), options);
    expect(error).toMatchObject({ cause: 'PM-THROW', thrown: expect.any(TypeError) });
  });

  it('and a context without the old ends', async () => {
    const { error } = await invoke((_event, context) => context.succeed(answer), viewerRequest(), options);
    expect(error).toMatchObject({ cause: 'PM-THROW', thrown: expect.any(TypeError) });
  });
});
