import { headerValue } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import type { S3Object } from './s3-object.js';

/**
 * What the conditions of a request come to: entity tags rule over dates (RFC 9110 §13.2.2, and S3's own reference).
 */
export function judgeConditions(headers: HeaderMap, object: S3Object): 'send' | 'not-modified' | 'failed' {
  const ifMatch = headerValue(headers, 'if-match');
  const unmodifiedSince = dateOf(headers, 'if-unmodified-since');
  if (ifMatch !== undefined ? !lists(ifMatch, object.etag) : object.lastModified > (unmodifiedSince ?? Infinity)) {
    return 'failed';
  }
  const ifNoneMatch = headerValue(headers, 'if-none-match');
  const modifiedSince = dateOf(headers, 'if-modified-since');
  const known =
    ifNoneMatch !== undefined ? lists(ifNoneMatch, object.etag) : object.lastModified <= (modifiedSince ?? -Infinity);
  return known ? 'not-modified' : 'send';
}

/** A date that can't be read is no condition. */
function dateOf(headers: HeaderMap, name: string): number | undefined {
  const value = headerValue(headers, name);
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

function lists(value: string, etag: string): boolean {
  return value.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag || `"${tag}"` === etag;
  });
}
