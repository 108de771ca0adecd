import type { EdgeOrigin } from '../../events/types.js';
import { forkHeaders, hasHeader, headerList, headerValue, putHeader } from '../../message/headers.js';
import { formatBytes } from '../../message/size.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import type { Origin, Patience } from '../../origins/types.js';
import { originProtocol } from '../functions/edge-events.js';
import { faultOf } from '../functions/inspect-answer.js';
import { without } from '../trip/clean-response.js';
import type { PassingRequest, Trip } from '../trip/trip.js';
import { Attempts, isPlain, type Outcome } from './attempts.js';
import { WireRequest } from './wire-request.js';

/** Where a request goes: the origin of the behavior, or whatever origin-request made of it. */
export interface Destination {
  readonly origin: EdgeOrigin;
  readonly role: 'origin' | 'primary' | 'fallback';
  /** The origin the distribution configured for this leg. */
  readonly configured: Origin;
  /** Headers that functions never see, on their way all the same. */
  readonly hidden: HeaderMap;
  /** Whether the cache has a part in it. */
  readonly isCached: boolean;
}

/** S19: resolves the name, connects, sends and waits; time is simulated. Writes down what was asked and what came. */
export function askOrigin(trip: Trip, to: Destination, outgoing: PassingRequest): Outcome | Promise<Outcome> {
  const host = standInFor(trip, findHost(trip, to, fieldsOf(to.origin).domainName));
  const request = originRequest(trip, to, outgoing);
  if (!host?.resolves) return noteAnswer(trip, to, request, host, { failure: 'dns' }, undefined);
  const patience = patienceOf(to);
  const came = host.answer(request, patience);
  if (came instanceof Promise) return came.then((answer) => afterAttempt(trip, to, request, host, patience, answer));
  return afterAttempt(trip, to, request, host, patience, came);
}

function afterAttempt(
  trip: Trip,
  to: Destination,
  request: WireRequest,
  host: Origin,
  patience: Patience,
  came: Outcome,
): Outcome | Promise<Outcome> {
  if (isPlain(came)) return noteAnswer(trip, to, request, host, came, undefined);
  const attempts = new Attempts(host, request, patience, to.origin.custom !== undefined);
  const last = attempts.after(came);
  if (last instanceof Promise) return last.then((outcome) => noteAnswer(trip, to, request, host, outcome, attempts));
  return noteAnswer(trip, to, request, host, last, attempts);
}

function fieldsOf({ custom, s3 }: EdgeOrigin) {
  return (custom ?? s3) as { domainName: string; path: string; customHeaders: HeaderMap };
}

/** Who answers for a name: this leg's own origin, another of the distribution's, or one of `otherOrigins`. */
function findHost(trip: Trip, { configured }: Destination, domainName: string): Origin | undefined {
  if (sameName(configured.domainName, domainName)) return configured;
  const { origins, otherOrigins } = trip.world.settings;
  return [...origins, ...otherOrigins].find((origin) => sameName(origin.domainName, domainName));
}

function standInFor({ world: { standIns } }: Trip, host: Origin | undefined): Origin | undefined {
  return standIns.size === 0 || host === undefined ? host : (standIns.get(host) ?? host);
}

function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function originRequest(
  trip: Trip,
  { origin, configured, hidden }: Destination,
  { method, uri, querystring, headers, body }: PassingRequest,
): WireRequest {
  const { domainName, path, customHeaders } = fieldsOf(origin);
  const viewerProtocol = trip.request.protocol;
  const protocol =
    origin.custom?.protocol ?? (configured.kind === 's3' ? originProtocol(configured, viewerProtocol) : viewerProtocol);
  const port = origin.custom?.port ?? (protocol === 'https' ? 443 : 80);
  const lines = headerList(withOthers(headers, hidden, customHeaders));
  lines.push(['X-Amz-Cf-Id', trip.requestId], ['Connection', 'Keep-Alive']);
  return new WireRequest(method, protocol, domainName, port, path + uri, querystring, body, lines);
}

