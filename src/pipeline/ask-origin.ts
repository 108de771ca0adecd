import type { EdgeOrigin } from '../events/types.js';
import { forkHeaders, headerList, putHeader, setHeader } from '../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import type {
  Origin,
  OriginAnswer,
  OriginFailureKind,
  OriginFault,
  OriginRequest,
  Patience,
} from '../origins/types.js';
import { originProtocol } from './edge-events.js';
import type { PassingRequest, Trip } from './trip.js';

/** Where a request goes: the origin of the behavior, or whatever origin-request made of it. */
export interface Destination {
  readonly origin: EdgeOrigin;
  readonly role: 'origin' | 'primary' | 'fallback';
  /** The origin the distribution configured for this leg. */
  readonly configured: Origin;
  /** Headers that functions never see, on their way all the same. */
  readonly hidden: HeaderMap;
}

type Outcome = OriginAnswer | OriginFault;

/** S19: resolves the name, connects, sends and waits; time is simulated. Writes down what was asked and what came. */
export function askOrigin(trip: Trip, to: Destination, outgoing: PassingRequest): Outcome | Promise<Outcome> {
  const host = findHost(trip, to, fieldsOf(to.origin).domainName);
  const request = originRequest(trip, to, outgoing);
  if (!host?.resolves) return noteAnswer(trip, to, request, host, { failure: 'dns' });
  const answer = attempt(trip, patienceOf(to, host), host, request, 1);
  if (!(answer instanceof Promise)) return noteAnswer(trip, to, request, host, answer);
  return answer.then((came) => noteAnswer(trip, to, request, host, came));
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

function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function originRequest(
  trip: Trip,
  { origin, configured, hidden }: Destination,
  outgoing: PassingRequest,
): OriginRequest {
  const { domainName, path, customHeaders } = fieldsOf(origin);
  const viewerProtocol = trip.request.protocol;
  const protocol =
    origin.custom?.protocol ?? (configured.kind === 's3' ? originProtocol(configured, viewerProtocol) : viewerProtocol);
  return {
    method: outgoing.method,
    protocol,
    domainName,
    port: origin.custom?.port ?? (protocol === 'https' ? 443 : 80),
    uri: path + outgoing.uri,
    querystring: outgoing.querystring,
    headers: headersOnTheWire(trip, outgoing.headers, hidden, customHeaders),
    body: outgoing.body,
  };
}

/** Custom headers replace the viewer's of the same name; what functions never see is added last (OCH-OVERRIDE, CFH-CFID, CFH-CONN). */
function headersOnTheWire(trip: Trip, headers: HeaderMap, hidden: HeaderMap, customHeaders: HeaderMap): HeaderMap {
  const wire = forkHeaders(headers);
  for (const name in hidden) putHeader(wire, name, hidden[name] as HeaderEntry[]);
  for (const name in customHeaders) putHeader(wire, name, customHeaders[name] as HeaderEntry[]);
  setHeader(wire, 'X-Amz-Cf-Id', trip.requestId);
  setHeader(wire, 'Connection', 'Keep-Alive');
  return wire;
}

type Timeouts = Partial<Pick<Patience, 'readTimeout' | 'responseCompletionTimeout'>>;

/** The function may have set other timeouts (ORG-LAMBDA-OVR). */
function patienceOf({ origin }: Destination, configured: Origin): Patience {
  const { connectionAttempts, connectionTimeout } = configured;
  const own = (origin.custom ?? origin.s3) as Timeouts;
  const { readTimeout = configured.readTimeout } = own;
  const { responseCompletionTimeout = configured.responseCompletionTimeout } = own;
  return { connectionAttempts, connectionTimeout, readTimeout, responseCompletionTimeout };
}

function attempt(
  trip: Trip,
  patience: Patience,
  host: Origin,
  request: OriginRequest,
  count: number,
): Outcome | Promise<Outcome> {
  const next = (answer: Outcome) =>
    isFinal(trip, patience, request, count, answer) ? answer : attempt(trip, patience, host, request, count + 1);
  const answer = host.answer(request, patience);
  return answer instanceof Promise ? answer.then(next) : next(answer);
}

/** ORG-RETRY-GET, ORG-RETRY-OTHER: connecting is tried again, waiting for an answer only for GET and HEAD. */
function isFinal(
  trip: Trip,
  patience: Patience,
  { method }: OriginRequest,
  count: number,
  { failure }: Outcome,
): boolean {
  if (failure === undefined) return true;
  trip.elapsedMs += waitedFor(failure, patience);
  return count >= patience.connectionAttempts || !isTriedAgain(failure, method);
}

function isTriedAgain(failure: OriginFailureKind, method: string): boolean {
  if (failure === 'connect' || failure === 'connect-timeout') return true;
  return failure === 'timeout' && (method === 'GET' || method === 'HEAD');
}

function waitedFor(failure: OriginFailureKind, { connectionTimeout, readTimeout }: Patience): number {
  if (failure === 'connect-timeout') return connectionTimeout * 1000;
  return failure === 'timeout' ? readTimeout * 1000 : 0;
}

function noteAnswer(
  trip: Trip,
  { role, configured }: Destination,
  request: OriginRequest,
  host: Origin | undefined,
  answer: Outcome,
): Outcome {
  const { domainName, method, protocol, uri, querystring, body } = request;
  const { failure } = answer;
  const status = failure === undefined ? answer.status : undefined;
  const originId = host?.id ?? configured.id;
  if (host?.resolves) {
    const headers = headerList(request.headers);
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
  trip.trace.push({ step: 'origin', role, id: originId, domainName, status, failure, note });
  return answer;
}

function noteOf(answer: Outcome, { notes }: Origin): string | undefined {
  const note = answer.failure === undefined ? answer.note : undefined;
  return note ?? (notes?.length ? notes.join('; ') : undefined);
}

function unanswered(domainName: string): string {
  return `nobody answers for ${domainName}: add an origin for it to otherOrigins`;
}
