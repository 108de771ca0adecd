import type { EdgeOrigin } from '../events/types.js';
import { forkHeaders, headerList, putHeader, setHeader } from '../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import type { Origin, OriginAnswer, OriginFailureKind, OriginFault, OriginRequest } from '../origins/types.js';
import { originProtocol } from './edge-events.js';
import type { PassingRequest, Trip } from './trip.js';

/** Where a request goes: the origin of the behavior, or whatever origin-request made of it. */
export interface Destination {
  readonly origin: EdgeOrigin;
  readonly role: 'origin' | 'primary' | 'fallback';
  /** The origin the distribution configured for this leg. */
  readonly configured: Origin;
}

/** S19: resolves the name, connects, sends and waits; time is simulated. Writes down what was asked and what came. */
export async function askOrigin(
  trip: Trip,
  to: Destination,
  outgoing: PassingRequest,
): Promise<OriginAnswer | OriginFault> {
  const { domainName } = fieldsOf(to.origin);
  const host = findHost(trip, to, domainName);
  const request = originRequest(trip, to, outgoing);
  const answer = host?.resolves ? await attempts(trip, host, request) : ({ failure: 'dns' } as const);
  record(trip, to, request, answer, host);
  return answer;
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

function originRequest(trip: Trip, { origin, configured }: Destination, outgoing: PassingRequest): OriginRequest {
  const { domainName, path, customHeaders } = fieldsOf(origin);
  const viewerProtocol = trip.request.viewer.protocol ?? 'https';
  const protocol =
    origin.custom?.protocol ?? (configured.kind === 's3' ? originProtocol(configured, viewerProtocol) : viewerProtocol);
  return {
    method: outgoing.method,
    protocol,
    domainName,
    port: origin.custom?.port ?? (protocol === 'https' ? 443 : 80),
    uri: path + outgoing.uri,
    querystring: outgoing.querystring,
    headers: headersOnTheWire(trip, outgoing.headers, customHeaders),
    body: outgoing.body,
  };
}

/** Custom headers replace the viewer's of the same name; what functions never see is added last (OCH-OVERRIDE, CFH-CFID, CFH-CONN). */
function headersOnTheWire(trip: Trip, headers: HeaderMap, customHeaders: HeaderMap): HeaderMap {
  const wire = forkHeaders(headers);
  for (const name in customHeaders) putHeader(wire, name, customHeaders[name] as HeaderEntry[]);
  setHeader(wire, 'X-Amz-Cf-Id', trip.requestId);
  setHeader(wire, 'Connection', 'Keep-Alive');
  return wire;
}

/** ORG-RETRY-GET, ORG-RETRY-OTHER: connecting is tried again, waiting for an answer only for GET and HEAD. */
async function attempts(trip: Trip, host: Origin, request: OriginRequest): Promise<OriginAnswer | OriginFault> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await host.answer(request);
    if (answer.failure === undefined) return answer;
    trip.elapsedMs += waitedFor(answer.failure, host);
    if (attempt >= host.connectionAttempts || !isTriedAgain(answer.failure, request.method)) return answer;
  }
}

function isTriedAgain(failure: OriginFailureKind, method: string): boolean {
  if (failure === 'connect' || failure === 'connect-timeout') return true;
  return failure === 'timeout' && (method === 'GET' || method === 'HEAD');
}

function waitedFor(failure: OriginFailureKind, { connectionTimeout, readTimeout }: Origin): number {
  if (failure === 'connect-timeout') return connectionTimeout * 1000;
  return failure === 'timeout' ? readTimeout * 1000 : 0;
}

function record(
  trip: Trip,
  { role, configured }: Destination,
  request: OriginRequest,
  answer: OriginAnswer | OriginFault,
  host: Origin | undefined,
): void {
  const status = answer.failure === undefined ? answer.status : undefined;
  const id = host?.id ?? configured.id;
  if (host?.resolves) {
    const { method, protocol, domainName, uri, querystring, headers, body } = request;
    trip.originRequests.push({
      originId: id,
      domainName,
      method,
      protocol,
      uri,
      querystring,
      headers: headerList(headers),
      body,
      status,
      failure: answer.failure,
      fallback: role === 'fallback',
    });
  }
  const note =
    host === undefined ? `nobody answers for ${request.domainName}: add an origin for it to otherOrigins` : undefined;
  trip.trace.push({ step: 'origin', role, id, domainName: request.domainName, status, failure: answer.failure, note });
}
