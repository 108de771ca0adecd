import type { CacheEntry } from '../cache/types.js';
import type { EdgeOrigin } from '../events/types.js';
import type { AcceptedRequest, ResponseInvocation } from '../lambda/types.js';
import { setHeader } from '../message/headers.js';
import { selectQuery } from '../message/query.js';
import type { HeaderMap } from '../message/types.js';
import type { Origin, OriginAnswer, OriginFailureKind } from '../origins/types.js';
import { askOrigin, type Destination } from './ask-origin.js';
import { originField, originRequestEvent, originResponseEvent } from './edge-events.js';
import { originHeaders, withValidators } from './origin-headers.js';
import type { Reply } from './reply.js';
import { functionErrorReply, runFunction } from './run-function.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import { generatedResponse, passedOn } from './viewer-request.js';

/** A response as it came through origin-request, an origin, and origin-response: what may be stored. */
export interface Fetched {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderMap;
  readonly body: Uint8Array;
}

/** What one leg, to one origin, came to. */
export type LegOutcome =
  | { readonly kind: 'answered'; readonly originStatus: number; readonly response: Fetched; readonly origin: Origin }
  | { readonly kind: 'generated'; readonly response: Fetched }
  | { readonly kind: 'failed'; readonly failure: OriginFailureKind }
  | { readonly kind: 'function-error'; readonly reply: Reply };

export interface Leg {
  readonly origin: Origin;
  readonly role: Destination['role'];
  /** An expired copy to ask about. */
  readonly stale: CacheEntry | undefined;
}

/** S16–S20: origin-request, the origin, origin-response. */
export async function travelLeg(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  leg: Leg,
): Promise<LegOutcome> {
  if (!leg.origin.resolves) return unresolved(trip, leg);
  const headers = originHeaders(trip, plan, request, leg.origin);
  const toSend = {
    ...request,
    querystring: selectQuery(request.querystring, plan.forwarding.queryStrings),
    headers: leg.stale === undefined ? headers : withValidators(headers, leg.stale),
  };
  const sent = await runOriginRequest(trip, plan, toSend, leg.origin);
  if (sent.outcome !== undefined) return sent.outcome;
  const answer = await askOrigin(
    trip,
    { origin: sent.accepted.origin, role: leg.role, configured: leg.origin },
    { ...sent.accepted, body: sent.body },
  );
  if (answer.failure !== undefined) return { kind: 'failed', failure: answer.failure };
  return runOriginResponse(trip, plan, sent.accepted, answer, leg.origin);
}

/** The configured name is resolved first: when that fails, origin-request doesn't run (LIFE-DNS-BEFORE-OREQ). */
function unresolved(trip: Trip, { origin, role }: Leg): LegOutcome {
  const { id, domainName } = origin;
  trip.trace.push({ step: 'origin', role, id, domainName, status: undefined, failure: 'dns', note: undefined });
  return { kind: 'failed', failure: 'dns' };
}

type WithOrigin = AcceptedRequest & { readonly origin: EdgeOrigin };
type Sent =
  | { readonly accepted: WithOrigin; readonly body: Uint8Array | undefined; readonly outcome?: never }
  | { readonly outcome: LegOutcome };

async function runOriginRequest(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  origin: Origin,
): Promise<Sent> {
  const field = originField(origin, trip.request.viewer.protocol ?? 'https');
  const association = plan.behavior.edgeLambdas['origin-request'];
  if (association === undefined) {
    const { clientIp, method, uri, querystring, headers, body } = request;
    return { accepted: { clientIp, method, uri, querystring, headers, origin: field }, body };
  }
  const event = originRequestEvent(trip, request, field, association.includeBody);
  const invocation = await runFunction(trip, plan, association, event);
  if (invocation.outcome === 'error')
    return { outcome: { kind: 'function-error', reply: functionErrorReply(trip, invocation.error) } };
  if (invocation.outcome === 'response')
    return { outcome: { kind: 'generated', response: generatedResponse(invocation) } };
  const { body } = passedOn(request, invocation.request);
  const accepted = { ...invocation.request, origin: invocation.request.origin ?? field };
  return { accepted: body === request.body ? accepted : withLength(accepted, body), body };
}

/** A replaced body goes out with its own length (BODY-CL). */
function withLength(accepted: WithOrigin, body: Uint8Array | undefined): WithOrigin {
  const headers = { ...accepted.headers };
  setHeader(headers, 'Content-Length', String(body?.length ?? 0));
  delete headers['transfer-encoding'];
  return { ...accepted, headers };
}

async function runOriginResponse(
  trip: Trip,
  plan: BehaviorPlan,
  sent: WithOrigin,
  answer: OriginAnswer,
  origin: Origin,
): Promise<LegOutcome> {
  const originStatus = answer.status;
  const association = plan.behavior.edgeLambdas['origin-response'];
  if (association === undefined) return { kind: 'answered', originStatus, response: answer, origin };
  const invocation = await runFunction(trip, plan, association, originResponseEvent(trip, sent, answer));
  if (invocation.outcome === 'error')
    return { kind: 'function-error', reply: functionErrorReply(trip, invocation.error) };
  if (invocation.outcome === 'request') throw new Error('a response function was taken for a request function');
  return { kind: 'answered', originStatus, response: changedResponse(answer, invocation), origin };
}

/** The origin's body stays unless the function gave one (UPD-ORES-BODY-UNTOUCHED, -REPLACE, -EMPTY). */
function changedResponse(answer: OriginAnswer, invocation: ResponseInvocation): Fetched {
  const { status, statusDescription, headers, body } = invocation.response;
  const response = { status: Number(status), statusText: statusDescription, headers };
  if (body === undefined) return { ...response, body: answer.body };
  const bytes = invocation.bytes();
  return { ...response, headers: relengthened(headers, bytes.length), body: bytes };
}

/** A stale length is mended and warned of (UPD-ORES-CL); a chunked answer needs none. */
function relengthened(headers: HeaderMap, length: number): HeaderMap {
  if (Object.hasOwn(headers, 'transfer-encoding')) {
    const { 'content-length': _, ...chunked } = headers;
    return chunked;
  }
  const known = { ...headers };
  setHeader(known, 'Content-Length', String(length));
  return known;
}
