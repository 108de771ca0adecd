import type { Assumptions } from '../../assumptions/index.js';
import type { EdgeError, Invocation } from '../../lambda/types.js';
import type { Violation } from '../../rules/types.js';
import type { Reply } from '../reply/reply.js';
import type { Trip } from '../trip/trip.js';
import { exchangeBrand } from '../types/exchange-brand.js';
import { freshKeys } from '../types/fresh-keys.js';
import type {
  AccessLogEntry,
  CacheReport,
  Exchange,
  OriginExchange,
  ReceivedRequest,
  SentResponse,
  Trace,
  XCache,
} from '../types/types.js';
import { accessLogEntry, type LogFacts } from './access-log.js';
import { RecordedTrace } from './recorded-trace.js';

/** The word for the log. Assumption: `functionErrorInLog`, for words that the current page doesn't list (§14.4). */
function loggedAs(xCache: XCache, { functionErrorInLog }: Assumptions): string {
  const isUnlisted = xCache === 'LambdaValidationError' || xCache === 'LambdaLimitExceeded';
  return isUnlisted && functionErrorInLog === 'Error' ? 'Error' : xCache;
}

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
  // One, since each private field is paid for on every exchange.
  readonly #trip: Trip;

  constructor(trip: Trip, reply: Reply, response: SentResponse, behavior: string) {
    this.request = trip.request;
    this.response = response;
    this.xCache = reply.xCache;
    const responseResultType = loggedAs(reply.xCache, trip.world.assumptions);
    // A transfer that breaks off is an error afterwards, and was none before (pipeline §14.4).
    this.resultType = reply.isCut ? 'Error' : responseResultType;
    this.detailedResultType = reply.detailedResultType ?? this.resultType;
    this.behavior = behavior;
    this.cache = reply.cache;
    this.originRequests = trip.originRequests;
    this.invocations = trip.invocations;
    this.error = reply.error;
    this.background = trip.background;
    this.elapsedMs = trip.elapsedMs;
    this.#trip = trip;
  }

  /** Of all invocations, in order. */
  get violations(): readonly Violation[] {
    return this.invocations.flatMap(({ violations }) => violations);
  }

  /** Made when it is read: an array with a `toString` of its own costs more than all the steps. */
  get trace(): Trace {
    const trip = this.#trip;
    trip.madeTrace ??= RecordedTrace.of(...trip.trace) as RecordedTrace;
    return trip.madeTrace;
  }

  /** Made when it is read: most tests never do. */
  get log(): AccessLogEntry | undefined {
    const trip = this.#trip;
    if (!trip.hasViewer) return undefined;
    trip.madeLog ??= accessLogEntry(this, factsOf(trip, this.xCache));
    return trip.madeLog;
  }

  /** Of the cache as it is when this is read, which is when a matcher has failed. */
  get [freshKeys](): readonly string[] {
    const { location, now } = this.#trip;
    return location.store.freshKeys(now);
  }

  get [exchangeBrand](): true {
    return true;
  }
}

function factsOf({ location, world, requestId, now }: Trip, xCache: XCache): LogFacts {
  return {
    edgeLocation: location.pop,
    distributionDomainName: world.settings.distributionDomainName,
    requestId,
    receivedAt: now,
    responseResultType: loggedAs(xCache, world.assumptions),
  };
}
