import { cookieValue } from '../../message/cookies.js';
import { headersFromList, headerValue } from '../../message/headers.js';
import { joinTarget } from '../../message/target.js';
import type { HeaderMap } from '../../message/types.js';
import { linesSize } from '../../message/wire-size.js';
import type { AccessLogEntry } from '../types/log-types.js';
import type { Exchange, ReceivedRequest, SentResponse } from '../types/types.js';

const longestUrl = 8_192;
const mostHeaders = 20_480;

/** What the log tells that an exchange doesn't. */
export interface LogFacts {
  readonly edgeLocation: string;
  readonly distributionDomainName: string;
  readonly requestId: string;
  /** Milliseconds of the distribution's clock. */
  readonly receivedAt: number;
  readonly responseResultType: string;
}

/** An exchange, with what several fields are read from. */
interface Told {
  readonly exchange: Exchange;
  readonly facts: LogFacts;
  readonly request: ReceivedRequest;
  readonly response: SentResponse;
  /** Headers of the request. */
  readonly asked: HeaderMap;
  /** Headers of the response. */
  readonly sent: HeaderMap;
}

const absent = () => undefined;

/** What each field says, in the order of a line (rulebook: pipeline §14.4). */
const fields: { readonly [Name in keyof AccessLogEntry]: (told: Told) => AccessLogEntry[Name] } = {
  date: (told) => endOf(told).slice(0, 10),
  time: (told) => endOf(told).slice(11, 19),
  'x-edge-location': ({ facts }) => facts.edgeLocation,
  'sc-bytes': ({ response }) => bytesOfResponse(response),
  'c-ip': ({ request }) => request.clientIp,
  'cs-method': ({ request }) => request.method,
  'cs(Host)': ({ facts }) => facts.distributionDomainName,
  'cs-uri-stem': ({ request }) => request.uri,
  'sc-status': ({ response }) => response.status,
  'cs(Referer)': ({ asked }) => headerValue(asked, 'referer'),
  'cs(User-Agent)': ({ asked }) => headerValue(asked, 'user-agent'),
  'cs-uri-query': ({ request }) => (request.querystring === '' ? undefined : request.querystring),
  'cs(Cookie)': ({ asked }) => cookieValue(asked),
  'x-edge-result-type': ({ exchange }) => exchange.resultType,
  'x-edge-request-id': ({ facts }) => facts.requestId,
  'x-host-header': ({ asked }) => headerValue(asked, 'host'),
  'cs-protocol': ({ request }) => request.protocol,
  'cs-bytes': ({ request }) => bytesOfRequest(request),
  'time-taken': ({ exchange }) => exchange.elapsedMs / 1_000,
  'x-forwarded-for': ({ asked }) => headerValue(asked, 'x-forwarded-for'),
  'ssl-protocol': ({ request }) => tlsOf(request)[0],
  'ssl-cipher': ({ request }) => tlsOf(request)[1],
  'x-edge-response-result-type': ({ facts }) => facts.responseResultType,
  'cs-protocol-version': ({ request }) => `HTTP/${request.httpVersion}`,
  'fle-status': absent,
  'fle-encrypted-fields': absent,
  'c-port': ({ request }) => request.viewer.port ?? 443,
  'time-to-first-byte': ({ exchange }) => exchange.elapsedMs / 1_000,
  'x-edge-detailed-result-type': ({ exchange }) => exchange.detailedResultType,
  'sc-content-type': ({ sent }) => headerValue(sent, 'content-type'),
  'sc-content-len': ({ sent }) => numberIn(headerValue(sent, 'content-length')),
  'sc-range-start': ({ sent }) => rangeOf(sent)[0],
  'sc-range-end': ({ sent }) => rangeOf(sent)[1],
  'distribution-tenant-id': absent,
  'connection-id': absent,
};

/**
 * The entry of one exchange in the access log; `undefined` when the URL or the headers are too long for the log
 * (LIMIT-NOLOG).
 */
export function accessLogEntry(exchange: Exchange, facts: LogFacts): AccessLogEntry | undefined {
  const { request, response } = exchange;
  if (!isLogged(request)) return undefined;
  const asked = headersFromList(request.headers);
  const sent = headersFromList(response.headers);
  const told: Told = { exchange, facts, request, response, asked, sent };
  const entry = Object.entries(fields).map(([name, read]) => [name, read(told)]);
  return Object.freeze(Object.fromEntries(entry)) as AccessLogEntry;
}

/** LIMIT-NOLOG: the log's parser reads less than CloudFront does. */
function isLogged(request: ReceivedRequest): boolean {
  return Buffer.byteLength(joinTarget(request)) <= longestUrl && linesSize(request.headers) <= mostHeaders;
}

/** `2026-01-31T23:59:59.000Z`: when the last byte was written. */
function endOf({ exchange, facts }: Told): string {
  return new Date(facts.receivedAt + exchange.elapsedMs).toISOString();
}

function bytesOfRequest(request: ReceivedRequest): number {
  const line = `${request.method} ${joinTarget(request)} HTTP/1.1\r\n`;
  return Buffer.byteLength(line) + linesSize(request.headers) + '\r\n'.length + request.body.length;
}

function bytesOfResponse({ status, statusText, headers, body }: SentResponse): number {
  // Nothing was sent.
  if (status === 0) return 0;
  const line = `HTTP/1.1 ${status} ${statusText}\r\n`;
  return Buffer.byteLength(line) + linesSize(headers) + '\r\n'.length + body.length;
}

/** `TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake`, as in `CloudFront-Viewer-TLS`. */
function tlsOf({ protocol, viewer }: ReceivedRequest): readonly (string | undefined)[] {
  return protocol === 'https' && viewer.tls !== undefined ? viewer.tls.split(':') : [];
}

function rangeOf(sent: HeaderMap): readonly (number | undefined)[] {
  const range = /^bytes (\d+)-(\d+)\//.exec(headerValue(sent, 'content-range') ?? '');
  return range === null ? [] : [Number(range[1]), Number(range[2])];
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
