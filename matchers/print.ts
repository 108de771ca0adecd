import { cut } from '../src/message/cut.js';
import { show } from '../src/message/show.js';
import { formatBytes, formatNumber } from '../src/message/size.js';
import { isAsymmetric } from './expected.js';
import { isOrigin } from './matches-origin.js';

const maxDepth = 3;
const mostMembers = 20;

function quote(text: string, limit: number): string {
  const escaped = JSON.stringify(text.slice(0, limit)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return text.length <= limit ? `'${escaped}'` : `'${escaped}…' (${formatNumber(text.length)} characters)`;
}

/** The first members of a list, and how many there are beyond them. */
function members<Member>(all: readonly Member[], printOne: (member: Member) => string): string {
  const shown = all.slice(0, mostMembers).map(printOne);
  const left = all.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [`… ${formatNumber(left)} more`])].join(', ');
}

function printList(values: readonly unknown[], limit: number, depth: number): string {
  return `[${members(values, (value) => printAt(value, limit, depth))}]`;
}

function printField([name, value]: [string, unknown], limit: number, depth: number): string {
  return `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name, limit)}: ${printAt(value, limit, depth)}`;
}

function printFields(value: object, limit: number, depth: number): string {
  const fields = Object.entries(value);
  return fields.length === 0 ? '{}' : `{ ${members(fields, (field) => printField(field, limit, depth))} }`;
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

/** Whether an object is nothing more than its fields. */
export function isPlain(value: object): boolean {
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

/**
 * A value as one would write it in a test: single quotes, one line. A string of more than `limit` characters is cut, and
 * so is the whole when it is twice as long.
 */
export function print(value: unknown, limit = 300): string {
  const text = printAt(value, limit, 0);
  // A string alone says already how long it is.
  return typeof value === 'string' ? text : cut(text, 2 * limit);
}
