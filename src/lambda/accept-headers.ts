import type { Assumptions } from '../assumptions/index.js';
import { autoKey, headerLines, putHeader } from '../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';

/**
 * Headers as CloudFront takes them from a function: lower-case names, those that differ by case merged (OQ-30), every
 * line with its key, an omitted one inserted (HMAP-KEY-AUTO), empty lists left out (HMAP-EMPTY-ARRAY).
 * A map that is like that already is taken as it is.
 *
 * Rules can be switched off, so what they refuse may arrive here: what is no header is left out.
 *
 * @param came the event's own headers: returned as they were, they go on as they came.
 */
export function acceptHeaders(headers: unknown, assumptions: Assumptions, came?: HeaderMap): HeaderMap {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return {};
  if (headers === came && hasKeys(came)) return came;
  return isAccepted(headers) ? headers : normalise(headers, assumptions);
}

/** An event written by hand may lack some. */
function hasKeys(headers: HeaderMap): boolean {
  for (const name in headers) {
    const lines = headers[name];
    if (!Array.isArray(lines) || typeof lines[0]?.key !== 'string') return false;
    for (let index = 1; index < lines.length; index++) if (typeof lines[index]?.key !== 'string') return false;
  }
  return true;
}

function isAccepted(headers: object): headers is HeaderMap {
  for (const name in headers) {
    const lines: unknown = (headers as { [name: string]: unknown })[name];
    if (!Array.isArray(lines) || lines.length === 0 || !lines.every((line) => isAcceptedLine(line, name))) return false;
  }
  return true;
}

function isAcceptedLine(line: unknown, name: string): boolean {
  const { key, value } = (line ?? {}) as Partial<HeaderEntry>;
  return typeof value === 'string' && (key === name || (typeof key === 'string' && key.toLowerCase() === name));
}

function normalise(headers: object, assumptions: Assumptions): HeaderMap {
  const accepted: HeaderMap = {};
  for (const [mapKey, lines] of Object.entries(headers)) {
    if (!Array.isArray(lines)) continue;
    const name = mapKey.toLowerCase();
    const own = lines.flatMap((line) => acceptLines(line, name, assumptions));
    const all = [...(headerLines(accepted, name) ?? []), ...own];
    if (all.length > 0) putHeader(accepted, name, all);
  }
  return accepted;
}

function acceptLines(line: unknown, name: string, assumptions: Assumptions): HeaderEntry[] {
  const { key, value } = (line ?? {}) as { key?: unknown; value?: unknown };
  const sent = acceptKey(key, name);
  if (typeof value === 'string') return [{ key: sent, value }];
  if (!Array.isArray(value) || assumptions.arrayValue !== 'several-lines') return [];
  return value.filter((each) => typeof each === 'string').map((each: string) => ({ key: sent, value: each }));
}

/** Assumption: a `key` that is another name than the map's gives way to it (OQ-1). */
function acceptKey(key: unknown, name: string): string {
  return typeof key === 'string' && key.toLowerCase() === name ? key : autoKey(name);
}
