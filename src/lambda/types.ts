import type { Context } from 'aws-lambda';
import type { Assumptions } from '../assumptions/index.js';
import type { EdgeEvent, EdgeOrigin, Trigger } from '../events/types.js';
import type { HeaderMap } from '../message/types.js';
import type { RuleId } from '../rules/ids.js';
import type { Severity, Violation } from '../rules/types.js';
import type { LogLine } from './log-lines.js';

/**
 * Anything Lambda would call: `async`, callback, promise and plain handlers, mocks, middleware.
 * Types of `@types/aws-lambda` and the user's own narrower ones fit without a cast.
 */
// biome-ignore lint/suspicious/noExplicitAny: callbacks are typed differently by every handler type there is.
export type EdgeHandler<E = any> = (event: E, context: Context, callback: any) => unknown;

export type Runtime = 'nodejs20.x' | 'nodejs22.x' | 'nodejs24.x';

/** What `load` is told of the execution environment that it is to fill. */
export interface FunctionInit {
  /** 1 for the function's first cold start in its distribution, 2 for the next, … */
  readonly coldStart: number;
}

/** Options shared by everything that runs or judges a function. */
export interface EdgeOptions {
  /** Default `nodejs22.x`: callbacks work, a plain return is discarded. */
  runtime?: Runtime;
  /** Default 3,000, Lambda's own. At most 30,000. */
  timeoutMs?: number;
  /** Unsettled questions become errors. */
  strict?: boolean;
  /** Answers to open questions, by name: see the table in `src/assumptions`. */
  assumptions?: Partial<Assumptions>;
  /** Per rule: `off` to opt out, or another severity. */
  severity?: Partial<Record<RuleId, Severity | 'off'>>;
  /** Fields of Lambda's context to override. */
  context?: Partial<Context>;
  /**
   * Whether to warn (PM-ENV) of environment variables that the function reads while it runs and that don't exist at the
   * edge, whatever their value is here. Default false. Meanwhile `process.env` is a proxy; what a module read when it
   * was loaded, or reads through the `env` that `node:process` exports, is not seen.
   *
   * @example (await invoke(handler, event, { watchEnv: true })).violations // [{ rule: 'PM-ENV', path: 'process.env.TABLE', … }]
   */
  watchEnv?: boolean;
  /**
   * Whether `invocation.logs` gets what the function writes with `console`, which then isn't printed. Default false. Other
   * ways out, such as `process.stdout` or a `console` that was taken from `node:console`, are not seen.
   *
   * @example String((await invoke(handler, event, { captureConsole: true })).logs[0]) // '2026-01-01T00:00:00.000Z	5f1e…	INFO	hello'
   */
  captureConsole?: boolean;
}

/** A request as CloudFront takes it from a function: every field filled, every header with its key. */
export interface AcceptedRequest {
  readonly clientIp: string;
  readonly method: string;
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderMap;
  /** Only where the function has, or was given, a body object. `replace`: it becomes the body sent on. */
  readonly body?: {
    readonly action: 'read-only' | 'replace';
    readonly encoding: 'base64' | 'text';
    readonly data: string;
    readonly inputTruncated: boolean;
  };
  readonly origin?: EdgeOrigin;
}

/** A response as CloudFront takes it from a function. */
export interface AcceptedResponse {
  readonly status: string;
  readonly statusDescription: string;
  readonly headers: HeaderMap;
  /** `undefined`: the function set none (a response function leaves the origin's in place). */
  readonly body?: string;
  readonly bodyEncoding?: 'text' | 'base64';
}

export type EdgeErrorType = 'LambdaValidationError' | 'LambdaExecutionError' | 'LambdaLimitExceeded';

/** Why CloudFront would answer 502 or 503. */
export interface EdgeError {
  readonly status: 502 | 503;
  readonly type: EdgeErrorType;
  /** The rule that was broken, or the way in which the function failed. */
  readonly cause: RuleId;
  /** Our own sentence: what happened and what to change. */
  readonly message: string;
  /** What CloudFront's page shows, where the literal is known. */
  readonly viewerMessage: string | undefined;
  /** What CloudFront or Lambda logs, where the literal is known. */
  readonly logMessage: string | undefined;
  /** What the handler threw or rejected with. */
  readonly thrown: unknown;
}

/** One thing a function changed. `before` or `after` is `undefined` where it added or removed. */
export interface Change {
  /** `request.uri`, `request.headers["x-a"]`, `response.status`, … */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface InvocationBase<E extends EdgeEvent> {
  readonly trigger: Trigger;
  /** The event as given. */
  readonly event: E;
  /** The value as the handler returned it, or called back with. */
  readonly result: unknown;
  /** Every rule broken: errors first, in CloudFront's order, then warnings. */
  readonly violations: readonly Violation[];
  /** What it logged, with `captureConsole`; `logs.join('\n')` is the text as Lambda writes it. Empty without the option. */
  readonly logs: readonly LogLine[];
  /** Whether it had to wait for its module to be loaded: only where the association says how, with `load`. */
  readonly coldStart: boolean;
  /** What the function changed. */
  readonly changes: readonly Change[];
  /** The body of the response, or of the request, decoded to bytes; empty when there is none. */
  bytes(): Uint8Array;
  /** The body decoded as UTF-8. */
  text(): string;
  /** The body parsed as JSON. */
  json(): unknown;
}

export interface RequestInvocation<E extends EdgeEvent = EdgeEvent> extends InvocationBase<E> {
  readonly outcome: 'request';
  readonly request: AcceptedRequest;
  readonly response: undefined;
  readonly error: undefined;
}

export interface ResponseInvocation<E extends EdgeEvent = EdgeEvent> extends InvocationBase<E> {
  readonly outcome: 'response';
  readonly request: undefined;
  readonly response: AcceptedResponse;
  readonly error: undefined;
}

export interface FailedInvocation<E extends EdgeEvent = EdgeEvent> extends InvocationBase<E> {
  readonly outcome: 'error';
  readonly request: undefined;
  readonly response: undefined;
  readonly error: EdgeError;
}

/** What came of one function and one event. `outcome` tells which. */
export type Invocation<E extends EdgeEvent = EdgeEvent> =
  | RequestInvocation<E>
  | ResponseInvocation<E>
  | FailedInvocation<E>;
