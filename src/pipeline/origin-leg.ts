import type { CacheEntry, StoredResponse } from '../cache/types.js';
import type { Association } from '../distribution/types.js';
import type { EdgeOrigin } from '../events/types.js';
import type { FailedInvocation, ResponseInvocation } from '../lambda/types.js';
import { forkHeaders, setHeader } from '../message/headers.js';
import { selectQuery } from '../message/query.js';
import type { HeaderMap } from '../message/types.js';
import type { Origin, OriginAnswer, OriginFailureKind } from '../origins/types.js';
import { askOrigin, type Destination } from './ask-origin.js';
import { without } from './clean-response.js';
import { originField, originRequestEvent, originResponseEvent } from './edge-events.js';
import { originHeaders, withValidators } from './origin-headers.js';
import type { Reply } from './reply.js';
import { functionErrorReply, noted, runFunction } from './run-function.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import { generatedResponse, passedOn } from './viewer-request.js';

/** What one leg, to one origin, came to. */
export type LegOutcome =
  | {
      readonly kind: 'answered';
      readonly originStatus: number;
      readonly response: StoredResponse;
      readonly origin: Origin;
    }
  | { readonly kind: 'generated'; readonly response: StoredResponse }
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
  const toSend: PassingRequest = {
    clientIp: request.clientIp,
    method: request.method,
    uri: request.uri,
    querystring: selectQuery(request.querystring, plan.forwarding.queryStrings),
    headers: leg.stale === undefined ? headers : withValidators(headers, leg.stale),
    body: request.body,
  };
  const sent = await runOriginRequest(trip, plan, toSend, leg.origin);
  if (sent.outcome !== undefined) return sent.outcome;
  const answer = await askOrigin(trip, { origin: sent.origin, role: leg.role, configured: leg.origin }, sent.request);
  if (answer.failure !== undefined) return { kind: 'failed', failure: answer.failure };
  return runOriginResponse(trip, plan, sent, answer, leg.origin);
}

/** The configured name is resolved first: when that fails, origin-request doesn't run (LIFE-DNS-BEFORE-OREQ). */
function unresolved(trip: Trip, { origin, role }: Leg): LegOutcome {
  const { id, domainName } = origin;
  trip.trace.push({ step: 'origin', role, id, domainName, status: undefined, failure: 'dns', note: undefined });
  return { kind: 'failed', failure: 'dns' };
}

/** What goes out: the request as origin-request left it, and the origin it goes to. */
export interface Sent {
  readonly request: PassingRequest;
  readonly origin: EdgeOrigin;
  readonly outcome?: never;
}

type Outgoing = Sent | { readonly outcome: LegOutcome };

function runOriginRequest(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  configured: Origin,
): Outgoing | Promise<Outgoing> {
  const origin = originField(configured, trip.request.viewer.protocol ?? 'https');
  const association = plan.behavior.edgeLambdas['origin-request'];
  return association === undefined ? { request, origin } : callOriginRequest(trip, plan, association, request, origin);
}

async function callOriginRequest(
  trip: Trip,
  plan: BehaviorPlan,
  association: Association,
  request: PassingRequest,
  origin: EdgeOrigin,
): Promise<Outgoing> {
  const event = originRequestEvent(trip, request, origin, association.includeBody);
  const invocation = noted(trip, await runFunction(plan, association, event));
  if (invocation.outcome === 'error') {
    return { outcome: { kind: 'function-error', reply: functionErrorReply(trip, invocation.error) } };
  }
  if (invocation.outcome === 'response') {
    return { outcome: { kind: 'generated', response: generatedResponse(invocation) } };
  }
  const accepted = passedOn(request, invocation.request);
  const replaced = accepted.body !== request.body;
  return { request: replaced ? withLength(accepted) : accepted, origin: invocation.request.origin ?? origin };
}

/** A replaced body goes out with its own length (BODY-CL). */
function withLength(request: PassingRequest): PassingRequest {
  const headers = without(request.headers, ['transfer-encoding']);
  setHeader(headers, 'Content-Length', String(request.body?.length ?? 0));
  return { ...request, headers };
}

function runOriginResponse(
  trip: Trip,
  plan: BehaviorPlan,
  sent: Sent,
  answer: OriginAnswer,
  origin: Origin,
): LegOutcome | Promise<LegOutcome> {
  const association = plan.behavior.edgeLambdas['origin-response'];
  if (association === undefined) return { kind: 'answered', originStatus: answer.status, response: answer, origin };
  return callOriginResponse(trip, plan, association, sent, answer, origin);
}

async function callOriginResponse(
  trip: Trip,
  plan: BehaviorPlan,
  association: Association,
  sent: Sent,
  answer: OriginAnswer,
  origin: Origin,
): Promise<LegOutcome> {
  const event = originResponseEvent(trip, sent.request, sent.origin, answer);
  const invocation = noted(trip, await runFunction(plan, association, event)) as ResponseInvocation | FailedInvocation;
  if (invocation.outcome === 'error')
    return { kind: 'function-error', reply: functionErrorReply(trip, invocation.error) };
  return { kind: 'answered', originStatus: answer.status, response: changedResponse(answer, invocation), origin };
}

/** The origin's body stays unless the function gave one (UPD-ORES-BODY-UNTOUCHED, -REPLACE, -EMPTY). */
function changedResponse(answer: OriginAnswer, invocation: ResponseInvocation): StoredResponse {
  const { status, statusDescription: statusText, headers, body } = invocation.response;
  if (body === undefined) return { status: Number(status), statusText, headers, body: answer.body };
  const bytes = invocation.bytes();
  return { status: Number(status), statusText, headers: relengthened(headers, bytes.length), body: bytes };
}

/** A stale length is mended and warned of (UPD-ORES-CL); a chunked answer needs none. */
function relengthened(headers: HeaderMap, length: number): HeaderMap {
  if (Object.hasOwn(headers, 'transfer-encoding')) return without(headers, ['content-length']);
  const known = forkHeaders(headers);
  setHeader(known, 'Content-Length', String(length));
  return known;
}
