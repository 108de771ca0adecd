import type { HeaderList } from '../../message/types.js';
import { cookiePairs, isCookie } from '../request/viewer-init.js';
import type { HeadersInput } from '../types/types.js';

/** What a request says about headers: lines, and names that it wants left out. */
export interface OwnHeaders {
  readonly lines: HeaderList;
  /** In lower case, those left out included. */
  readonly names: ReadonlySet<string>;
}

/** Reads them as they are, for whoever sends them to say what is wrong. */
export function ownHeaders(given: HeadersInput | undefined): OwnHeaders | undefined {
  if (given === undefined) return { lines: [], names: new Set() };
  if (typeof given !== 'object' || given === null) return undefined;
  const lines: [string, string][] = [];
  const names = new Set<string>();
  const entries: Iterable<readonly [string, unknown]> = Symbol.iterator in given ? given : Object.entries(given);
  for (const [name, value] of entries) {
    names.add(String(name).toLowerCase());
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) lines.push([name, one]);
  }
  return { lines, names };
}

/** The viewer's headers, each in its place unless the request has its own. */
export function withDefaults(defaults: HeaderList, { lines, names }: OwnHeaders): HeaderList {
  const kept = defaults.filter(([name]) => !names.has(String(name).toLowerCase()));
  return [...kept, ...lines];
}

/** The cookies of the jar beside those of the request, whose own go before those of the same name: in one line. */
export function withCookies(headers: HeaderList, jar: readonly { key: string; cookieString(): string }[]): HeaderList {
  if (jar.length === 0) return headers;
  const own = headers.filter(isCookie).flatMap(([, value]) => cookiePairs(value));
  const names = new Set(own.map((pair) => pair.split('=', 1)[0]?.trim()));
  const pairs = jar.filter(({ key }) => !names.has(key)).map((cookie) => cookie.cookieString());
  return [...headers.filter((line) => !isCookie(line)), ['Cookie', [...own, ...pairs].join('; ')]];
}
