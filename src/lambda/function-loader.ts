import type { EdgeEvent, EdgeRecord } from '../events/types.js';
import { beginConsoleWatch, endConsoleWatch } from './console-watch.js';
import { handlerMissing, loadFailed } from './failure-text.js';
import { HandlerNotFound, handlerOf } from './handler-of.js';
import { asColdStart, failedInvocation, withLogs } from './invocation.js';
import { callWith } from './invoke.js';
import { Log } from './log-lines.js';
import { afterTurn, type ProcessExit, runWatched, type Watched } from './process-watch.js';
import type { Done, Failed } from './run.js';
import type { RunSettings } from './settings.js';
import type { EdgeError, EdgeHandler, FunctionInit } from './types.js';

/** Gives the module of a function. */
export type LoadFunction = (init: FunctionInit) => unknown;

/** What came of loading a module: a handler, or why there is none. */
type Loaded =
  | { readonly handler: EdgeHandler; readonly error?: never }
  | { readonly error: EdgeError; readonly handler?: never };

/**
 * A function whose module is loaded when it is first called, and again after a reset. A failure to load it fails all who
 * wait for it. Assumption: the next call tries anew, since Lambda replaces an environment whose init failed; and loading
 * takes nothing of the handler's time limit (the rulebook knows only PM-INIT-FAIL).
 */
export class FunctionLoader {
  readonly #load: LoadFunction;
  #coldStarts = 0;
  #environment: Environment | undefined;

  constructor(load: LoadFunction) {
    this.#load = load;
  }

  /** As `callWith` calls a handler. */
  call(event: EdgeEvent, settings: RunSettings, done: Done, failed: Failed): void {
    this.#environment ??= this.#start(settings);
    const environment = this.#environment;
    if (environment.handler !== undefined) callWith(environment.handler, event, settings, done, failed);
    else this.#callWhenLoaded(environment, event, settings, done, failed);
  }

  reset(): void {
    this.#environment = undefined;
  }

  #start({ captureConsole, now }: RunSettings): Environment {
    this.#coldStarts += 1;
    // Lambda has no request id as yet, and says so.
    return new Environment(this.#load, this.#coldStarts, captureConsole ? new Log('undefined', now) : undefined);
  }

  #callWhenLoaded(environment: Environment, event: EdgeEvent, settings: RunSettings, done: Done, failed: Failed): void {
    const doneColdly: Done = (invocation) => {
      const { lines = [] } = environment.log ?? {};
      if (lines.length > 0) withLogs(invocation, [...lines, ...invocation.logs]);
      done(asColdStart(invocation));
    };
    environment.loaded
      .then(({ handler, error }) => {
        if (handler !== undefined) return callWith(handler, event, settings, doneColdly, failed);
        if (this.#environment === environment) this.#environment = undefined;
        const record = event.Records[0].cf as EdgeRecord;
        doneColdly(failedInvocation(event, record, undefined, [], error));
      })
      .catch(failed);
  }
}

/** One execution environment: from the loading of the module on, as long as it is warm. */
class Environment implements Watched {
  settled = false;
  readonly envReads = undefined;
  readonly log: Log | undefined;
  readonly loaded: Promise<Loaded>;
  /** As soon as there is one. */
  handler: EdgeHandler | undefined;

  constructor(load: LoadFunction, coldStart: number, log: Log | undefined) {
    this.log = log;
    if (log !== undefined) beginConsoleWatch();
    this.loaded = new Promise((resolve) => {
      this.#resolve = resolve;
      runWatched(this, () => {
        this.#follow(load, coldStart);
      });
    });
  }

  #resolve: (loaded: Loaded) => void = () => undefined;

  #follow(load: LoadFunction, coldStart: number): void {
    new Promise((resolve) => resolve(load({ coldStart })))
      .then(handlerOf)
      // What the module left unhandled is reported after this turn: it is the module's own failure.
      .then((handler) => afterTurn(() => this.#settle({ handler })))
      .catch((error: unknown) => this.escaped(error));
  }

  escaped(error: unknown): void {
    this.#settle({ error: error instanceof HandlerNotFound ? handlerMissing(error) : loadFailed(error) });
  }

  exited(exit: ProcessExit): void {
    this.escaped(exit);
  }

  #settle(loaded: Loaded): void {
    if (this.settled) return;
    this.settled = true;
    if (this.log !== undefined) endConsoleWatch();
    this.handler = loaded.handler;
    this.#resolve(loaded);
  }
}
