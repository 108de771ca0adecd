import { isFresh, joinParts, supersedes } from '../../cache/index.js';
import type { CacheEntry, CacheKeys, KeptPart, StoredResponse } from '../../cache/types.js';
import type { Body } from '../../message/bytes.js';
import { ifRangeHolds } from '../../message/etag.js';
import { headerValue, setHeader } from '../../message/headers.js';
import { areDisjoint, type ByteRange, covers, resolveRanges } from '../../message/range.js';
import { statusText } from '../../message/status-text.js';
import type { HeaderMap } from '../../message/types.js';
import { partialResponse } from '../reply/partial-response.js';
import { usableRange } from '../reply/usable-range.js';
import { without } from '../trip/clean-response.js';
import type { PassingRequest, Trip } from '../trip/trip.js';

/** What parts in the cache have for a range: the answer, or an expired part to ask the origin about. */
export interface FoundInParts {
  readonly entry: CacheEntry;
  readonly isFresh: boolean;
}

/** S13 for a range: what parts of the object cover (RNG-HIT, OQ-206). `undefined` where a byte of it is missing. */
export function findInParts(trip: Trip, { headers }: PassingRequest, keys: CacheKeys): FoundInParts | undefined {
  const parts = trip.location.store.partsOf(keys);
  const [one] = parts;
  if (one?.part === undefined) return undefined;
  const ranges = rangesOf(headers, one.response.headers, one.part);
  if (ranges === undefined) return undefined;
  return freshAnswer(trip, parts, ranges, one.part) ?? expiredPart(parts, ranges);
}

/** Whoever has another version, or asks for what isn't there, is the origin's to answer. */
function rangesOf(asked: HeaderMap, object: HeaderMap, { total }: KeptPart): readonly ByteRange[] | undefined {
  const condition = headerValue(asked, 'if-range');
  if (!ifRangeHolds(condition, headerValue(object, 'etag'), headerValue(object, 'last-modified'))) return undefined;
  const ranges = resolveRanges(usableRange(asked) ?? [], total);
  return ranges.length > 0 && areDisjoint(ranges) ? ranges : undefined;
}

function freshAnswer(
  trip: Trip,
  parts: readonly CacheEntry[],
  ranges: readonly ByteRange[],
  { of, total }: KeptPart,
): FoundInParts | undefined {
  const fresh = parts.filter((part) => isFresh(part, trip.now));
  const joined = joinParts(fresh, ranges);
  if (joined === undefined) return undefined;
  for (const part of joined.used) trip.location.store.touch(part);
  const { response } = newestOf(joined.used);
  const message = partialResponse(trip, response.headers, { ranges, bodies: joined.bodies, total });
  return { entry: joinedEntry(joined.used, of, message), isFresh: true };
}

/** Its headers hold for all parts of the version (RFC 9110 §15.3.7.3). */
function newestOf(parts: readonly CacheEntry[]): CacheEntry {
  return parts.reduce((one, other) => (other.storedAt >= one.storedAt ? other : one));
}

/** What is joined of parts is as old as the oldest, and lives no longer than any of them. */
function joinedEntry(parts: readonly CacheEntry[], key: string, response: StoredResponse): CacheEntry {
  const oldest = parts.reduce((one, other) => (other.storedAt < one.storedAt ? other : one));
  const soonest = parts.reduce((one, other) => (expiry(other) < expiry(one) ? other : one));
  const ttlSeconds = Math.floor((expiry(soonest) - oldest.storedAt) / 1_000);
  const { storedAt } = oldest;
  return { ...soonest, key, response, storedAt, ttlSeconds, part: undefined };
}

function expiry({ storedAt, ttlSeconds }: CacheEntry): number {
  return storedAt + ttlSeconds * 1_000;
}

function expiredPart(parts: readonly CacheEntry[], ranges: readonly ByteRange[]): FoundInParts | undefined {
  const hull = { first: (ranges[0] as ByteRange).first, last: (ranges.at(-1) as ByteRange).last };
  const entry = parts.find(({ part }) => part !== undefined && covers(part.range, hull));
  return entry && { entry, isFresh: false };
}

/** The object itself in place of the part that was missing. Assumption: `partialContent` (OQ-206). */
export function asWhole(trip: Trip, entry: CacheEntry, { of, total }: KeptPart): CacheEntry {
  const { world, location, now } = trip;
  if (world.assumptions.partialContent !== 'kept-for-all') return entry;
  const others = location.store.partsOf([of]).filter((kept) => isFresh(kept, now) && !supersedes(entry, kept));
  const joined = joinParts([...others, entry], [{ first: 0, last: total - 1 }]);
  if (joined === undefined) return entry;
  const headers = without(entry.response.headers, ['content-range', 'transfer-encoding']);
  setHeader(headers, 'Content-Length', String(total));
  const response = { status: 200, statusText: statusText(200), headers, body: joined.bodies[0] as Body };
  return joinedEntry(joined.used, of, response);
}
