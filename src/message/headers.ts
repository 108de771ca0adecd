import type { HeaderEntry, HeaderList, HeaderMap } from './types.js';

/** The lines of a header, or `undefined` when it is absent. `name` is lower-case. */
export function headerLines(map: HeaderMap, name: string): HeaderEntry[] | undefined {
  const lines = map[name];
  // Most look-ups miss, and a miss needs no second look; what is found may be a member of every object.
  return lines !== undefined && Object.hasOwn(map, name) ? lines : undefined;
}

export function hasHeader(map: HeaderMap, name: string): boolean {
  return Object.hasOwn(map, name);
}

/** The header's lines joined with `, `, as HTTP defines a repeated header; `undefined` when it is absent. */
export function headerValue(map: HeaderMap, name: string): string | undefined {
  const lines = headerLines(map, name);
  if (lines === undefined || lines.length === 0) return undefined;
  return lines.length === 1 ? (lines[0] as HeaderEntry).value : lines.map((line) => line.value).join(', ');
}

/** Puts lines under a name, replacing what stood there. Safe for `__proto__`. */
export function putHeader(map: HeaderMap, name: string, lines: HeaderEntry[]): void {
  if (name === '__proto__') {
    Object.defineProperty(map, name, { value: lines, enumerable: true, configurable: true, writable: true });
  } else map[name] = lines;
}

/** Sets a header to one line, replacing what stood there. `key` is the name as it goes on the wire. */
export function setHeader(map: HeaderMap, key: string, value: string): void {
  putHeader(map, key.toLowerCase(), [{ key, value }]);
}

/** Adds a line after those that stand there. */
export function appendHeader(map: HeaderMap, key: string, value: string): void {
  const name = key.toLowerCase();
  const lines = headerLines(map, name);
  if (lines) lines.push({ key, value });
  else putHeader(map, name, [{ key, value }]);
}

/** A copy that shares nothing with the original. */
export function copyHeaders(map: HeaderMap): HeaderMap {
  const copy: HeaderMap = {};
  for (const name in map) putHeader(copy, name, copyLines(map[name] as HeaderEntry[]));
  return copy;
}

function copyLines(lines: HeaderEntry[]): HeaderEntry[] {
  const first = lines[0];
  if (lines.length === 1 && first) return [{ key: first.key, value: first.value }];
  return lines.map(({ key, value }) => ({ key, value }));
}

/**
 * A map of its own that shares the lines: for changing some headers of a map that others hold.
 * A loop, since spreading leaves V8 with a hidden class per copy, which only a full collection frees.
 */
export function forkHeaders(map: HeaderMap): HeaderMap {
  const fork: HeaderMap = {};
  for (const name in map) putHeader(fork, name, map[name] as HeaderEntry[]);
  return fork;
}

export function headersFromList(list: Iterable<readonly [string, string]>): HeaderMap {
  const map: HeaderMap = {};
  for (const [key, value] of list) appendHeader(map, key, value);
  return map;
}

export function headerList(map: HeaderMap): HeaderList {
  const list: HeaderList = [];
  for (const name in map) {
    for (const { key, value } of map[name] as HeaderEntry[]) list.push([key, value]);
  }
  return list;
}

/**
 * The name CloudFront gives a header whose `key` was left out: each part gets an initial capital,
 * whatever the case of the map key (`ETAG` gives `Etag`).
 */
export function autoKey(name: string): string {
  return name.toLowerCase().replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}
