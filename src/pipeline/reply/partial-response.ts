import type { StoredResponse } from '../../cache/types.js';
import type { Body } from '../../message/bytes.js';
import { headerValue, setHeader } from '../../message/headers.js';
import { multipartBody } from '../../message/multipart.js';
import { type ByteRange, contentRange } from '../../message/range.js';
import { statusText } from '../../message/status-text.js';
import type { HeaderList, HeaderMap } from '../../message/types.js';
import { without } from '../trip/clean-response.js';
import type { Trip } from '../trip/trip.js';

/** The bytes of some ranges of an object that has a number of bytes in all. */
export interface Cut {
  readonly ranges: readonly ByteRange[];
  /** One for each range. */
  readonly bodies: readonly Body[];
  readonly total: number;
}

/** A 206 for one range, or for several as `multipart/byteranges`. `headers` are those of the object, or of another part. */
export function partialResponse(trip: Trip, headers: HeaderMap, { ranges, bodies, total }: Cut): StoredResponse {
  const [range] = ranges as [ByteRange];
  const [body] = bodies as [Body];
  return ranges.length === 1
    ? onePart(headers, range, body, total)
    : severalParts(trip, headers, ranges, bodies, total);
}

function onePart(headers: HeaderMap, range: ByteRange, body: Body, total: number): StoredResponse {
  const changed = withLength(headers, body.length);
  setHeader(changed, 'Content-Range', contentRange(range, total));
  return { status: 206, statusText: statusText(206), headers: changed, body };
}

/** The boundary is the id of the request: it repeats from run to run, and is in no object. */
function severalParts(
  { requestId }: Trip,
  headers: HeaderMap,
  ranges: readonly ByteRange[],
  bodies: readonly Body[],
  total: number,
): StoredResponse {
  const boundary = requestId.replace(/=+$/, '');
  const type = headerValue(headers, 'content-type');
  const shared: HeaderList = type === undefined ? [] : [['Content-Type', type]];
  const parts = bodies.map((body, index) => ({ contentRange: contentRange(ranges[index], total), body }));
  const joined = multipartBody(boundary, shared, parts);
  const changed = withLength(headers, joined.length);
  setHeader(changed, 'Content-Type', `multipart/byteranges; boundary=${boundary}`);
  return { status: 206, statusText: statusText(206), headers: changed, body: joined };
}

/** A part has a length, also where the object came without, and another place than the part it is made of. */
function withLength(headers: HeaderMap, length: number): HeaderMap {
  const changed = without(headers, ['transfer-encoding', 'content-range']);
  setHeader(changed, 'Content-Length', String(length));
  return changed;
}
