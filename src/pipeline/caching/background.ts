import type { CacheEntry, CacheKeys, Lease } from '../../cache/types.js';
import { joinTarget } from '../../message/target.js';
import { RecordedExchange } from '../record/exchange.js';
import { stamp } from '../reply/stamp.js';
import { unconditional } from '../reply/viewer-conditions.js';
import { ended } from '../trip/stage.js';
import { type BehaviorPlan, type PassingRequest, Trip } from '../trip/trip.js';
import { fetchForCache } from './fetch-for-cache.js';

/**
 * Refreshes an expired copy that a viewer has been given, without him (STALE-SWR). It is a journey of its own, with its
 * own request id, functions and trace, and becomes one of `exchange.background` when it is over.
 */
export function refreshInBackground(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  lease: Lease,
  copy: CacheEntry,
): void {
  const { world, location, background } = trip;
  const asked = unconditional(request, copy);
  world.inBackground(async (requestId) => {
    const behind = new Trip(world, location, trip, requestId, trip.now);
    behind.hasViewer = false;
    const { clientIp, httpVersion } = trip.request;
    behind.trace.push({ step: 'request', method: asked.method, target: joinTarget(asked), clientIp, httpVersion });
    behind.trace.push({ step: 'cache', status: 'miss', reason: 'the stored copy is refreshed in the background' });
    const leased = { lease, stale: copy };
    const reply = await ended(fetchForCache(behind, plan, asked, keys, leased, true));
    const response = stamp(behind, reply);
    behind.trace.push({ step: 'response', status: response.status, xCache: reply.xCache });
    const exchange = new RecordedExchange(behind, reply, response, plan.behavior.pathPattern);
    background.push(exchange);
    return exchange;
  });
}
