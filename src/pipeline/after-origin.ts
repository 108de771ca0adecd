import type { StoredResponse } from '../cache/types.js';
import type { Origin } from '../origins/types.js';
import { cleanHeaders } from './clean-response.js';
import { withHeaders } from './reply.js';
import type { BehaviorPlan, Trip } from './trip.js';

/** S21, first half: what CloudFront itself makes of an origin's answer before anything is stored or sent. */
export function afterOrigin(
  trip: Trip,
  plan: BehaviorPlan,
  response: StoredResponse,
  originKind: Origin['kind'],
): StoredResponse {
  return withHeaders(response, cleanHeaders(trip, plan, response.headers, originKind));
}
