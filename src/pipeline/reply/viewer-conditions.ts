import type { CacheEntry } from '../../cache/types.js';
import { conditionalHeaders, preconditions } from '../../message/conditional-headers.js';
import { hasHeader, setHeader } from '../../message/headers.js';
import { without } from '../trip/clean-response.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';

/**
 * Whether the origin is asked a question of this viewer's own: on a condition, or for a part. What it answers may be
 * nothing for others, so such a request fetches for nobody else (COL-WHEN, COND-VIEWER-MISS).
 */
export function asksForItself(trip: Trip, plan: BehaviorPlan, request: PassingRequest): boolean {
  return isConditional(trip, plan, request) || asksForPart(trip, plan, request);
}

export function asksForPart(trip: Trip, plan: BehaviorPlan, request: PassingRequest): boolean {
  return sends(trip, plan, request, 'range');
}

export function isConditional(trip: Trip, plan: BehaviorPlan, request: PassingRequest): boolean {
  for (const name of conditionalHeaders) if (sends(trip, plan, request, name)) return true;
  return false;
}

/** Assumption: `policyHeaders` (OQ-POLICYHDR). */
function sends({ world }: Trip, { forwarding }: BehaviorPlan, { headers }: PassingRequest, name: string): boolean {
  if (!hasHeader(headers, name)) return false;
  return world.assumptions.policyHeaders === 'framing-and-conditional' || forwarding.forwards(name);
}

/** The same request on no condition. A part stays one, and `If-Range` with it. */
export function withoutConditions({
  clientIp,
  method,
  uri,
  querystring,
  headers,
  body,
}: PassingRequest): PassingRequest {
  return { clientIp, method, uri, querystring, headers: without(headers, preconditions), body };
}

/** The same request for the object as such, or for the part of it that a copy has, and on no condition. */
export function unconditional(request: PassingRequest, { part }: CacheEntry): PassingRequest {
  const { clientIp, method, uri, querystring, headers } = request;
  const plain = without(headers, [...conditionalHeaders, 'range']);
  if (part !== undefined) setHeader(plain, 'Range', `bytes=${part.range.first}-${part.range.last}`);
  return { clientIp, method: method === 'HEAD' ? 'GET' : method, uri, querystring, headers: plain, body: undefined };
}
