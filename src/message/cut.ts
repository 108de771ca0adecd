import { formatNumber } from './size.js';

/** Where a text can be cut without leaving half of a character. */
function before(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** A text in a message: where it is long its beginning, and how long it is: `abc… (12,345 characters)`. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, before(text, limit))}… (${formatNumber(text.length)} characters)`;
}

/** Names in a message: the first ones, and how many there are beyond them: `a, b and 480 more`. */
export function listed(names: readonly string[], most = 20): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${formatNumber(names.length - most)} more`;
}
