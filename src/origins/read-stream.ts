import { type Body, noBytes, utf8 } from '../message/bytes.js';
import { show } from '../message/show.js';
import { type Asked, badAnswer } from './answer-place.js';
import { isBytes } from './is-bytes.js';

/** All bytes of a stream. Throws what the stream throws. */
export async function readStream(chunks: AsyncIterable<unknown>, asked: Asked): Promise<Body> {
  const parts: Body[] = [];
  for await (const chunk of chunks) parts.push(bytesOf(chunk, asked));
  return joinBytes(parts);
}

/** All bytes of a web stream; reading it by its reader is what costs least. */
export async function readWebStream(stream: ReadableStream<unknown>, asked: Asked): Promise<Body> {
  const reader = stream.getReader();
  const parts: Body[] = [];
  for (let step = await reader.read(); !step.done; step = await reader.read()) parts.push(bytesOf(step.value, asked));
  return joinBytes(parts);
}

function bytesOf(chunk: unknown, asked: Asked): Body {
  if (isBytes(chunk)) return chunk;
  if (typeof chunk === 'string') return utf8(chunk);
  throw badAnswer(asked, `its stream gave ${show(chunk)}`, 'A stream gives Uint8Arrays or strings.', 'body');
}

function joinBytes(parts: readonly Body[]): Body {
  if (parts.length <= 1) return parts[0] ?? noBytes;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
