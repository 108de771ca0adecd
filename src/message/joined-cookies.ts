import { showHeader } from './show-header.js';

/** A comma that begins another cookie; the comma of an Expires date has no `name=` behind it. */
const secondCookie = /,\s*[!#$%&'*+\-.^_`|~0-9A-Za-z]+=/;

/** Whether a Set-Cookie line looks like several cookies joined with a comma. */
export function isJoined(line: string): boolean {
  return secondCookie.test(line);
}

/** What is wrong with such a line, and what to write. */
export function saysJoined(line: string): string {
  return `Set-Cookie ${showHeader('set-cookie', line)} looks like several cookies joined with a comma, which a browser takes for one. Write one { key, value } for each.`;
}
