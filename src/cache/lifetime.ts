import type { Assumptions } from '../assumptions/index.js';
import { headerValue } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import type { CacheControl } from './cache-control.js';
import { parseHttpDate } from './http-date.js';

/** How long an origin says its response lives, in seconds, and where it says so. */
export interface Lifetime {
  readonly seconds: number;
  readonly saidBy: string;
}

export type LifetimeAssumptions = Pick<
  Assumptions,
  'unparsableExpires' | 'unreadableMaxAge' | 'originAge' | 'originPragma'
>;

/** `s-maxage` before `max-age` before `Expires`; only the first present counts (TTL-PREC). */
export function explicitLifetime(
  headers: HeaderMap,
  { sMaxAge, maxAge, hasUnreadableAge }: CacheControl,
  now: number,
  assumptions: LifetimeAssumptions,
): Lifetime | undefined {
  if (sMaxAge !== undefined) return lessAge({ seconds: sMaxAge, saidBy: 's-maxage' }, headers, assumptions);
  if (maxAge !== undefined) return lessAge({ seconds: maxAge, saidBy: 'max-age' }, headers, assumptions);
  // Assumption (TTL-BADNUM): a lifetime that is no number is none.
  if (hasUnreadableAge && assumptions.unreadableMaxAge === 'expired') return unreadable;
  const expires = headerValue(headers, 'expires');
  if (expires === undefined) return undefined;
  const lifetime = untilExpires(expires, now, assumptions);
  return lifetime && lessAge(lifetime, headers, assumptions);
}

const unreadable: Lifetime = { seconds: 0, saidBy: 'a lifetime that is no number' };

function untilExpires(value: string, now: number, { unparsableExpires }: LifetimeAssumptions): Lifetime | undefined {
  const time = parseHttpDate(value, now);
  if (time !== undefined) return { seconds: Math.max(0, wholeSeconds(time) - wholeSeconds(now)), saidBy: 'Expires' };
  // Assumption (OQ-EXPIRES): what is no date has expired, as RFC 9111 says of `0`.
  return unparsableExpires === 'absent' ? undefined : { seconds: 0, saidBy: 'Expires that is no date' };
}

/** HTTP dates have no fractions: without this, now + 120 s would give 119 whenever the clock stands between seconds. */
function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000);
}

/** Assumption (OQ-AGE): an origin's Age does not count, unless it is said to. */
function lessAge(lifetime: Lifetime, headers: HeaderMap, { originAge }: LifetimeAssumptions): Lifetime {
  if (originAge === 'ignored') return lifetime;
  const age = headerValue(headers, 'age');
  if (age === undefined || !/^\d+$/.test(age)) return lifetime;
  return { seconds: Math.max(0, lifetime.seconds - Number(age)), saidBy: `${lifetime.saidBy} less Age` };
}
