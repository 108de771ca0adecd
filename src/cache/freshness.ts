import type { Assumptions } from '../assumptions/index.js';
import { hasHeader, headerValue } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import { type CacheControl, parseCacheControl } from './cache-control.js';
import { explicitLifetime, type Lifetime, type LifetimeAssumptions } from './lifetime.js';
import { isCachingOff, type TtlPolicy } from './ttl-policy.js';
import type { Freshness } from './types.js';

/** A 206 is no object but a part of one: `keptPart` says whether it is kept (OQ-206). */
const storedStatuses: ReadonlySet<number> = new Set([200, 203, 204, 300, 301, 302, 303, 307, 308]);

/** Whether responses with this status below 400 are stored at all (TTL-STATUS). For errors: `errorFreshness`. */
export function isStoredStatus(
  status: number,
  { storedStatuses: chosen }: Pick<Assumptions, 'storedStatuses'>,
): boolean {
  // Assumption (OQ-2XX): which 2xx are stored is not documented.
  if (chosen === 'all-2xx' && status >= 200 && status < 300) return status !== 206;
  return storedStatuses.has(status);
}

export const cachingIsOff: Freshness = { store: false, ttlSeconds: 0, reason: 'caching is off: all TTLs are 0' };

/**
 * Whether a response below 400 is stored, and for how many seconds (pipeline §9.1).
 *
 * @param headers of the response as origin-response returned it.
 * @param now in milliseconds, for `Expires`.
 */
export function freshness(
  headers: HeaderMap,
  policy: TtlPolicy,
  now: number,
  assumptions: LifetimeAssumptions,
): Freshness {
  if (isCachingOff(policy)) return cachingIsOff;
  const control = parseCacheControl(headers);
  const forbidden = forbiddenBy(control) ?? forbiddenByPragma(headers, assumptions);
  if (forbidden !== undefined) return inspiteOf(forbidden, policy);
  const lifetime = explicitLifetime(headers, control, now, assumptions);
  return lifetime === undefined ? byDefault(policy) : clamp(lifetime, policy);
}

type Forbidding = 'no-store' | 'private' | 'no-cache';

/** The directive that forbids storing, strongest first. With a list of fields it forbids only those (§9.3). */
export function forbiddenBy(control: CacheControl): Forbidding | undefined {
  if (control.noStore) return 'no-store';
  if (control.private === 'whole') return 'private';
  return control.noCache === 'whole' ? 'no-cache' : undefined;
}

/** Assumption (TTL-PRAGMA): a response's `Pragma` says nothing, unless it is said to. */
function forbiddenByPragma(headers: HeaderMap, { originPragma }: LifetimeAssumptions): Forbidding | undefined {
  if (originPragma === 'ignored' || hasHeader(headers, 'cache-control')) return undefined;
  return /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(headerValue(headers, 'pragma') ?? '') ? 'no-cache' : undefined;
}

/** A minimum TTL overrides all three (TTL-MIN); without one only `no-cache` is kept, to be revalidated (TTL-NOCACHE0). */
function inspiteOf(forbidden: Forbidding, { minTtl }: TtlPolicy): Freshness {
  if (minTtl > 0) return { store: true, ttlSeconds: minTtl, reason: `min TTL overrides ${forbidden}` };
  if (forbidden === 'no-cache') return { store: true, ttlSeconds: 0, reason: 'no-cache: revalidated each time' };
  return { store: false, ttlSeconds: 0, reason: `${forbidden}, and min TTL is 0` };
}

/** The maximum TTL has no say in this (TTL-DEFAULT). */
function byDefault({ minTtl, defaultTtl }: TtlPolicy): Freshness {
  return { store: true, ttlSeconds: Math.max(minTtl, defaultTtl), reason: 'default TTL' };
}

function clamp({ seconds, saidBy }: Lifetime, { minTtl, maxTtl }: TtlPolicy): Freshness {
  if (seconds < minTtl) return { store: true, ttlSeconds: minTtl, reason: `${saidBy}, raised to min TTL` };
  if (seconds > maxTtl) return { store: true, ttlSeconds: maxTtl, reason: `${saidBy}, lowered to max TTL` };
  return { store: true, ttlSeconds: seconds, reason: saidBy };
}
