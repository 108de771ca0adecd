import type { Body } from '../message/bytes.js';
import type { ByteRange } from '../message/range.js';
import type { HeaderMap } from '../message/types.js';
import type { OriginFailureKind } from '../origins/types.js';

/** A response as the cache keeps it: what origin-response returned, before anything is stamped on it for a viewer. */
export interface StoredResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderMap;
  readonly body: Body;
}

/** What an entry holds of an object that is not there as a whole (OQ-206). */
export interface KeptPart {
  /** The key of the object. */
  readonly of: string;
  readonly range: ByteRange;
  /** Of the whole object, in bytes. */
  readonly total: number;
  /** Parts of one version belong together; one without belongs to no other. */
  readonly version: string | undefined;
}

/** One object in the cache, or a part of one. Times are milliseconds of the distribution's clock. */
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
  readonly staleness: Staleness;
  /** Until when the expired copy is served without asking the origin, which failed a moment ago (STALE-DEFAULT-5XX). */
  readonly heldUntil: number;
  /** In lower case, for invalidation (INV-TAG). */
  readonly tags: readonly string[];
  readonly part?: KeptPart | undefined;
}

/** How long an expired copy may still be served (pipeline §9.4). Times are milliseconds of the distribution's clock. */
export interface Staleness {
  /** Until then it is served at once, and refreshed behind the viewer's back (STALE-SWR). */
  readonly whileRevalidating: number;
  /** Until then it stands in for an error of the origin (STALE-SIE, STALE-DEFAULT-5XX). */
  readonly onError: number;
  /** Whether each request in that time asks the origin itself, as `stale-if-error` has it (STALE-SIE-SYNC). */
  readonly asksEachTime: boolean;
}

/** How long a fetch took: `elapsedMs` of simulated waiting, counted from a moment of the distribution's clock. */
export interface FetchTime {
  readonly startedAt: number;
  readonly elapsedMs: number;
}

/**
 * The right, held by one request, to fetch an object that others may wait for. End it exactly once, and say how long it
 * took: whoever waits waits until then.
 */
export interface Lease {
  /** Stores the object; waiters get it as a hit. */
  store(entry: CacheEntry, took?: FetchTime): void;
  /**
   * The refresh failed: the expired copy stays, and is held until a moment. Waiters get it with `isShared`, else they go
   * to the origin themselves.
   */
  keep(copy: CacheEntry, heldUntil: number, isShared: boolean, took?: FetchTime): void;
  /** What came may not be kept, and stands in the place of the expired copy: that goes as well. */
  drop(copy: CacheEntry, took?: FetchTime): void;
  /** Nothing that could be shared: each waiter goes to the origin itself. */
  pass(took?: FetchTime): void;
}

/** How the fetch ended that somebody waited for. */
export interface Landed {
  /** What may be shared: fresh, or the expired copy after a failed refresh. `undefined`: go to the origin yourself. */
  readonly entry: CacheEntry | undefined;
  readonly isCopy: boolean;
  readonly took: FetchTime | undefined;
}

/** What the cache answers. */
export type LookUp =
  | { readonly answer: 'hit'; readonly entry: CacheEntry; readonly ageSeconds: number }
  /** You fetch; `stale` is an expired copy to revalidate. */
  | { readonly answer: 'lease'; readonly lease: Lease; readonly stale: CacheEntry | undefined }
  /**
   * An expired copy to serve at once: it is being revalidated, or held after a failure of the origin. Who gets `refresh`
   * starts the one refresh behind the viewer's back.
   */
  | {
      readonly answer: 'stale';
      readonly entry: CacheEntry;
      readonly because: 'revalidating' | 'held';
      readonly refresh: Lease | undefined;
    }
  /** Somebody is fetching: await, and take what comes, or go yourself when nothing does. */
  | { readonly answer: 'wait'; readonly fetched: Promise<Landed>; readonly isRefresh: boolean };

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
  /** A fresh entry alone, and nothing to fetch. */
  lookUpFresh(keys: CacheKeys, now: number): Extract<LookUp, { answer: 'hit' }> | undefined;
  /** The same for a request whose answer may be its own only: it waits for somebody, and nobody waits for its lease. */
  join(keys: string | CacheKeys, now: number): LookUp;
  /** The same without collapsing: never `wait`, and nobody waits for this lease. */
  lookUpAlone(keys: string | CacheKeys, now: number): Exclude<LookUp, { answer: 'wait' }>;
  /** What is kept, fresh or expired, of the first of these objects of which there are parts; all are of one version. */
  partsOf(keys: CacheKeys): readonly CacheEntry[];
  /** Of whole objects that are fresh, the last one stored last. Looks at every entry: it is for messages. */
  freshKeys(now: number): readonly string[];
  /** Counts as a use what no look-up has shown: the parts that an answer is joined of. */
  touch(entry: CacheEntry): void;
  /** Stores an entry without a lease. */
  put(entry: CacheEntry): void;
  /**
   * Removes what a path or `#tag` matches, and says how many entries that were: paths are case-sensitive, leading `/`
   * optional, `*` only as last character; query strings spelled out or covered by `*` (INV-*).
   *
   * @throws EdgeproofError for a path or tag CloudFront would refuse.
   */
  invalidate(path: string): number;
  /** Forgets everything. Who waits is sent to the origin; leases handed out before store nothing any more. */
  reset(): void;
  readonly size: CacheSize;
}
