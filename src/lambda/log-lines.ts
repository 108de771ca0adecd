export type LogLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/**
 * One line of a function's log. As text it is the line that Lambda's Node.js runtime writes for CloudWatch: time, request
 * id, level and message, tabs between them, `\r` for each line break in the message.
 *
 * @example String(invocation.logs[0]) // '2026-01-01T00:00:00.000Z	5f1e…	INFO	hello'
 */
export interface LogLine {
  /** By the distribution's clock, or the global `Date`, in ISO form. */
  readonly timestamp: string;
  readonly level: LogLevel;
  /** `context.awsRequestId`; `undefined`, as Lambda writes it, for what a module logs while it is loaded. */
  readonly requestId: string;
  readonly message: string;
  toString(): string;
}

class Line implements LogLine {
  readonly timestamp: string;
  readonly level: LogLevel;
  readonly requestId: string;
  readonly message: string;

  constructor(timestamp: string, level: LogLevel, requestId: string, message: string) {
    this.timestamp = timestamp;
    this.level = level;
    this.requestId = requestId;
    this.message = message;
  }

  toString(): string {
    return [this.timestamp, this.requestId, this.level, this.message].join('\t').replace(/\n/g, '\r');
  }
}

/** What one invocation logs. */
export class Log {
  readonly lines: LogLine[] = [];
  readonly #requestId: string;
  readonly #now: () => number;

  constructor(requestId: string, now: () => number) {
    this.#requestId = requestId;
    this.#now = now;
  }

  /** Says it as it is now: what is logged may change later. */
  add(level: LogLevel, given: readonly unknown[]): void {
    const timestamp = new Date(this.#now()).toISOString();
    this.lines.push(
      new Line(timestamp, level, this.#requestId, process.getBuiltinModule('node:util').format(...given)),
    );
  }

  /** The line that the runtime itself writes about a failure. */
  addError(headline: 'Invoke Error' | 'Uncaught Exception' | 'Unhandled Promise Rejection', thrown: unknown): void {
    this.add('ERROR', [headline, errorText(thrown)]);
  }
}

/** An error as the runtime logs it: JSON after a tab, the stack as lines. */
function errorText(thrown: unknown): string {
  try {
    return `\t${JSON.stringify(asError(thrown), (_name, value: unknown) => (isError(value) ? members(value) : value))}`;
  } catch {
    return `\t${JSON.stringify({ errorType: 'handled', errorMessage: "an error that can't be read" })}`;
  }
}

function asError(thrown: unknown): Error {
  if (isError(thrown)) return thrown;
  const error = new Error(thrown as string);
  // The frames would be ours.
  error.stack = String(error);
  return error;
}

/** In any realm: what Node throws is of another than what a runner's sandbox throws. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

function members(error: Error & { code?: unknown }): object {
  const { name, message, code, stack } = error;
  const own = { errorType: name, errorMessage: message, code, ...error };
  return typeof stack === 'string' ? { ...own, stack: stack.split('\n') } : own;
}

/** Anything can be rejected with, and some of it refuses to be text. */
function asText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** A rejection that nobody awaited, as the runtime wraps it. */
export class UnhandledPromiseRejection extends Error {
  override readonly name = 'Runtime.UnhandledPromiseRejection';
  readonly reason: unknown;
  readonly promise: object;

  constructor(reason: unknown) {
    super(asText(reason));
    this.reason = reason;
    // Lambda writes a promise, which has no members.
    this.promise = {};
    // The frames would be ours.
    this.stack = `${this.name}: ${this.message}`;
    Object.defineProperty(this, 'name', { enumerable: false });
  }
}
