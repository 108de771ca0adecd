import type { Body } from '../message/bytes.js';
import type { HeaderMap } from '../message/types.js';
import type { OriginFailureKind } from '../origins/types.js';

/** A response as the cache keeps it: what origin-response returned, before anything is stamped on it for a viewer. */
export interface StoredResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderMap;
  readonly body: Body;
}

/** One object in the cache. Times are milliseconds of the distribution's clock. */
export interface CacheEntry {
  readonly key: string;
  /** The path as it is in the key, for invalidation. */
  readonly uri: string;
  /** The part of the query string that is in the key (`selectQuery` by the cache policy), for invalidation. */
  readonly querystring: string;
  readonly response: StoredResponse;
  readonly storedAt: number;
  /** 0: kept only to be revalidated. */
  readonly ttlSeconds: number;
  /** Whether viewer-response may run on a hit: the origin answered below 400 (OQ-VRES-STATUS). */
  readonly viewerResponseRuns: boolean;
  /** The origin failure that CloudFront's own page stands for; each viewer gets a page with his own request id. */
  readonly failure?: OriginFailureKind | undefined;
}

/** The right, held by one request, to fetch an object that others wait for. End it exactly once. */
export interface Lease {
  /** Stores the object; waiters get it as a hit. */
  store(entry: CacheEntry): void;
  /** Nothing that could be shared: each waiter goes to the origin itself. */
  pass(): void;
}

/** What the cache answers. */
export type LookUp =
  | { readonly answer: 'hit'; readonly entry: CacheEntry; readonly ageSeconds: number }
  /** You fetch; `stale` is an expired copy to revalidate. */
  | { readonly answer: 'lease'; readonly lease: Lease; readonly stale: CacheEntry | undefined }
  /** Somebody is fetching: await, and take what comes, or go yourself when nothing does. */
  | { readonly answer: 'wait'; readonly fetched: Promise<CacheEntry | undefined> };

/** Whether and for how long a response is kept, and why: the reason goes into the trace. */
export interface Freshness {
  readonly store: boolean;
  readonly ttlSeconds: number;
  /** `s-maxage`, `no-store, and min TTL is 0`, `default TTL`, … */
  readonly reason: string;
}

/** Keys to look under, in this order. The first is the request's own: an object fetched for it is stored there. */
export type CacheKeys = readonly [own: string, ...alternatives: string[]];

/** What the cache holds. */
export interface CacheSize {
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

/**
 * The cache of one distribution: entries by key, at most one fetch per key under way, least recently used entries
 * dropped above a number of bytes. `now` is in milliseconds of the distribution's clock.
 */
export interface CacheStore {
  /**
   * A fresh entry under any of the keys, or else the right to fetch for the first one, or somebody to wait for.
   * With one key a string will do.
   */
  lookUp(keys: string | CacheKeys, now: number): LookUp;
  /** The same without collapsing: never `wait`, and nobody waits for this lease. */
  lookUpAlone(keys: string | CacheKeys, now: number): Exclude<LookUp, { answer: 'wait' }>;
  /** Stores an entry without a lease: a background refresh, an entry whose headers a 304 updated. */
  put(entry: CacheEntry): void;
  /**
   * Removes what a path matches, and says how many entries that were: case-sensitive, leading `/` optional, `*` only
   * as last character; query strings spelled out or covered by `*` (INV-*).
   *
   * @throws EdgeproofError for a path CloudFront would refuse.
   */
  invalidate(path: string): number;
  /** Forgets everything. Who waits is sent to the origin; leases handed out before store nothing any more. */
  reset(): void;
  readonly size: CacheSize;
}
