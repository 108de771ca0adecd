import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';
import { type EdgeHandler, invoke } from '../../src/lambda/index.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const turn = () => new Promise((resolve) => setImmediate(resolve));
const answer = { status: '200' };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what escapes from a handler before the invocation settles', () => {
  const escaping: Record<string, EdgeHandler> = {
    async 'a rejection that nobody awaits'() {
      void Promise.reject(new Error('escaped'));
      await wait(5);
      return answer;
    },
    async 'a rejection from deep inside'() {
      void wait(1).then(() => Promise.resolve().then(() => Promise.reject(new Error('escaped'))));
      await wait(10);
      return answer;
    },
    async 'an exception in a timer'() {
      setTimeout(() => {
        throw new Error('escaped');
      }, 1);
      await wait(10);
      return answer;
    },
    'an exception in a callback handler’s timer'(_event, _context, _callback) {
      setTimeout(() => {
        throw new Error('escaped');
      }, 1);
    },
    async 'an exception in an immediate'() {
      setImmediate(() => {
        throw new Error('escaped');
      });
      await wait(5);
      return answer;
    },
    async 'an exception in a tick'() {
      process.nextTick(() => {
        throw new Error('escaped');
      });
      await wait(5);
      return answer;
    },
  };

  it.each(Object.entries(escaping))('%s makes it an execution error', async (_name, handler) => {
    const { error } = await invoke(handler, viewerRequest());
    expect(error).toMatchObject({ status: 503, type: 'LambdaExecutionError', cause: 'PM-THROW' });
    expect(error?.thrown).toEqual(new Error('escaped'));
  });
});

describe('process.exit ends the function and nothing else', () => {
  const exits: Record<string, EdgeHandler> = {
    'in a plain function': () => process.exit(1),
    async 'in an async function'() {
      await null;
      process.exit(1);
    },
    'in a timer': () => new Promise(() => setTimeout(() => process.exit(1), 1)),
    async 'in work that nobody awaits'() {
      void Promise.resolve().then(() => process.exit(1));
      await wait(1);
      return answer;
    },
    async 'caught, and gone on'() {
      try {
        process.exit(1);
      } catch {
        return answer;
      }
    },
  };

  it.each(Object.entries(exits))('%s', async (_name, handler) => {
    const { error } = await invoke(handler, viewerRequest());
    expect(error).toMatchObject({ status: 503, type: 'LambdaExecutionError', cause: 'PM-THROW' });
    expect(error?.message).toContain('process.exit(1)');
  });
});

/** Stands for the test runner: what Node reports to the process while this test runs. */
function listenInstead(event: 'unhandledRejection' | 'uncaughtException') {
  const runners = process.rawListeners(event) as ((...args: unknown[]) => void)[];
  const heard = vi.fn();
  process.removeAllListeners(event);
  process.on(event, heard);
  const restore = () => {
    process.removeAllListeners(event);
    for (const runner of runners) process.on(event, runner);
  };
  return { heard, restore };
}

