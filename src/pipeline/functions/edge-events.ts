import type { Assumptions } from '../../assumptions/index.js';
import { exposeBody } from '../../events/expose-body.js';
import type {
  EdgeBody,
  EdgeConfig,
  EdgeCustomOrigin,
  EdgeOrigin,
  OriginEdgeRequest,
  OriginRequestEvent,
  OriginResponseEvent,
  RequestTrigger,
  Trigger,
  ViewerEdgeRequest,
  ViewerRequestEvent,
  ViewerResponseEvent,
} from '../../events/types.js';
import { isDisallowedHeader } from '../../message/disallowed-headers.js';
import { copyHeaders, forkHeaders, putHeader } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import type { Origin } from '../../origins/types.js';
import type { PassingRequest, Trip } from '../trip/trip.js';

function configFor<T extends Trigger>({ world, requestId }: Trip, eventType: T): EdgeConfig<T> {
  const { distributionDomainName, distributionId } = world.settings;
  return { distributionDomainName, distributionId, eventType, requestId };
}

/** Headers as a function sees them: the disallowed ones are hidden (HDR-HIDDEN). */
export function visibleHeaders(headers: HeaderMap): HeaderMap {
  for (const name in headers) if (isDisallowedHeader(name)) return withoutHidden(headers);
  return headers;
}

function withoutHidden(headers: HeaderMap): HeaderMap {
  const visible: HeaderMap = {};
  for (const name in headers) if (!isDisallowedHeader(name)) putHeader(visible, name, headers[name] as HeaderEntry[]);
  return visible;
}

/** What a function made of headers, with those it never saw: hiding them doesn't delete them. */
export function withHidden(after: HeaderMap, before: HeaderMap): HeaderMap {
  let joined = after;
  for (const name in before) {
    if (!isDisallowedHeader(name)) continue;
    if (joined === after) joined = forkHeaders(after);
    putHeader(joined, name, before[name] as HeaderEntry[]);
  }
  return joined;
}

function viewerSide({ clientIp, method, uri, querystring, headers }: PassingRequest): ViewerEdgeRequest {
  return { clientIp, method, uri, querystring, headers };
}

/** Puts `body` there where the association includes it (BODY-OPTIN). */
function includeBodyOf(trip: Trip, trigger: RequestTrigger, given: PassingRequest, request: { body?: EdgeBody }): void {
  const absent = given.body === undefined || given.body.length === 0;
  if (absent && trip.world.assumptions.emptyBodyObject === 'absent') return;
  request.body = exposeBody(given.body, trigger);
}

export function viewerRequestEvent(trip: Trip, given: PassingRequest, includeBody: boolean): ViewerRequestEvent {
  const request = viewerSide(given);
  if (includeBody) includeBodyOf(trip, 'viewer-request', given, request);
  return { Records: [{ cf: { config: configFor(trip, 'viewer-request'), request } }] };
}

export function originRequestEvent(
  trip: Trip,
  given: PassingRequest,
  origin: EdgeOrigin,
  includeBody: boolean,
): OriginRequestEvent {
  const { clientIp, method, uri, querystring, headers } = given;
  const request: OriginEdgeRequest = { clientIp, method, uri, querystring, headers, origin };
  if (includeBody) includeBodyOf(trip, 'origin-request', given, request);
  return { Records: [{ cf: { config: configFor(trip, 'origin-request'), request } }] };
}

/** The parts of a response that a function may see. */
export interface VisibleResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderMap;
}

function responseFields({ status, statusText, headers }: VisibleResponse) {
  return { status: String(status), statusDescription: statusText, headers: visibleHeaders(headers) };
}

/** Shows the request as it went to the origin, after origin-request (EVT-ORES-REQ), never with a body. */
export function originResponseEvent(
  trip: Trip,
  { clientIp, method, uri, querystring, headers }: PassingRequest,
  origin: EdgeOrigin,
  response: VisibleResponse,
): OriginResponseEvent {
  const request: OriginEdgeRequest = { clientIp, method, uri, querystring, headers, origin };
  return {
    Records: [{ cf: { config: configFor(trip, 'origin-response'), request, response: responseFields(response) } }],
  };
}

/** Shows the request as the viewer side has it, after viewer-request (EVT-VRES-REQ). */
export function viewerResponseEvent(
  trip: Trip,
  request: PassingRequest,
  response: VisibleResponse,
): ViewerResponseEvent {
  return {
    Records: [
      {
        cf: {
          config: configFor(trip, 'viewer-response'),
          request: viewerSide(request),
          response: responseFields(response),
        },
      },
    ],
  };
}

/** `origin` of an origin event: the distribution's origin, its protocol already decided. */
export function originField(
  origin: Origin,
  viewerProtocol: 'http' | 'https',
  { optionalOriginFields }: Pick<Assumptions, 'optionalOriginFields'>,
): EdgeOrigin {
  const { domainName, path, readTimeout } = origin;
  const customHeaders = copyHeaders(origin.customHeaders);
  // Assumption: optional fields are there where they are configured (OQ-11). 0 seconds are no limit (ORI-RCT).
  const completion = origin.responseCompletionTimeout ?? (optionalOriginFields === 'all' ? 0 : undefined);
  if (origin.kind === 's3') {
    const { authMethod, region } = origin;
    const timeouts = optionalOriginFields === 'all' ? { readTimeout, responseCompletionTimeout: completion } : {};
    return { s3: { authMethod, customHeaders, domainName, path, region, ...timeouts } } as EdgeOrigin;
  }
  const protocol = originProtocol(origin, viewerProtocol);
  const custom: EdgeCustomOrigin = {
    customHeaders,
    domainName,
    keepaliveTimeout: origin.keepaliveTimeout,
    path,
    port: protocol === 'https' ? origin.httpsPort : origin.httpPort,
    protocol,
    readTimeout,
    sslProtocols: [...origin.sslProtocols],
  };
  if (completion !== undefined) custom.responseCompletionTimeout = completion;
  return { custom };
}

export function originProtocol(origin: Origin, viewerProtocol: 'http' | 'https'): 'http' | 'https' {
  if (origin.kind === 's3' || origin.protocolPolicy === 'match-viewer') return viewerProtocol;
  return origin.protocolPolicy === 'https-only' ? 'https' : 'http';
}
