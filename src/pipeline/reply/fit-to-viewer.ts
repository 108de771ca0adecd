import { noBytes } from '../../message/bytes.js';
import { hasHeader, headerValue } from '../../message/headers.js';
import type { HeaderMap } from '../../message/types.js';
import type { PassingRequest, Trip } from '../trip/trip.js';
import { notModified, notModifiedBy } from './conditional.js';
import { rangeAnswer, rangeOfPart } from './range-answer.js';
import { type Reply, withMessage } from './reply.js';

/**
 * S23: makes of what was fetched or stored what this viewer asked for: a 304 where he has it already, a part, and
 * nothing but the head for a HEAD (COND-VIEWER-HIT, RNG-HIT, HEAD-HIT). `asked` is the request as the cache got
 * it; what was answered before the cache knows no conditions.
 */
export function fitToViewer(trip: Trip, reply: Reply, asked?: PassingRequest): Reply {
  const { status } = reply.message;
  const isObject = asked !== undefined && (status === 200 || status === 206) && reply.xCache !== 'Error';
  return withoutBody(trip, isObject ? asAsked(trip, reply, asked) : reply);
}

function asAsked(trip: Trip, reply: Reply, { method, headers }: PassingRequest): Reply {
  if (method !== 'GET' && method !== 'HEAD') return reply;
  const hasRange = method === 'GET' && hasHeader(headers, 'range');
  if (!isOfTheCache(reply)) return hasRange ? asFetched(trip, reply) : reply;
  const by = isConditional(headers) ? notModifiedBy(trip, headers, reply.message.headers) : undefined;
  if (by === undefined) return hasRange ? inRange(trip, reply, headers) : reply;
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

/** What is joined of parts is what was asked for. */
function inRange(trip: Trip, reply: Reply, asked: HeaderMap): Reply {
  if (reply.message.status === 200) return rangeAnswer(trip, reply, asked);
  return reply.cache.status === 'hit' ? partFrom(trip, reply, 'the cache') : rangeOfPart(trip, reply, asked);
}

/** An origin that knows no ranges sends the whole object, and so does CloudFront (RNG-MISS, RNG-CHUNK). */
function asFetched(trip: Trip, reply: Reply): Reply {
  if (reply.message.status === 206) return partFrom(trip, reply, 'the origin');
  trip.trace.push({ step: 'range', status: 200, reason: 'the origin sent the whole object' });
  return reply;
}

function partFrom({ trace }: Trip, reply: Reply, where: string): Reply {
  const what = headerValue(reply.message.headers, 'content-range') ?? 'several ranges';
  trace.push({ step: 'range', status: 206, reason: `${what} from ${where}` });
  return reply;
}

function withoutBody({ request }: Trip, reply: Reply): Reply {
  const { status, statusText, headers, body } = reply.message;
  const hasBody = request.method !== 'HEAD' && status !== 204 && status !== 304;
  if (hasBody || body.length === 0) return reply;
  return withMessage(reply, { status, statusText, headers, body: noBytes });
}
