import { errorCachingMinTtl, errorFreshness, freshness, isStoredStatus, keptPart } from '../../cache/index.js';
import type { Freshness, StoredResponse } from '../../cache/types.js';
import { hasHeader } from '../../message/headers.js';
import { variesByAll } from '../../message/vary.js';
import type { Origin } from '../../origins/types.js';
import { asksForPart, isConditional } from '../reply/viewer-conditions.js';
import type { Asked } from '../trip/asked.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';

/** OBODY-ABORT. */
const undeliverable: Freshness = { store: false, ttlSeconds: 0, reason: 'the viewer has left' };

/** Whether to store, written into the trace. `undefined` where the cache has no part in it. */
export function decideStoring(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: StoredResponse,
  originKind: Origin['kind'],
): Freshness | undefined {
  if (asked.key === undefined) return undefined;
  const kept = trip.isLeft ? undeliverable : lifetime(trip, plan, asked, response, originKind);
  const { store, ttlSeconds, reason } = kept;
  trip.trace.push(store ? { step: 'stored', ttlSeconds, reason } : { step: 'not-stored', reason });
  return kept;
}

/** RESP-VARY-STAR */
const fetchedAnew: Freshness = { store: true, ttlSeconds: 0, reason: 'Vary: * and min TTL is 0: fetched each time' };

function lifetime(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: StoredResponse,
  originKind: Origin['kind'],
): Freshness {
  const { status, headers } = response;
  const refusal = whyNotStored(trip, plan, asked, response);
  if (refusal !== undefined) return { store: false, ttlSeconds: 0, reason: refusal };
  const { assumptions, settings } = trip.world;
  const { cachePolicy } = plan.behavior;
  if (status < 400 && cachePolicy.minTtl === 0 && variesByAll(headers)) return fetchedAnew;
  if (status < 400) return freshness(headers, cachePolicy, trip.now, assumptions);
  const minimum = errorCachingMinTtl(settings.errorResponses.get(status), assumptions);
  return errorFreshness(status, headers, cachePolicy, minimum, originKind, assumptions, trip.now);
}

/** What speaks against storing beside the answer's own headers. */
function whyNotStored(trip: Trip, plan: BehaviorPlan, asked: Asked, response: StoredResponse): string | undefined {
  const { assumptions } = trip.world;
  if (asked.notStored !== undefined) return asked.notStored;
  const byStatus = whyStatusIsNot(trip, plan, asked, response);
  if (byStatus !== undefined) return byStatus;
  // What an origin says to this viewer's condition is nothing for others (COND-VIEWER-MISS).
  if (response.status === 412 && asked.stale === undefined && isConditional(trip, plan, asked.request))
    return "it answers the viewer's own condition";
  if (assumptions.authorizedAnswers === 'stored' || !hasHeader(asked.request.headers, 'authorization'))
    return undefined;
  return plan.forwarding.forwards('authorization') ? 'the request had an Authorization header' : undefined;
}

/** TTL-STATUS. Of an object that was asked for in parts, these are kept. Assumption: `partialContent` (OQ-206). */
function whyStatusIsNot(
  trip: Trip,
  plan: BehaviorPlan,
  { request, key }: Asked,
  response: StoredResponse,
): string | undefined {
  const { status } = response;
  const { assumptions } = trip.world;
  if (status >= 400 || isStoredStatus(status, assumptions)) return undefined;
  const isPart = status === 206 && assumptions.partialContent !== 'passed-on' && asksForPart(trip, plan, request);
  if (!isPart) return `status ${status} is not stored`;
  return keptPart(key ?? '', response) === undefined ? 'it is no single part of a known number of bytes' : undefined;
}
