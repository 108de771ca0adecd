import type { Trigger } from '../events/types.js';
import type { Change, EdgeError, Invocation } from '../lambda/types.js';
import type { Body } from '../message/bytes.js';
import type { HeaderList } from '../message/types.js';
import type { OriginFailureKind } from '../origins/types.js';
import type { Violation } from '../rules/types.js';

/** Who asks: what CloudFront would learn about the viewer from the connection and the address. */
export interface ViewerDetails {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly countryName?: string;
  readonly region?: string;
  readonly regionName?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly metroCode?: string;
  readonly timeZone?: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly asn?: string;
  readonly device?: 'desktop' | 'mobile' | 'tablet' | 'smarttv';
  readonly os?: 'android' | 'ios';
  readonly httpVersion?: '1.0' | '1.1' | '2.0' | '3.0';
  readonly protocol?: 'http' | 'https';
  readonly tls?: string;
  readonly ja3?: string;
  readonly ja4?: string;
  readonly port?: number;
}

/** A request for `cdn.handle`. */
export interface ExchangeRequest {
  /** Default GET. */
  readonly method?: string;
  /** Path and query, raw: any URI a wire could carry. */
  readonly uri: string;
  /** Appended to a query in `uri` where both are given. */
  readonly querystring?: string;
  readonly headers?: HeadersInput;
  readonly body?: string | Uint8Array;
  readonly clientIp?: string;
  readonly viewer?: ViewerDetails;
}

/** Headers as people write them: a record, a web `Headers`, or pairs. An array value is several lines. */
export type HeadersInput =
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** The request as the distribution received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderList;
  readonly body: Body;
  readonly clientIp: string;
  readonly protocol: 'http' | 'https';
  /** `2.0` over https and `1.1` over http, unless `viewer` says otherwise. */
  readonly httpVersion: string;
  readonly viewer: ViewerDetails;
}

/** The response as it goes to the viewer. */
export interface SentResponse {
  readonly status: number;
  readonly statusText: string;
  /** In order. Names are lower-case to a viewer on HTTP/2 or 3, the default over https; on HTTP/1 they keep their case. */
  readonly headers: HeaderList;
  readonly body: Body;
}

/** The first word of `X-Cache`. */
export type XCache =
  | 'Hit'
  | 'Miss'
  | 'RefreshHit'
  | 'Error'
  | 'Redirect'
  | 'LambdaGeneratedResponse'
  | 'LambdaExecutionError'
  | 'LambdaValidationError'
  | 'LambdaLimitExceeded';

export type CacheStatus = 'hit' | 'miss' | 'refresh' | 'stale' | 'bypass' | 'none';

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
  /** Simulated waiting; it never moves the clock. */
  readonly elapsedMs: number;
}

/**
 * What happened to one request, step by step. A list of typed steps; `String(trace)` is the text
 * that failure messages end with. Nothing in it depends on the time, so both make good snapshots.
 *
 * @example
 * expect(String(exchange.trace)).toMatchInlineSnapshot();
 */
export interface Trace extends ReadonlyArray<TraceStep> {
  toString(): string;
}

/** One step of the trace, as data. `String(trace)` puts them into words. */
export type TraceStep =
  | {
      readonly step: 'request';
      readonly method: string;
      readonly target: string;
      readonly clientIp: string;
      readonly httpVersion: string;
    }
  | { readonly step: 'refused'; readonly status: number; readonly reason: string }
  | { readonly step: 'redirected'; readonly status: number; readonly location: string }
  | { readonly step: 'default-root-object'; readonly uri: string }
  | { readonly step: 'behavior'; readonly pathPattern: string; readonly position: number; readonly of: number }
  | {
      readonly step: 'function';
      readonly trigger: Trigger;
      readonly did: 'passed-on' | 'answered' | 'failed';
      readonly changes: readonly Change[];
      readonly status: number | undefined;
      readonly error: EdgeError | undefined;
    }
  | { readonly step: 'function-skipped'; readonly trigger: Trigger; readonly reason: string }
  | {
      readonly step: 'cache';
      readonly status: CacheStatus;
      readonly reason: string | undefined;
    }
  | {
      readonly step: 'origin';
      readonly role: 'origin' | 'primary' | 'fallback';
      readonly id: string;
      readonly domainName: string;
      readonly status: number | undefined;
      readonly failure: OriginFailureKind | undefined;
      readonly note: string | undefined;
    }
  | { readonly step: 'failover'; readonly reason: string; readonly to: string }
  | { readonly step: 'stored'; readonly ttlSeconds: number; readonly reason: string }
  | { readonly step: 'not-stored'; readonly reason: string }
  /** What follows, up to `error-page-sent`, is the fetch of the page. */
  | { readonly step: 'error-page'; readonly from: number; readonly path: string }
  | { readonly step: 'error-page-sent'; readonly status: number; readonly failed: boolean }
  | { readonly step: 'header-removed'; readonly name: string; readonly reason: string }
  /** CloudFront would do something here that edgeproof doesn't do yet. */
  | { readonly step: 'not-simulated'; readonly what: string }
  | { readonly step: 'response'; readonly status: number; readonly xCache: XCache };
