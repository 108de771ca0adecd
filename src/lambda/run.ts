import type { Context } from 'aws-lambda';
import type { EdgeEvent, EdgeRecord } from '../events/types.js';
import { judgeEnvironment } from '../rules/index.js';
import type { Violation } from '../rules/types.js';
import { beginConsoleWatch, endConsoleWatch } from './console-watch.js';
import { type Callback, createContext } from './context.js';
import { beginEnvWatch, endEnvWatch } from './env-watch.js';
import { callbackError, exitError, neverCalledBack, neverSettled, thrownError, timeoutError } from './failure-text.js';
import { failedInvocation, withLogs } from './invocation.js';
import { judgeDiscarded, judgeResult } from './judge-result.js';
import { Log, UnhandledPromiseRejection } from './log-lines.js';
import { mayStillCallBack } from './plain-return.js';
import { beginWatch, type Escape, endWatch, type ProcessExit, runWatched, type Watched } from './process-watch.js';
import { awsRequestIdFor } from './request-id.js';
import type { RunSettings } from './settings.js';
import { type Limited, TimeLimit } from './time-limit.js';
import type { EdgeError, EdgeHandler, Invocation } from './types.js';

export type Done = (invocation: Invocation) => void;
export type Failed = (reason: unknown) => void;

/**
 * One call of a handler. Whatever comes first ends it: a result, an error, an exit or the time limit;
 * all that comes later is ignored (PM-CALLBACK).
 */
export class Run implements Watched, Limited {
  settled = false;
  readonly envReads: Set<string> | undefined;
  readonly log: Log | undefined;
  readonly handler: EdgeHandler;
  readonly event: EdgeEvent;
  readonly record: EdgeRecord;
  readonly settings: RunSettings;
  private readonly done: Done;
  private readonly failed: Failed;
  private limit: TimeLimit | undefined;
  private waitsForCallback = false;
  /** Whether nothing of the handler's is on the stack. */
  private isBetween = false;

  constructor(
    handler: EdgeHandler,
    event: EdgeEvent,
    record: EdgeRecord,
    settings: RunSettings,
    done: Done,
    failed: Failed,
  ) {
    this.handler = handler;
    this.event = event;
    this.record = record;
    this.settings = settings;
    this.done = done;
    this.failed = failed;
    this.envReads = settings.watchEnv ? new Set() : undefined;
    this.log = settings.captureConsole ? logOf(record, settings) : undefined;
  }

  /** `copy` is the event as the handler gets it, which shares nothing with ours (EVT-FRESH). */
  start(copy: EdgeEvent): void {
    const callback = this.settings.runtime === 'nodejs24.x' ? undefined : callbackOf(this);
    const context = createContext(this.record.config, this.settings, callback);
    this.limit = new TimeLimit(this, this.settings.timeoutMs);
    beginWatch();
    if (this.envReads !== undefined) beginEnvWatch();
    if (this.log !== undefined) beginConsoleWatch();
    runWatched(this, call, this, copy, context, callback);
  }

  call(copy: EdgeEvent, context: Context, callback: Callback | undefined): void {
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

  /** A promise tells its end when the handler has returned; what else has a `then` may do so at once. */
  private follow(promise: PromiseLike<unknown>): void {
    const isPlain = promise instanceof Promise && promise.then === Promise.prototype.then;
    promise.then(
      (result) => {
        this.isBetween = isPlain;
        this.finish(result);
      },
      (error) => {
        this.isBetween = isPlain;
        this.threw(error);
      },
    );
  }

  private returned(value: unknown): void {
    if (this.settled) return;
    if (this.settings.runtime === 'nodejs24.x') this.finish(value);
    else if (mayStillCallBack(this.handler, value)) this.waitsForCallback = true;
    else this.discard(value);
  }

  calledBack(error: unknown, result: unknown): void {
    if (error === undefined || error === null) this.finish(result);
    else {
      this.logError('Invoke Error', error);
      this.fail(callbackError(error));
    }
  }

  private threw(error: unknown): void {
    this.logError('Invoke Error', error);
    this.fail(thrownError(error));
  }

  escaped(error: unknown, how: Escape): void {
    if (how === 'uncaughtException') this.logError('Uncaught Exception', error);
    else this.logError('Unhandled Promise Rejection', new UnhandledPromiseRejection(error));
    this.fail(thrownError(error));
  }

  /** As Lambda's runtime does before it reports the failure. */
  private logError(headline: Parameters<Log['addError']>[0], error: unknown): void {
    if (!this.settled) this.log?.addError(headline, error);
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
    this.conclude(judgeResult, result);
  }

  /** The runtime has nothing to post but `null`. */
  private discard(returned: unknown): void {
    this.conclude(judgeDiscarded, returned);
  }

  private fail(error: EdgeError): void {
    if (this.settled) return;
    this.close();
    this.tell(failedInvocation(this.event, this.record, undefined, this.envViolations(), error));
  }

  /** A function that failed may well have failed for want of one. */
  private envViolations(): readonly Violation[] {
    const { envReads, record, settings } = this;
    return envReads === undefined ? [] : judgeEnvironment(envReads, record.config.eventType, settings.rules);
  }

  private conclude(judge: typeof judgeResult, value: unknown): void {
    if (this.settled) return;
    // First of all: what is judged may call back again, from a getter.
    this.close();
    let invocation: Invocation;
    try {
      invocation = judge(value, this.event, this.record, this.settings, this.envReads);
    } catch (mistake) {
      this.outside(() => this.failed(mistake));
      return;
    }
    this.tell(invocation);
  }

  private tell(invocation: Invocation): void {
    if (this.log !== undefined) withLogs(invocation, this.log.lines);
    if (this.isBetween) this.done(invocation);
    else this.outside(() => this.done(invocation));
  }

  /** Whoever waits goes on when the handler has returned. A promise, since fake timers may have replaced all else. */
  private outside(goOn: () => void): void {
    void Promise.resolve().then(goOn);
  }

  private close(): void {
    this.settled = true;
    this.limit?.end();
    endWatch();
    if (this.envReads !== undefined) endEnvWatch();
    if (this.log !== undefined) endConsoleWatch();
  }
}

function logOf({ config }: EdgeRecord, { context, now }: RunSettings): Log {
  return new Log(context?.awsRequestId ?? awsRequestIdFor(config.requestId, config.eventType), now);
}

type TwoParameters = (event: EdgeEvent, context: Context) => unknown;

function call(run: Run, copy: EdgeEvent, context: Context, callback: Callback | undefined): void {
  run.call(copy, context, callback);
}

function callbackOf(run: Run): Callback {
  return (error, result) => run.calledBack(error, result);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  const maybe = value as { then?: unknown } | null | undefined;
  return maybe !== null && maybe !== undefined && typeof maybe.then === 'function';
}
