import { errorCachingMinTtl, errorFloor, standsInForErrors } from '../../cache/index.js';
import type { CacheEntry } from '../../cache/types.js';
import type { Origin } from '../../origins/types.js';
import { edgeLimitOf, originFailures } from '../origin/origin-failure.js';
import type { LegOutcome } from '../origin/origin-leg.js';
import type { Reply } from '../reply/reply.js';
import type { Trip } from '../trip/trip.js';
import { ageOf, storedReply } from './stored-reply.js';

/** A reply with an expired copy. Assumption: `staleXCache` (OQ-XC-STALE). */
export function staleReply(trip: Trip, copy: CacheEntry, reason: string): Reply {
  trip.trace.push({ step: 'stale', reason, ageSeconds: ageOf(trip, copy) });
  return storedReply(trip, copy, trip.world.assumptions.staleXCache, 'stale');
}

/** An error of an origin, as far as an expired copy can stand in for it. */
export interface OriginError {
  readonly status: number;
  readonly originKind: Origin['kind'];
  readonly reason: string;
}

/** Whether a fetch failed as an origin fails: with no answer, or one of 500 and above (STALE-SIE, STALE-DEFAULT-5XX). */
export function originErrorOf(trip: Trip, outcome: LegOutcome): OriginError | undefined {
  if (outcome.kind === 'failed') return ofFailure(outcome);
  if (outcome.kind === 'answered') return ofStatus(outcome.response.status, outcome.originKind, 'the origin');
  const { staleForGenerated } = trip.world.assumptions;
  if (outcome.kind === 'function-error' || staleForGenerated === 'never') return undefined;
  return ofStatus(outcome.response.status, 'custom', 'origin-request');
}

/** CloudFront's own limits are no fault of the origin. */
function ofFailure({ failure, originKind }: Extract<LegOutcome, { kind: 'failed' }>): OriginError | undefined {
  if (edgeLimitOf(failure) !== undefined) return undefined;
  return { status: originFailures[failure].status, originKind, reason: `the origin failed: ${failure}` };
}

function ofStatus(status: number, originKind: Origin['kind'], who: string): OriginError | undefined {
  return status < 500 || status > 599 ? undefined : { status, originKind, reason: `${who} answered ${status}` };
}

/** What becomes of an expired copy when its refresh failed: it stays, and for a while nobody asks again. */
export interface KeptCopy {
  readonly copy: CacheEntry;
  readonly heldUntil: number;
  /** Whether those who waited for the refresh get the copy (COL-ERR). */
  readonly isShared: boolean;
}

/**
 * The error caching minimum TTL says for how long the origin is left alone, unless `stale-if-error` has each request ask
 * it (STALE-DEFAULT-5XX, STALE-SIE-SYNC); nothing is held beyond its window.
 */
export function keptCopy({ world, now }: Trip, copy: CacheEntry, { status, originKind }: OriginError): KeptCopy {
  const minimum = errorCachingMinTtl(world.settings.errorResponses.get(status), world.assumptions);
  const seconds = errorFloor(minimum, originKind);
  const { asksEachTime, onError } = copy.staleness;
  const heldUntil = asksEachTime ? 0 : Math.min(now + seconds * 1_000, onError);
  return { copy, heldUntil, isShared: seconds > 0 };
}

/** The copy in place of the error, where it may still be served. It comes before any error page (STALE-CER). */
export function standIn(trip: Trip, copy: CacheEntry, { reason }: OriginError): Reply | undefined {
  if (!standsInForErrors(copy, trip.now)) return undefined;
  return staleReply(trip, copy, copy.staleness.asksEachTime ? `stale-if-error, ${reason}` : reason);
}
