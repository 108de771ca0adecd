import { currentRun } from './process-watch.js';

type Environment = NodeJS.ProcessEnv;

let inFlight = 0;
let restore: () => void = noop;

function noop(): void {}

/** Begins to watch which environment variables handlers read, while an invocation that asks for it is in flight. */
export function beginEnvWatch(): void {
  if (inFlight++ === 0) restore = watchEnvironment();
}

/** Ends it; after the last such invocation `process.env` is the object it was. */
export function endEnvWatch(): void {
  if (--inFlight > 0) return;
  restore();
  restore = noop;
}

function watchEnvironment(): () => void {
  const host = globalThis.process;
  const original = host.env;
  const watched = new Proxy(original, traps());
  host.env = watched;
  return () => {
    // Whoever put another there meanwhile keeps it.
    if (host.env === watched) host.env = original;
  };
}

/** Notes reads, and lets everything happen to the object itself. */
function traps(): ProxyHandler<Environment> {
  /** Names that are being listed, as by `{ ...process.env }`: reading all of them is reading none in particular. */
  const listed = new Set<PropertyKey>();
  return {
    get(environment, name) {
      if (typeof name === 'string' && !listed.delete(name)) note(name);
      return Reflect.get(environment, name);
    },
    has(environment, name) {
      if (typeof name === 'string') note(name);
      return Reflect.has(environment, name);
    },
    ownKeys(environment) {
      const names = Reflect.ownKeys(environment);
      for (const name of names) listed.add(name);
      queueMicrotask(() => listed.clear());
      return names;
    },
    // The default would define a property on the proxy, in a form that Node's own object refuses.
    set: (environment, name, value) => Reflect.set(environment, name, value),
  };
}

/** Node looks into the environment by itself, as `console` and `os.tmpdir` do: that is not the function's doing. */
function isNodesOwn(): boolean {
  const [, , , , caller = ''] = new Error().stack?.split('\n') ?? [];
  return /\(node:|at node:/.test(caller);
}

function note(name: string): void {
  const run = currentRun();
  if (run === undefined || run.settled || run.envReads === undefined || isNodesOwn()) return;
  run.envReads.add(name);
}
