import { hasHeader, headerValue, setHeader } from '../../message/headers.js';
import { formatBytes } from '../../message/size.js';
import { statusText } from '../../message/status-text.js';
import { joinTarget } from '../../message/target.js';
import type { HeaderMap } from '../../message/types.js';
import { isWithin, linesSize } from '../../message/wire-size.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';
import type { ReceivedRequest } from '../types/types.js';
import { htmlHeaders, ownErrorReply, redirectPage } from './generated-page.js';
import { makeReply, notAsked, type Reply } from './reply.js';

const urlLimit = 8_192;
const requestLimit = 32_768;

/** What follows the target, and the blank before it. */
const requestLineRest = '  HTTP/1.1\r\n';

const badRequest = 'Bad request.';
const methodNotAllowed =
  'This distribution is not configured to allow the HTTP request method that was used for this request. The distribution supports only cachable requests.';

/** One request that is not let in. */
export interface Refusal {
  readonly status: number;
  /** CloudFront's sentence on the page. */
  readonly page: string;
  /** Ours, in the trace. */
  readonly reason: string;
  readonly detailedResultType: string;
  readonly connection?: 'close';
}

/**
 * S02, S03: what CloudFront refuses before it knows the behavior (LIMIT-URL, LIMIT-REQ, LIMIT-GET-BODY, HOST-MATCH,
 * HOST-DISABLED).
 */
export function refuseRequest(trip: Trip, headers: HeaderMap): Reply | undefined {
  const refusal = tooLarge(trip) ?? bodyOnGet(trip) ?? notServed(trip, headers);
  // Before there is a behavior there is no page of the distribution's own either.
  return refusal && { ...refused(trip, refusal), keepsItsPage: true };
}

/** Assumption: no literal is known for the pages of 414 and 494 (OQ-494). */
function tooLarge({ request }: Trip): Refusal | undefined {
  const target = joinTarget(request);
  const url = byteLength(target, urlLimit);
  if (url > urlLimit) {
    return {
      status: 414,
      page: 'The URL is too long.',
      reason: `the URL has ${formatBytes(url)}, at most ${formatBytes(urlLimit)} are allowed`,
      detailedResultType: 'Error',
      connection: 'close',
    };
  }
  const size = requestSize(request, target);
  if (size <= requestLimit) return undefined;
  return {
    status: 494,
    page: 'The request is too large.',
    reason: `request line and headers have ${formatBytes(size)}, at most ${formatBytes(requestLimit)} are allowed`,
    detailedResultType: 'Error',
    connection: 'close',
  };
}

/** As it stands on the wire of HTTP/1.1, line ends included. */
function requestSize({ method, headers }: ReceivedRequest, target: string): number {
  let size = method.length + target.length + requestLineRest.length;
  for (const line of headers) size += line[0].length + line[1].length + 4;
  if (isWithin(size, requestLimit)) return size;
  return method.length + Buffer.byteLength(target) + requestLineRest.length + linesSize(headers);
}

function byteLength(text: string, limit: number): number {
  return isWithin(text.length, limit) ? text.length : Buffer.byteLength(text);
}

function bodyOnGet({ request, headers }: Trip): Refusal | undefined {
  if (request.method !== 'GET' || !announcesBody(request, headers)) return undefined;
  return { status: 403, page: badRequest, reason: 'a GET may not have a body', detailedResultType: 'InvalidRequest' };
}

/** By what the headers say, whether or not bytes follow. */
function announcesBody({ body }: ReceivedRequest, headers: HeaderMap): boolean {
  return (
    body.length > 0 ||
    Number(headerValue(headers, 'content-length') ?? 0) > 0 ||
    hasHeader(headers, 'transfer-encoding')
  );
}

function notServed(trip: Trip, headers: HeaderMap): Refusal | undefined {
  if (trip.world.settings.enabled) return unknownHost(trip, headers);
  const reason = 'the distribution is disabled (enabled: false)';
  return { status: 403, page: badRequest, reason, detailedResultType: 'InvalidRequest' };
}

function unknownHost({ world }: Trip, headers: HeaderMap): Refusal | undefined {
  const given = headerValue(headers, 'host') ?? '';
  const { distributionDomainName, domainNames } = world.settings;
  if (domainNames.includes(given)) return undefined;
  const host = given.toLowerCase().replace(/:\d+$/, '');
  if (host === distributionDomainName || domainNames.some((name) => coversHost(name.toLowerCase(), host)))
    return undefined;
  return {
    status: 403,
    page: badRequest,
    reason: `the distribution has no domain name "${host}": add it to domainNames`,
    detailedResultType: 'InvalidRequest',
  };
}

function coversHost(name: string, host: string): boolean {
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name;
}

/**
 * S08, S09: what a behavior refuses or sends to https before any function runs (METHOD-REFUSED, VPP-*).
 * Assumption: `refusalOrder`.
 */
export function refuseByBehavior(trip: Trip, plan: BehaviorPlan): Reply | undefined {
  return trip.world.assumptions.refusalOrder === 'method-first'
    ? (refuseMethod(trip, plan) ?? refuseScheme(trip, plan))
    : (refuseScheme(trip, plan) ?? refuseMethod(trip, plan));
}

function refuseMethod(trip: Trip, { behavior }: BehaviorPlan): Reply | undefined {
  if (behavior.allowedMethods.includes(trip.request.method)) return undefined;
  const reason = `the behavior allows ${behavior.allowedMethods.join(', ')}`;
  return refused(trip, { status: 403, page: methodNotAllowed, reason, detailedResultType: 'InvalidRequestMethod' });
}

function refuseScheme(trip: Trip, { behavior }: BehaviorPlan): Reply | undefined {
  const { method, protocol, httpVersion } = trip.request;
  if (protocol === 'https' || behavior.viewerProtocolPolicy === 'allow-all') return undefined;
  const redirects = behavior.viewerProtocolPolicy === 'redirect-to-https';
  const simple = method === 'GET' || method === 'HEAD';
  if (redirects && (simple || httpVersion !== '1.0')) return redirectToHttps(trip, simple ? 301 : 307);
  // Assumption: no literal is known for this page.
  const reason = 'the behavior serves https only';
  return refused(trip, { status: 403, page: badRequest, reason, detailedResultType: 'Error' });
}

function redirectToHttps(trip: Trip, status: 301 | 307): Reply {
  const host = trip.request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  const location = `https://${host}${joinTarget(trip.request)}`;
  trip.trace.push({ step: 'redirected', status, location });
  const body = redirectPage(status);
  const headers = htmlHeaders(body.length);
  setHeader(headers, 'Location', location);
  return makeReply({
    message: { status, statusText: statusText(status), headers, body },
    xCache: 'Redirect',
    cache: notAsked,
    skipViewerResponse: 'CloudFront redirected to https',
  });
}

/** A page of CloudFront's own, and no function. */
export function refused(trip: Trip, { status, page, reason, detailedResultType, connection }: Refusal): Reply {
  trip.trace.push({ step: 'refused', status, reason });
  const reply = ownErrorReply({ status, reason: page, requestId: trip.requestId });
  const skipViewerResponse = 'CloudFront refused the request';
  return { ...reply, detailedResultType, skipViewerResponse, connection: connection ?? 'keep-alive' };
}