describe('what is not the handler’s, or comes too late, is left to the runner', () => {
  it('a rejection of the test’s own code while a function runs', async () => {
    const { heard, restore } = listenInstead('unhandledRejection');
    try {
      const pending = invoke(() => wait(10).then(() => answer), viewerRequest());
      void Promise.reject(new Error('the test’s own'));
      const { outcome } = await pending;
      expect(outcome).toBe('response');
      expect(heard).toHaveBeenCalledExactlyOnceWith(new Error('the test’s own'), expect.any(Promise));
    } finally {
      restore();
    }
  });

  it('an exception of the test’s own timer while a function runs', async () => {
    const { heard, restore } = listenInstead('uncaughtException');
    try {
      setTimeout(() => {
        throw new Error('the test’s own');
      }, 1);
      const { outcome } = await invoke(() => wait(10).then(() => answer), viewerRequest());
      expect(outcome).toBe('response');
      expect(heard).toHaveBeenCalledExactlyOnceWith(new Error('the test’s own'), 'uncaughtException');
    } finally {
      restore();
    }
  });

  it('a handler’s rejection after it settled, even while another runs', async () => {
    const { heard, restore } = listenInstead('unhandledRejection');
    try {
      const other = invoke(() => wait(15).then(() => answer), viewerRequest());
      const first = await invoke(async () => {
        void wait(5).then(() => Promise.reject(new Error('late')));
        return answer;
      }, viewerRequest());
      expect(first.outcome).toBe('response');
      expect((await other).outcome).toBe('response');
      expect(heard).toHaveBeenCalledExactlyOnceWith(new Error('late'), expect.any(Promise));
    } finally {
      restore();
    }
  });

  it('a listener that the test adds while a function runs', async () => {
    const heard = vi.fn();
    const pending = invoke(() => wait(5).then(() => answer), viewerRequest());
    process.on('multipleResolves', heard);
    process.emit('multipleResolves', 'resolve', Promise.resolve(), undefined);
    await pending;
    expect(process.listeners('multipleResolves')).toContain(heard);
    process.off('multipleResolves', heard);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('process.exit of the test’s own code', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const pending = invoke(() => wait(5).then(() => answer), viewerRequest());
    process.exit(3);
    expect((await pending).outcome).toBe('response');
    expect(exit).toHaveBeenCalledExactlyOnceWith(3);
    expect(process.exit).toBe(exit);
  });
});

describe('the process afterwards', () => {
  it('has no listener more, and its own methods', async () => {
    const before = snapshot();
    await invoke(async () => answer, viewerRequest());
    expect(snapshot()).toEqual(before);
    await invoke(() => process.exit(), viewerRequest());
    await turn();
    expect(snapshot()).toEqual(before);
  });

  it('has no listener more in between either', async () => {
    const before = process.listenerCount('unhandledRejection');
    await invoke(async () => {
      expect(process.listenerCount('unhandledRejection')).toBe(before);
      return answer;
    }, viewerRequest());
  });

  it('keeps what somebody put there meanwhile', async () => {
    const own = Object.getOwnPropertyDescriptor(process, 'emit');
    const pending = invoke(() => wait(5).then(() => answer), viewerRequest());
    const below = process.emit;
    const seen = vi.fn();
    process.emit = function (this: unknown, ...args: unknown[]) {
      seen(args[0]);
      return Reflect.apply(below, this, args);
    } as typeof process.emit;
    const wrapper = process.emit;
    await pending;
    try {
      expect(process.emit).toBe(wrapper);
      process.emit('multipleResolves', 'resolve', Promise.resolve(), undefined);
      expect((await invoke(async () => answer, viewerRequest())).outcome).toBe('response');
      expect(process.emit).toBe(wrapper);
      expect(seen).toHaveBeenCalledWith('multipleResolves');
    } finally {
      Reflect.deleteProperty(process, 'emit');
      if (own) Object.defineProperty(process, 'emit', own);
    }
  });

  it('a sandbox without a real process is no obstacle', async () => {
    vi.stubGlobal('process', { env: {} });
    const { outcome } = await invoke(async () => answer, viewerRequest()).finally(() => vi.unstubAllGlobals());
    expect(outcome).toBe('response');
  });

  function snapshot() {
    return [
      process.exit,
      process.emit,
      Object.hasOwn(process, 'emit'),
      process.listenerCount('unhandledRejection'),
      process.listenerCount('uncaughtException'),
    ];
  }
});

describe('fifty at a time', () => {
  it('each has its own end', async () => {
    const ways = [
      (n: number) => async () => ({ status: '200', body: String(n) }),
      (n: number) => async () => {
        void wait(1).then(() => Promise.reject(n));
        await wait(20);
        return answer;
      },
      (n: number) => () =>
        new Promise(() => {
          setTimeout(() => {
            throw n;
          }, n % 7);
        }),
      (n: number) => (_event: unknown, _context: unknown, callback: (error: unknown) => void) => {
        setTimeout(callback, n % 5, n);
      },
      (n: number) => () => process.exit(n),
    ];
    const before = process.emit;
    const all = Array.from({ length: 50 }, (_, n) => invoke(ways[n % 5]!(n) as EdgeHandler, viewerRequest()));
    const invocations = await Promise.all(all);
    const ends = invocations.map(({ response, error }) => response?.body ?? error?.thrown);
    expect(ends.map((end) => (end instanceof Error ? end.message : Number(end)))).toEqual(
      Array.from({ length: 50 }, (_, n) => (n % 5 === 4 ? `process.exit(${n})` : n)),
    );
    await turn();
    expect(process.emit).toBe(before);
  });

  it('a function inside a function has its own, too', async () => {
    const outer = await invoke(async () => {
      const inner = await invoke(async () => {
        void Promise.reject(new Error('inner'));
        await wait(5);
      }, viewerRequest());
      return { status: '200', body: inner.error?.message };
    }, viewerRequest());
    expect(outer.response?.body).toContain('inner');
  });

  it('the test’s own asynchronous context reaches the handler', async () => {
    const mine = new AsyncLocalStorage<string>();
    const { response } = await mine.run('mine', () =>
      invoke(async () => ({ status: '200', body: mine.getStore() }), viewerRequest()),
    );
    expect(response?.body).toBe('mine');
  });
});
