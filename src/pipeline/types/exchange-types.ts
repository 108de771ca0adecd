import type { EdgeError, Invocation } from '../../lambda/types.js';
import type { Body } from '../../message/bytes.js';
import type { HeaderList } from '../../message/types.js';
import type { OriginFailureKind } from '../../origins/types.js';
import type { Violation } from '../../rules/types.js';
import type { AccessLogEntry } from './log-types.js';
import type { CacheStatus, Trace } from './trace-types.js';
import type { ReceivedRequest, SentResponse, XCache } from './viewer-types.js';

/** What the cache did for one exchange. */
export interface CacheReport {
  readonly status: CacheStatus;
  /** The cache key; `undefined` when the cache was not asked. */
  readonly key: string | undefined;
  /** The lifetime granted when stored; 0 when it was not stored. */
  readonly ttlSeconds: number;
  /** Seconds since it was stored; `undefined` when it did not come from the cache. */
  readonly ageSeconds: number | undefined;
}

/** One request that reached an origin, and what came back. */
export interface OriginExchange {
  readonly originId: string;
  readonly domainName: string;
  readonly method: string;
  readonly protocol: 'http' | 'https';
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderList;
  readonly body: Body | undefined;
  /** `undefined` when it failed. */
  readonly status: number | undefined;
  readonly failure: OriginFailureKind | undefined;
  /** Whether this was the fallback of an origin group. */
  readonly fallback: boolean;
}

/** Everything that came of one request. */
export interface Exchange {
  readonly request: ReceivedRequest;
  readonly response: SentResponse;
  readonly xCache: XCache;
  /** As the access log has it. */
  readonly resultType: string;
  readonly detailedResultType: string;
  /** The path pattern that matched; `*` for the default. */
  readonly behavior: string;
  readonly cache: CacheReport;
  readonly originRequests: readonly OriginExchange[];
  readonly invocations: readonly Invocation[];
  /** Of all invocations, in order. */
  readonly violations: readonly Violation[];
  /** The function error that made the response, where one did. */
  readonly error: EdgeError | undefined;
  readonly trace: Trace;
  /**
   * What CloudFront went on with behind the viewer's back: the refresh of an expired copy that was served at once
   * (`stale-while-revalidate`). Filled when it is over: await `cdn.settled()` first.
   */
  readonly background: readonly Exchange[];
  /** Simulated waiting; it never moves the clock. */
  readonly elapsedMs: number;
  /**
   * Its entry in the access log; `accessLogLine` writes it as a line. `undefined`: CloudFront logs no request whose URL
   * has more than 8,192 bytes, or whose headers have more than 20,480 (LIMIT-NOLOG).
   */
  readonly log: AccessLogEntry | undefined;
}
