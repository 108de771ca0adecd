import { assertShape } from './assert-shape.js';
import type { DistributionConfig } from './config.js';
import type { Path } from './refuse.js';
import { cacheSizeShape } from './shapes.js';

/** How many bytes the cache of an edge location holds; `undefined` leaves it to the cache. */
export function resolveCacheSize(given: DistributionConfig['cache'], path: Path): number | undefined {
  if (given === undefined) return undefined;
  assertShape(cacheSizeShape(), given, path);
  return given.maxBytes;
}
