import type { Invocation } from '../lambda/types.js';
import type { Body } from '../message/bytes.js';
import { joinTarget } from '../message/target.js';
import { serve } from './caching/serve.js';
import { chooseBehavior } from './choose-behavior.js';
import { withCloudFrontHeaders } from './cloudfront-headers.js';
import { replaceByErrorPage } from './error-page.js';
import { tellNoneRan, tellSkippedAtOrigin } from './functions/skipped-functions.js';
import { afterViewerRequest, callViewerRequest } from './functions/viewer-request.js';
import { afterViewerResponse, callViewerResponse } from './functions/viewer-response.js';
import { refuseByCountry } from './geo.js';
import { receivedHeaders } from './received-headers.js';
import { RecordedExchange } from './record/exchange.js';
import { fitToViewer } from './reply/fit-to-viewer.js';
import { refuseByBehavior, refuseRequest } from './reply/refuse.js';
import type { Reply } from './reply/reply.js';
import { withPolicyHeaders } from './reply/response-headers.js';
import { SentMessage } from './reply/sent-message.js';
import { stamp } from './reply/stamp.js';
import { withoutUnusableRange } from './reply/usable-range.js';
import { withoutEncoding } from './reply/viewer-encoding.js';
import { hungUp, undelivered } from './reply/viewer-left.js';
import { isStage, type Stage } from './trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip/trip.js';

/**
 * One request, from the viewer and back: the stages in CloudFront's order (rulebook: pipeline §1.1).
 * Nothing here decides anything; each stage has its own file.
 */
export function travel(trip: Trip): RecordedExchange | Stage<RecordedExchange> {
  begin(trip);
  const gone = hungUp(trip);
  if (gone !== undefined) return leave(trip, '', gone);
  const received = receivedRequest(trip);
  const refused = refuseRequest(trip, received.headers);
  if (refused !== undefined) return arrive(trip, undefined, fitToViewer(trip, refused));
  const blocked = refuseByCountry(trip);
  if (blocked !== undefined) return turnBack(trip, chooseBehavior(trip, received.uri), blocked);
  const request = withRootObject(trip, received, 'before-viewer-request');
  const plan = chooseBehavior(trip, request.uri);
  const { pathPattern, position } = plan.behavior;
  trip.trace.push({ step: 'behavior', pathPattern, position, of: trip.world.plans.length });
  const early = refuseByBehavior(trip, plan);
  return early === undefined ? travelOn(trip, plan, request) : turnBack(trip, plan, early);
}

/** An answer that comes before the cache, or in the place of another: no viewer-response. */
function* turnBack(trip: Trip, plan: BehaviorPlan, answer: Reply): Stage<RecordedExchange> {
  tellNoneRan(trip, plan, answer);
  const replaced = replaceByErrorPage(trip, answer);
  const reply = fitToViewer(trip, isStage(replaced) ? yield* replaced : replaced);
  return arrive(trip, plan, withPolicyHeaders(trip, plan, reply, trip.world.assumptions.responsePolicyHeaders));
}

function arrive(trip: Trip, plan: BehaviorPlan | undefined, reply: Reply): RecordedExchange {
  const behavior = plan?.behavior.pathPattern ?? '';
  if (trip.isLeft) return leave(trip, behavior, undelivered(reply));
  const response = stamp(trip, reply);
  trip.trace.push({ step: 'response', status: response.status, xCache: reply.xCache });
  return new RecordedExchange(trip, reply, response, behavior);
}

function leave(trip: Trip, behavior: string, reply: Reply): RecordedExchange {
  const { status, statusText, body } = reply.message;
  trip.trace.push({ step: 'viewer-left', detailedResultType: reply.detailedResultType ?? '' });
  return new RecordedExchange(trip, reply, new SentMessage(status, statusText, [], body), behavior);
}

/**
 * S11–S25, once CloudFront has let the request in. What is there already is not waited for: most stages have nothing
 * to wait for, and a promise for each would cost as much as all their work.
 */
function* travelOn(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Stage<RecordedExchange> {
  const first = callViewerRequest(trip, plan, request);
  const passed = afterViewerRequest(trip, request, first && ((yield first) as Invocation));
  if (passed.reply !== undefined) return yield* turnBack(trip, plan, passed.reply);
  const viewerSide = withRootObject(trip, passed.request, 'after-viewer-request');
  const known = asKnown(trip, plan, viewerSide);
  const served = serve(trip, plan, known);
  const found = isStage(served) ? yield* served : served;
  tellSkippedAtOrigin(trip, plan, found);
  const replaced = replaceByErrorPage(trip, found);
  const fitted = fitToViewer(trip, isStage(replaced) ? yield* replaced : replaced, known);
  // A range beyond the end is an error of its own, which may have a page too (RNG-416).
  const paged = fitted.message.status === 416 ? replaceByErrorPage(trip, fitted) : fitted;
  const sendable = isStage(paged) ? yield* paged : paged;
  const reply = withPolicyHeaders(trip, plan, sendable, 'before-viewer-response');
  // Assumption: viewer-response sees what viewer-request made of the request (OQ-14).
  const shown = trip.world.assumptions.viewerResponseRequest === 'as-received' ? request : viewerSide;
  const last = callViewerResponse(trip, plan, shown, reply);
  const sent = afterViewerResponse(trip, reply, last && ((yield last) as Invocation));
  if (sent.error !== reply.error) return yield* turnBack(trip, plan, sent);
  return arrive(trip, plan, withPolicyHeaders(trip, plan, sent, 'after-viewer-response'));
}

/** S12: with what CloudFront knows about the viewer. */
function asKnown(trip: Trip, plan: BehaviorPlan, request: PassingRequest): PassingRequest {
  const known = withCloudFrontHeaders(request.headers, plan.forwarding.cloudFrontHeaders, trip.request);
  const headers = withoutUnusableRange(trip, request.method, withoutEncoding(trip, plan, known));
  return headers === request.headers ? request : { ...request, headers };
}

function begin(trip: Trip): void {
  const { method, clientIp, httpVersion } = trip.request;
  trip.trace.push({ step: 'request', method, target: joinTarget(trip.request), clientIp, httpVersion });
}

function receivedRequest(trip: Trip): PassingRequest {
  const { clientIp, method, uri, querystring } = trip.request;
  return { clientIp, method, uri, querystring, headers: receivedHeaders(trip), body: bodyOf(trip) };
}

function bodyOf({ request }: Trip): Body | undefined {
  return request.body.length === 0 ? undefined : request.body;
}

/** S06: only for the path `/`, exactly (DRO-WHEN). Assumption: `defaultRootObject` says when. */
function withRootObject(
  trip: Trip,
  request: PassingRequest,
  moment: 'before-viewer-request' | 'after-viewer-request',
): PassingRequest {
  const { settings, assumptions } = trip.world;
  if (request.uri !== '/' || settings.defaultRootObject === '' || assumptions.defaultRootObject !== moment)
    return request;
  const uri = `/${settings.defaultRootObject}`;
  trip.trace.push({ step: 'default-root-object', uri });
  return { ...request, uri };
}
