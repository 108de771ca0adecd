import type { CacheEntry, StoredResponse } from '../cache/types.js';
import type { Origin } from '../origins/types.js';
import { cleanHeaders } from './clean-response.js';
import { compress } from './compress.js';
import { ofStoredCopy } from './compressed-headers.js';
import { withHeaders } from './reply.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import { filterVary } from './vary.js';

/** For which request an origin was asked, and about which expired copy. */
interface Asked {
  readonly request: PassingRequest;
  readonly stale: CacheEntry | undefined;
}

/** What came back: of an origin, or made by origin-request in its place. */
type Came =
  | { readonly kind: 'answered'; readonly response: StoredResponse; readonly originKind: Origin['kind'] }
  | { readonly kind: 'generated'; readonly response: StoredResponse };

/**
 * S21, first half: what CloudFront itself makes of an answer before anything is stored or sent. There at once, unless
 * it is compressed.
 */
export function afterOrigin(
  trip: Trip,
  plan: BehaviorPlan,
  { request, stale }: Asked,
  came: Came,
): StoredResponse | Promise<StoredResponse> {
  if (came.kind === 'generated') return afterFunction(trip, plan, request, came.response);
  const { response, originKind } = came;
  const cleaned = cleanHeaders(trip, plan, response.headers, originKind);
  const varied = originKind === 'custom' ? filterVary(trip, plan, cleaned) : cleaned;
  const headers = response.status === 304 && stale ? ofStoredCopy(stale.response.headers, varied) : varied;
  const message = headers === response.headers ? response : withHeaders(response, headers);
  return compress(trip, plan, request, message);
}

/** Assumption: `generatedCompression` (COMP-GEN). */
function afterFunction(trip: Trip, plan: BehaviorPlan, request: PassingRequest, response: StoredResponse) {
  if (trip.world.assumptions.generatedCompression === 'never') return response;
  return compress(trip, plan, request, response);
}
