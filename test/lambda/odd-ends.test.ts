import { describe, expect, it, vi } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';
import { type EdgeHandler, invoke, type Runtime } from '../../src/lambda/index.js';

const runtimes = ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'] as const satisfies readonly Runtime[];
const withCallbacks = ['nodejs20.x', 'nodejs22.x'] as const satisfies readonly Runtime[];
const answer = { status: '200', body: 'first' };

/** What came of it, in one word. */
async function outcomeOf(handler: EdgeHandler, runtime: Runtime): Promise<string> {
  const { outcome, response, error } = await invoke(handler, viewerRequest(), { runtime, timeoutMs: 20 });
  return error?.cause ?? response?.body ?? outcome;
}

describe.each(runtimes)('ways to fail on %s', (runtime) => {
  const failing: Readonly<Record<string, EdgeHandler>> = {
    'throws before there is a promise': () => {
      throw new Error('no');
    },
    rejects: () => Promise.reject(new Error('no')),
    'throws after a wait': async () => {
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('no');
    },
    'gives a thenable that throws': () => ({
      then() {
        throw new Error('no');
      },
    }),
    'gives a thenable that rejects': () => ({
      then(_resolve: unknown, reject: (reason: unknown) => void) {
        reject(new Error('no'));
      },
    }),
    'gives something whose `then` throws': () =>
      Object.defineProperty({}, 'then', {
        get() {
          throw new Error('no');
        },
      }),
  };

  it.each(Object.entries(failing))('a function that %s', async (_way, handler) => {
    expect(await outcomeOf(handler, runtime)).toBe('PM-THROW');
  });

  it('a thenable that never settles', async () => {
    expect(await outcomeOf(() => ({ then() {} }), runtime)).toBe('ERR-TIMEOUT');
  });
});

describe.each(withCallbacks)('callbacks on %s', (runtime) => {
  it.each<[string, EdgeHandler]>([
    ['a bound handler', ((_event: unknown, _context: unknown, _callback: unknown) => {}).bind(null)],
    ['a handler that takes the context', (_event, _context) => {}],
    ['a handler that started something', (_event, _context, _callback) => setImmediate(() => {})],
    ['a mock', vi.fn()],
    ['a proxy', new Proxy((_event: unknown, _context: unknown) => {}, {})],
  ])('may still come from %s, until the time is up', async (_who, handler) => {
    expect(await outcomeOf(handler, runtime)).toBe('ERR-TIMEOUT');
  });

  it.each<[string, EdgeHandler]>([
    ['0', (_event, _context, callback) => callback(0, answer)],
    ['an empty text', (_event, _context, callback) => callback('', answer)],
    ['an error and a result', (_event, _context, callback) => callback(new Error('no'), answer)],
  ])('whose first argument is %s fail', async (_what, handler) => {
    expect(await outcomeOf(handler, runtime)).toBe('PM-CALLBACK-ERR');
  });

  it('with nothing at all give null', async () => {
    expect(await outcomeOf((_event, _context, callback) => callback(), runtime)).toBe('RET-OBJECT');
    expect(await outcomeOf((_event, context: any) => context.succeed(), runtime)).toBe('RET-OBJECT');
    expect(await outcomeOf((_event, context: any) => context.done(), runtime)).toBe('RET-OBJECT');
  });

  it('beat what the function returns or throws afterwards', async () => {
    const returning: EdgeHandler = (_event, _context, callback) => {
      callback(null, answer);
      return { status: '500' };
    };
    const rejecting: EdgeHandler = async (_event, _context, callback) => {
      callback(null, answer);
      throw new Error('late');
    };
    expect(await outcomeOf(returning, runtime)).toBe('first');
    expect(await outcomeOf(rejecting, runtime)).toBe('first');
  });
});

describe('a plain return that is discarded', () => {
  it.each<[string, EdgeHandler]>([
    ['an object without a prototype', () => Object.assign(Object.create(null), answer)],
    ['an array', (_event, _context) => [answer]],
    ['a number', (_event, _context) => 1],
  ])('is %s', async (_what, handler) => {
    expect(await outcomeOf(handler, 'nodejs22.x')).toBe('RET-OBJECT');
  });

  it('is an error once, whatever the severity of the rule', async () => {
    for (const severity of ['off', 'warning'] as const) {
      for (const handler of [() => answer, async () => null]) {
        const { error, violations } = await invoke(handler, viewerRequest(), { severity: { 'RET-OBJECT': severity } });
        expect(error?.cause).toBe('RET-OBJECT');
        expect(violations).toMatchObject([{ rule: 'RET-OBJECT', severity: 'error' }]);
      }
    }
  });
});

describe('mocks', () => {
  it('do what they are told', async () => {
    const handler = vi.fn();
    expect(await outcomeOf(handler.mockResolvedValue(answer), 'nodejs22.x')).toBe('first');
    expect(await outcomeOf(handler.mockRejectedValue(new Error('no')), 'nodejs22.x')).toBe('PM-THROW');
    expect(await outcomeOf(handler.mockReturnValue(answer), 'nodejs22.x')).toBe('RET-OBJECT');
    expect(await outcomeOf(handler.mockReturnValue(answer), 'nodejs24.x')).toBe('first');
  });

  it.each(runtimes)('are called as on %s', async (runtime) => {
    const handler = vi.fn(async () => answer);
    const event = viewerRequest();
    await invoke(handler, event, { runtime });
    expect(handler.mock.calls).toEqual([
      runtime === 'nodejs24.x'
        ? [event, expect.objectContaining({ memoryLimitInMB: '128' })]
        : [event, expect.objectContaining({ memoryLimitInMB: '128' }), expect.any(Function)],
    ]);
  });
});
