import { MB } from '../message/size.js';
import { payloadLimit } from './limits.js';

/** A JSON string is at most this many times as long as the text in it. */
const widestEscape = 6;

/** What a value costs beside its texts, at most: quotes, a comma, the digits of a number. In characters to be escaped. */
const perValue = 5;

/** Deeper than results are: no more counting, but measuring. */
const deepest = 100;

/** More than the event's own part of a result takes, which is not counted. */
const sharedMost = 2 * MB;

interface Members {
  readonly [name: string]: unknown;
}

/** Characters of a result that are not the event's own: never fewer than there are. */
function countCharacters(value: unknown, like: unknown, depth: number): number {
  if (typeof value === 'string') return value.length + perValue;
  if (typeof value !== 'object' || value === null || value === like) return perValue;
  if (depth > deepest) return payloadLimit;
  return Array.isArray(value) ? countList(value, like, depth + 1) : countRecord(value as Members, like, depth + 1);
}

function countList(list: readonly unknown[], like: unknown, depth: number): number {
  const counterparts = Array.isArray(like) ? like : [];
  let characters = perValue;
  for (let index = 0; index < list.length; index++) {
    characters += countCharacters(list[index], counterparts[index], depth);
  }
  return characters;
}

function countRecord(record: Members, like: unknown, depth: number): number {
  const counterparts = typeof like === 'object' && like !== null ? (like as Members) : undefined;
  let characters = perValue;
  for (const name in record) {
    const member = record[name];
    characters += name.length + perValue;
    if (typeof member === 'string') characters += member.length;
    else characters += countCharacters(member, counterparts?.[name], depth);
  }
  return characters;
}

/** From this length on a text is measured where it is: in the JSON there would be a second copy of it. */
const long = 10_000;

/** What JSON doesn't write as it is; half a pair of surrogates among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
const escaped = /["\\\x00-\x1f\ud800-\udfff]/;

/** The characters that have an escape of two characters: quote, backslash, \b, \t, \n, \f, \r. */
const brief = new Set([0x22, 0x5c, 0x08, 0x09, 0x0a, 0x0c, 0x0d]);

/** How many bytes more than its own a character takes. */
function extraBytes(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x20 || unit === 0x22 || unit === 0x5c) return brief.has(unit) ? 1 : 5;
  if (unit < 0xd800 || unit > 0xdfff) return 0;
  // Alone it counts as three bytes, and is written as six.
  return isLone(text, index, unit) ? 3 : 0;
}

function isLone(text: string, index: number, unit: number): boolean {
  const isHigh = unit < 0xdc00;
  const partner = text.charCodeAt(isHigh ? index + 1 : index - 1);
  return isHigh ? !(partner >= 0xdc00 && partner <= 0xdfff) : !(partner >= 0xd800 && partner <= 0xdbff);
}

/** Bytes of a text in JSON, without its quotes. */
function writtenSize(text: string): number {
  let bytes = Buffer.byteLength(text);
  if (escaped.test(text)) for (let index = 0; index < text.length; index++) bytes += extraBytes(text, index);
  return bytes;
}

/** Bytes of JSON data as JSON. */
function jsonSize(result: unknown): number {
  let bytes = 0;
  const written = JSON.stringify(result, (_, value) => {
    if (typeof value !== 'string' || value.length < long) return value;
    bytes += writtenSize(value);
    return '';
  });
  return bytes + Buffer.byteLength(written);
}

/**
 * Bytes of a result as JSON; 0 for one that can't come near the limit, which is most of them: those are not written.
 * `like` is the event's part that it may share objects with.
 */
export function payloadSize(result: unknown, like: unknown): number {
  if (result === like) return 0;
  const most = countCharacters(result, like, 0) * widestEscape;
  return most + sharedMost <= payloadLimit ? 0 : jsonSize(result);
}
