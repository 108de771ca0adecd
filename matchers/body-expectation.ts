import { textOf } from '../src/message/bytes.js';
import { formatBytes, formatNumber } from '../src/message/size.js';
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

function bytesOf(expected: object): Uint8Array | undefined {
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

/** Where two texts begin to differ. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** How a difference is shown: both texts from shortly before it, where it is far from the beginning. */
function excerpt(text: string, difference: number): string {
  return print(difference < 60 ? text : `…${text.slice(difference - 20)}`);
}

/** Expected and received, in the form of what was expected. */
export interface BodyComparison {
  readonly expected: string;
  readonly received: string;
  readonly note: string | undefined;
}

function compareTexts(text: string, wanted: string): BodyComparison {
  const at = firstDifference(text, wanted);
  const note = at < 60 ? undefined : `They differ from character ${formatNumber(at + 1)} on.`;
  return { expected: excerpt(wanted, at), received: excerpt(text, at), note };
}

/** Both bodies, for a message. */
export function compareBodies(bytes: Uint8Array, expected: BodyExpectation): BodyComparison {
  const text = textOf(bytes);
  if (typeof expected === 'string') return compareTexts(text, expected);
  if (bytesOf(expected)) return { expected: print(expected), received: formatBytes(bytes.byteLength), note: undefined };
  const isJson = expected instanceof RegExp || isAsymmetric(expected) || parse(text) !== undefined;
  return { expected: print(expected), received: print(text), note: isJson ? undefined : 'The body is no JSON.' };
}
