import { forkHeaders, headerLines, headersFromList, setHeader } from '../message/headers.js';
import { joinTarget } from '../message/target.js';
import type { HeaderMap } from '../message/types.js';
import { chooseBehavior } from './choose-behavior.js';
import { withCloudFrontHeaders } from './cloudfront-headers.js';
import { replaceByErrorPage } from './error-page.js';
import { refuseByBehavior, refuseRequest } from './refuse.js';
import type { Reply } from './reply.js';
import { serve } from './serve.js';
import { stamp } from './stamp.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import type { SentResponse } from './types.js';
import { runViewerRequest } from './viewer-request.js';
import { runViewerResponse } from './viewer-response.js';

/** A reply on its way to the viewer, with what is known by then. */
interface Arrived {
  readonly reply: Reply;
  readonly response: SentResponse;
  readonly behavior: string;
}

/**
 * One request, from the viewer and back: the stages in CloudFront's order (rulebook: pipeline §1.1).
 * Nothing here decides anything; each stage has its own file.
 */
export async function travel(trip: Trip): Promise<Arrived> {
  begin(trip);
  const received = receivedRequest(trip);
  const refused = refuseRequest(trip, received.headers);
  const request = withRootObject(trip, received, 'before-viewer-request');
  const plan = chooseBehavior(trip, request.uri);
  const { behavior } = plan;
  if (refused === undefined) {
    trip.trace.push({
      step: 'behavior',
      pathPattern: behavior.pathPattern,
      position: behavior.position,
      of: trip.world.plans.length,
    });
  }
  const early = refused ?? refuseByBehavior(trip, plan);
  const reply = early === undefined ? await travelOn(trip, plan, request) : await replaceByErrorPage(trip, early);
  const response = stamp(trip, reply);
  trip.trace.push({ step: 'response', status: response.status, xCache: reply.xCache });
  return { reply, response, behavior: behavior.pathPattern };
}

/** S11–S25, once CloudFront has let the request in. */
async function travelOn(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Promise<Reply> {
  const passed = await runViewerRequest(trip, plan, request);
  if (passed.reply !== undefined) return replaceByErrorPage(trip, passed.reply);
  const viewerSide = withRootObject(trip, passed.request, 'after-viewer-request');
  const headers = withCloudFrontHeaders(viewerSide.headers, plan.forwarding.cloudFrontHeaders, trip.request);
  const served = await serve(trip, plan, headers === viewerSide.headers ? viewerSide : { ...viewerSide, headers });
  const reply = await replaceByErrorPage(trip, served);
  return runViewerResponse(trip, plan, viewerSide, reply);
}

function begin(trip: Trip): void {
  const { method, clientIp, viewer } = trip.request;
  const httpVersion = (viewer.httpVersion ?? '2.0').replace(/\.0$/, '');
  trip.trace.push({ step: 'request', method, target: joinTarget(trip.request), clientIp, httpVersion });
}

function receivedRequest(trip: Trip): PassingRequest {
  const { clientIp, method, uri, querystring, body } = trip.request;
  const headers = withCookiesJoined(trip, headersFromList(trip.request.headers));
  return { clientIp, method, uri, querystring, headers, body: body.length === 0 ? undefined : body };
}

/** Several Cookie lines arrive as one entry (HMAP-COOKIE). Assumption: `cookieLines`. */
function withCookiesJoined({ world }: Trip, headers: HeaderMap): HeaderMap {
  const lines = headerLines(headers, 'cookie');
  const [first] = lines ?? [];
  if (lines === undefined || first === undefined || lines.length < 2 || world.assumptions.cookieLines === 'separate')
    return headers;
  const joined = forkHeaders(headers);
  setHeader(joined, first.key, lines.map(({ value }) => value).join('; '));
  return joined;
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
