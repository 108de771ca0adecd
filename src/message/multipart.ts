import type { Body } from './bytes.js';
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
  const heads = parts.map(({ headers }, index) => headOf(boundary, headers, index === 0));
  const end = `\r\n--${boundary}--\r\n`;
  const whole = new Uint8Array(lengthOf(heads, parts) + Buffer.byteLength(end));
  const text = Buffer.from(whole.buffer);
  let at = 0;
  for (const [index, { body }] of parts.entries()) {
    at += text.write(heads[index] as string, at);
    whole.set(body, at);
    at += body.length;
  }
  text.write(end, at);
  return whole;
}

function headOf(boundary: string, headers: HeaderList, isFirst: boolean): string {
  let head = isFirst ? `--${boundary}\r\n` : `\r\n--${boundary}\r\n`;
  for (const [name, value] of headers) head += `${name}: ${value}\r\n`;
  return `${head}\r\n`;
}

function lengthOf(heads: readonly string[], parts: readonly Part[]): number {
  let length = 0;
  for (const head of heads) length += Buffer.byteLength(head);
  for (const { body } of parts) length += body.length;
  return length;
}
