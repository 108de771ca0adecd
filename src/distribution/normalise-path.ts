import type { Assumptions } from '../assumptions/index.js';

/**
 * A request's path as behaviors are chosen by it: duplicate slashes collapse, dot segments are resolved (PATH-NORM).
 * For matching only: later stages, the key and the origin have the raw path.
 *
 * @example normalisePath('//api///x/../y') // '/api/y'
 */
export function normalisePath(uri: string, decoding: Assumptions['pathDecoding'] = 'unreserved'): string {
  const path = decoding === 'unreserved' && uri.includes('%') ? decodeUnreserved(uri) : uri;
  return /\/[./]/.test(path) ? removeSegments(path) : path;
}

/** Assumption: `pathDecoding` (OQ-NORMPCT): `%61` is `a` for matching, and the hex digits of what stays encoded are upper-case. */
function decodeUnreserved(uri: string): string {
  return uri.replace(/%[\da-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}

/** RFC 3986 §5.2.4; a path that ends in a dot segment ends in a slash. */
function removeSegments(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const isFolder = ['', '.', '..'].includes(segments.at(-1) ?? '');
  return `/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`;
}
