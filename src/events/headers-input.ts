import { isDisallowedHeader } from '../message/disallowed-headers.js';
import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { appendHeader, autoKey, headerLines, putHeader } from '../message/headers.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import { at, misuse, type Place, under } from './misuse.js';

/** One line of a header: its value, or an entry of CloudFront's own map. */
export type HeaderLineInput = string | { readonly key?: string | undefined; readonly value: string };

/**
 * Headers as people write them: a record, a web `Headers`, `[name, value]` pairs, or CloudFront's own map.
 * An array value is several lines; `undefined` removes a default.
 */
export type HeadersInput =
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly HeaderLineInput[] | undefined };

/** What was given: the headers, and the names given as `undefined`. */
export interface GivenHeaders {
  readonly headers: HeaderMap;
  readonly removed: ReadonlySet<string>;
}

/** A header name as HTTP allows it, and as functions may see it (HMAP-NAME-CHARS, HDR-HIDDEN). */
export function checkHeaderName(name: string, place: Place): void {
  if (!isHeaderName(name)) {
    throw misuse(
      under(place, name),
      `${show(name)} is not a header name`,
      "Use letters, digits and any of !#$%&'*+-.^_`|~.",
    );
  }
  if (isDisallowedHeader(name.toLowerCase())) {
    throw misuse(
      under(place, name),
      'CloudFront hides this header from functions, so no event holds it',
      'Leave it out, or use edgeEvent(event, { unchecked: true }) for an impossible event.',
    );
  }
}

/** A header value as HTTP allows it (HMAP-VALUE-TYPE, HMAP-VALUE-CRLF). */
export function checkHeaderValue(name: string, value: unknown, place: Place): asserts value is string {
  if (typeof value !== 'string') {
    throw misuse(
      place,
      `${showHeader(name, value)} is not a string`,
      'Write the value as a string, or an array of them.',
    );
  }
  if (!isHeaderValue(value)) {
    throw misuse(
      place,
      `${showHeader(name, value)} holds a control character`,
      'Give several lines as an array; nothing on the wire can hold a line break.',
    );
  }
}

function checkKey(key: unknown, name: string, place: Place): asserts key is string {
  if (typeof key === 'string' && key.toLowerCase() === name.toLowerCase()) return;
  throw misuse(place, `the key ${show(key)} differs from its name`, `Write ${JSON.stringify(name)}, in any case.`);
}

function readLine(name: string, line: unknown, place: Place): HeaderEntry {
  if (typeof line !== 'object' || line === null) {
    checkHeaderValue(name, line, place);
    return { key: name, value: line };
  }
  const { key = autoKey(name), value } = line as { key?: unknown; value?: unknown };
  checkKey(key, name, place);
  checkHeaderValue(name, value, place);
  return { key, value };
}

function readHeader(headers: HeaderMap, name: string, value: unknown, place: Place): void {
  checkHeaderName(name, place);
  const here = under(place, name);
  const lines: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, line] of lines.entries()) {
    const entry = readLine(name, line, Array.isArray(value) ? at(here, index) : here);
    appendHeader(headers, entry.key, entry.value);
  }
}

function readPairs(pairs: Iterable<unknown>, place: Place): GivenHeaders {
  const headers: HeaderMap = {};
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') {
      throw misuse(place, `${show(pair)} is not a [name, value] pair`, "Write [['Accept', 'text/html'], …].");
    }
    readHeader(headers, pair[0], pair[1], place);
  }
  return { headers, removed: new Set() };
}

/** No lines at all is no header (HMAP-EMPTY-ARRAY). */
function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function readRecord(record: object, place: Place): GivenHeaders {
  const headers: HeaderMap = {};
  const removed = new Set<string>();
  for (const [name, value] of Object.entries(record)) {
    if (isNothing(value)) removed.add(name.toLowerCase());
    else readHeader(headers, name, value, place);
  }
  return { headers, removed };
}

/** Several Cookie lines arrive as one entry (HMAP-COOKIE). */
function joinCookies(headers: HeaderMap): void {
  const lines = headerLines(headers, 'cookie');
  if (lines === undefined || lines.length < 2) return;
  const key = (lines[0] as HeaderEntry).key;
  putHeader(headers, 'cookie', [{ key, value: lines.map((line) => line.value).join('; ') }]);
}

/** Reads headers in any of the forms people write them in. */
export function readHeaders(input: HeadersInput | undefined, place: Place): GivenHeaders {
  if (input === undefined) return { headers: {}, removed: new Set() };
  if (typeof input !== 'object' || input === null) {
    throw misuse(place, `${show(input)} holds no headers`, 'Give a record, a Headers, or [name, value] pairs.');
  }
  return Symbol.iterator in input ? readPairs(input, place) : readRecord(input, place);
}

/** Reads the headers of a request. */
export function readRequestHeaders(input: HeadersInput | undefined, place: Place): GivenHeaders {
  const given = readHeaders(input, place);
  joinCookies(given.headers);
  return given;
}

/** The defaults, less what was removed, and what was given in their places or after them. */
export function mergeHeaders(defaults: readonly (readonly [string, string])[], given: GivenHeaders): HeaderMap {
  const merged: HeaderMap = {};
  for (const [key, value] of defaults) {
    const name = key.toLowerCase();
    if (!given.removed.has(name)) putHeader(merged, name, [{ key, value }]);
  }
  for (const name of Object.keys(given.headers)) {
    putHeader(merged, name, headerLines(given.headers, name) as HeaderEntry[]);
  }
  return merged;
}
