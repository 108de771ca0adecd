import type { StoredResponse } from '../cache/types.js';
import { ifRangeHolds } from '../message/etag.js';
import { headerValue, setHeader } from '../message/headers.js';
import { multipartBody } from '../message/multipart.js';
import { areDisjoint, type ByteRange, contentRange, resolveRanges } from '../message/range.js';
import { formatBytes, formatNumber } from '../message/size.js';
import { statusText } from '../message/status-text.js';
import type { HeaderList, HeaderMap } from '../message/types.js';
import { without } from './clean-response.js';
import { ownErrorReply } from './generated-page.js';
import { makeReply, type Reply, withMessage } from './reply.js';
import type { Trip } from './trip.js';
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
  return areDisjoint(ranges) ? partial(trip, reply, ranges) : whole(trip, reply, unusable);
}

function whole(trip: Trip, reply: Reply, reason: string): Reply {
  trip.trace.push({ step: 'range', status: 200, reason });
  return reply;
}

function partial(trip: Trip, reply: Reply, ranges: readonly ByteRange[]): Reply {
  const { length } = reply.message.body;
  const [first] = ranges as [ByteRange];
  const isOne = ranges.length === 1;
  const reason = isOne
    ? `${contentRange(first, length)} from the cache`
    : `${formatNumber(ranges.length)} ranges from the cache`;
  trip.trace.push({ step: 'range', status: 206, reason });
  return withMessage(reply, isOne ? onePart(reply.message, first) : severalParts(trip, reply.message, ranges));
}

function onePart({ headers, body }: StoredResponse, range: ByteRange): StoredResponse {
  const part = body.subarray(range.first, range.last + 1);
  const changed = withLength(headers, part.length);
  setHeader(changed, 'Content-Range', contentRange(range, body.length));
  return { status: 206, statusText: statusText(206), headers: changed, body: part };
}

/** The boundary is the id of the request: it repeats from run to run, and is in no object. */
function severalParts(
  { requestId }: Trip,
  { headers, body }: StoredResponse,
  ranges: readonly ByteRange[],
): StoredResponse {
  const boundary = requestId.replace(/=+$/, '');
  const type = headerValue(headers, 'content-type');
  const named: HeaderList = type === undefined ? [] : [['Content-Type', type]];
  const parts = ranges.map((range) => ({
    headers: [...named, ['Content-Range', contentRange(range, body.length)] as const],
    body: body.subarray(range.first, range.last + 1),
  }));
  const joined = multipartBody(boundary, parts);
  const changed = withLength(headers, joined.length);
  setHeader(changed, 'Content-Type', `multipart/byteranges; boundary=${boundary}`);
  return { status: 206, statusText: statusText(206), headers: changed, body: joined };
}

/** A part has a length, also where the object came without. */
function withLength(headers: HeaderMap, length: number): HeaderMap {
  const changed = without(headers, ['transfer-encoding']);
  setHeader(changed, 'Content-Length', String(length));
  return changed;
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
