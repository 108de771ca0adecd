import { hasHeader, headerValue } from '../../message/headers.js';
import { isAscending, parseRange, type RangeSpec } from '../../message/range.js';
import type { HeaderMap } from '../../message/types.js';
import { without } from '../trip/clean-response.js';
import type { Trip } from '../trip/trip.js';

/** What was read of a map of headers, which nobody changes: several stages ask, and a thousand ranges take a while. */
const known = new WeakMap<HeaderMap, readonly RangeSpec[]>();

/** The ranges that are asked for; `undefined` when they are malformed, overlap or don't ascend (RNG-INVALID). */
export function usableRange(headers: HeaderMap): readonly RangeSpec[] | undefined {
  const read = known.get(headers);
  if (read !== undefined) return read;
  const specs = parseRange(headerValue(headers, 'range') ?? '');
  if (specs === undefined || !isAscending(specs)) return undefined;
  known.set(headers, specs);
  return specs;
}

/** Why a range counts as none (RNG-INVALID). */
export const unusable = "the ranges are malformed, overlap or don't ascend, and count as none";

/** Ranges that can't be used count as none: neither the cache nor an origin gets to see them (RNG-INVALID). */
export function withoutUnusableRange({ trace }: Trip, method: string, headers: HeaderMap): HeaderMap {
  if (method !== 'GET' || !hasHeader(headers, 'range') || usableRange(headers) !== undefined) return headers;
  trace.push({ step: 'range', status: 200, reason: unusable });
  return without(headers, ['range', 'if-range']);
}
