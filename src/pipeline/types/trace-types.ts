import type { Trigger } from '../../events/types.js';
import type { Change, EdgeError } from '../../lambda/types.js';
import type { OriginFailureKind } from '../../origins/types.js';
import type { XCache } from './viewer-types.js';

export type CacheStatus = 'hit' | 'miss' | 'refresh' | 'stale' | 'bypass' | 'none';

/** One try to reach an origin, and how long it took; the waiting is simulated. */
export interface OriginAttempt {
  /** `undefined` when it failed. */
  readonly status: number | undefined;
  readonly failure: OriginFailureKind | undefined;
  readonly waitedMs: number;
}

/** What CloudFront can leave out for one request, where a test might expect it. */
export type SkippableStage = 'revalidation' | 'failover' | 'error-page' | 'policy-headers';

/**
 * What happened to one request, step by step. A list of typed steps; `String(trace)` is the text
 * that failure messages end with. Nothing in it depends on the time, so both make good snapshots.
 * The text shows no credentials and no values of cookies; the steps have them.
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
      /** Whether it had to wait for its module to be loaded. */
      readonly coldStart?: boolean;
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
      /** In order, where it took several, or time passed; the last is what `status` and `failure` tell. */
      readonly attempts?: readonly OriginAttempt[] | undefined;
    }
  | { readonly step: 'failover'; readonly reason: string; readonly to: string }
  | { readonly step: 'stored'; readonly ttlSeconds: number; readonly reason: string }
  | { readonly step: 'not-stored'; readonly reason: string }
  /** By the stage itself, when it has nothing to do for a reason that the other steps don't show. */
  | { readonly step: 'skipped'; readonly stage: SkippableStage; readonly reason: string }
  /** By the cache, when the request waited for somebody else's: the first fetch of the object, or its refresh (COL-WHEN). */
  | { readonly step: 'waited'; readonly for: 'fetch' | 'refresh' }
  /** By the cache, when an expired copy is served; `reason` names what allows it (rulebook: pipeline §9.4). */
  | { readonly step: 'stale'; readonly reason: string; readonly ageSeconds: number }
  /** By the cache, after `stale`: the refresh behind the viewer's back, whose own steps are elsewhere (STALE-SWR). */
  | { readonly step: 'background'; readonly refresh: 'started' | 'under-way' }
  /** After origin-response, before storing: the members of Vary that stay and those that go (RESP-VARY). */
  | { readonly step: 'vary'; readonly kept: readonly string[]; readonly dropped: readonly string[] }
  /** After origin-response, before storing, where the behavior compresses (COMP-WHEN). */
  | { readonly step: 'compressed'; readonly encoding: 'br' | 'gzip' }
  /** In its place, when a condition of compressing is not met. */
  | { readonly step: 'not-compressed'; readonly reason: string }
  /** By the adaption to this viewer (S23), when he asked for ranges: 200 is the whole object all the same. */
  | { readonly step: 'range'; readonly status: 200 | 206 | 416; readonly reason: string }
  /** By the adaption to this viewer (S23): he has the object already (COND-VIEWER-HIT). */
  | { readonly step: 'not-modified'; readonly by: 'if-none-match' | 'if-modified-since' }
  /** By the response headers policy (S24), before viewer-response. */
  | { readonly step: 'policy-headers'; readonly removed: readonly string[]; readonly added: readonly string[] }
  /** What follows, up to `error-page-sent`, is the fetch of the page. */
  | { readonly step: 'error-page'; readonly from: number; readonly path: string }
  | { readonly step: 'error-page-sent'; readonly status: number; readonly failed: boolean }
  | { readonly step: 'header-removed'; readonly name: string; readonly reason: string }
  /** In place of `response`: nobody was there any more. */
  | { readonly step: 'viewer-left'; readonly detailedResultType: string }
  | { readonly step: 'response'; readonly status: number; readonly xCache: XCache };
