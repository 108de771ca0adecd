import { formatNumber } from './size.js';

/** The first characters of a text, and never half of one. */
export function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** A text in a message: where it is long its beginning, and how long it is: `abc… (12,345 characters)`. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${beginning(text, limit)}… (${formatNumber(text.length)} characters)`;
}

/** Texts up to this length together are listed. */
const listLimit = 800;

/** Names in a message: the first ones, and how many there are beyond them: `a, b and 480 more`. */
export function listed(names: readonly string[], most = 20): string {
  const shown: string[] = [];
  let size = 0;
  for (const name of names) {
    const text = cut(name, listLimit / 2);
    size += text.length;
    if (shown.length >= most || size > listLimit) break;
    shown.push(text);
  }
  const left = names.length - shown.length;
  return left === 0 ? shown.join(', ') : `${shown.join(', ')} and ${formatNumber(left)} more`;
}
