import { ifRangeHolds } from '../message/etag.js';
import { headerValue } from '../message/headers.js';
import { type ByteRange, parseRange, resolveRange } from '../message/range.js';
import type { HeaderMap } from '../message/types.js';
import type { S3Object } from './s3-object.js';

/**
 * Which part of an object a request asks for; `undefined`: the whole. Source: Amazon S3 API reference, GetObject: one
 * range per request, so several are sent the whole, as is what can't be read or comes with an `If-Range` that fails.
 */
export function askedPart(headers: HeaderMap, object: S3Object): ByteRange | 'unsatisfiable' | undefined {
  const value = headerValue(headers, 'range');
  const specs = value === undefined ? undefined : parseRange(value);
  const [only] = specs ?? [];
  if (only === undefined || specs?.length !== 1) return undefined;
  if (!ifRangeHolds(headerValue(headers, 'if-range'), object.etag, lastModifiedOf(object))) return undefined;
  return resolveRange(only, object.size) ?? 'unsatisfiable';
}

/** The value of `Last-Modified`. */
export function lastModifiedOf({ lastModified }: S3Object): string {
  return new Date(lastModified).toUTCString();
}
