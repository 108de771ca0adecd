import { toBase64 } from '../message/bytes.js';
import { KB, MB } from '../message/size.js';
import type { EdgeBody, RequestTrigger } from './types.js';

/** Bytes of a request body that a function gets to see (BODY-TRUNC). */
export const bodyLimits: Readonly<Record<RequestTrigger, number>> = { 'viewer-request': 40 * KB, 'origin-request': MB };

/**
 * `request.body` as Include Body shows it: base64, cut at 40,960 bytes at viewer-request and 1,048,576 at origin-request.
 * Assumption (emptyBodyObject): a request without a body gives the object with empty data.
 */
export function exposeBody(bytes: Uint8Array | undefined, trigger: RequestTrigger): EdgeBody {
  const limit = bodyLimits[trigger];
  const inputTruncated = bytes !== undefined && bytes.length > limit;
  const shown = inputTruncated ? bytes.subarray(0, limit) : bytes;
  return { inputTruncated, action: 'read-only', encoding: 'base64', data: shown?.length ? toBase64(shown) : '' };
}
