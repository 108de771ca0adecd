import { isHeaderMap } from './custom-headers.js';
import { isNew } from './is-new.js';
import { isObject, type JsonObject } from './rule.js';
import { sameJson } from './same-json.js';
import type { Walk } from './walk.js';

const kinds = ['custom', 's3'] as const;

/** A member that is an object; `undefined` for everything else. */
function part(of: unknown, name: string): JsonObject | undefined {
  const value = isObject(of) ? of[name] : undefined;
  return isObject(value) ? value : undefined;
}

/** Shows an origin to the rules, unless it is as the event had it. */
export function walkOrigin(walk: Walk, { origin, headers }: JsonObject, before: unknown): void {
  if (origin === undefined || (before !== undefined && sameJson(origin, before))) return;
  walk.visit(walk.steps.origin, origin);
  if (!isObject(origin)) return;
  for (const kind of kinds) {
    const fields = origin[kind];
    if (isObject(fields)) walkFields(walk, kind, fields, headers, part(before, kind));
  }
}

function walkFields(
  walk: Walk,
  kind: 'custom' | 's3',
  fields: JsonObject,
  requestHeaders: unknown,
  before: JsonObject | undefined,
): void {
  const path = `request.origin.${kind}`;
  walk.visit(walk.steps.originFields, { path, kind, fields, requestHeaders, before });
  const map = fields['customHeaders'];
  if (map === undefined || sameJson(map, before?.['customHeaders'])) return;
  walkCustomHeaders(walk, map, `${path}.customHeaders`, part(before, 'customHeaders'));
}

function walkCustomHeaders(walk: Walk, map: unknown, path: string, before: JsonObject | undefined): void {
  walk.visit(walk.steps.customHeaders, { path, map, before });
  if (!isHeaderMap(map)) return;
  for (const mapKey in map) {
    if (!isNew(map, before, mapKey)) continue;
    const lines = map[mapKey] as readonly { key?: string; value: string }[];
    const header = { path, mapKey, name: mapKey.toLowerCase(), map, lines };
    if (lines.length > 0) walk.visit(walk.steps.customHeader, header);
    lines.forEach(({ key, value }, index) => {
      walk.visit(walk.steps.customEntry, { header, index, key, value });
    });
  }
}

interface Named {
  readonly path: string;
  readonly map: JsonObject;
  readonly before: JsonObject | undefined;
}

/** The custom headers of the origin that the request goes to: the one that was returned, or else the event's own. */
function customHeadersOf(origin: unknown, before: unknown): Named | undefined {
  for (const kind of kinds) {
    const came = part(before, kind);
    const map = part(origin === undefined ? came : part(origin, kind), 'customHeaders');
    const path = `request.origin.${kind}.customHeaders`;
    if (map) return { path, map, before: part(came, 'customHeaders') };
  }
  return undefined;
}

/** An empty array is how a header is left out. */
function isThere(lines: unknown): boolean {
  return !Array.isArray(lines) || lines.length > 0;
}

/** Looks for headers that the request and its origin now both have. */
export function walkTwice(walk: Walk, request: JsonObject, before: JsonObject | undefined): void {
  const { headers, origin } = request;
  if (before !== undefined && headers === before['headers'] && origin === before['origin']) return;
  const custom = customHeadersOf(origin, before?.['origin']);
  if (custom === undefined || !isObject(headers)) return;
  const own = { path: 'request.headers', map: headers, before: part(before, 'headers') };
  for (const mapKey in custom.map) {
    if (isThere(custom.map[mapKey])) compareNames(walk, custom, mapKey, own);
  }
}

function compareNames(walk: Walk, custom: Named, mapKey: string, own: Named): void {
  const name = mapKey.toLowerCase();
  const twin = Object.keys(own.map).find((other) => other.toLowerCase() === name && isThere(own.map[other]));
  if (twin === undefined) return;
  const at = isNew(custom.map, custom.before, mapKey) ? `${custom.path}[${JSON.stringify(mapKey)}]` : undefined;
  const path = at ?? (isNew(own.map, own.before, twin) ? `${own.path}[${JSON.stringify(twin)}]` : undefined);
  if (path !== undefined) walk.visit(walk.steps.headerTwice, { path, name });
}
