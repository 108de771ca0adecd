import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fuzz } from '../../src/fuzz/index.js';
import {
  createDistribution,
  type EdgeHandler,
  type EdgeOptions,
  httpOrigin,
  invoke,
  viewerRequest,
} from '../../src/index.js';

const methods = ['trace', 'debug', 'log', 'info', 'warn', 'error'] as const;
const answer = { status: '200' };

/** What reaches the real console. */
let printed: unknown[][];
let before: unknown[];

const current = () => methods.map((name) => console[name]);

beforeEach(() => {
  printed = [];
  for (const name of methods) vi.spyOn(console, name).mockImplementation((...given) => void printed.push(given));
  before = current();
});

afterEach(() => {
  expect(current()).toEqual(before);
  expect('fatal' in console).toBe(false);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Runs a handler with its console captured. */
function captured(handler: EdgeHandler, options: EdgeOptions = {}) {
  return invoke(handler, viewerRequest(), { captureConsole: true, ...options });
}

/** What a function logged: level and message. */
async function logged(act: () => unknown, end: unknown = answer): Promise<string[]> {
  const { logs } = await captured(async () => {
    await act();
    return end;
  });
  return logs.map(({ level, message }) => `${level} ${message}`);
}

describe('the console of a handler', () => {
  it('is its own affair unless asked for', async () => {
    const invocation = await invoke(async () => {
      console.log('hello');
      return answer;
    }, viewerRequest());
    expect(invocation.logs).toEqual([]);
    expect(Object.keys(invocation)).not.toContain('logs');
    expect(printed).toEqual([['hello']]);
  });

  it('goes to `logs` and nowhere else, with the levels that Lambda knows', async () => {
    const fatal = () => (console as unknown as { fatal(text: string): void }).fatal('f');
    const lines = await logged(() => {
      console.trace('t');
      console.debug('d');
      console.info('i');
      console.log('l');
      console.warn('w');
      console.error('e');
      fatal();
    });
    expect(lines).toEqual(['TRACE t', 'DEBUG d', 'INFO i', 'INFO l', 'WARN w', 'ERROR e', 'FATAL f']);
    expect(printed).toEqual([]);
  });

  it('is text as Lambda writes it', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-31T12:34:56.789Z') });
    const { logs } = await captured(async (_event, { awsRequestId }) => {
      console.log('%s is %d', 'six', 6, { a: [1] });
      console.warn('two\nlines');
      console.info(awsRequestId);
      return answer;
    });
    const requestId = logs[2]?.message;
    expect(logs.join('\n').replaceAll(requestId!, '<id>')).toBe(
      [
        '2026-01-31T12:34:56.789Z\t<id>\tINFO\tsix is 6 { a: [ 1 ] }',
        '2026-01-31T12:34:56.789Z\t<id>\tWARN\ttwo\rlines',
        '2026-01-31T12:34:56.789Z\t<id>\tINFO\t<id>',
      ].join('\n'),
    );
    expect(JSON.parse(JSON.stringify(logs[1]))).toEqual({
      timestamp: '2026-01-31T12:34:56.789Z',
      level: 'WARN',
      requestId,
      message: 'two\nlines',
    });
  });

  it('has the id of the context that was given', async () => {
    const handler: EdgeHandler = async () => {
      console.log('x');
      return answer;
    };
    const { logs } = await captured(handler, { context: { awsRequestId: 'mine' } });
    expect(logs[0]?.requestId).toBe('mine');
  });

  it('says what things were when they were logged', async () => {
    const thing = { state: 'before' };
    const lines = await logged(() => {
      console.log(thing);
      thing.state = 'after';
    });
    expect(lines).toEqual(["INFO { state: 'before' }"]);
  });

  it('takes cycles, getters that throw, revoked proxies and nothing at all', async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const hostile = {
      get secret(): string {
        throw new Error('no');
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const lines = await logged(() => {
      console.log(cycle);
      console.log(hostile);
      console.log(proxy);
      console.log();
      console.log(Symbol('s'), 1n, undefined, null);
    });
    expect(lines).toEqual([
      'INFO <ref *1> { self: [Circular *1] }',
      'INFO { secret: [Getter] }',
      'INFO <Revoked Proxy>',
      'INFO ',
      'INFO Symbol(s) 1n undefined null',
    ]);
  });

  it('of a handler that logs what can’t be shown throws there, as it does in Lambda', async () => {
    const unshowable = {
      [Symbol.for('nodejs.util.inspect.custom')]() {
        throw new Error('not me');
      },
    };
    const { error } = await captured(async () => {
      console.log(unshowable);
      return answer;
    });
    expect(error?.message).toContain('not me');
  });

  it('is captured by the methods that go through these, too', async () => {
    const lines = await logged(() => {
      console.count('again');
      console.table([{ a: 1 }]);
    });
    expect(lines[0]).toBe('INFO again: 1');
    expect(lines[1]).toContain('│ a │');
  });

  it('is found after an await, and in timers', async () => {
    const lines = await logged(async () => {
      await nextTurn();
      console.log('later');
      await new Promise((resolve) => setTimeout(() => resolve(console.log('in a timer')), 1));
    });
    expect(lines).toEqual(['INFO later', 'INFO in a timer']);
  });

  it('is kept apart for each of many at once, and from the test’s own', async () => {
    const handler: EdgeHandler = async (event) => {
      const { uri } = event.Records[0].cf.request;
      for (let n = 0; n < 3; n++) {
        console.log(uri, n);
        await nextTurn();
      }
      return answer;
    };
    const uris = Array.from({ length: 20 }, (_, n) => `/${n}`);
    const pending = uris.map((uri) => invoke(handler, viewerRequest({ uri }), { captureConsole: true }));
    const loud = invoke(handler, viewerRequest({ uri: '/loud' }));
    console.log('the test');
    const invocations = await Promise.all(pending);
    await loud;
    for (const [n, { logs }] of invocations.entries()) {
      expect(logs.map(({ message }) => message)).toEqual([0, 1, 2].map((k) => `/${n} ${k}`));
    }
    expect(printed).toContainEqual(['the test']);
    expect(printed).toHaveLength(4);
  });

  it('after its end is not captured any more, whoever kept it', async () => {
    let kept: typeof console.log = () => undefined;
    const { logs } = await captured(async () => {
      kept = console.log;
      kept('inside');
      setTimeout(() => console.log('late'), 5);
      return answer;
    });
    expect(logs.map(({ message }) => message)).toEqual(['inside']);
    kept('afterwards');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(logs).toHaveLength(1);
    expect(printed).toEqual([['afterwards'], ['late']]);
  });

  it('that a handler replaces stays replaced', async () => {
    const own = vi.fn();
    const spied = console.log;
    await captured(async () => {
      console.log = own;
      return answer;
    });
    expect(console.log).toBe(own);
    console.log = spied;
  });
});

describe('what the runtime itself logs of a failure', () => {
  const failing = async (handler: EdgeHandler) => {
    const { logs, outcome } = await captured(handler);
    expect(outcome).toBe('error');
    return logs.map(
      ({ level, message }) =>
        `${level} ${message.replace(/" {4}at [^"]*"/g, '"<frame>"').replace(/("<frame>",?)+/g, '"<frame>"')}`,
    );
  };

  it('is an Invoke Error with the error, its members and its stack', async () => {
    const lines = await failing(async () => {
      console.log('first');
      throw Object.assign(new RangeError('no such user'), { code: 'E_USER', id: 7 });
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "INFO first",
        "ERROR Invoke Error 	{"errorType":"RangeError","errorMessage":"no such user","code":"E_USER","id":7,"stack":["RangeError: no such user","<frame>"]}",
      ]
    `);
  });

  it('by callback, the same', async () => {
    expect(await failing((_event, _context, callback) => callback('broken'))).toMatchInlineSnapshot(`
      [
        "ERROR Invoke Error 	{"errorType":"Error","errorMessage":"broken","stack":["Error: broken"]}",
      ]
    `);
  });

  it('of what nobody caught, by its own name', async () => {
    const uncaught: EdgeHandler = (_event, _context, _callback) => {
      setTimeout(() => {
        throw new RangeError('in a timer');
      }, 1);
    };
    expect(await failing(uncaught)).toMatchInlineSnapshot(`
      [
        "ERROR Uncaught Exception 	{"errorType":"RangeError","errorMessage":"in a timer","stack":["RangeError: in a timer","<frame>"]}",
      ]
    `);
    const unhandled: EdgeHandler = async () => {
      void Promise.reject(new RangeError('nobody awaits'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer;
    };
    expect(await failing(unhandled)).toMatchInlineSnapshot(`
      [
        "ERROR Unhandled Promise Rejection 	{"errorType":"Runtime.UnhandledPromiseRejection","errorMessage":"RangeError: nobody awaits","reason":{"errorType":"RangeError","errorMessage":"nobody awaits","stack":["RangeError: nobody awaits","<frame>"]},"promise":{},"stack":["Runtime.UnhandledPromiseRejection: RangeError: nobody awaits"]}",
      ]
    `);
  });

  it('survives whatever was thrown', async () => {
    const hostile = Object.defineProperty(new Error('x'), 'message', {
      get: () => {
        throw new Error('no');
      },
    });
    const cyclic: Error & { self?: unknown } = new Error('cyclic');
    cyclic.self = cyclic;
    for (const thrown of [hostile, cyclic, undefined, Object.create(null), Symbol('s')]) {
      const [line] = await failing(async () => {
        throw thrown;
      });
      expect(line).toMatch(/^ERROR Invoke Error \t\{/);
    }
    const [line] = await failing(async () => {
      void Promise.reject(Object.create(null));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(line).toMatch(/^ERROR Unhandled Promise Rejection \t\{/);
  });

  it('is nothing where CloudFront refuses a result, or the time is over', async () => {
    expect(await logged(() => undefined, { status: 99 })).toEqual([]);
    const { logs, error } = await captured(() => new Promise(() => undefined), { timeoutMs: 5 });
    expect(error?.cause).toBe('ERR-TIMEOUT');
    expect(logs).toEqual([]);
  });
});

describe('captureConsole', () => {
  const talking: EdgeHandler = async (event) => {
    console.log('asked');
    return event.Records[0].cf.request;
  };
  const origin = httpOrigin('origin.example.com', () => ({ body: 'x' }));

  it('in a distribution goes by its clock, for each function; the trace says nothing of it', async () => {
    const edgeLambdas = { 'viewer-request': talking, 'origin-request': talking };
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas }, captureConsole: true });
    cdn.clock.set('2030-05-05T05:05:05Z');
    const { invocations, trace } = await cdn.handle({ uri: '/' });
    const lines = invocations.map(({ logs }) => logs.join('\n'));
    for (const line of lines) expect(line).toMatch(/^2030-05-05T05:05:05\.\d{3}Z\t[-0-9a-f]{36}\tINFO\tasked$/);
    expect(lines[0]).not.toBe(lines[1]);
    expect(`${trace}${JSON.stringify(trace)}`).not.toContain('2030');
    expect(printed).toEqual([]);
  });

  it('takes what a module says while it is loaded, which has no request id yet', async () => {
    const load = async () => {
      console.log('loading');
      await nextTurn();
      return { handler: talking };
    };
    const edgeLambdas = { 'viewer-request': { load } };
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas }, captureConsole: true });
    const first = await cdn.handle({ uri: '/' });
    expect(first.invocations[0]?.logs.map(({ message }) => message)).toEqual(['loading', 'asked']);
    expect(first.invocations[0]?.logs[0]?.requestId).toBe('undefined');
    const second = await cdn.handle({ uri: '/' });
    expect(second.invocations[0]?.logs.map(({ message }) => message)).toEqual(['asked']);
    expect(printed).toEqual([]);
  });

  it('gives what was logged also when the module can’t be loaded', async () => {
    const load = () => {
      console.log('loading');
      throw new Error('no');
    };
    const edgeLambdas = { 'viewer-request': { load } };
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas }, captureConsole: true });
    const { invocations } = await cdn.handle({ uri: '/' });
    expect(invocations[0]?.logs.map(({ message }) => message)).toEqual(['loading']);
  });

  it('keeps a hunt quiet', async () => {
    await fuzz(talking, { trigger: 'viewer-request', numRuns: 20, captureConsole: true });
    expect(printed).toEqual([]);
  });

  it('is true or false', async () => {
    await expect(captured(talking, { captureConsole: 'yes' as never })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: captureConsole: "yes" is neither true nor false. Give true or false.]`,
    );
    const edgeLambdas = { 'viewer-request': talking };
    const make = () => createDistribution({ defaultBehavior: { origin, edgeLambdas }, captureConsole: 1 as never });
    expect(make).toThrow('captureConsole: 1 is neither true nor false');
  });
});
