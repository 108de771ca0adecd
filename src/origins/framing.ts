import { type Body, noBytes } from '../message/bytes.js';
import { hasHeader, headerValue } from '../message/headers.js';
import { formatBytes } from '../message/size.js';
import { statusText } from '../message/status-text.js';
import type { HeaderMap } from '../message/types.js';
import { type Asked, badAnswer } from './answer-place.js';
import type { OriginAnswer, OriginFailureKind } from './types.js';

/** The head of an answer as the responder gave it. */
export interface Head {
  readonly status: number;
  readonly statusText: string | undefined;
  /** Its own, and completed in place. */
  readonly headers: HeaderMap;
  readonly delayMs: number | undefined;
  /** Whether the end of the connection is the end of the body. */
  readonly closes: boolean;
}

/**
 * Gives an answer the framing header a real one has: `Content-Length` for a known body, `Transfer-Encoding: chunked`
 * for a stream. Losing it in an origin-response function is the commonest 502 (HDR-RO-DELETE).
 * No body at all is `undefined`; with `cut`, `body` is what came of one.
 */
export function framed(
  head: Head,
  body: Body | undefined,
  isStream: boolean,
  asked: Asked,
  cut: OriginFailureKind | undefined,
): OriginAnswer {
  const { status, headers, delayMs } = head;
  const isHead = asked.request.method === 'HEAD';
  if (cut === undefined) checkFraming(head, body ?? noBytes, asked);
  else checkCut(head, body ?? noBytes, asked);
  const announced = (body ?? noBytes).length + (cut === undefined ? 0 : 1);
  const announces = cut !== undefined || !(isHead && body === undefined);
  if (!isBodiless(status) && announces && !head.closes) addFraming(headers, announced, isStream);
  return {
    status,
    statusText: head.statusText ?? statusText(status),
    headers,
    body: isHead ? noBytes : (body ?? noBytes),
    delayMs,
    cut: isHead ? undefined : cut,
  };
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 304;
}

function addFraming(headers: HeaderMap, length: number, isStream: boolean): void {
  if (hasHeader(headers, 'content-length') || hasHeader(headers, 'transfer-encoding')) return;
  if (isStream) headers['transfer-encoding'] = [{ key: 'Transfer-Encoding', value: 'chunked' }];
  else headers['content-length'] = [{ key: 'Content-Length', value: String(length) }];
}

/** The responder may frame its answer itself, but then rightly. */
function checkFraming(head: Head, body: Body, asked: Asked): void {
  const { status, headers } = head;
  if (body.length > 0 && isBodiless(status)) {
    throw badAnswer(asked, `status ${status} came with a body`, 'HTTP allows it none: leave it out.');
  }
  checkOneFraming(head, asked);
  const length = headerValue(headers, 'content-length');
  // A HEAD or 304 answer announces the length of a body it doesn't carry.
  if (length === undefined || length === String(body.length) || asked.request.method === 'HEAD' || status === 304)
    return;
  throw badAnswer(
    asked,
    `content-length says ${length}, the body has ${formatBytes(body.length)}`,
    "Leave the header out; for a body cut short answer originFailure('short-body').",
  );
}

/** A body can be cut short only where more was announced. */
function checkCut(head: Head, body: Body, asked: Asked): void {
  const { status, headers } = head;
  if (isBodiless(status)) {
    throw badAnswer(asked, `status ${status} has no body that could be cut short`, 'Give another status.');
  }
  checkOneFraming(head, asked);
  const length = headerValue(headers, 'content-length');
  if (length === undefined || Number(length) > body.length) return;
  throw badAnswer(
    asked,
    `content-length says ${length}, and ${formatBytes(body.length)} came: that is not cut short`,
    'Announce more, or leave the header out.',
  );
}

function checkOneFraming({ headers, closes }: Head, asked: Asked): void {
  const hasLength = hasHeader(headers, 'content-length');
  const isChunked = hasHeader(headers, 'transfer-encoding');
  if (hasLength && isChunked) {
    throw badAnswer(
      asked,
      'content-length and transfer-encoding are both there',
      'Keep one, or leave both to edgeproof.',
    );
  }
  if (!closes || !(hasLength || isChunked)) return;
  const name = hasLength ? 'content-length' : 'transfer-encoding';
  throw badAnswer(asked, `${name} is there, and framing is 'close'`, 'Keep one of the two.');
}
