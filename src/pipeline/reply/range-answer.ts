import type { Body } from '../../message/bytes.js';
import { ifRangeHolds } from '../../message/etag.js';
import { headerValue, setHeader } from '../../message/headers.js';
import {
  areDisjoint,
  type ByteRange,
  contentRange,
  covers,
  parseContentRange,
  resolveRanges,
} from '../../message/range.js';
import { formatBytes, formatNumber } from '../../message/size.js';
import type { HeaderMap } from '../../message/types.js';
import type { Trip } from '../trip/trip.js';
import { ownErrorReply } from './generated-page.js';
import { type Cut, partialResponse } from './partial-response.js';
import { makeReply, type Reply, withMessage } from './reply.js';
import { unusable, usableRange } from './usable-range.js';

/** S23: what the viewer asked for of an object that the cache has as a whole (RNG-HIT). */
export function rangeAnswer(trip: Trip, reply: Reply, asked: HeaderMap): Reply {
  const specs = usableRange(asked);
  if (specs === undefined) return whole(trip, reply, unusable);
  const { headers, body } = reply.message;
  const condition = headerValue(asked, 'if-range');
  if (!ifRangeHolds(condition, headerValue(headers, 'etag'), headerValue(headers, 'last-modified')))
    return whole(trip, reply, 'If-Range names another version');
  const ranges = resolveRanges(specs, body.length);
  if (ranges.length === 0) return beyondEnd(trip, reply);
  if (!areDisjoint(ranges)) return whole(trip, reply, unusable);
  return partial(trip, reply, { ranges, bodies: cutOut(body, ranges, 0), total: body.length });
}

function whole(trip: Trip, reply: Reply, reason: string): Reply {
  trip.trace.push({ step: 'range', status: 200, reason });
  return reply;
}

/** What a part of the object that was in the cache holds of it, which is all of it when it is still of that length. */
export function rangeOfPart(trip: Trip, reply: Reply, asked: HeaderMap): Reply {
  const { headers, body } = reply.message;
  const held = parseContentRange(headerValue(headers, 'content-range') ?? '');
  const specs = usableRange(asked);
  if (held === undefined || specs === undefined) return reply;
  const ranges = resolveRanges(specs, held.total);
  if (ranges.length === 0 || !ranges.every((range) => covers(held.range, range))) return reply;
  return partial(trip, reply, { ranges, bodies: cutOut(body, ranges, held.range.first), total: held.total });
}

function partial(trip: Trip, reply: Reply, cut: Cut): Reply {
  const { ranges, total } = cut;
  const [first] = ranges as [ByteRange];
  const what = ranges.length === 1 ? contentRange(first, total) : `${formatNumber(ranges.length)} ranges`;
  trip.trace.push({ step: 'range', status: 206, reason: `${what} from the cache` });
  return withMessage(reply, partialResponse(trip, reply.message.headers, cut));
}

/** Of a body that begins at some byte of the object. */
function cutOut(body: Body, ranges: readonly ByteRange[], start: number): Body[] {
  return ranges.map(({ first, last }) => body.subarray(first - start, last + 1 - start));
}

/** No byte of what was asked for is there. Assumption: `rangeBeyondEnd` (RNG-416). */
function beyondEnd(trip: Trip, reply: Reply): Reply {
  const { length } = reply.message.body;
  const has = `the object has ${formatBytes(length)}`;
  if (trip.world.assumptions.rangeBeyondEnd === 'whole') return whole(trip, reply, has);
  trip.trace.push({ step: 'range', status: 416, reason: has });
  const reason = "(edgeproof; CloudFront's own words are not known) The requested range is not satisfiable.";
  const { message, skipViewerResponse } = ownErrorReply({ status: 416, reason, requestId: trip.requestId });
  setHeader(message.headers, 'Content-Range', contentRange(undefined, length));
  return makeReply({ message, xCache: 'Error', cache: reply.cache, skipViewerResponse });
}
