import type { CacheEntry } from '../../cache/types.js';
import { copyHeaders, setHeader } from '../../message/headers.js';
import { originFailureReply } from '../origin/origin-failure.js';
import { makeReply, type Reply, withHeaders } from '../reply/reply.js';
import type { Trip } from '../trip/trip.js';
import type { XCache } from '../types/types.js';

/** Why viewer-response doesn't run for what the cache holds. */
export const storedError = 'the stored answer came with a status of 400 or more';

/** A reply made of what the cache holds, with its age. */
export function storedReply(trip: Trip, entry: CacheEntry, xCache: XCache, status: 'hit' | 'stale'): Reply {
  const ageSeconds = ageOf(trip, entry);
  const response = entry.failure === undefined ? entry.response : originFailureReply(trip, entry.failure).message;
  // Lines and all: whoever gets them may change them.
  const headers = copyHeaders(response.headers);
  setHeader(headers, 'Age', String(ageSeconds));
  return makeReply({
    message: withHeaders(response, headers),
    xCache,
    cache: { status, key: entry.part?.of ?? entry.key, ttlSeconds: entry.ttlSeconds, ageSeconds },
    skipViewerResponse: entry.viewerResponseRuns ? undefined : storedError,
  });
}

export function ageOf(trip: Trip, { storedAt }: CacheEntry): number {
  return Math.max(0, Math.floor((trip.now - storedAt) / 1000));
}
