import { readOnlyList } from './limits.js';
import { keyFor, linesUnder, lineValues, noLines, valuesOf } from './returned-lines.js';
import { type HeaderPart, isObject, type JsonObject } from './rule.js';
import { sameJson } from './same-json.js';
import type { Walk } from './walk.js';

/**
 * Shows the headers that a function put there or changed to the rules; then compares those that it may only read.
 * `before` are the event's, which may be anything where somebody wrote an impossible event.
 */
export function walkHeaders(walk: Walk, map: unknown, before: unknown): void {
  // The very headers that CloudFront sent: an unchanged part of a result is passed on as it came.
  if (map === before) return;
  walk.visit(walk.steps.headers, map);
  if (!isObject(map)) return;
  const came = isObject(before) ? before : undefined;
  let isTouched = false;
  for (const mapKey in map) {
    if (came !== undefined && Object.hasOwn(came, mapKey) && sameLines(map[mapKey], came[mapKey])) continue;
    isTouched = true;
    walkHeader(walk, map, mapKey);
  }
  walkReadOnly(walk, map, came, isTouched);
}

/** By name and value alone: what else stands in a line means nothing. */
function sameLines(lines: unknown, before: unknown): boolean {
  if (lines === before) return true;
  if (!Array.isArray(lines) || !Array.isArray(before)) return sameJson(lines, before);
  if (lines.length !== before.length) return false;
  for (let index = 0; index < lines.length; index++) if (!sameLine(lines[index], before[index])) return false;
  return true;
}

function sameLine(line: unknown, before: unknown): boolean {
  if (!isObject(line) || !isObject(before)) return sameJson(line, before);
  const { key, value } = line;
  return key === before['key'] && (value === before['value'] || sameJson(value, before['value']));
}

function walkHeader(walk: Walk, map: JsonObject, mapKey: string): void {
  const lines = map[mapKey];
  // An empty array is how a function deletes a header (HMAP-EMPTY-ARRAY).
  if (Array.isArray(lines) && lines.length === 0) return;
  const header = { path: `${walk.kind}.headers`, mapKey, name: mapKey.toLowerCase(), map, lines };
  walk.visit(walk.steps.header, header);
  if (!Array.isArray(lines)) return;
  for (const [index, line] of lines.entries()) walkLine(walk, header, line, index);
}

function walkLine(walk: Walk, header: HeaderPart, line: unknown, index: number): void {
  walk.visit(walk.steps.line, { header, index, line });
  if (!isObject(line)) return;
  const { key } = line;
  if (key !== undefined && typeof key !== 'string') return;
  valuesOf(line, walk.assumptions).forEach((value, position) => {
    // The key is one, however many values stand beside it.
    walk.visit(walk.steps.entry, { header, index, key: position === 0 ? key : undefined, value });
  });
}

/** Response triggers without the event: nobody knows what was there, so nothing is said. */
function isComparable(walk: Walk, before: JsonObject | undefined): boolean {
  return before !== undefined || (walk.kind === 'response' && walk.trigger.endsWith('request'));
}

function walkReadOnly(walk: Walk, map: JsonObject, before: JsonObject | undefined, isTouched: boolean): void {
  if (!isComparable(walk, before)) return;
  for (const name of readOnlyList(walk.trigger, walk.kind, walk.assumptions)) {
    // Where every line stands as the event had it, only a deletion can be left.
    if (!isTouched && Object.hasOwn(map, name) === (before !== undefined && Object.hasOwn(before, name))) continue;
    compareReadOnly(walk, map, name, before === undefined ? noLines : linesUnder(before, name));
  }
}

function compareReadOnly(walk: Walk, map: JsonObject, name: string, was: readonly JsonObject[]): void {
  const mapKey = keyFor(map, name);
  if (mapKey === undefined && was.length === 0) return;
  const before = was.map(({ value }) => value as string);
  const after = mapKey === undefined ? [] : lineValues(map, name, walk.assumptions);
  // Where something else is wrong with it, that has its own rule.
  if (after === undefined || sameJson(before, after)) return;
  const path = `${walk.kind}.headers[${JSON.stringify(mapKey ?? name)}]`;
  const key = was[0]?.['key'];
  walk.visit(walk.steps.readOnlyHeader, { path, name, key: typeof key === 'string' ? key : name, before, after });
}
