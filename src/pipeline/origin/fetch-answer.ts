import type { CacheEntry } from '../../cache/types.js';
import type { Stage } from '../trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { afterOrigin } from './after-origin.js';
import { fetchFromOrigin } from './fetch-from-origin.js';
import type { LegOutcome } from './origin-leg.js';

/** S16 to the first half of S21: what an origin answers, as it goes into the cache and on to the viewer. */
export function* fetchAnswer(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  stale: CacheEntry | undefined,
): Stage<LegOutcome> {
  const outcome = yield* fetchFromOrigin(trip, plan, request, stale);
  const tidied = afterOrigin(trip, plan, { request, stale }, outcome);
  return tidied instanceof Promise ? ((yield tidied) as LegOutcome) : tidied;
}
