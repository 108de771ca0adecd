import type { Assumptions } from '../assumptions/index.js';
import type { ErrorResponse } from '../distribution/types.js';
import type { HeaderMap } from '../message/types.js';
import { type CacheControl, parseCacheControl } from './cache-control.js';
import { cachingIsOff } from './freshness.js';
import { explicitLifetime, type Lifetime, type LifetimeAssumptions } from './lifetime.js';
import { isCachingOff, type TtlPolicy } from './ttl-policy.js';
import type { Freshness } from './types.js';

/** Stored whatever the origin says of lifetimes (ERR-LIST). */
const alwaysStored: ReadonlySet<number> = new Set([404, 410, 414, 500, 501, 502, 503, 504]);

/** Stored only with `max-age` or `s-maxage` (ERR-LIST-CC). */
const storedWithLifetime: ReadonlySet<number> = new Set([400, 403, 405, 412, 415]);

/** Where `no-store`, `no-cache` and `private` are honoured; elsewhere they are ignored (ERR-NOSTORE). */
const honoursNoStore: ReadonlySet<number> = new Set([404, 410, 414, 501]);

export type ErrorAssumptions = Pick<Assumptions, 'unlistedErrors'> & LifetimeAssumptions;

/**
 * The error caching minimum TTL in seconds: 10 (ERR-DEFAULT), or what the status's entry says.
 * Assumption (OQ-ERRTTL): an entry that leaves it out means 10 as well; CloudFormation's schema says 300.
 */
export function errorCachingMinTtl(
  entry: ErrorResponse | undefined,
  { errorCachingTtl }: Pick<Assumptions, 'errorCachingTtl'>,
): number {
  if (entry === undefined) return 10;
  return entry.ttl ?? Number(errorCachingTtl);
}

/**
 * Whether an error, an origin's or one made from its failure, is stored, and for how many seconds (pipeline §10).
 *
 * @param minTtl the error caching minimum TTL in seconds; `undefined` is 10.
 * @param originKind an S3 origin's errors are kept for a second at least (ERR-S3).
 */
export function errorFreshness(
  status: number,
  headers: HeaderMap,
  policy: TtlPolicy,
  minTtl: number | undefined,
  originKind: 'custom' | 's3',
  assumptions: ErrorAssumptions,
  now: number,
): Freshness {
  if (isCachingOff(policy)) return cachingIsOff;
  const control = parseCacheControl(headers);
  const refusal = whyNotStored(status, control, assumptions);
  if (refusal !== undefined) return { store: false, ttlSeconds: 0, reason: refusal };
  const explicit = forbids(control) ? undefined : explicitLifetime(headers, control, now, assumptions);
  return longer(floor(minTtl ?? 10, originKind), explicit, policy.maxTtl);
}

function whyNotStored(status: number, control: CacheControl, assumptions: ErrorAssumptions): string | undefined {
  if (status === 416) return '416 is never stored';
  if (honoursNoStore.has(status) && forbids(control)) return `${status} with ${forbids(control)}`;
  if (alwaysStored.has(status)) return undefined;
  if (storedWithLifetime.has(status)) {
    return hasLifetime(control) ? undefined : `${status} without max-age or s-maxage`;
  }
  // Assumption (OQ-ERR-OTHER): what is on neither list is not stored.
  return assumptions.unlistedErrors === 'stored' ? undefined : `${status} is not among the errors that are stored`;
}

function forbids(control: CacheControl): string | undefined {
  if (control.noStore) return 'no-store';
  if (control.private !== 'absent') return 'private';
  return control.noCache === 'absent' ? undefined : 'no-cache';
}

function hasLifetime({ sMaxAge, maxAge }: CacheControl): boolean {
  return sMaxAge !== undefined || maxAge !== undefined;
}

/** For how many seconds at least an error of this origin counts: S3's for one (ERR-S3). */
export function errorFloor(minTtl: number, originKind: 'custom' | 's3'): number {
  return floor(minTtl, originKind).seconds;
}

function floor(minTtl: number, originKind: 'custom' | 's3'): Lifetime {
  return originKind === 's3' && minTtl < 1
    ? { seconds: 1, saidBy: 'at least 1 s from S3' }
    : { seconds: minTtl, saidBy: 'error caching minimum TTL' };
}

/** The longer of both counts, the origin's capped by the maximum TTL (ERR-MAX). */
function longer(least: Lifetime, explicit: Lifetime | undefined, maxTtl: number): Freshness {
  const capped = Math.min(explicit?.seconds ?? 0, maxTtl);
  if (explicit === undefined || capped <= least.seconds) return lasting(least);
  const saidBy = capped < explicit.seconds ? `${explicit.saidBy}, lowered to max TTL` : explicit.saidBy;
  return lasting({ seconds: capped, saidBy });
}

function lasting({ seconds, saidBy }: Lifetime): Freshness {
  return { store: seconds > 0, ttlSeconds: seconds, reason: seconds > 0 ? saidBy : `${saidBy} is 0` };
}
