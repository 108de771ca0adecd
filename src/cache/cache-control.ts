import { headerValue } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';

/** Whether a directive stands there, and whether it speaks of the whole response or of some of its fields. */
export type Reach = 'absent' | 'fields' | 'whole';

/** The directives of a response's `Cache-Control` that count at the edge. Lifetimes in seconds. */
export interface CacheControl {
  readonly noStore: boolean;
  readonly noCache: Reach;
  readonly private: Reach;
  readonly sMaxAge: number | undefined;
  readonly maxAge: number | undefined;
  /** Whether a lifetime is there that is no number, and so counts as absent. */
  readonly hasUnreadableAge: boolean;
  readonly staleWhileRevalidate: number | undefined;
  readonly staleIfError: number | undefined;
  /** Field names listed by `no-cache="…"` and `private="…"`, lower-case: the rest may be stored without them. */
  readonly withheldFields: readonly string[];
}

/** A hundred years (TTL-RANGE). */
const longest = 3_153_600_000;

type Draft = { -readonly [Name in keyof CacheControl]: CacheControl[Name] } & { withheldFields: string[] };

/**
 * Reads `Cache-Control`: names in any case, all lines joined, commas inside quoted strings no separators, the first of
 * a repeated lifetime. A lifetime that is no number counts as absent (TTL-BADNUM). Linear in the header's length.
 */
export function parseCacheControl(headers: HeaderMap): CacheControl {
  const found: Draft = {
    noStore: false,
    noCache: 'absent',
    private: 'absent',
    sMaxAge: undefined,
    maxAge: undefined,
    hasUnreadableAge: false,
    staleWhileRevalidate: undefined,
    staleIfError: undefined,
    withheldFields: [],
  };
  const value = headerValue(headers, 'cache-control');
  if (value !== undefined) for (const [name, argument] of directives(value)) take(found, name, argument);
  return found;
}

function take(found: Draft, name: string, argument: string | undefined): void {
  if (name === 'no-store') found.noStore = true;
  else if (name === 'no-cache') found.noCache = takeReach(found, found.noCache, argument);
  else if (name === 'private') found.private = takeReach(found, found.private, argument);
  else if (name === 's-maxage') found.sMaxAge ??= age(found, argument);
  else if (name === 'max-age') found.maxAge ??= age(found, argument);
  else if (name === 'stale-while-revalidate') found.staleWhileRevalidate ??= seconds(argument);
  else if (name === 'stale-if-error') found.staleIfError ??= seconds(argument);
}

function age(found: Draft, argument: string | undefined): number | undefined {
  const read = seconds(argument);
  if (read === undefined) found.hasUnreadableAge = true;
  return read;
}

function takeReach(found: Draft, before: Reach, argument: string | undefined): Reach {
  if (argument === undefined || before === 'whole') return 'whole';
  for (const field of argument.split(',')) found.withheldFields.push(field.trim().toLowerCase());
  return 'fields';
}

function seconds(argument: string | undefined): number | undefined {
  return argument !== undefined && /^\d+$/.test(argument) ? Math.min(Number(argument), longest) : undefined;
}

/** Name and unquoted argument of each directive. */
function* directives(value: string): Generator<[name: string, argument: string | undefined]> {
  let start = 0;
  while (start < value.length) {
    const end = memberEnd(value, start);
    const member = value.slice(start, end);
    const equals = member.indexOf('=');
    if (equals < 0) yield [member.trim().toLowerCase(), undefined];
    else yield [member.slice(0, equals).trim().toLowerCase(), unquote(member.slice(equals + 1).trim())];
    start = end + 1;
  }
}

/** The next comma outside a quoted string, or the end. A string that is never closed reaches to the end. */
function memberEnd(value: string, start: number): number {
  let quoted = false;
  for (let at = start; at < value.length; at++) {
    const character = value[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\\' && quoted) at++;
    else if (character === ',' && !quoted) return at;
  }
  return value.length;
}

function unquote(argument: string): string {
  if (!argument.startsWith('"')) return argument;
  const end = argument.length > 1 && argument.endsWith('"') ? -1 : argument.length;
  return argument.slice(1, end).replace(/\\(.)/g, '$1');
}
