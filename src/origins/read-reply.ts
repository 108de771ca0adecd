import { type Body, utf8 } from '../message/bytes.js';
import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { appendHeader } from '../message/headers.js';
import { nearestName } from '../message/nearest-name.js';
import { show } from '../message/show.js';
import type { HeaderMap } from '../message/types.js';
import { type Asked, badAnswer } from './answer-place.js';
import { framed, type Head } from './framing.js';
import { isBytes } from './is-bytes.js';
import { readStream } from './read-stream.js';
import type { OriginAnswer } from './types.js';
import { fromWebHeaders } from './web-headers.js';

/** Headers of a reply: a record (an array is several lines), `[name, value]` pairs, or a web `Headers`. */
export type ReplyHeaders =
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * An answer without the cost of a `Response`: names keep their case, lines their order.
 *
 * @example
 * httpOrigin('api.example.com', () => ({ status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'no such thing' }))
 */
export interface OriginReply {
  /** 200 to 999, default 200. */
  readonly status?: number | undefined;
  /** Default: the standard phrase. */
  readonly statusText?: string | undefined;
  readonly headers?: ReplyHeaders | undefined;
  /** A stream is sent chunked, anything else with its length. */
  readonly body?:
    | string
    | Uint8Array
    | AsyncIterable<string | Uint8Array>
    | ReadableStream<Uint8Array>
    | null
    | undefined;
}

const names = ['status', 'statusText', 'headers', 'body'];

/** A plain object as an answer. */
export function readReply(reply: OriginReply, asked: Asked): OriginAnswer | Promise<OriginAnswer> {
  checkNames(reply, asked);
  const head: Head = {
    status: readStatus(reply.status, asked),
    statusText: readStatusText(reply.statusText, asked),
    headers: readHeaders(reply.headers, asked),
  };
  const { body } = reply;
  return isStream(body) ? readStreamed(body, head, asked) : framed(head, readBody(body, asked), false, asked);
}

async function readStreamed(body: AsyncIterable<unknown>, head: Head, asked: Asked): Promise<OriginAnswer> {
  return framed(head, await readStream(body, asked), true, asked);
}

function checkNames(reply: object, asked: Asked): void {
  for (const name in reply) {
    if (names.includes(name)) continue;
    const near = nearestName(name, names);
    const fix = near === undefined ? `An answer has: ${names.join(', ')}.` : `Did you mean ${show(near)}?`;
    throw badAnswer(asked, 'there is no such field', fix, name);
  }
}

function readStatus(status: unknown, asked: Asked): number {
  if (status === undefined) return 200;
  if (Number.isInteger(status) && (status as number) >= 200 && (status as number) <= 999) return status as number;
  throw badAnswer(asked, `${show(status)} is not a status`, 'Give a whole number from 200 to 999.', 'status');
}

function readStatusText(text: unknown, asked: Asked): string | undefined {
  if (text === undefined || (typeof text === 'string' && isHeaderValue(text))) return text;
  throw badAnswer(asked, `${show(text)} is not a status text`, 'Give a string of one line.', 'statusText');
}

function readHeaders(given: ReplyHeaders | undefined, asked: Asked): HeaderMap {
  if (given === undefined) return {};
  if (typeof given !== 'object' || given === null) {
    throw badAnswer(asked, `${show(given)} holds no headers`, "Write { 'Content-Type': 'text/html' }.", 'headers');
  }
  if ('getSetCookie' in given) return fromWebHeaders(given as unknown as Headers);
  const headers: HeaderMap = {};
  if (Symbol.iterator in given) {
    for (const [name, value] of given) addLine(headers, name, value, asked);
  } else addRecord(headers, given, asked);
  return headers;
}

function addRecord(headers: HeaderMap, record: object, asked: Asked): void {
  for (const [name, value] of Object.entries(record)) {
    if (Array.isArray(value)) for (const line of value) addLine(headers, name, line, asked);
    else if (value !== undefined) addLine(headers, name, value, asked);
  }
}

function addLine(headers: HeaderMap, name: unknown, value: unknown, asked: Asked): void {
  if (typeof name !== 'string' || !isHeaderName(name)) {
    throw badAnswer(asked, `${show(name)} is not a header name`, 'Use letters, digits and dashes.', 'headers');
  }
  if (typeof value !== 'string' || !isHeaderValue(value)) {
    const fix = 'Write the value as a string of one line, or an array of them.';
    throw badAnswer(asked, `${show(value)} is not a header value`, fix, `headers[${show(name)}]`);
  }
  appendHeader(headers, name, value);
}

function isStream(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function readBody(body: unknown, asked: Asked): Body | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return utf8(body);
  // A copy: the responder may use its buffer again.
  if (isBytes(body)) return new Uint8Array(body);
  throw badAnswer(
    asked,
    `${show(body)} is not a body`,
    'Give a string, a Uint8Array or a stream; JSON.stringify an object.',
    'body',
  );
}
