import type { StoredResponse } from '../../cache/types.js';
import type { AcceptedRequest, Invocation, ResponseInvocation } from '../../lambda/types.js';
import { fromBase64, utf8 } from '../../message/bytes.js';
import { forkHeaders, setHeader } from '../../message/headers.js';
import type { HeaderMap } from '../../message/types.js';
import { makeReply, notAsked, type Reply } from '../reply/reply.js';
import { without } from '../trip/clean-response.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { viewerRequestEvent } from './edge-events.js';
import { type Called, functionErrorReply, keepsPage, noted, runFunction } from './run-function.js';

/** What a request function made of a request: it goes on, or it is answered. */
export type Passed =
  | { readonly request: PassingRequest; readonly reply?: never }
  | { readonly reply: Reply; readonly request?: never };

/** S11. Runs for every request that gets this far, hit or miss (LIFE-VREQ-BEFORE-CACHE). */
export function callViewerRequest(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Called {
  const association = plan.behavior.edgeLambdas['viewer-request'];
  if (association === undefined) return undefined;
  return runFunction(trip, plan, association, viewerRequestEvent(trip, request, association.includeBody));
}

/** What became of the request in viewer-request. */
export function afterViewerRequest(trip: Trip, request: PassingRequest, invocation: Invocation | undefined): Passed {
  if (invocation === undefined) return { request };
  noted(trip, invocation);
  if (invocation.outcome === 'error') return { reply: functionErrorReply(trip, invocation.error) };
  if (invocation.outcome === 'response') return { reply: viewerRequestAnswer(trip, invocation) };
  return { request: passedOn(request, invocation.request) };
}

/** The request that a function passed on. A body is replaced only when the function says so (BODY-RO, BODY-REPLACE). */
export function passedOn(before: PassingRequest, accepted: AcceptedRequest): PassingRequest {
  const { clientIp, method, uri, querystring, headers, body } = accepted;
  if (body?.action !== 'replace') return { clientIp, method, uri, querystring, headers, body: before.body };
  const bytes = decoded(body);
  return { clientIp, method, uri, querystring, headers: withLength(headers, bytes.length), body: bytes };
}

/** A replaced body goes out with its own length (BODY-CL). */
function withLength(headers: HeaderMap, length: number): HeaderMap {
  const known = without(headers, ['transfer-encoding']);
  setHeader(known, 'Content-Length', String(length));
  return known;
}

function decoded({ encoding, data }: NonNullable<AcceptedRequest['body']>): Uint8Array {
  return encoding === 'text' ? utf8(data) : fromBase64(data);
}

/** An answer of viewer-request is never cached, and viewer-response doesn't run (TRG-VREQ-GEN, TRIG-VRES-NOT-VREQGEN). */
function viewerRequestAnswer(trip: Trip, invocation: ResponseInvocation): Reply {
  return makeReply({
    message: generatedResponse(invocation),
    xCache: 'LambdaGeneratedResponse',
    cache: notAsked,
    skipViewerResponse: 'viewer-request answered',
    keepsItsPage: keepsPage(trip, 'only-answers'),
  });
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
