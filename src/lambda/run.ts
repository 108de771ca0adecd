import type { Context } from 'aws-lambda';
import { copyEvent } from '../events/index.js';
import type { EdgeEvent, EdgeRecord } from '../events/types.js';
import { judgeEnvironment } from '../rules/index.js';
import type { Violation } from '../rules/types.js';
import { createContext, type LegacyEnds } from './context.js';
import { beginEnvWatch, endEnvWatch } from './env-watch.js';
import {
  callbackError,
  callbackRefused,
  exitError,
  neverCalledBack,
  neverSettled,
  thrownError,
  timeoutError,
} from './failure-text.js';
import { failedInvocation } from './invocation.js';
import { judgeDiscarded, judgeResult } from './judge-result.js';
import { mayStillCallBack } from './plain-return.js';
import { beginWatch, endWatch, type ProcessExit, runWatched, type Watched } from './process-watch.js';
import type { RunSettings } from './settings.js';
import type { EdgeError, EdgeHandler, Invocation } from './types.js';

type Resolve = (invocation: Invocation) => void;
type Reject = (reason: unknown) => void;
type Callback = (error?: unknown, result?: unknown) => void;

/**
 * One call of a handler. Whatever comes first ends it: a result, an error, an exit or the time limit;
 * all that comes later is ignored (PM-CALLBACK).
 */
export class Run implements Watched {
  settled = false;
  readonly envReads: Set<string> | undefined;
  readonly handler: EdgeHandler;
  readonly event: EdgeEvent;
  readonly record: EdgeRecord;
  readonly settings: RunSettings;
  private readonly resolve: Resolve;
  private readonly reject: Reject;
  private timer: unknown;
  private clearTimer: typeof clearTimeout = clearTimeout;
  private waitsForCallback = false;

  constructor(
    handler: EdgeHandler,
    event: EdgeEvent,
    record: EdgeRecord,
    settings: RunSettings,
    resolve: Resolve,
    reject: Reject,
  ) {
    this.handler = handler;
    this.event = event;
    this.record = record;
    this.settings = settings;
    this.resolve = resolve;
    this.reject = reject;
    this.envReads = settings.watchEnv ? new Set() : undefined;
  }

  start(): void {
    const copy = copyEvent(this.event);
    // Fake timers may be gone again when the function ends: each pair belongs together.
    this.clearTimer = clearTimeout;
    this.timer = setTimeout(timeOut, this.settings.timeoutMs, this);
    beginWatch();
    if (this.envReads !== undefined) beginEnvWatch();
    if (this.settings.runtime === 'nodejs24.x') this.startModern(copy);
    else this.startClassic(copy);
  }

  /** nodejs24.x: no callback; what is returned, or what the promise gives, is the result (PM-SYNC-24). */
  private startModern(copy: EdgeEvent): void {
    // The runtime refuses it when the module is loaded, before any request (PM-CALLBACK-N24).
    if (this.handler.length >= 3) {
      this.fail(callbackRefused(this.handler.length));
      return;
    }
    const context = createContext(this.record.config, this.settings, undefined);
    runWatched(this, () => this.call(copy, context, undefined));
  }

  private startClassic(copy: EdgeEvent): void {
    const callback = (error?: unknown, result?: unknown) => this.calledBack(error, result);
    const context = createContext(this.record.config, this.settings, legacyEnds(callback));
    runWatched(this, () => this.call(copy, context, callback));
  }

  private call(copy: EdgeEvent, context: Context, callback: Callback | undefined): void {
    // Called bare: a handler has no `this`.
    const { handler } = this;
    try {
      const returned = callback ? handler(copy, context, callback) : (handler as TwoParameters)(copy, context);
      if (isThenable(returned)) this.follow(returned);
      else this.returned(returned);
    } catch (error) {
      this.threw(error);
    }
  }

  private follow(promise: PromiseLike<unknown>): void {
    promise.then(
      (result) => this.finish(result),
      (error) => this.threw(error),
    );
  }

  private returned(value: unknown): void {
    if (this.settled) return;
    if (this.settings.runtime === 'nodejs24.x') this.finish(value);
    else if (mayStillCallBack(this.handler, value)) this.waitsForCallback = true;
    else this.discard(value);
  }

  private calledBack(error: unknown, result: unknown): void {
    if (error === undefined || error === null) this.finish(result);
    else this.fail(callbackError(error));
  }

  private threw(error: unknown): void {
    this.fail(thrownError(error));
  }

  escaped(error: unknown): void {
    this.fail(thrownError(error));
  }

  exited(exit: ProcessExit): void {
    this.fail(exitError(exit));
  }

  timedOut(): void {
    const { rules, timeoutMs } = this.settings;
    const waited = this.waitsForCallback ? neverCalledBack : neverSettled;
    if (this.waitsForCallback && rules.assumptions.neverCallsBack === 'null-result') this.discard(undefined);
    else this.fail(timeoutError(timeoutMs, waited, rules.assumptions));
  }

  private finish(result: unknown): void {
    if (!this.settled) this.settle(() => judgeResult(result, this.event, this.record, this.settings, this.envReads));
  }

  /** The runtime has nothing to post but `null`. */
  private discard(returned: unknown): void {
    if (!this.settled)
      this.settle(() => judgeDiscarded(returned, this.event, this.record, this.settings, this.envReads));
  }

  private fail(error: EdgeError): void {
    if (!this.settled)
      this.settle(() => failedInvocation(this.event, this.record, undefined, this.envViolations(), error));
  }

  /** A function that failed may well have failed for want of one. */
  private envViolations(): readonly Violation[] {
    const { envReads, record, settings } = this;
    return envReads === undefined ? [] : judgeEnvironment(envReads, record.config.eventType, settings.rules);
  }

  private settle(conclude: () => Invocation): void {
    this.settled = true;
    this.clearTimer(this.timer as NodeJS.Timeout);
    endWatch();
    if (this.envReads !== undefined) endEnvWatch();
    try {
      this.resolve(conclude());
    } catch (mistake) {
      this.reject(mistake);
    }
  }
}

type TwoParameters = (event: EdgeEvent, context: Context) => unknown;

function timeOut(run: Run): void {
  run.timedOut();
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  const maybe = value as { then?: unknown } | null | undefined;
  return maybe !== null && maybe !== undefined && typeof maybe.then === 'function';
}

/** `context.fail()` without a reason fails all the same; the runtime puts its own word there. */
function legacyEnds(callback: Callback): LegacyEnds {
  return {
    done: callback,
    fail: (error) => callback(error ?? 'handled'),
    succeed: (result) => callback(null, result),
  };
}
