import type { Body } from '../message/bytes.js';
import type { HeaderMap } from '../message/types.js';

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
  /** The path, for invalidation. */
  readonly uri: string;
  readonly querystring: string;
  readonly response: StoredResponse;
  readonly storedAt: number;
  /** 0: kept only to be revalidated. */
  readonly ttlSeconds: number;
  /** Whether viewer-response may run on a hit: the origin answered below 400 (OQ-VRES-STATUS). */
  readonly viewerResponseRuns: boolean;
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
