import type { CacheEntry, StoredResponse } from '../../cache/types.js';
import type { EdgeOrigin } from '../../events/types.js';
import type { Invocation, ResponseInvocation } from '../../lambda/types.js';
import { noBytes } from '../../message/bytes.js';
import { forkHeaders, headerValue, setHeader } from '../../message/headers.js';
import { selectQuery } from '../../message/query.js';
import type { HeaderMap } from '../../message/types.js';
import type { Origin, OriginAnswer, OriginFailureKind } from '../../origins/types.js';
import { originField, originRequestEvent, originResponseEvent, withHidden } from '../functions/edge-events.js';
import { type Called, functionErrorReply, noted, runFunction } from '../functions/run-function.js';
import { generatedResponse, passedOn } from '../functions/viewer-request.js';
import type { Reply } from '../reply/reply.js';
import { without } from '../trip/clean-response.js';
import type { Stage } from '../trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { askOrigin, type Destination } from './ask-origin.js';
import type { Outcome } from './attempts.js';
import { originFailures } from './origin-failure.js';
import { hiddenHeaders, originHeaders, withValidators } from './origin-headers.js';

/** What one leg, to one origin, came to. */
export type LegOutcome =
  | {
      readonly kind: 'answered';
      readonly originStatus: number;
      readonly response: StoredResponse;
      /** Of the origin that answered, which origin-request may have switched. */
      readonly originKind: Origin['kind'];
      /** The name that was asked, which origin-request may have switched. */
      readonly domainName: string;
      /** Whether its body ended before its end: what came is sent on, and not stored (OBODY-CL, OBODY-CHUNK). */
      readonly isCut: boolean;
      /** The log's word for what cut it. */
      readonly detailedResultType: string | undefined;
    }
  | { readonly kind: 'generated'; readonly response: StoredResponse }
  | {
      readonly kind: 'failed';
      readonly failure: OriginFailureKind;
      readonly originKind: Origin['kind'];
      readonly domainName: string;
    }
  | { readonly kind: 'function-error'; readonly reply: Reply };

export interface Leg {
  readonly origin: Origin;
  readonly role: Destination['role'];
  /** An expired copy to ask about. */
  readonly stale: CacheEntry | undefined;
}

/** S16–S20: origin-request, the origin, origin-response. */
export function* travelLeg(trip: Trip, plan: BehaviorPlan, request: PassingRequest, leg: Leg): Stage<LegOutcome> {
  if (!leg.origin.resolves) return unresolved(trip, leg);
  const toSend = requestFor(trip, plan, request, leg);
  const origin = originField(leg.origin, trip.request.protocol, trip.world.assumptions);
  const first = callOriginRequest(trip, plan, toSend, origin);
  const sent = afterOriginRequest(trip, plan, toSend, origin, first && ((yield first) as Invocation));
  if (sent.outcome !== undefined) return sent.outcome;
  const to = destination(trip, plan, leg, sent);
  const asked = askOrigin(trip, to, sent.request);
  const answer = asked instanceof Promise ? ((yield asked) as Outcome) : asked;
  if (answer.failure !== undefined) {
    return { kind: 'failed', failure: answer.failure, originKind: kindOf(sent), domainName: domainNameOf(sent) };
  }
  const last = callOriginResponse(trip, plan, sent, answer, leg);
  return afterOriginResponse(trip, sent, answer, last && ((yield last) as Invocation));
}

function destination(trip: Trip, plan: BehaviorPlan, { origin, role }: Leg, sent: Sent): Destination {
  const isCached = !plan.forwarding.cachingIsOff && plan.behavior.cachedMethods.includes(sent.request.method);
  return { origin: sent.origin, role, configured: origin, hidden: hiddenHeaders(trip, plan), isCached };
}

function kindOf({ origin }: Sent): Origin['kind'] {
  return origin.s3 === undefined ? 'custom' : 's3';
}

function domainNameOf({ origin: { custom, s3 } }: Sent): string {
  return (custom ?? s3)?.domainName ?? '';
}

/** S16: what the policies let through, and an expired copy's validators. */
function requestFor(trip: Trip, plan: BehaviorPlan, request: PassingRequest, { origin, stale }: Leg): PassingRequest {
  const headers = originHeaders(trip, plan, request, origin);
  return {
    clientIp: request.clientIp,
    method: request.method,
    uri: request.uri,
    querystring: selectQuery(request.querystring, plan.forwarding.queryStrings),
    headers: stale === undefined ? headers : withValidators(headers, stale),
    body: request.body,
  };
}

/** The configured name is resolved first: when that fails, origin-request doesn't run (LIFE-DNS-BEFORE-OREQ). */
function unresolved(trip: Trip, { origin, role }: Leg): LegOutcome {
  const { id, domainName, kind } = origin;
  trip.trace.push({ step: 'origin', role, id, domainName, status: undefined, failure: 'dns', note: undefined });
  return { kind: 'failed', failure: 'dns', originKind: kind, domainName };
}

/** What goes out: the request as origin-request left it, and the origin it goes to. */
export interface Sent {
  readonly request: PassingRequest;
  readonly origin: EdgeOrigin;
  readonly outcome?: never;
}

/** S18. */
function callOriginRequest(trip: Trip, plan: BehaviorPlan, request: PassingRequest, origin: EdgeOrigin): Called {
  const association = plan.behavior.edgeLambdas['origin-request'];
  if (association === undefined) return undefined;
  const shown = withShownQuery(trip, plan, request);
  return runFunction(trip, plan, association, originRequestEvent(trip, shown, origin, association.includeBody));
}

