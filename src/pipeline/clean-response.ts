import { hasHeader, putHeader } from '../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import type { Origin } from '../origins/types.js';
import type { BehaviorPlan, Trip } from './trip.js';

/** Between two hops only, or CloudFront's own to set (RESP-HOP, RESP-CONNECTION, RESP-XCACHE). */
const hop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'trailer',
  'upgrade',
  'x-cache',
];
const s3Ids = ['x-amz-id-2', 'x-amz-request-id'];

/** S21: the headers of an origin's response that go on, to the cache and to the viewer. The same map when nothing goes. */
export function cleanHeaders(
  trip: Trip,
  plan: BehaviorPlan,
  headers: HeaderMap,
  originKind: Origin['kind'],
): HeaderMap {
  const unwanted = originKind === 's3' ? [...hop, ...s3Ids] : hop;
  const gone = unwanted.filter((name) => hasHeader(headers, name));
  if (hasHeader(headers, 'set-cookie') && !keepsSetCookie(trip, plan)) {
    gone.push('set-cookie');
    const reason = 'no policy forwards cookies to the origin, so none come back';
    trip.trace.push({ step: 'header-removed', name: 'set-cookie', reason });
  }
  return gone.length === 0 ? headers : without(headers, gone);
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
