import type { CacheEntry } from '../cache/types.js';
import { afterOrigin } from './after-origin.js';
import { fetchFromOrigin } from './fetch-from-origin.js';
import type { LegOutcome } from './origin-leg.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/** S16 to the first half of S21: what an origin answers, as it goes into the cache and on to the viewer. */
export function fetchAnswer(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  stale: CacheEntry | undefined,
): Promise<LegOutcome> {
  return fetchFromOrigin(trip, plan, request, stale).then((outcome) =>
    afterOrigin(trip, plan, { request, stale }, outcome),
  );
}