function hidesQuery({ world }: Trip, { forwarding }: BehaviorPlan): boolean {
  return world.assumptions.partialQuerystring === 'empty' && forwarding.queryStrings !== 'all';
}

/** Assumption: origin events show what is forwarded of the query, also where that isn't all of it (OQ-13). */
function withShownQuery(trip: Trip, plan: BehaviorPlan, request: PassingRequest): PassingRequest {
  return hidesQuery(trip, plan) ? { ...request, querystring: '' } : request;
}

/** A query that the function was not shown, and put no other in place of, goes on. */
function withSentQuery(trip: Trip, plan: BehaviorPlan, before: PassingRequest, after: PassingRequest): PassingRequest {
  return after.querystring === '' && hidesQuery(trip, plan) ? { ...after, querystring: before.querystring } : after;
}

/** What became of the request in origin-request. */
function afterOriginRequest(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  origin: EdgeOrigin,
  invocation: Invocation | undefined,
): Sent | { readonly outcome: LegOutcome } {
  if (invocation === undefined) return { request, origin };
  noted(trip, invocation);
  if (invocation.outcome === 'error') {
    return { outcome: { kind: 'function-error', reply: functionErrorReply(trip, invocation.error) } };
  }
  if (invocation.outcome === 'response') {
    return { outcome: { kind: 'generated', response: generatedResponse(invocation) } };
  }
  const passed = withSentQuery(trip, plan, request, passedOn(request, invocation.request));
  return { request: passed, origin: invocation.request.origin ?? origin };
}

/** Assumption: a 304 to a revalidation is an origin's answer as any other (OQ-17). */
function skips304({ world }: Trip): boolean {
  return world.assumptions.originResponseOn304 === 'skip';
}

/** S20. */
function callOriginResponse(trip: Trip, plan: BehaviorPlan, sent: Sent, answer: OriginAnswer, { stale }: Leg): Called {
  const association = plan.behavior.edgeLambdas['origin-response'];
  if (association === undefined || (stale !== undefined && answer.status === 304 && skips304(trip))) return undefined;
  const request = withShownQuery(trip, plan, sent.request);
  return runFunction(trip, plan, association, originResponseEvent(trip, request, sent.origin, answer));
}

/** What became of the answer in origin-response. */
function afterOriginResponse(
  trip: Trip,
  sent: Sent,
  answer: OriginAnswer,
  invocation: Invocation | undefined,
): LegOutcome {
  const cut = noticedCut(answer);
  if (invocation === undefined) return answered(sent, answer, answer, cut);
  noted(trip, invocation);
  if (invocation.outcome === 'error') {
    return { kind: 'function-error', reply: functionErrorReply(trip, invocation.error) };
  }
  const changed = invocation as ResponseInvocation;
  const response = changedResponse(sent.request.method, answer, changed);
  const isTheOrigins = changed.response.body === undefined && response.status !== 204;
  return answered(sent, answer, response, isTheOrigins ? cut : undefined);
}

function answered(
  sent: Sent,
  { status }: OriginAnswer,
  response: StoredResponse,
  cut: OriginFailureKind | undefined,
): LegOutcome {
  return {
    kind: 'answered',
    originStatus: status,
    response,
    originKind: kindOf(sent),
    domainName: domainNameOf(sent),
    isCut: cut !== undefined,
    detailedResultType: cut === undefined ? undefined : originFailures[cut].detailedResultType,
  };
}

/** Where neither a length nor chunks were announced, nobody sees that something is missing (OBODY-NOLEN). */
function noticedCut({ headers, cut }: OriginAnswer): OriginFailureKind | undefined {
  return cut !== undefined && isFramed(headers) ? cut : undefined;
}

function isFramed(headers: HeaderMap): boolean {
  return Object.hasOwn(headers, 'content-length') || Object.hasOwn(headers, 'transfer-encoding');
}

/** The origin's body stays unless the function gave one (UPD-ORES-BODY-UNTOUCHED, -REPLACE, -EMPTY). */
function changedResponse(method: string, answer: OriginAnswer, invocation: ResponseInvocation): StoredResponse {
  const { status, statusDescription: statusText, headers, body } = invocation.response;
  const code = Number(status);
  const bytes = code === 204 ? noBytes : body === undefined ? answer.body : invocation.bytes();
  // What the origin announced of a body that the function leaves alone still holds, though less of it came.
  const isTheOrigins = body === undefined && (answer.cut !== undefined || !isFramed(answer.headers));
  const announcesOnly = method === 'HEAD' || code === 304 || (isTheOrigins && code !== 204);
  const joined = withHidden(headers, answer.headers);
  return {
    status: code,
    statusText,
    headers: announcesOnly ? joined : relengthened(joined, code, bytes.length),
    body: bytes,
  };
}

/** A stale length is mended and warned of (UPD-ORES-CL); a chunked answer needs none, and a 204 has none. */
function relengthened(headers: HeaderMap, status: number, length: number): HeaderMap {
  if (status === 204) return without(headers, ['content-length', 'transfer-encoding']);
  if (Object.hasOwn(headers, 'transfer-encoding')) return without(headers, ['content-length']);
  if (headerValue(headers, 'content-length') === String(length)) return headers;
  const known = forkHeaders(headers);
  setHeader(known, 'Content-Length', String(length));
  return known;
}
