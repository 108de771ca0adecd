import type { LogLevel } from './log-lines.js';
import { currentRun } from './process-watch.js';
import { type Method, type Methods, StandIn } from './stand-in.js';

/** The methods that Lambda's runtime replaces; Node has no `fatal` of its own. What else `console` has goes through these. */
const levels: Readonly<Record<string, LogLevel>> = {
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
  fatal: 'FATAL',
};

const standIns = Object.entries(levels).map(
  ([name, level]) => new StandIn(name, (original) => capturing(level, original)),
);

let inFlight = 0;

/** Begins to keep what handlers log, while an invocation that asks for it is in flight. */
export function beginConsoleWatch(): void {
  if (inFlight++ > 0) return;
  const host = globalThis.console as unknown as Methods;
  for (const standIn of standIns) standIn.install(host);
}

/** Ends it; after the last such invocation `console` has the methods that it had. */
export function endConsoleWatch(): void {
  if (--inFlight > 0) return;
  for (const standIn of standIns) standIn.remove();
}

/** What is not logged by an invocation that asks for it goes where it always went. */
function capturing(level: LogLevel, original: Method | undefined): Method {
  return function (this: unknown, ...given) {
    const run = currentRun();
    if (run === undefined || run.settled || run.log === undefined) return original?.apply(this, given);
    run.log.add(level, given);
    return undefined;
  };
}
