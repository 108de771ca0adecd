import { hasHeader, headerValue, putHeader } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import type { Origin } from '../../origins/types.js';
import type { BehaviorPlan, Trip } from './trip.js';

/** Between two hops only, or CloudFront's own to set (RESP-HOP, RESP-CONNECTION, RESP-XCACHE). */
const hop = new Set(['connection', 'keep-alive', 'trailer', 'upgrade', 'x-amz-cf-id', 'x-cache']);
const s3Ids = new Set(['x-amz-id-2', 'x-amz-request-id']);

/** S21: the headers of an origin's response that go on, to the cache and to the viewer. The same map when nothing goes. */
export function cleanHeaders(
  trip: Trip,
  plan: BehaviorPlan,
  headers: HeaderMap,
  originKind: Origin['kind'],
): HeaderMap {
  const gone = trip.world.assumptions.nominatedHeaders === 'removed' ? nominatedBy(headers) : [];
  for (const name in headers) {
    const isOwn = hop.has(name) || name.startsWith('proxy-');
    if (isOwn || (originKind === 's3' && s3Ids.has(name))) gone.push(name);
  }
  if (hasHeader(headers, 'set-cookie') && !keepsSetCookie(trip, plan)) {
    gone.push('set-cookie');
    const reason = 'no policy forwards cookies to the origin, so none come back';
    trip.trace.push({ step: 'header-removed', name: 'set-cookie', reason });
  }
  return gone.length === 0 ? headers : without(headers, gone);
}

/** They say how long the message is, and nobody means them. */
const framing = ['content-length', 'transfer-encoding'];

/** The names in `Connection`, lower-case: headers for one hop only. Assumption: `nominatedHeaders` (OQ-HOP). */
export function nominatedBy(headers: HeaderMap): string[] {
  const nominated = headerValue(headers, 'connection');
  if (nominated === undefined) return [];
  const names = nominated.toLowerCase().split(',');
  return names.map((name) => name.trim()).filter((name) => !framing.includes(name));
}

/** Set-Cookie comes back only where some cookie may go out (RESP-SETCOOKIE-OFF, -ON). */
function keepsSetCookie({ world }: Trip, { forwarding }: BehaviorPlan): boolean {
  if (forwarding.cookiesByCachePolicy) return true;
  return forwarding.cookiesByOriginRequestPolicy && world.assumptions.setCookieWithOriginRequestPolicy === 'kept';
}

/** The headers but for some names. */
export function without(headers: HeaderMap, names: readonly string[]): HeaderMap {
  const left: HeaderMap = {};
  for (const name in headers) if (!names.includes(name)) putHeader(left, name, headers[name] as HeaderEntry[]);
  return left;
}
