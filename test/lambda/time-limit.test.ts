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
});
