import { lazily } from './lazily.js';
import { webClasses } from './web-classes.js';

const encoder = lazily(() => new (webClasses().TextEncoder)());
const decoder = lazily(() => new (webClasses().TextDecoder)());

/** The body of a message: its bytes. No body at all is `undefined`, an empty one has length 0. */
export type Body = Uint8Array;

export const noBytes: Body = new Uint8Array(0);

export function utf8(text: string): Body {
  if (text === '') return noBytes;
  return (text.length <= short ? ascii(text) : undefined) ?? encoder().encode(text);
}

/** Up to this length a loop is several times faster than the encoder, which leaves JavaScript for each text. */
const short = 64;

/** `undefined` when there is more in it than ASCII. */
function ascii(text: string): Body | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return undefined;
    bytes[index] = unit;
  }
  return bytes;
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
