import type { NormalisedEncoding } from '../../cache/accept-encoding.js';
import { normaliseAcceptEncoding } from '../../cache/index.js';
import type { CacheEntry } from '../../cache/types.js';
import { viaValue } from '../../events/defaults.js';
import { preconditions } from '../../message/conditional-headers.js';
import { cookieValue, selectCookies } from '../../message/cookies.js';
import { isDisallowedHeader } from '../../message/disallowed-headers.js';
import { hasHeader, headerLines, headerValue, putHeader, setHeader } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import { variesByAll } from '../../message/vary.js';
import type { Origin } from '../../origins/types.js';
import { without } from '../trip/clean-response.js';
import { isNeverSent } from '../trip/sends-on.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';

/** The headers CloudFront sends to an origin for a viewer's request, as origin-request sees them. */
export function originHeaders(trip: Trip, plan: BehaviorPlan, request: PassingRequest, origin: Origin): HeaderMap {
  const { headers } = request;
  const { sendsOn } = plan.forwarding;
  const sent: HeaderMap = { host: [{ key: 'Host', value: hostFor(plan, headers, origin) }] };
  for (const name in headers) {
    if (sendsOn(name) || (name === 'authorization' && authorizationGoesOn(plan, request.method)))
      putHeader(sent, name, headers[name] as HeaderEntry[]);
  }
  addOwn(trip, plan, request, sent);
  return sent;
}

function authorizationGoesOn({ behavior }: BehaviorPlan, method: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return method !== 'OPTIONS' || !behavior.cachedMethods.includes('OPTIONS');
}

function hostFor({ forwarding }: BehaviorPlan, headers: HeaderMap, origin: Origin): string {
  return (forwarding.forwards('host') ? headerValue(headers, 'host') : undefined) ?? origin.domainName;
}

function addOwn(trip: Trip, plan: BehaviorPlan, request: PassingRequest, sent: HeaderMap): void {
  const { headers, body } = request;
  const { forwarding } = plan;
  const userAgent = forwarding.forwards('user-agent') ? headerValue(headers, 'user-agent') : undefined;
  setHeader(sent, 'User-Agent', userAgent ?? 'Amazon CloudFront');
  setHeader(sent, 'Via', joined(headerValue(headers, 'via'), viaValue(trip.request.httpVersion), ', '));
  const separator = trip.world.assumptions.forwardedForSeparator;
  setHeader(sent, 'X-Forwarded-For', joined(headerValue(headers, 'x-forwarded-for'), request.clientIp, separator));
  addAcceptEncoding(trip, plan, headers, sent);
  const cookies = forwarding.cookies === 'none' ? undefined : selectCookies(cookieValue(headers), forwarding.cookies);
  if (cookies !== undefined) setHeader(sent, 'Cookie', cookies);
  addLength(headers, body?.length ?? 0, sent);
}

function joined(before: string | undefined, own: string, separator: string): string {
  return before === undefined ? own : before + separator + own;
}

/** With either encoding on, the policy normalises (rulebook: pipeline §4.4); with both off it is a header like any other. */
function addAcceptEncoding(
  { world }: Trip,
  { behavior, forwarding }: BehaviorPlan,
  headers: HeaderMap,
  sent: HeaderMap,
): void {
  const { zeroWeightEncoding } = world.assumptions;
  const given = headerValue(headers, 'accept-encoding');
  const { gzip, brotli } = behavior.cachePolicy;
  const value = forwarding.normalisesAcceptEncoding
    ? encodingToOrigin(normaliseAcceptEncoding(given, gzip, brotli, zeroWeightEncoding), forwarding.noEncoding)
    : forwarding.forwards('accept-encoding')
      ? given
      : undefined;
  if (value !== undefined) setHeader(sent, 'Accept-Encoding', value);
}

function encodingToOrigin({ key, toOrigin }: NormalisedEncoding, noEncoding: string | undefined): string | undefined {
  return key === undefined && toOrigin !== undefined ? noEncoding : toOrigin;
}

/** A body goes out chunked or with its length, never both. */
function addLength(headers: HeaderMap, length: number, sent: HeaderMap): void {
  if (headerLines(headers, 'transfer-encoding')) return;
  if (length > 0 || headerLines(headers, 'content-length')) setHeader(sent, 'Content-Length', String(length));
}

/** Why an expired copy can't be asked about: a stored error is fetched anew (ERR-SERVE, COND-NOVAL, RESP-VARY-STAR). */
export function whyNoValidators({ response: { status, headers } }: CacheEntry): string | undefined {
  if (status >= 400) return 'a stored error is fetched anew';
  if (variesByAll(headers)) return 'the copy has Vary: *';
  if (hasHeader(headers, 'etag') || hasHeader(headers, 'last-modified')) return undefined;
  return 'the copy has neither ETag nor Last-Modified';
}

/**
 * Asks whether an expired copy is still good: its validators take the place of whatever the viewer asked (COND-REVAL).
 * `If-Range` stays, as the range does: without it a part of another version could be sent.
 */
export function withValidators(headers: HeaderMap, { response }: CacheEntry): HeaderMap {
  const conditional = without(headers, preconditions);
  const etag = headerValue(response.headers, 'etag');
  const lastModified = headerValue(response.headers, 'last-modified');
  if (etag !== undefined) setHeader(conditional, 'If-None-Match', etag);
  if (lastModified !== undefined) setHeader(conditional, 'If-Modified-Since', lastModified);
  return conditional;
}

/**
 * What functions never see but a policy lets through, such as `X-Amzn-RequestId`: it joins the request on the wire.
 * Assumption: a policy that forwards all of a viewer's headers forwards these (rulebook: pipeline §5.2 names none of them).
 */
export function hiddenHeaders({ hidesSome, headers }: Trip, { forwarding }: BehaviorPlan): HeaderMap {
  if (!hidesSome) return none;
  const hidden: HeaderMap = {};
  for (const name in headers) {
    if (!isDisallowedHeader(name) || isNeverSent(name)) continue;
    if (forwarding.forwards(name)) putHeader(hidden, name, headers[name] as HeaderEntry[]);
  }
  return hidden;
}

const none: HeaderMap = Object.freeze({});
