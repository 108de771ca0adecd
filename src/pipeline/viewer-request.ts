import type { StoredResponse } from '../cache/types.js';
import type { Association } from '../distribution/types.js';
import type { AcceptedRequest, Invocation, ResponseInvocation } from '../lambda/types.js';
import { fromBase64, utf8 } from '../message/bytes.js';
import { forkHeaders, setHeader } from '../message/headers.js';
import { viewerRequestEvent } from './edge-events.js';
import type { Reply } from './reply.js';
import { notAsked } from './reply.js';
import { functionErrorReply, noted, runFunction } from './run-function.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/** What a request function made of a request: it goes on, or it is answered. */
export type Passed =
  | { readonly request: PassingRequest; readonly reply?: never }
  | { readonly reply: Reply; readonly request?: never };

/** S11. Runs for every request that gets this far, hit or miss (LIFE-VREQ-BEFORE-CACHE). */
export function runViewerRequest(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Passed | Promise<Passed> {
  const association = plan.behavior.edgeLambdas['viewer-request'];
  return association === undefined ? { request } : callViewerRequest(trip, plan, association, request);
}

async function callViewerRequest(
  trip: Trip,
  plan: BehaviorPlan,
  association: Association,
  request: PassingRequest,
): Promise<Passed> {
  const event = viewerRequestEvent(trip, request, association.includeBody);
  const invocation = noted(trip, await runFunction(plan, association, event));
  if (invocation.outcome === 'error') return { reply: functionErrorReply(trip, invocation.error) };
  if (invocation.outcome === 'response') return { reply: viewerRequestAnswer(trip, invocation) };
  return { request: passedOn(request, invocation.request) };
}

/** The request that a function passed on. A body is replaced only when the function says so (BODY-RO, BODY-REPLACE). */
export function passedOn(before: PassingRequest, accepted: AcceptedRequest): PassingRequest {
  const { clientIp, method, uri, querystring, headers, body } = accepted;
  return {
    clientIp,
    method,
    uri,
    querystring,
    headers,
    body: body?.action === 'replace' ? decoded(body) : before.body,
  };
}

function decoded({ encoding, data }: NonNullable<AcceptedRequest['body']>): Uint8Array {
  return encoding === 'text' ? utf8(data) : fromBase64(data);
}

/** An answer of viewer-request is never cached, and viewer-response doesn't run (TRG-VREQ-GEN, TRIG-VRES-NOT-VREQGEN). */
function viewerRequestAnswer(trip: Trip, invocation: ResponseInvocation): Reply {
  return {
    message: generatedResponse(invocation),
    xCache: 'LambdaGeneratedResponse',
    detailedResultType: undefined,
    cache: notAsked,
    skipViewerResponse: 'viewer-request answered',
    error: undefined,
    keepsItsPage: trip.world.assumptions.errorPagesForFunctions === 'keep',
  };
}

/** A generated response with the length that CloudFront gives it (RES-CL-AUTO). */
export function generatedResponse(invocation: Invocation & { outcome: 'response' }): StoredResponse {
  const { response } = invocation;
  const body = invocation.bytes();
  const status = Number(response.status);
  const headers = forkHeaders(response.headers);
  if (status !== 204 && status !== 304) setHeader(headers, 'Content-Length', String(body.length));
  return { status, statusText: response.statusDescription, headers, body };
}
