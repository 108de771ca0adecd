import { isUtf8 } from 'node:buffer';
import { textOf } from '../../src/message/bytes.js';
import { cut } from '../../src/message/cut.js';
import { maskSecrets } from '../../src/message/mask-secrets.js';
import { formatBytes, formatNumber } from '../../src/message/size.js';
import { asText, type Line } from '../lines.js';

const longest = 300;
const mostBodyLines = 20;

/** What says only when something was asked, and over which connection. */
const ofTheMoment: ReadonlySet<string> = new Set(['age', 'date', 'via', 'x-amz-cf-id']);

/** Header lines as `name: value`, in the order in which they are sent, with what is secret hidden. */
export function headerLines(lines: readonly Line[]): string[] {
  return lines
    .map(([name, value]) => [name.toLowerCase(), asText(value)] as const)
    .filter(([name]) => !ofTheMoment.has(name))
    .map(([name, value]) => `${name}: ${cut(maskSecrets(name, value), longest)}`.trimEnd());
}

function textLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const shown = lines.slice(0, mostBodyLines).map((line) => cut(line, longest));
  const left = lines.length - shown.length;
  return left === 0 ? shown : [...shown, `… ${formatNumber(left)} more lines`];
}

/** A body below an empty line: its text, or its size where it is none. */
export function bodyLines(body: Uint8Array | undefined): string[] {
  if (body === undefined || body.byteLength === 0) return [];
  return isUtf8(body) ? ['', ...textLines(textOf(body))] : ['', `(${formatBytes(body.byteLength)})`];
}
