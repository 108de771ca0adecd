import { type Body, noBytes } from '../message/bytes.js';
import { hasHeader, headerValue } from '../message/headers.js';
import { formatBytes } from '../message/size.js';
import { statusText } from '../message/status-text.js';
import type { HeaderMap } from '../message/types.js';
import { type Asked, badAnswer } from './answer-place.js';
import type { OriginAnswer } from './types.js';

/** The head of an answer as the responder gave it. */
export interface Head {
  readonly status: number;
  readonly statusText: string | undefined;
  /** Its own, and completed in place. */
  readonly headers: HeaderMap;
}

/**
 * Gives an answer the framing header a real one has: `Content-Length` for a known body, `Transfer-Encoding: chunked`
 * for a stream. Losing it in an origin-response function is the commonest 502 (HDR-RO-DELETE).
 * No body at all is `undefined`.
 */
export function framed(head: Head, body: Body | undefined, isStream: boolean, asked: Asked): OriginAnswer {
  const { status, headers } = head;
  const isHead = asked.request.method === 'HEAD';
  checkFraming(head, body ?? noBytes, asked);
  if (!isBodiless(status) && !(isHead && body === undefined)) addFraming(headers, body ?? noBytes, isStream);
  return {
    status,
    statusText: head.statusText ?? statusText(status),
    headers,
    body: isHead ? noBytes : (body ?? noBytes),
  };
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 304;
}

function addFraming(headers: HeaderMap, body: Body, isStream: boolean): void {
  if (hasHeader(headers, 'content-length') || hasHeader(headers, 'transfer-encoding')) return;
  if (isStream) headers['transfer-encoding'] = [{ key: 'Transfer-Encoding', value: 'chunked' }];
  else headers['content-length'] = [{ key: 'Content-Length', value: String(body.length) }];
}

/** The responder may frame its answer itself, but then rightly. */
function checkFraming({ status, headers }: Head, body: Body, asked: Asked): void {
  if (body.length > 0 && isBodiless(status)) {
    throw badAnswer(asked, `status ${status} came with a body`, 'HTTP allows it none: leave it out.');
  }
  const length = headerValue(headers, 'content-length');
  if (length === undefined) return;
  if (hasHeader(headers, 'transfer-encoding')) {
    throw badAnswer(
      asked,
      'content-length and transfer-encoding are both there',
      'Keep one, or leave both to edgeproof.',
    );
  }
  // A HEAD or 304 answer announces the length of a body it doesn't carry.
  if (length === String(body.length) || asked.request.method === 'HEAD' || status === 304) return;
  throw badAnswer(
    asked,
    `content-length says ${length}, the body has ${formatBytes(body.length)}`,
    "Leave the header out; for a body cut short answer originFailure('short-body').",
  );
}
