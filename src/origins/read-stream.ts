import { type Body, noBytes, utf8 } from '../message/bytes.js';
import { show } from '../message/show.js';
import { formatBytes } from '../message/size.js';
import { type Asked, badAnswer } from './answer-place.js';
import { isBytes } from './is-bytes.js';
import { isOriginFailure } from './origin-failure.js';
import type { OriginFailureKind } from './types.js';

/** What came of a stream. */
export interface Streamed {
  readonly body: Body;
  /** The failure that ended it, where bytes had come before. */
  readonly cut: OriginFailureKind | undefined;
}

/** All bytes of a stream. Throws what the stream throws, but for a failure after the first byte. */
export async function readStream(chunks: AsyncIterable<unknown>, asked: Asked): Promise<Streamed> {
  const parts: Body[] = [];
  try {
    for await (const chunk of chunks) parts.push(bytesOf(chunk, asked));
  } catch (thrown) {
    return cutOff(parts, thrown, asked);
  }
  return { body: joinBytes(parts), cut: undefined };
}

/** The same of a web stream; reading it by its reader is what costs least. */
export async function readWebStream(stream: ReadableStream<unknown>, asked: Asked): Promise<Streamed> {
  const reader = stream.getReader();
  const parts: Body[] = [];
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) parts.push(bytesOf(step.value, asked));
  } catch (thrown) {
    return cutOff(parts, thrown, asked);
  }
  return { body: joinBytes(parts), cut: undefined };
}

/** Failures that there can be once an answer is on its way. */
const afterSomeBytes: readonly OriginFailureKind[] = [
  'short-body',
  'reset',
  'timeout',
  'completion-timeout',
  'bad-response',
  'aborted',
  'too-big',
];

/** Before the first byte of the body nothing has been sent on: the answer as a whole fails (assumption: cutBeforeTheBody). */
function cutOff(parts: readonly Body[], thrown: unknown, asked: Asked): Streamed {
  if (!isOriginFailure(thrown)) throw thrown;
  const { kind } = thrown;
  const body = joinBytes(parts);
  if (body.length === 0 && kind !== 'short-body') throw thrown;
  if (afterSomeBytes.includes(kind)) return { body, cut: kind };
  throw badAnswer(
    asked,
    `its stream failed with originFailure(${show(kind)}) after ${formatBytes(body.length)}`,
    "The connection was there: fail with 'reset', 'timeout' or 'short-body'.",
    'body',
  );
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
