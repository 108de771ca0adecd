import { ifMatchNames, ifNoneMatchNames } from '../message/etag.js';
import { headerValue } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import type { S3Object } from './s3-object.js';

/**
 * What the conditions of a request come to: entity tags rule over dates (RFC 9110 §13.2.2, and S3's own reference).
 */
export function judgeConditions(headers: HeaderMap, object: S3Object): 'send' | 'not-modified' | 'failed' {
  if (!mayBeSent(headers, object)) return 'failed';
  return isKnown(headers, object) ? 'not-modified' : 'send';
}

function mayBeSent(headers: HeaderMap, { etag, lastModified }: S3Object): boolean {
  const ifMatch = headerValue(headers, 'if-match');
  if (ifMatch !== undefined) return ifMatchNames(ifMatch, etag);
  return lastModified <= (dateOf(headers, 'if-unmodified-since') ?? Number.POSITIVE_INFINITY);
}

function isKnown(headers: HeaderMap, { etag, lastModified }: S3Object): boolean {
  const ifNoneMatch = headerValue(headers, 'if-none-match');
  if (ifNoneMatch !== undefined) return ifNoneMatchNames(ifNoneMatch, etag);
  return lastModified <= (dateOf(headers, 'if-modified-since') ?? Number.NEGATIVE_INFINITY);
}

/** A date that can't be read is no condition. */
function dateOf(headers: HeaderMap, name: string): number | undefined {
  const value = headerValue(headers, name);
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
