import { type Body, utf8 } from './bytes.js';
import type { HeaderList } from './types.js';

/** One part of a multipart body. */
export interface Part {
  readonly headers: HeaderList;
  readonly body: Body;
}

/**
 * The parts as one body, as `multipart/byteranges` has them (RFC 9110 §14.6). The boundary must be in none of them.
 *
 * @example multipartBody('b', [{ headers: [['Content-Range', 'bytes 0-0/9']], body }])
 */
export function multipartBody(boundary: string, parts: readonly Part[]): Body {
  const pieces: Body[] = [];
  for (const [index, { headers, body }] of parts.entries()) {
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    pieces.push(utf8(`${index === 0 ? '' : '\r\n'}--${boundary}\r\n${lines}\r\n`), body);
  }
  pieces.push(utf8(`\r\n--${boundary}--\r\n`));
  return joined(pieces);
}

function joined(pieces: readonly Body[]): Body {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
