import type { Assumptions } from '../assumptions/index.js';
import type { CacheControl } from './cache-control.js';
import { forbiddenBy } from './freshness.js';
import type { TtlPolicy } from './ttl-policy.js';
import type { CacheEntry, Staleness } from './types.js';

export type StalenessAssumptions = Pick<Assumptions, 'staleUpToMaxTtl' | 'staleInSpiteOfNoCache'>;

/** What is told of an entry that is about to be stored. */
export type Stored = Pick<CacheEntry, 'storedAt' | 'ttlSeconds'> & { readonly status: number };

const never: Staleness = Object.freeze({ whileRevalidating: 0, onError: 0, asksEachTime: false });

/**
 * How long what is stored now may be served after it has expired (pipeline §9.4). Errors are not: they are fetched anew
 * (ERR-SERVE).
 */
export function staleness(
  { status, storedAt, ttlSeconds }: Stored,
  control: CacheControl,
  { maxTtl }: TtlPolicy,
  assumptions: StalenessAssumptions,
): Staleness {
  if (status >= 400) return never;
  const expiresAt = storedAt + ttlSeconds * 1_000;
  // Assumption (OQ-STALEMAX): the maximum TTL counts from storage, unless it is said to count from expiry.
  const diesAt = (assumptions.staleUpToMaxTtl === 'from-storage' ? storedAt : expiresAt) + maxTtl * 1_000;
  // That covers `min(N, MaxTTL)` as well: storage is never later than expiry.
  const after = (seconds: number) => Math.min(expiresAt + seconds * 1_000, diesAt);
  const { staleIfError } = control;
  return {
    whileRevalidating: after(revalidatedBehind(control, assumptions)),
    onError: staleIfError === undefined ? diesAt : after(staleIfError),
    asksEachTime: staleIfError !== undefined,
  };
}

/** Assumption (STALE-SWR): what is kept in spite of `no-cache` is revalidated before it is served. */
function revalidatedBehind(control: CacheControl, { staleInSpiteOfNoCache }: StalenessAssumptions): number {
  const { staleWhileRevalidate = 0 } = control;
  return staleInSpiteOfNoCache === 'revalidated-first' && forbiddenBy(control) !== undefined ? 0 : staleWhileRevalidate;
}

/** Stored in what is now the future, it isn't: the clock was set back, and nothing can be said of its age. */
export function isFresh({ storedAt, ttlSeconds }: Pick<CacheEntry, 'storedAt' | 'ttlSeconds'>, now: number): boolean {
  const age = now - storedAt;
  return age >= 0 && age < ttlSeconds * 1_000;
}

/** Whether an expired copy may stand in for an error of the origin. */
export function standsInForErrors({ staleness: { onError } }: CacheEntry, now: number): boolean {
  return now < onError;
}
