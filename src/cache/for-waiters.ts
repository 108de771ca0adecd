import { variesByAll } from '../message/vary.js';
import { parseCacheControl } from './cache-control.js';
import { forbiddenBy } from './freshness.js';
import type { CacheEntry } from './types.js';

/**
 * Whether those who waited for an object get it. With a lifetime they do; without one an error is for nobody else, and
 * any other answer for all but those whom its own headers leave out (COL-WHEN, COL-OFF-OBJ, COL-ERR).
 */
export function isForWaiters({ ttlSeconds, response: { status, headers } }: CacheEntry): boolean {
  if (ttlSeconds > 0) return true;
  if (status >= 400 || variesByAll(headers)) return false;
  const control = parseCacheControl(headers);
  return forbiddenBy(control) === undefined && control.maxAge !== 0 && control.sMaxAge !== 0;
}
