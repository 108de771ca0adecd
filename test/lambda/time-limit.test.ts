import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';
import { type EdgeHandler, invoke } from '../../src/lambda/index.js';

const answer = { status: '200' };
const never: EdgeHandler = () => new Promise(() => {});

describe('the time limit, under fake timers', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is Lambda’s own three seconds', async () => {
    const settled = vi.fn();
    const pending = invoke(never, viewerRequest()).finally(settled);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
    expect((await pending).error).toMatchObject({
      status: 503,
      cause: 'ERR-TIMEOUT',
      logMessage: 'Task timed out after 3.00 seconds',
    });
  });

  it('goes by a clock that is advanced synchronously', async () => {
    const pending = invoke(never, viewerRequest(), { timeoutMs: 10_010 });
    vi.advanceTimersByTime(10_010);
    expect((await pending).error?.logMessage).toBe('Task timed out after 10.01 seconds');
  });

  it('leaves no timer behind, whatever the end', async () => {
    const exit = () => process.exit();
    const refused: EdgeHandler = (_event, _context, _callback) => {};
    await invoke(async () => answer, viewerRequest());
    await invoke(() => Promise.reject(new Error('no')), viewerRequest());
    await invoke(() => answer, viewerRequest());
    await invoke(exit, viewerRequest());
    await invoke(refused, viewerRequest(), { runtime: 'nodejs24.x' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is over before what comes at the same moment', async () => {
    const pending = invoke(() => new Promise((resolve) => setTimeout(resolve, 1_000, answer)), viewerRequest(), {
      timeoutMs: 1_000,
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await pending).error?.cause).toBe('ERR-TIMEOUT');
  });

  it('stays met when the function ends in time and its timers go on', async () => {
    const pending = invoke(async () => {
      setTimeout(() => {}, 60_000);
      return answer;
    }, viewerRequest());
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await pending).outcome).toBe('response');
  });

  it('counts per invocation', async () => {
    const first = invoke(never, viewerRequest(), { timeoutMs: 1_000 });
    await vi.advanceTimersByTimeAsync(900);
    const second = invoke(
      async (_event, context) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return { status: '200', body: String(context.getRemainingTimeInMillis()) };
      },
      viewerRequest(),
      { timeoutMs: 1_000 },
    );
    await vi.advanceTimersByTimeAsync(500);
    expect((await first).error?.cause).toBe('ERR-TIMEOUT');
    expect((await second).response?.body).toBe('500');
  });

  it('counts down below nothing for a function that goes on regardless', async () => {
    const seen: number[] = [];
    const pending = invoke(
      async (_event, context) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        seen.push(context.getRemainingTimeInMillis());
      },
      viewerRequest(),
      { timeoutMs: 1_000 },
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await pending).error?.cause).toBe('ERR-TIMEOUT');
    expect(seen).toEqual([-500]);
  });
});

describe('the time limit, while the timers change', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is cleared on the clock it was set on', async () => {
    vi.useFakeTimers();
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    let finish: (result: unknown) => void = () => {};
    const pending = invoke(() => new Promise((resolve) => (finish = resolve)), viewerRequest());
    expect(vi.getTimerCount()).toBe(1);
    vi.useRealTimers();
    finish(answer);
    expect((await pending).outcome).toBe('response');
    expect(clear).toHaveBeenCalledOnce();
  });

  it('is a real one where the timers are real', async () => {
    const { error } = await invoke(never, viewerRequest(), { timeoutMs: 5 });
    expect(error?.cause).toBe('ERR-TIMEOUT');
  });

  it('stays a real one when they are faked right afterwards', async () => {
    const pending = invoke(never, viewerRequest(), { timeoutMs: 5 });
    vi.useFakeTimers();
    expect((await pending).error?.cause).toBe('ERR-TIMEOUT');
  });

  it('holds for each of many that begin together', async () => {
    const turn = () => new Promise((resolve) => setImmediate(resolve, answer));
    const handlers: EdgeHandler[] = [async () => answer, never, turn, () => Promise.reject(new Error('no'))];
    const all = Array.from({ length: 40 }, (_, n) => invoke(handlers[n % 4]!, viewerRequest(), { timeoutMs: 50 }));
    const ends = (await Promise.all(all)).map(({ error, outcome }) => error?.cause ?? outcome);
    expect(ends).toEqual(Array.from({ length: 10 }, () => ['response', 'ERR-TIMEOUT', 'response', 'PM-THROW']).flat());
  });

  it('sets no real timer for a function that ends at once, and clears that of a later one', async () => {
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    await invoke(async () => answer, viewerRequest());
    expect(clear).not.toHaveBeenCalled();
    await invoke(async () => {
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
      return answer;
    }, viewerRequest());
    expect(clear.mock.calls).toEqual([[expect.objectContaining({ _idleTimeout: -1 })]]);
  });
});
