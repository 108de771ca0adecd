import { headerValue } from '../../message/headers.js';
import type { HeaderMap } from '../../message/types.js';
import { requestNumber } from '../request/request-ids.js';
import type { Trip } from '../trip/trip.js';
import type { Reply } from './reply.js';

/**
 * The Server-Timing header of a reply, where it gets one (RHP-ST). Sampling is even, so that tests repeat: of 100
 * requests of a distribution the policy's rate get it, spread over them. Times are simulated waiting.
 */
export function serverTiming(trip: Trip, { cache }: Reply, rate: number, headers: HeaderMap): string | undefined {
  if (!isSampled(trip, rate) && !isAskedFor(trip)) return undefined;
  const fromCache = cache.status === 'hit' || cache.status === 'stale';
  const metrics = fromCache ? [...hitMetrics(trip)] : [...missMetrics(trip, cache.status)];
  metrics.push(`cdn-downstream-fbl;dur=${trip.elapsedMs}`);
  const before = fromCache ? undefined : headerValue(headers, 'server-timing');
  return (before === undefined ? metrics : [before, ...metrics]).join(',');
}

function isSampled({ requestId }: Trip, rate: number): boolean {
  const number = requestNumber(requestId);
  // In ten-thousandths of a percent, as whole numbers: the rate has four decimals.
  const share = Math.round(rate * 10_000);
  return Math.floor((number * share) / 1_000_000) > Math.floor(((number - 1) * share) / 1_000_000);
}

function isAskedFor({ headers }: Trip): boolean {
  const pragma = headerValue(headers, 'pragma')?.toLowerCase() ?? '';
  return pragma.split(',').some((directive) => directive.trim() === 'server-timing');
}

/** One layer of cache stands for all: whatever is hit or fetched is so at the edge. */
function hitMetrics(trip: Trip): string[] {
  return ['cdn-cache-hit', ...placeMetrics(trip), 'cdn-hit-layer;desc="EDGE"'];
}

function missMetrics(trip: Trip, status: string): string[] {
  const isFetched = trip.originRequests.length > 0;
  const upstream = isFetched
    ? [
        'cdn-upstream-layer;desc="EDGE"',
        'cdn-upstream-dns;dur=0',
        'cdn-upstream-connect;dur=0',
        `cdn-upstream-fbl;dur=${trip.elapsedMs}`,
      ]
    : [];
  return [...upstream, ...cacheMetric(status), ...placeMetrics(trip)];
}

/** What CloudFront answers by itself has none. */
function cacheMetric(status: string): string[] {
  if (status === 'none') return [];
  return [status === 'refresh' ? 'cdn-cache-refresh' : 'cdn-cache-miss'];
}

function placeMetrics({ location, requestId }: Trip): string[] {
  return [`cdn-pop;desc="${location.pop}"`, `cdn-rid;desc="${requestId}"`];
}
