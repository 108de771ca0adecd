import { isUtf8 } from 'node:buffer';
import { textOf } from '../src/message/bytes.js';
import { formatBytes, formatNumber } from '../src/message/size.js';
import { type Comparison, compareValues, differenceOf } from './compare-texts.js';
import type { MatcherContext } from './context.js';
import { isAsymmetric } from './expected.js';
import { argumentError } from './misuse.js';
import { print } from './print.js';

/** A body: its text, a RegExp on its text, its bytes, or the value its JSON stands for. */
export type BodyExpectation = string | RegExp | Uint8Array | object;

/** @throws EdgeproofError for what no body is compared with. */
export function checkBodyExpectation(matcher: string, path: string, expected: unknown): void {
  if (typeof expected === 'string' || (typeof expected === 'object' && expected !== null)) return;
  throw argumentError(matcher, path, expected, 'Give a string, a RegExp, an object (JSON) or bytes.');
}

/** The value of a JSON text; `undefined`, which no JSON text has, when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bytesOf(expected: BodyExpectation): Uint8Array | undefined {
  if (ArrayBuffer.isView(expected)) return new Uint8Array(expected.buffer, expected.byteOffset, expected.byteLength);
  const isBuffer = Object.prototype.toString.call(expected) === '[object ArrayBuffer]';
  return isBuffer ? new Uint8Array(expected as ArrayBuffer) : undefined;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at]);
}

function matchesObject(context: MatcherContext, bytes: Uint8Array, text: string, expected: object): boolean {
  const wanted = bytesOf(expected);
  if (wanted) return sameBytes(bytes, wanted);
  const value = parse(text);
  return value !== undefined && context.equals(value, expected);
}

/** Whether a decoded body is as expected. */
export function matchesBody(context: MatcherContext, bytes: Uint8Array, expected: BodyExpectation): boolean {
  const text = textOf(bytes);
  if (typeof expected === 'string') return text === expected;
  if (expected instanceof RegExp) return text.search(expected) >= 0;
  if (isAsymmetric(expected) && (context.equals(text, expected) || context.equals(bytes, expected))) return true;
  return matchesObject(context, bytes, text, expected);
}

/** Where two lists of bytes that are not the same begin to differ. */
function byteDifference(a: Uint8Array, b: Uint8Array): string {
  let at = 0;
  while (a[at] === b[at]) at++;
  return `They differ from byte ${formatNumber(at + 1)} on.`;
}

/** The value of a body's JSON beside the one expected; `undefined` where a body isn't looked at as JSON. */
function jsonNote(context: MatcherContext, text: string, expected: BodyExpectation): string | undefined {
  if (typeof expected === 'string' || expected instanceof RegExp || isAsymmetric(expected)) return undefined;
  const value = parse(text);
  if (value === undefined) return 'The body is no JSON.';
  return differenceOf((a, b) => context.equals(a, b), expected, value);
}

/** An image says nothing to a reader, but its size does. */
function shownBody(bytes: Uint8Array, text: string): string {
  return isUtf8(bytes) ? print(text) : `${formatBytes(bytes.byteLength)} that are no text`;
}

/** Both bodies, for a message. */
export function compareBodies(context: MatcherContext, bytes: Uint8Array, expected: BodyExpectation): Comparison {
  const text = textOf(bytes);
  if (typeof expected === 'string' && isUtf8(bytes)) return compareValues(expected, text);
  const wanted = bytesOf(expected);
  if (wanted) {
    const note = sameBytes(bytes, wanted) ? undefined : byteDifference(bytes, wanted);
    return { expected: formatBytes(wanted.byteLength), received: formatBytes(bytes.byteLength), note };
  }
  return { expected: print(expected), received: shownBody(bytes, text), note: jsonNote(context, text, expected) };
}