/** CloudFront's own, which nobody else may say. */
const ownLines = ['x-amz-cf-id', 'connection'];

/** Custom headers replace the viewer's of the same name; what functions never see is added last (OCH-OVERRIDE, KEY-AE-EMPTY, CFH-CFID, CFH-CONN). */
function withOthers(headers: HeaderMap, hidden: HeaderMap, customHeaders: HeaderMap): HeaderMap {
  const isAll = isEmpty(hidden) && isEmpty(customHeaders);
  if (isAll && !ownLines.some((name) => hasHeader(headers, name))) return headers;
  const joined = forkHeaders(headers);
  for (const name in hidden) putHeader(joined, name, hidden[name] as HeaderEntry[]);
  for (const name in customHeaders) putHeader(joined, name, customHeaders[name] as HeaderEntry[]);
  if (headerValue(customHeaders, 'accept-encoding') === '') delete joined['accept-encoding'];
  return without(joined, ownLines);
}

function isEmpty(headers: HeaderMap): boolean {
  for (const _ in headers) return false;
  return true;
}

type Timeouts = Partial<Pick<Patience, 'readTimeout' | 'responseCompletionTimeout'>>;

/** How long an origin has where nothing is configured, in seconds. */
const usualReadTimeout = 30;

/**
 * The function may have set other timeouts (ORG-LAMBDA-OVR); 0 seconds for the whole answer are no limit (ORI-RCT).
 * What an event doesn't show of an S3 origin stays as configured.
 */
function patienceOf({ origin, configured }: Destination): Patience {
  const { connectionAttempts, connectionTimeout } = configured;
  const own: Timeouts = origin.custom ?? origin.s3;
  const isSameS3 = origin.s3 !== undefined && configured.kind === 's3';
  const { readTimeout = isSameS3 ? configured.readTimeout : usualReadTimeout } = own;
  const { responseCompletionTimeout = isSameS3 ? configured.responseCompletionTimeout : undefined } = own;
  const limit = responseCompletionTimeout === 0 ? undefined : responseCompletionTimeout;
  return { connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout: limit };
}

function noteAnswer(
  trip: Trip,
  { role, configured, isCached }: Destination,
  request: WireRequest,
  host: Origin | undefined,
  came: Outcome,
  attempts: Attempts | undefined,
): Outcome {
  const { domainName, method, protocol, uri, querystring, body } = request;
  const answer = inspected(came, isCached);
  const { failure } = answer;
  const status = failure === undefined ? answer.status : undefined;
  const originId = host?.id ?? configured.id;
  if (attempts !== undefined) trip.elapsedMs += attempts.spentMs;
  if (host?.resolves) {
    const headers = request.lines;
    const fallback = role === 'fallback';
    trip.originRequests.push({
      originId,
      domainName,
      method,
      protocol,
      uri,
      querystring,
      headers,
      body,
      status,
      failure,
      fallback,
    });
  }
  const note = host === undefined ? unanswered(domainName) : noteOf(answer, host);
  const told = attempts?.told();
  trip.trace.push({ step: 'origin', role, id: originId, domainName, status, failure, note, attempts: told });
  return answer;
}

/** An answer that CloudFront can't use is none. */
function inspected(came: Outcome, isCached: boolean): Outcome {
  if (came.failure !== undefined) return came;
  const failure = faultOf(came, isCached);
  return failure === undefined ? came : { failure };
}

function noteOf(answer: Outcome, { notes }: Origin): string | undefined {
  if (answer.failure === undefined && answer.cut !== undefined) {
    return `${answer.cut} after ${formatBytes(answer.body.length)} of its body`;
  }
  return answer.note ?? (notes?.length ? notes.join('; ') : undefined);
}

function unanswered(domainName: string): string {
  return `nobody answers for ${domainName}: add an origin for it to otherOrigins`;
}
