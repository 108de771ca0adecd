import { type Body, utf8 } from '../message/bytes.js';
import { chooseFrom } from '../message/choose-from.js';
import { durationSeconds } from '../message/duration.js';
import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { appendHeader } from '../message/headers.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import type { HeaderMap } from '../message/types.js';
import { type Asked, badAnswer } from './answer-place.js';
import { framed, type Head } from './framing.js';
import { isBytes } from './is-bytes.js';
import type { OriginReply, ReplyHeaders } from './origin-reply.js';
import { readStream } from './read-stream.js';
import type { OriginAnswer, OriginFailureKind } from './types.js';
import { fromWebHeaders } from './web-headers.js';

const names = ['status', 'statusText', 'headers', 'body', 'delay', 'framing'];

/** A plain object as an answer; with `cut`, one whose body ends too early. */
export function readReply(
  reply: OriginReply,
  asked: Asked,
  cut?: OriginFailureKind,
): OriginAnswer | Promise<OriginAnswer> {
  checkNames(reply, asked);
  const head: Head = {
    status: readStatus(reply.status, asked),
    statusText: readStatusText(reply.statusText, asked),
    headers: readHeaders(reply.headers, asked),
    delayMs: readDelay(reply.delay, asked),
    closes: readFraming(reply.framing, asked),
  };
  const { body } = reply;
  if (isStream(body)) return readStreamed(body, head, asked, cut);
  return framed(head, readBody(body, asked), false, asked, cut);
}

async function readStreamed(
  stream: AsyncIterable<unknown>,
  head: Head,
  asked: Asked,
  cut: OriginFailureKind | undefined,
): Promise<OriginAnswer> {
  const streamed = await readStream(stream, asked);
  return framed(head, streamed.body, true, asked, streamed.cut ?? cut);
}

function checkNames(reply: object, asked: Asked): void {
  for (const name in reply) {
    if (names.includes(name)) continue;
    throw badAnswer(asked, 'there is no such field', chooseFrom(name, names), name);
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

/** In milliseconds. */
function readDelay(delay: unknown, asked: Asked): number | undefined {
  if (delay === undefined) return undefined;
  const seconds = durationSeconds(delay);
  if (seconds !== undefined && seconds >= 0) return seconds * 1000;
  throw badAnswer(asked, `${show(delay)} is no delay`, 'Give a number of seconds, or { milliseconds: 300 }.', 'delay');
}

function readFraming(framing: unknown, asked: Asked): boolean {
  if (framing === undefined || framing === 'close') return framing === 'close';
  const fix = "Write 'close', or leave it out: a length or chunks are added as servers do.";
  throw badAnswer(asked, `${show(framing)} is no framing`, fix, 'framing');
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
    throw badAnswer(asked, `${showHeader(name, value)} is not a header value`, fix, `headers[${show(name)}]`);
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
