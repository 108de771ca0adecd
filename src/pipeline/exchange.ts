import type { EdgeError, Invocation } from '../lambda/types.js';
import type { Violation } from '../rules/types.js';
import { RecordedTrace } from './recorded-trace.js';
import type { Reply } from './reply.js';
import type { Trip } from './trip.js';
import type {
  CacheReport,
  Exchange,
  OriginExchange,
  ReceivedRequest,
  SentResponse,
  Trace,
  TraceStep,
  XCache,
} from './types.js';

const brand = Symbol.for('edgeproof.exchange');

/** Words of `X-Cache` that the access log files under `Error` (rulebook: pipeline §14.4). */
const loggedAsError: ReadonlySet<XCache> = new Set(['LambdaValidationError', 'LambdaLimitExceeded']);

/** One request and everything that came of it. */
export class RecordedExchange implements Exchange {
  readonly request: ReceivedRequest;
  readonly response: SentResponse;
  readonly xCache: XCache;
  readonly resultType: string;
  readonly detailedResultType: string;
  readonly behavior: string;
  readonly cache: CacheReport;
  readonly originRequests: readonly OriginExchange[];
  readonly invocations: readonly Invocation[];
  readonly error: EdgeError | undefined;
  readonly background: readonly Exchange[];
  readonly elapsedMs: number;
  readonly #steps: readonly TraceStep[];
  #trace: Trace | undefined;

  constructor(trip: Trip, reply: Reply, response: SentResponse, behavior: string) {
    this.request = trip.request;
    this.response = response;
    this.xCache = reply.xCache;
    this.resultType = reply.isCut || loggedAsError.has(reply.xCache) ? 'Error' : reply.xCache;
    this.detailedResultType = reply.detailedResultType ?? this.resultType;
    this.behavior = behavior;
    this.cache = reply.cache;
    this.originRequests = trip.originRequests;
    this.invocations = trip.invocations;
    this.error = reply.error;
    this.#steps = trip.trace;
    this.background = trip.background;
    this.elapsedMs = trip.elapsedMs;
  }

  /** Of all invocations, in order. */
  get violations(): readonly Violation[] {
    return this.invocations.flatMap(({ violations }) => violations);
  }

  /** Made when it is read: an array with a `toString` of its own costs more than all the steps. */
  get trace(): Trace {
    this.#trace ??= RecordedTrace.of(...this.#steps) as RecordedTrace;
    return this.#trace;
  }

  get [brand](): true {
    return true;
  }
}

/** Whether a value is an exchange, of this or any other copy of the package. */
export function isExchange(value: unknown): value is Exchange {
  return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true;
}
