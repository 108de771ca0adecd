import { type CacheControl, cacheTags, keptPart, parseCacheControl, partKey, staleness } from '../../cache/index.js';
import type { CacheEntry, Freshness, StoredResponse } from '../../cache/types.js';
import { copyHeaders } from '../../message/headers.js';
import { selectQuery } from '../../message/query.js';
import type { HeaderMap } from '../../message/types.js';
import { withHeaders } from '../reply/reply.js';
import type { Asked } from '../trip/asked.js';
import { without } from '../trip/clean-response.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';
import { asWhole } from './kept-parts.js';

/** What the cache keeps of an answer; `undefined` where nothing is stored. */
export function makeEntry(
  trip: Trip,
  plan: BehaviorPlan,
  { request, key }: Asked,
  message: StoredResponse,
  kept: Freshness | undefined,
  viewerResponseRuns: boolean,
): CacheEntry | undefined {
  if (key === undefined || kept === undefined || !kept.store) return undefined;
  const { cachePolicy } = plan.behavior;
  const { settings, assumptions } = trip.world;
  const control = parseCacheControl(message.headers);
  const { ttlSeconds } = kept;
  const storedAt = trip.now;
  const part = message.status === 206 ? keptPart(key, message) : undefined;
  const entry: CacheEntry = {
    key: part === undefined ? key : partKey(part),
    uri: request.uri,
    querystring: selectQuery(request.querystring, cachePolicy.queryStrings),
    // A copy: what a test does to the reply it got must not reach the next viewer.
    response: withHeaders(message, copyHeaders(storedHeaders(message.headers, control))),
    storedAt,
    ttlSeconds,
    viewerResponseRuns,
    staleness: staleness({ status: message.status, storedAt, ttlSeconds }, control, cachePolicy, assumptions),
    heldUntil: 0,
    tags: cacheTags(message.headers, settings.cacheTagHeader),
    part,
  };
  return part === undefined ? entry : asWhole(trip, entry, part);
}

/** `no-cache="Set-Cookie"` keeps the cookie of one viewer from the next (RESP-SETCOOKIE-NC). */
function storedHeaders(headers: HeaderMap, { withheldFields }: CacheControl): HeaderMap {
  return withheldFields.length === 0 ? headers : without(headers, withheldFields);
}
