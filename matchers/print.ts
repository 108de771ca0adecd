import { show } from '../src/message/show.js';
import { formatBytes } from '../src/message/size.js';
import { isAsymmetric } from './expected.js';
import { isOrigin } from './matches-origin.js';

const maxDepth = 3;

function quote(text: string, limit: number): string {
  const shown = text.length <= limit ? text : `${text.slice(0, limit)}…`;
  const escaped = JSON.stringify(shown).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

function printList(values: readonly unknown[], limit: number, depth: number): string {
  return `[${values.map((value) => printAt(value, limit, depth)).join(', ')}]`;
}

function printField([name, value]: [string, unknown], limit: number, depth: number): string {
  return `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name, limit)}: ${printAt(value, limit, depth)}`;
}

function printFields(value: object, limit: number, depth: number): string {
  const fields = Object.entries(value).map((field) => printField(field, limit, depth));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** As the runner names it; Vitest's own say what they look for only in `sample`. */
function printAsymmetric(matcher: object, limit: number, depth: number): string {
  const { toAsymmetricMatcher, sample } = matcher as { toAsymmetricMatcher?: unknown; sample?: unknown };
  if (typeof toAsymmetricMatcher === 'function') return String(toAsymmetricMatcher.call(matcher));
  return sample === undefined ? String(matcher) : `${matcher} ${printAt(sample, limit, depth + 1)}`;
}

/** Things that are better named than spelt out: an event, an origin. */
function nickname(value: object): string | undefined {
  const { Records: records } = value as { Records?: unknown };
  if (Array.isArray(records)) return `${records[0]?.cf?.config?.eventType ?? 'unknown'} event`;
  return isOrigin(value) ? `origin ${value.id}` : undefined;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function printObject(value: object, limit: number, depth: number): string {
  if (value instanceof RegExp) return String(value);
  if (isAsymmetric(value)) return printAsymmetric(value, limit, depth);
  if (value instanceof Uint8Array) return formatBytes(value.byteLength);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  const known = nickname(value);
  if (known !== undefined) return known;
  if (depth >= maxDepth) return show(value);
  if (Array.isArray(value)) return printList(value, limit, depth + 1);
  return isPlain(value) ? printFields(value, limit, depth + 1) : show(value);
}

function printAt(value: unknown, limit: number, depth: number): string {
  if (typeof value === 'string') return quote(value, limit);
  return typeof value === 'object' && value !== null ? printObject(value, limit, depth) : show(value);
}

/** A value as one would write it in a test: single quotes, one line, long strings cut at `limit` characters. */
export function print(value: unknown, limit = 300): string {
  return printAt(value, limit, 0);
}
