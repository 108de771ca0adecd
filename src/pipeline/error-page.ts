import { conditionalHeaders } from '../message/conditional-headers.js';
import { statusText } from '../message/status-text.js';
import { serve } from './caching/serve.js';
import { chooseBehavior } from './choose-behavior.js';
import { withCloudFrontHeaders, withErrorHeaders } from './cloudfront-headers.js';
import { receivedHeaders } from './received-headers.js';
import { makeReply, type Reply } from './reply/reply.js';
import { withoutEncoding } from './reply/viewer-encoding.js';
import { without } from './trip/clean-response.js';
import { isStage, type Stage } from './trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip/trip.js';

/** Of the original request only: they say nothing about the page. */
const notForThePage = ['content-length', 'content-type', 'transfer-encoding', 'range', ...conditionalHeaders];

/** Errors after whose page CloudFront closes the connection (CER-CONN). */
const closing: ReadonlySet<number> = new Set([400, 405, 414, 416, 500, 501]);

/** S22: a custom error response replaces an error by a page of the distribution's own (rulebook: pipeline §11). */
export function replaceByErrorPage(trip: Trip, reply: Reply): Reply | Stage<Reply> {
  if (reply.message.status < 400) return reply;
  const custom = trip.world.settings.errorResponses.get(reply.message.status);
  if (custom?.responsePagePath === undefined) return reply;
  if (reply.keepsItsPage) return keepingItsPage(trip, reply);
  return fetchErrorPage(trip, reply, custom.responsePagePath, custom.responseHttpStatus);
}

function keepingItsPage({ trace }: Trip, reply: Reply): Reply {
  // What came in place of an error page says so already.
  const isPage = trace.some(({ step }) => step === 'error-page-sent');
  const reason = `${reply.detailedResultType ?? reply.xCache} keeps its own page`;
  if (!isPage) trace.push({ step: 'skipped', stage: 'error-page', reason });
  return reply;
}

function* fetchErrorPage(trip: Trip, reply: Reply, path: string, sentAs: number | undefined): Stage<Reply> {
  const from = reply.message.status;
  trip.trace.push({ step: 'error-page', from, path });
  const chosen = chooseBehavior(trip, path);
  const fetched = fetchPage(trip, chosen, path);
  const page = isStage(fetched) ? yield* fetched : fetched;
  // Where the page can't be had, its own failure is what the viewer gets (CER-FAIL).
  const failed = page.message.status >= 400;
  const status = failed ? page.message.status : (sentAs ?? from);
  trip.trace.push({ step: 'error-page-sent', status, failed });
  const { headers, body } = page.message;
  return makeReply({
    message: { status, statusText: statusText(status), headers, body },
    xCache: 'Error',
    detailedResultType: reply.detailedResultType ?? 'Error',
    cache: reply.cache,
    skipViewerResponse: 'a custom error page is returned',
    error: failed ? (page.error ?? reply.error) : reply.error,
    keepsItsPage: true,
    isAged: page.isAged,
    isCut: page.isCut,
    connection: closing.has(from) ? 'close' : 'keep-alive',
    // Assumption: the response belongs to the request, not to the page (CER-RHP).
    policyFrom: trip.world.assumptions.errorPagePolicy === 'of-the-page' ? chosen : reply.policyFrom,
  });
}

/** A GET for the page, through the behavior that its path matches; viewer functions don't run for it (CER-FETCH, CER-FETCH-TRG). */
function fetchPage(trip: Trip, chosen: BehaviorPlan, path: string): Reply | Stage<Reply> {
  const plan = trip.world.assumptions.errorPageTriggers === 'run' ? chosen : withoutFunctions(chosen);
  return serve(trip, plan, pageRequest(trip, plan, path));
}

function withoutFunctions(plan: BehaviorPlan): BehaviorPlan {
  return { ...plan, behavior: { ...plan.behavior, edgeLambdas: {} } };
}

function pageRequest(trip: Trip, plan: BehaviorPlan, uri: string): PassingRequest {
  const given = trip.world.assumptions.errorPageHeaders === 'viewer' ? receivedHeaders(trip) : {};
  const asked = plan.forwarding.cloudFrontHeaders;
  const known = withCloudFrontHeaders(without(given, notForThePage), asked, trip.request);
  const headers = withErrorHeaders(withoutEncoding(trip, plan, known), asked, trip.request);
  return { clientIp: trip.request.clientIp, method: 'GET', uri, querystring: '', headers, body: undefined };
}
