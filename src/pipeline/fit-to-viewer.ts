import { noBytes } from '../message/bytes.js';
import { hasHeader } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import { notModified, notModifiedBy } from './conditional.js';
import { rangeAnswer } from './range-answer.js';
import { type Reply, withMessage } from './reply.js';
import type { PassingRequest, Trip } from './trip.js';

/**
 * S23: makes of what was fetched or stored what this viewer asked for: a 304 where he has it already, a part, and
 * nothing but the head for a HEAD (COND-VIEWER-HIT, RNG-HIT, HEAD-HIT). `asked` is the request as the cache got
 * it; what was answered before the cache knows no conditions.
 */
export function fitToViewer(trip: Trip, reply: Reply, asked?: PassingRequest): Reply {
  const { status } = reply.message;
  const isObject = asked !== undefined && status === 200 && reply.xCache !== 'Error';
  if (status === 206 && reply.cache.status === 'miss') noteUnkept(trip);
  return withoutBody(trip, isObject ? asAsked(trip, reply, asked) : reply);
}

/** OQ-206: CloudFront keeps the parts that origins send. */
function noteUnkept({ trace }: Trip): void {
  trace.push({ step: 'not-simulated', what: 'keeping a part: the next request for it asks the origin again' });
}

function asAsked(trip: Trip, reply: Reply, { method, headers }: PassingRequest): Reply {
  if (method !== 'GET' && method !== 'HEAD') return reply;
  const hasRange = method === 'GET' && hasHeader(headers, 'range');
  if (!isOfTheCache(reply)) return hasRange ? asFetched(trip, reply) : reply;
  const by = isConditional(headers) ? notModifiedBy(trip, headers, reply.message.headers) : undefined;
  if (by === undefined) return hasRange ? rangeAnswer(trip, reply, headers) : reply;
  trip.trace.push({ step: 'not-modified', by });
  return withMessage(reply, notModified(trip, reply.message));
}

/** On a miss it was the origin who was asked on the viewer's conditions (COND-VIEWER-MISS, RNG-MISS). */
function isOfTheCache({ cache: { status } }: Reply): boolean {
  return status === 'hit' || status === 'refresh' || status === 'stale';
}

function isConditional(headers: HeaderMap): boolean {
  return hasHeader(headers, 'if-none-match') || hasHeader(headers, 'if-modified-since');
}

/** An origin that knows no ranges sends the whole object, and so does CloudFront (RNG-MISS, RNG-CHUNK). */
function asFetched({ trace }: Trip, reply: Reply): Reply {
  trace.push({ step: 'range', status: 200, reason: 'the origin sent the whole object' });
  return reply;
}

function withoutBody({ request }: Trip, reply: Reply): Reply {
  const { status, statusText, headers, body } = reply.message;
  const hasBody = request.method !== 'HEAD' && status !== 204 && status !== 304;
  if (hasBody || body.length === 0) return reply;
  return withMessage(reply, { status, statusText, headers, body: noBytes });
}
