import type { Trigger } from '../events/types.js';
import { isDeniedCustomHeader, isDisallowedHeader } from '../message/disallowed-headers.js';
import { controlCharacter, isHeaderName } from '../message/header-syntax.js';
import { autoKey } from '../message/headers.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import { formatNumber } from '../message/size.js';
import { headerPath, keyPath, otherName } from './header-part.js';
import { isNew } from './is-new.js';
import { originLimits } from './limits.js';
import { viewerTexts } from './literals.js';
import { defineRule, type Found, isObject, type JsonObject } from './rule.js';

const triggers: readonly Trigger[] = ['origin-request'];

interface Fault {
  readonly fault: string;
}

function lineFault(name: string, line: unknown): string | undefined {
  if (!isObject(line)) return `one of its lines is ${showHeader(name, line)}; each must be an object { key, value }`;
  const { key, value } = line;
  if (key !== undefined && (typeof key !== 'string' || !isHeaderName(key))) return `${show(key)} is no header name`;
  if (typeof value !== 'string') return `its value is ${showHeader(name, value)}; it must be a string`;
  return controlCharacter(value) !== undefined ? 'its value has a line break or another control character' : undefined;
}

function headerFault(name: string, lines: unknown): string | undefined {
  if (!isHeaderName(name)) return `${show(name)} is no header name`;
  if (!Array.isArray(lines)) return `it is ${showHeader(name, lines)}; each header is an array of { key, value }`;
  for (const line of lines) {
    const fault = lineFault(name, line);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function badHeaders(map: JsonObject, path: string, before?: JsonObject): Found<Fault>[] | undefined {
  const found = Object.keys(map).flatMap((name) => {
    const fault = isNew(map, before, name) ? headerFault(name, map[name]) : undefined;
    return fault === undefined ? [] : [{ path: `${path}[${JSON.stringify(name)}]`, fault }];
  });
  return found.length === 0 ? undefined : found;
}

/** Whether custom headers have the shape of a header map: only then can more be said of them. */
export function isHeaderMap(map: unknown): map is JsonObject {
  return isObject(map) && badHeaders(map, '') === undefined;
}

const shape = defineRule<Fault>({
  id: 'ORI-CH-SHAPE',
  title: 'The customHeaders of an origin are a header map: arrays of { key, value } with valid names and values',
  triggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure; aws-amplify/amplify-cli#8604',
  checks: {
    customHeaders({ map, path, before }) {
      if (!isObject(map)) return { path, fault: `customHeaders is ${show(map)}; it must be an object, {} for none` };
      return badHeaders(map, path, before);
    },
  },
  says: ({ fault }) => `${fault}.`,
  viewerMessage: () => viewerTexts.customHeaders,
});

interface Named {
  readonly name: string;
}

// What no function may set anywhere is HDR-DIS-ADD's.
function isDenied(name: string): boolean {
  return isDeniedCustomHeader(name) && !isDisallowedHeader(name);
}

const denied = defineRule<Named>({
  id: 'ORI-CH-DENY',
  title: "Some headers can't be custom headers of an origin: Host, Cookie, Cache-Control, X-Amz-* and others",
  triggers,
  severity: 'error',
  evidence: 'documented',
  source: 'add-origin-custom-headers',
  covers: ['OCH-DENY', 'ORI-CH-DENYLIST'],
  checks: {
    customHeader: (header) => (isDenied(header.name) ? { path: headerPath(header), name: header.name } : undefined),
    customEntry(entry) {
      const name = otherName(entry);
      return name !== undefined && isDenied(name) ? { path: keyPath(entry), name } : undefined;
    },
  },
  says: ({ name }) => `${autoKey(name)} can't be a custom header of an origin. Remove it.`,
  viewerMessage: () => viewerTexts.customHeaders,
});

const duplicate = defineRule<Named>({
  id: 'ORI-CH-DUP',
  title: 'A custom header of an origin is not also a header of the request',
  triggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure',
  checks: {
    headerTwice: (twice) => twice,
  },
  says({ name, path }) {
    const where = path.startsWith('request.headers') ? 'among the custom headers of the origin' : 'in request.headers';
    return `${autoKey(name)} is also ${where}. Set it in one of the two places.`;
  },
  viewerMessage: () => viewerTexts.customHeaders,
});

interface OverLimit {
  readonly what: string;
  readonly count: number;
  readonly limit: number;
}

interface Line {
  readonly path: string;
  readonly mapKey: string;
  readonly name: string;
  readonly value: string;
}

function linesOf(map: JsonObject, path: string): Line[] {
  return Object.entries(map).flatMap(([mapKey, lines]) =>
    (lines as readonly { key?: string; value: string }[]).map(({ key = mapKey, value }) => ({
      path: `${path}[${JSON.stringify(mapKey)}]`,
      mapKey,
      name: key,
      value,
    })),
  );
}

const limits = originLimits.customHeaders;

function overLong(lines: readonly Line[]): Found<OverLimit>[] {
  return lines.flatMap(({ path, name, value }) => [
    ...(name.length > limits.name
      ? [{ path, what: 'characters in the name', count: name.length, limit: limits.name }]
      : []),
    ...(value.length > limits.value
      ? [{ path, what: 'characters in the value', count: value.length, limit: limits.value }]
      : []),
  ]);
}

function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
}

/** The characters of all names and values; 0 where the shape is wrong. */
export function customHeadersLength(map: unknown): number {
  return isHeaderMap(map) ? totalOf(linesOf(map, '')) : 0;
}

function tooMuch(lines: readonly Line[], path: string): Found<OverLimit>[] {
  const total = totalOf(lines);
  return [
    ...(lines.length > limits.count ? [{ path, what: 'headers', count: lines.length, limit: limits.count }] : []),
    ...(total > limits.total
      ? [{ path, what: 'characters in all names and values', count: total, limit: limits.total }]
      : []),
  ];
}

const quota = defineRule<OverLimit>({
  id: 'ORI-CH-LIMITS',
  title: 'Custom headers: at most 30, names of 256, values of 1,783, and 10,240 characters in all',
  triggers,
  severity: 'error',
  evidence: 'documented',
  source: 'cloudfront-limits',
  covers: ['Q-CUSTHDR'],
  checks: {
    customHeaders({ map, path, before }) {
      if (!isHeaderMap(map)) return undefined;
      const lines = linesOf(map, path);
      const own = lines.filter(({ mapKey }) => isNew(map, before, mapKey));
      return [...overLong(own), ...tooMuch(lines, path)];
    },
  },
  says: ({ what, count, limit }) =>
    `${formatNumber(count)} ${what}; custom headers may have at most ${formatNumber(limit)}.`,
  viewerMessage: () => viewerTexts.customHeaders,
});

/** The rules on the custom headers of an origin (§9). */
export const customHeaderRules = [shape, denied, duplicate, quota] as const;
