import { show } from '../message/show.js';
import { misuse, type Place, under } from './misuse.js';

type Parameter = string | number | boolean;

/**
 * A query as people write it: a string with or without its `?`, a `URLSearchParams`, or a record,
 * which is percent-encoded; an array repeats its name, `undefined` leaves it out.
 */
export type QuerystringInput =
  | string
  | { toString(): string; getAll(name: string): string[] }
  | { readonly [name: string]: Parameter | readonly Parameter[] | undefined };

// biome-ignore lint/suspicious/noControlCharactersInRegex: REQ-QS-CHARS names them
const unfit = /[\x00-\x20\x7f#\ud800-\udfff]/u;

/** What to do about a lone surrogate: half a character, which percent-encoding doesn't know. */
export const noSuchCharacter = 'Remove it: half a character has no encoding.';

export function isHalf(character: string): boolean {
  return /^[\ud800-\udfff]$/.test(character);
}

/** Refuses what a function may not return as a query either (REQ-QS-CHARS). */
export function checkQuerystring(text: string, place: Place): void {
  const bad = unfit.exec(text)?.[0];
  if (bad === undefined) return;
  const fix = isHalf(bad) ? noSuchCharacter : 'Percent-encode it, or give a record, which is encoded for you.';
  throw misuse(place, `${show(text)} holds ${show(bad)}`, fix);
}

function encode(text: string, place: Place): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw misuse(place, `${show(text)} holds a lone surrogate`, noSuchCharacter);
  }
}

function encodeParameter(name: string, value: unknown, place: Place): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return `${encode(name, under(place, name))}=${encode(String(value), under(place, name))}`;
  }
  throw misuse(
    under(place, name),
    `${show(value)} is no parameter`,
    'Give a string, a number, a boolean, or an array of them.',
  );
}

function encodeRecord(record: object, place: Place): string {
  const parameters: string[] = [];
  for (const [name, value] of Object.entries(record)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    for (const one of values) parameters.push(encodeParameter(name, one, place));
  }
  return parameters.join('&');
}

/** By its tag: each realm of a test runner may have its own class. */
function isSearchParams(input: object): boolean {
  return Object.prototype.toString.call(input) === '[object URLSearchParams]';
}

/** The raw query string, without its `?`, as CloudFront writes it (EVT-REQ-QS). */
export function readQuerystring(input: QuerystringInput | undefined, place: Place): string {
  if (input === undefined) return '';
  if (typeof input === 'string') {
    const text = input.startsWith('?') ? input.slice(1) : input;
    checkQuerystring(text, place);
    return text;
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw misuse(place, `${show(input)} is no query`, 'Give a string, a URLSearchParams or a record.');
  }
  return isSearchParams(input) ? String(input) : encodeRecord(input, place);
}
