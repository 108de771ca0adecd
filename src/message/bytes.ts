import { lazily } from './lazily.js';

const encoder = lazily(() => new TextEncoder());
const decoder = lazily(() => new TextDecoder());

/** The body of a message: its bytes. No body at all is `undefined`, an empty one has length 0. */
export type Body = Uint8Array;

export const noBytes: Body = new Uint8Array(0);

export function utf8(text: string): Body {
  return text === '' ? noBytes : encoder().encode(text);
}

export function textOf(bytes: Body): string {
  return decoder().decode(bytes);
}

export function toBase64(bytes: Body): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

export function fromBase64(text: string): Body {
  return Buffer.from(text, 'base64');
}
