import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers';
import type { Log } from './log-lines.js';
import { type Method, type Methods, StandIn } from './stand-in.js';

/** A run of a handler, as the watch sees it. */
export interface Watched {
  readonly settled: boolean;
  /** Where the names of the environment variables go that it reads; `undefined`: nobody asked. */
  readonly envReads: Set<string> | undefined;
  /** Where what it logs goes; `undefined`: nobody asked. */
  readonly log: Log | undefined;
  /** An exception or a rejection of the handler that nobody caught. */
  escaped(error: unknown, how: Escape): void;
  /** The handler called `process.exit`. */
  exited(exit: ProcessExit): void;
}

/** Thrown where a handler calls `process.exit`, since the call may not return. */
export class ProcessExit extends Error {
  override readonly name = 'ProcessExit';

  constructor(code: unknown) {
    super(`process.exit(${code === undefined ? '' : String(code)})`);
  }
}

/** How Node reports what nobody caught. */
export type Escape = 'unhandledRejection' | 'uncaughtException';

/** Tells which run a piece of asynchronous work descends from; none: it is the test's own. */
const running = new AsyncLocalStorage<Watched>();

// As it is when this is loaded: fake timers replace the module's field, too.
const nextTurn = setImmediate;

let inFlight = 0;

/** The run that the work at hand descends from. */
export function currentRun(): Watched | undefined {
  return running.getStore();
}

/** Calls a handler such that everything it starts is known as its own. */
export function runWatched<Given extends unknown[]>(
  run: Watched,
  call: (...given: Given) => void,
  ...given: Given
): void {
  running.run(run, call, ...given);
}

/**
 * Begins to watch the process, while an invocation is in flight, or a request whose functions come one after another. The watch looks at what Node reports through
 * `process.emit`, claims what escaped from a handler, and passes all else on: the listeners of the test runner, and
 * those a test adds meanwhile, stay where they are and never notice.
 */
export function beginWatch(): void {
  if (inFlight++ === 0) watchProcess();
}

/** Ends it; after the last invocation the process is as it was. */
export function endWatch(): void {
  if (--inFlight > 0) return;
  exit.remove();
  emit.remove();
}

function watchProcess(): void {
  // Jest's sandbox has a copy of `process`, which Node never calls: there the runner reports what escapes.
  const host = globalThis.process as unknown as Methods | undefined;
  if (typeof host?.['emit'] !== 'function') return;
  emit.install(host);
  exit.install(host);
}

const emit = new StandIn('emit', watchedEmit);
const exit = new StandIn('exit', watchedExit);

function watchedEmit(original: Method | undefined): Method {
  return function emit(this: unknown, ...args) {
    const [event, error] = args;
    if ((event === 'unhandledRejection' || event === 'uncaughtException') && claims(error, event)) return true;
    return original?.apply(this, args);
  };
}

function claims(error: unknown, how: Escape): boolean {
  // Our own, thrown to stop a handler whose run has already failed with it.
  if (error instanceof ProcessExit) return true;
  const run = running.getStore();
  if (run === undefined || run.settled) return false;
  run.escaped(error, how);
  return true;
}

function watchedExit(original: Method | undefined): Method {
  return function exit(this: unknown, ...args) {
    const run = running.getStore();
    if (run === undefined || run.settled) return original?.apply(this, args);
    const signal = new ProcessExit(args[0]);
    outlast();
    run.exited(signal);
    throw signal;
  };
}

/** Goes on when Node has reported all that is unhandled by now; fake timers don't rule it. */
export function afterTurn(goOn: () => void): void {
  nextTurn(goOn);
}

/** Node reports what the signal leaves unhandled only after the run has settled: the watch stays until then. */
function outlast(): void {
  beginWatch();
  nextTurn(endWatch);
}
