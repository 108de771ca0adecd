import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers';

/** A run of a handler, as the watch sees it. */
export interface Watched {
  readonly settled: boolean;
  /** Where the names of the environment variables go that it reads; `undefined`: nobody asked. */
  readonly envReads: Set<string> | undefined;
  /** An exception or a rejection of the handler that nobody caught. */
  escaped(error: unknown): void;
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

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Methods = { [name: string]: Method };

/** Tells which run a piece of asynchronous work descends from; none: it is the test's own. */
const running = new AsyncLocalStorage<Watched>();

let inFlight = 0;
let restore: () => void = noop;

/** The run that the work at hand descends from. */
export function currentRun(): Watched | undefined {
  return running.getStore();
}

/** Calls a handler such that everything it starts is known as its own. */
export function runWatched<R extends Watched>(run: R, call: (run: R) => void): void {
  running.run(run, call, run);
}

/**
 * Begins to watch the process, while an invocation is in flight. The watch looks at what Node reports through
 * `process.emit`, claims what escaped from a handler, and passes all else on: the listeners of the test runner, and
 * those a test adds meanwhile, stay where they are and never notice.
 */
export function beginWatch(): void {
  if (inFlight++ === 0) restore = watchProcess();
}

/** Ends it; after the last invocation the process is as it was. */
export function endWatch(): void {
  if (--inFlight > 0) return;
  restore();
  restore = noop;
}

function noop(): void {}

function watchProcess(): () => void {
  // Jest's sandbox has a copy of `process`, which Node never calls: there the runner reports what escapes.
  const host = globalThis.process as unknown as Methods | undefined;
  if (typeof host?.['emit'] !== 'function') return noop;
  const restoreEmit = replaceMethod(host, 'emit', watchedEmit);
  const restoreExit = replaceMethod(host, 'exit', watchedExit);
  return () => {
    restoreExit();
    restoreEmit();
  };
}

/**
 * Whoever wrapped our replacement meanwhile keeps it, and it stays under theirs, passing everything on;
 * so each watch has functions of its own.
 */
function replaceMethod(host: Methods, name: string, replace: (original: Method) => Method): () => void {
  const original = host[name] as Method;
  const isOwn = Object.hasOwn(host, name);
  const replacement = replace(original);
  host[name] = replacement;
  return () => {
    if (host[name] !== replacement) return;
    if (isOwn) host[name] = original;
    else delete host[name];
  };
}

function watchedEmit(original: Method): Method {
  return function emit(this: unknown, ...args) {
    const [event, error] = args;
    if ((event === 'unhandledRejection' || event === 'uncaughtException') && claims(error)) return true;
    return original.apply(this, args);
  };
}

function claims(error: unknown): boolean {
  // Our own, thrown to stop a handler whose run has already failed with it.
  if (error instanceof ProcessExit) return true;
  const run = running.getStore();
  if (run === undefined || run.settled) return false;
  run.escaped(error);
  return true;
}

function watchedExit(original: Method): Method {
  return function exit(this: unknown, ...args) {
    const run = running.getStore();
    if (run === undefined || run.settled) return original.apply(this, args);
    const signal = new ProcessExit(args[0]);
    outlast();
    run.exited(signal);
    throw signal;
  };
}

/** Node reports what the signal leaves unhandled only after the run has settled: the watch stays until then. */
function outlast(): void {
  beginWatch();
  nextTurn(endWatch);
}
