import { type Body, utf8 } from './bytes.js';
import type { HeaderList } from './types.js';

/** One part of a multipart body: the value of its `Content-Range`, and the bytes. */
export interface RangePart {
  readonly contentRange: string;
  readonly body: Body;
}

const afterHead = utf8('\r\n\r\n');

/**
 * The parts as one body, as `multipart/byteranges` has them (RFC 9110 §14.6), each with some headers that all share
 * before its own. The boundary must be in none of them.
 *
 * @example multipartBody('b', [['Content-Type', 'text/plain']], [{ contentRange: 'bytes 0-0/9', body }])
 */
export function multipartBody(boundary: string, shared: HeaderList, parts: readonly RangePart[]): Body {
  const opening = openingOf(boundary, shared);
  const end = utf8(`\r\n--${boundary}--\r\n`);
  const whole = new Uint8Array(lengthOf(opening.length, parts) + end.length);
  let at = 0;
  for (const { contentRange, body } of parts) {
    // Nothing stands before the first boundary.
    const before = at === 0 ? opening.subarray(2) : opening;
    whole.set(before, at);
    at = writeAscii(whole, contentRange, at + before.length);
    whole.set(afterHead, at);
    whole.set(body, at + afterHead.length);
    at += afterHead.length + body.length;
  }
  whole.set(end, at);
  return whole;
}

/** Up to the value that is the part's own: made once, since there may be thousands of parts. */
function openingOf(boundary: string, shared: HeaderList): Body {
  const lines = shared.map(([name, value]) => `${name}: ${value}\r\n`);
  return utf8(`\r\n--${boundary}\r\n${lines.join('')}Content-Range: `);
}

function lengthOf(opening: number, parts: readonly RangePart[]): number {
  let length = -2;
  for (const { contentRange, body } of parts) length += opening + contentRange.length + afterHead.length + body.length;
  return length;
}

/** For a few characters a loop takes less time than an encoder. */
function writeAscii(bytes: Body, text: string, start: number): number {
  for (let index = 0; index < text.length; index++) bytes[start + index] = text.charCodeAt(index);
  return start + text.length;
}
