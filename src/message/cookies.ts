import { isHeaderName } from './header-syntax.js';
import { headerLines } from './headers.js';
import { type AnySelection, selects } from './selection.js';
import type { HeaderEntry, HeaderMap } from './types.js';

/** Repeated `Cookie` lines as the one value CloudFront makes of them (HMAP-COOKIE); `undefined` when there is none. */
export function cookieValue(headers: HeaderMap): string | undefined {
  const lines = headerLines(headers, 'cookie');
  if (lines === undefined || lines.length === 0) return undefined;
  return lines.length === 1 ? (lines[0] as HeaderEntry).value : lines.map((line) => line.value).join('; ');
}

/**
 * The Cookie value CloudFront forwards and keys: the selected pairs, sorted by name (KEY-COOKIE-SORT), pairs of one
 * name in their order. `undefined` when nothing is left, so that no header is sent.
 *
 * Only well-formed `name=value` pairs count, and no names that start with `$` (KEY-COOKIE-FORM). Assumption: a name
 * must be a token, a value may be anything, since JSON in cookies works.
 *
 * @example selectCookies('b=2; a=1; $c=3', 'all') // 'a=1; b=2'
 */
export function selectCookies(value: string | undefined, selection: AnySelection): string | undefined {
  if (value === undefined || selection === 'none') return undefined;
  if (value === latest.value && selection === latest.selection) return latest.selected;
  const selected = select(value, selection);
  latest = { value, selection, selected };
  return selected;
}

/** The key and the origin request ask for the same, one after the other. */
let latest: { value?: string; selection?: AnySelection; selected?: string | undefined } = {};

function select(value: string, selection: AnySelection): string | undefined {
  const byName = contentsByName(value, selection);
  const lists: string[] = [];
  for (const name of [...byName.keys()].sort()) {
    const contents = byName.get(name);
    if (contents !== undefined) lists.push(`${name}=${contents.join(`; ${name}=`)}`);
  }
  return lists.length === 0 ? undefined : lists.join('; ');
}

/** By name, so that each is looked at once: a request can bring 10,000 cookies. `undefined`: the name doesn't count. */
function contentsByName(value: string, selection: AnySelection): Map<string, string[] | undefined> {
  const byName = new Map<string, string[] | undefined>();
  for (const part of value.split(';')) {
    const middle = part.indexOf('=');
    if (middle < 0) continue;
    const name = part.slice(0, middle).trim();
    const same = byName.get(name);
    if (same !== undefined) same.push(part.slice(middle + 1).trim());
    else if (!byName.has(name)) {
      byName.set(name, isTaken(name, selection) ? [part.slice(middle + 1).trim()] : undefined);
    }
  }
  return byName;
}

function isTaken(name: string, selection: AnySelection): boolean {
  return !name.startsWith('$') && isHeaderName(name) && selects(selection, name);
}
