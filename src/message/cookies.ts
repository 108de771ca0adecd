import { isHeaderName } from './header-syntax.js';
import { headerLines } from './headers.js';
import { type Selection, selects } from './selection.js';
import type { HeaderEntry, HeaderMap } from './types.js';

export type Cookie = readonly [name: string, value: string];

/** Repeated `Cookie` lines as the one value CloudFront makes of them (HMAP-COOKIE); `undefined` when there is none. */
export function cookieValue(headers: HeaderMap): string | undefined {
  const lines = headerLines(headers, 'cookie');
  if (lines === undefined || lines.length === 0) return undefined;
  return lines.length === 1 ? (lines[0] as HeaderEntry).value : lines.map((line) => line.value).join('; ');
}

/**
 * The well-formed `name=value` pairs of Cookie values, in order; the rest is dropped, and so are names that start
 * with `$` (KEY-COOKIE-FORM). Assumption: a name must be a token, a value may be anything, since JSON in cookies works.
 *
 * @example parseCookies('a=1; b=2') // [['a', '1'], ['b', '2']]
 */
export function parseCookies(value: string | readonly { readonly value: string }[]): Cookie[] {
  const text = typeof value === 'string' ? value : value.map((line) => line.value).join(';');
  const cookies: Cookie[] = [];
  for (const part of text.split(';')) {
    const cookie = parseCookie(part);
    if (cookie !== undefined) cookies.push(cookie);
  }
  return cookies;
}

function parseCookie(part: string): Cookie | undefined {
  const middle = part.indexOf('=');
  if (middle < 0) return undefined;
  const name = part.slice(0, middle).trim();
  return name.startsWith('$') || !isHeaderName(name) ? undefined : [name, part.slice(middle + 1).trim()];
}

/**
 * The Cookie value CloudFront forwards and keys: the selected pairs, sorted by name (KEY-COOKIE-SORT), pairs of one
 * name in their order. `undefined` when nothing is left, so that no header is sent.
 */
export function selectCookies(value: string | undefined, selection: Selection): string | undefined {
  if (value === undefined || selection === 'none') return undefined;
  const chosen = parseCookies(value).filter(([name]) => selects(selection, name));
  if (chosen.length === 0) return undefined;
  return chosen
    .sort(byName)
    .map(([name, content]) => `${name}=${content}`)
    .join('; ');
}

function byName([a]: Cookie, [b]: Cookie): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
