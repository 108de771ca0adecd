import { cookieValue } from '../message/cookies.js';
import { forkHeaders, hasHeader, headerLines, setHeader } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import { visibleHeaders } from './functions/edge-events.js';
import { nominatedBy, without } from './trip/clean-response.js';
import type { Trip } from './trip/trip.js';

/**
 * The viewer's headers as everything from here on goes by them: what functions never see plays no part, so none of it
 * is keyed or sent on (HDR-HIDDEN).
 */
export function receivedHeaders(trip: Trip): HeaderMap {
  const all = withoutNominated(trip, withCookiesJoined(trip));
  return trip.hidesSome ? visibleHeaders(all) : all;
}

/** Several Cookie lines arrive as one entry (HMAP-COOKIE). Assumption: `cookieLines`. */
function withCookiesJoined({ world, headers }: Trip): HeaderMap {
  const lines = headerLines(headers, 'cookie');
  const [first] = lines ?? [];
  if (lines === undefined || first === undefined || lines.length < 2 || world.assumptions.cookieLines === 'separate')
    return headers;
  const joined = forkHeaders(headers);
  setHeader(joined, first.key, cookieValue(headers) ?? '');
  return joined;
}

/** What `Connection` names is between two hops only. Assumption: `nominatedHeaders` (OQ-HOP). */
function withoutNominated({ world }: Trip, headers: HeaderMap): HeaderMap {
  if (!hasHeader(headers, 'connection') || world.assumptions.nominatedHeaders === 'kept') return headers;
  return without(headers, nominatedBy(headers));
}
