import type { Assumptions } from '../assumptions/index.js';
import type { EdgeBody, EdgeOrigin, EdgeRecord } from '../events/types.js';
import { statusText } from '../message/status-text.js';
import { acceptHeaders } from './accept-headers.js';
import type { AcceptedRequest, AcceptedResponse } from './types.js';

interface Returned {
  readonly [field: string]: unknown;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

type AcceptedBody = NonNullable<AcceptedRequest['body']>;

/** A returned request as CloudFront goes on with it. */
export function acceptRequest(
  result: unknown,
  { config, request }: EdgeRecord,
  assumptions: Assumptions,
): AcceptedRequest {
  const returned = asObject(result);
  const body = acceptBody(returned['body'], request.body);
  const origin =
    config.eventType === 'viewer-request' ? undefined : acceptOrigin(returned['origin'], request.origin, assumptions);
  // Written field by field: spreading costs a hundred times more on the hot path.
  const accepted: Writable<AcceptedRequest> = {
    // REQ-METHOD-RO, REQ-CLIENTIP-RO. Assumption: a changed one is ignored (OQ-6).
    clientIp: request.clientIp,
    method: request.method,
    uri: acceptUri(returned['uri'], request.uri, assumptions),
    querystring: textOr(returned['querystring'], request.querystring),
    headers: acceptHeaders(returned['headers'], assumptions, request.headers),
  };
  if (body) accepted.body = body;
  if (origin) accepted.origin = origin;
  return accepted;
}

/** A returned response: the answer itself, or what becomes of the origin's. */
export function acceptResponse(
  result: unknown,
  { config, response }: EdgeRecord,
  assumptions: Assumptions,
): AcceptedResponse {
  const returned = asObject(result);
  // Assumption: viewer-response can't change the status, and trying is no error (OQ-22).
  const isFixed = config.eventType === 'viewer-response' && response !== undefined;
  const given = acceptStatus(returned['status']);
  const status = isFixed ? response.status : given;
  const isIgnored = isFixed && given !== status;
  const description = isIgnored ? undefined : returned['statusDescription'];
  const accepted: Writable<AcceptedResponse> = {
    status,
    statusDescription: textOr(description, defaultDescription(status, response)),
    headers: acceptHeaders(returned['headers'], assumptions, response?.headers),
  };
  if (hasBody(config.eventType, status)) acceptResponseBody(returned, accepted);
  return accepted;
}

/** As its digits, in whatever form it came. */
function acceptStatus(status: unknown): string {
  const number = Number(status);
  return Number.isInteger(number) ? String(number) : String(status);
}

/** RES-DESC: the standard phrase; a status that came with the event keeps the phrase that came with it. */
function defaultDescription(status: string, came: EdgeRecord['response']): string {
  return came?.status === status ? came.statusDescription : statusText(Number(status));
}

/**
 * Whether CloudFront takes a body here. Assumption: viewer-response has none (OQ-7), nor has a 204 (OQ-20),
 * nor a 304 of origin-response (OQ-17).
 */
function hasBody(trigger: EdgeRecord['config']['eventType'], status: string): boolean {
  return trigger !== 'viewer-response' && status !== '204' && !(status === '304' && trigger === 'origin-response');
}

function acceptResponseBody({ body, bodyEncoding }: Returned, accepted: Writable<AcceptedResponse>): void {
  if (typeof body !== 'string') return;
  accepted.body = body;
  accepted.bodyEncoding = bodyEncoding === 'base64' ? 'base64' : 'text';
}

/** Assumption: a `?` in the path is part of the path, and sent as such (OQ-5). */
function acceptUri(uri: unknown, came: string, assumptions: Assumptions): string {
  const accepted = textOr(uri, textOr(came, '/'));
  return assumptions.uriQuestionMark === 'encode' && accepted.includes('?')
    ? accepted.replaceAll('?', '%3F')
    : accepted;
}

/** BODY-RO: without `replace` the viewer's own goes on, whatever became of the copy. BODY-REPLACE: base64 if nothing else is said. */
function acceptBody(body: unknown, came: EdgeBody | undefined): AcceptedBody | undefined {
  const { action, encoding, data } = asObject(body);
  if (action !== 'replace') return came;
  return {
    action,
    encoding: encoding === 'text' ? 'text' : 'base64',
    data: textOr(data, ''),
    inputTruncated: came?.inputTruncated ?? false,
  };
}

/** Assumption: a request without `origin` keeps the one it had (OQ-9). */
function acceptOrigin(origin: unknown, came: EdgeOrigin | undefined, assumptions: Assumptions): EdgeOrigin | undefined {
  if (origin === came) return came;
  const { custom, s3 } = asObject(origin);
  if (isObject(custom)) return { custom: withHeaders(custom, assumptions) } as unknown as EdgeOrigin;
  return isObject(s3) ? ({ s3: withHeaders(s3, assumptions) } as unknown as EdgeOrigin) : came;
}

function withHeaders(origin: Returned, assumptions: Assumptions): Returned {
  const accepted: { [field: string]: unknown } = {};
  for (const name in origin) if (name !== '__proto__') accepted[name] = origin[name];
  accepted['customHeaders'] = acceptHeaders(origin['customHeaders'], assumptions);
  return accepted;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function asObject(value: unknown): Returned {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Returned {
  return typeof value === 'object' && value !== null;
}
