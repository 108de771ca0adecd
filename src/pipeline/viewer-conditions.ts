import { conditionalHeaders } from '../message/conditional-headers.js';
import { hasHeader } from '../message/headers.js';
import { without } from './clean-response.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/**
 * Whether the origin is asked a question of this viewer's own: on a condition, or for a part. What it answers may be
 * nothing for others, so such a request fetches for nobody else (COL-WHEN, COND-VIEWER-MISS).
 */
export function asksForItself(trip: Trip, plan: BehaviorPlan, request: PassingRequest): boolean {
  return isConditional(trip, plan, request) || sends(trip, plan, request, 'range');
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

const preconditions = conditionalHeaders.filter((name) => name !== 'if-range');

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

/** The same request for the object as such, whole and on no condition. */
export function unconditional(request: PassingRequest): PassingRequest {
  const { clientIp, method, uri, querystring, headers } = request;
  const plain = without(headers, [...conditionalHeaders, 'range']);
  return { clientIp, method: method === 'HEAD' ? 'GET' : method, uri, querystring, headers: plain, body: undefined };
}
