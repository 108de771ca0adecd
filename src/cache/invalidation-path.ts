import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import type { CacheEntry } from './types.js';

const longestPath = 4_000;
const longestTag = 256;

/**
 * Which entries an invalidation means. By path (INV-PATH, INV-VARIANTS): `*` is a wildcard only as last character, the
 * leading `/` is optional, case counts, and a query string must be spelled out or covered by the `*`. By `#tag` in any
 * case (INV-TAG): whatever has the tag.
 *
 * @throws EdgeproofError for a path or tag CloudFront would refuse.
 */
export function invalidatedBy(path: string): (entry: CacheEntry) => boolean {
  checkPath(path);
  if (path.startsWith('#')) return taggedWith(path.slice(1));
  const target = path.startsWith('/') ? path : `/${path}`;
  if (!target.endsWith('*')) return (entry) => targetOf(entry) === target;
  const start = target.slice(0, -1);
  return (entry) => targetOf(entry).startsWith(start);
}

function taggedWith(given: string): (entry: CacheEntry) => boolean {
  const tag = given.trim().toLowerCase();
  if (tag === '' || tag.length > longestTag || tag.includes(',')) {
    const fix = `Give one tag of at most ${longestTag} characters, such as "#news".`;
    throw refuse(`${show(`#${given}`)} names no tag`, fix);
  }
  return ({ tags }) => tags.includes(tag);
}

function targetOf({ uri, querystring }: CacheEntry): string {
  return querystring === '' ? uri : `${uri}?${querystring}`;
}

function checkPath(path: unknown): asserts path is string {
  if (typeof path !== 'string' || path === '')
    throw refuse(`${show(path)} is not a path`, 'Give a path such as "/images/*".');
  if (path.length > longestPath) {
    throw refuse(
      `the path has ${formatNumber(path.length)} characters`,
      `CloudFront takes ${formatNumber(longestPath)}.`,
    );
  }
  if (path.includes('~'))
    throw refuse(`${show(path)} holds a "~"`, 'CloudFront does not take it: end the path before it with "*".');
}

function refuse(because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo: 'invalidate', because, fix });
}
