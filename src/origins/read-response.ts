import { type Asked, badAnswer } from './answer-place.js';
import { framed, type Head } from './framing.js';
import { peekBody, wasTaken } from './peek-body.js';
import { readWebStream } from './read-stream.js';
import type { OriginAnswer } from './types.js';
import { fromWebHeaders } from './web-headers.js';

/** Whether a value is a `Response`, of this or another realm. */
export function isResponse(value: object): value is Response {
  return 'arrayBuffer' in value && typeof value.arrayBuffer === 'function' && 'status' in value && 'headers' in value;
}

/** A `Response` as an answer: its lines in the order of `Headers`, with the spelling HTTP/1.1 servers use. */
export function readResponse(response: Response, asked: Asked): OriginAnswer | Promise<OriginAnswer> {
  const { status, statusText, body } = response;
  if (status < 200) {
    throw badAnswer(
      asked,
      'Response.error() has no status',
      "For a failure answer originFailure('reset') or its like.",
    );
  }
  if (response.bodyUsed || body?.locked || wasTaken(response)) {
    throw badAnswer(asked, 'the body of this Response was read before', 'Make a new Response for each call.');
  }
  const head: Head = {
    status,
    statusText: statusText || undefined,
    headers: fromWebHeaders(response.headers),
    delayMs: undefined,
    closes: false,
  };
  const known = body === null ? undefined : peekBody(response);
  if (body === null || known !== undefined) return framed(head, known, false, asked, undefined);
  return readBody(body, head, asked);
}

async function readBody(body: ReadableStream<unknown>, head: Head, asked: Asked): Promise<OriginAnswer> {
  const isStream = isUsersStream(body);
  const streamed = await readWebStream(body, asked);
  return framed(head, streamed.body, isStream, asked, streamed.cut);
}

/**
 * Whether the body was given as a stream. `Response` doesn't tell, but the stream it makes of a text, bytes or a form
 * is a byte stream, and a stream made by hand is not, unless it was made with `type: 'bytes'`.
 */
function isUsersStream(stream: ReadableStream): boolean {
  try {
    stream.getReader({ mode: 'byob' }).releaseLock();
    return false;
  } catch {
    return true;
  }
}
