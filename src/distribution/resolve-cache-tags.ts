import { assertShape } from './assert-shape.js';
import type { DistributionConfig } from './config.js';
import type { Path } from './refuse.js';
import { cacheTagShape } from './shapes.js';

/** The response header with an object's tags, in lower case (INV-TAG). */
export function resolveCacheTags(given: DistributionConfig['cacheTagConfig'], path: Path): string | undefined {
  if (given === undefined) return undefined;
  assertShape(cacheTagShape(), given, path);
  return given.headerName.toLowerCase();
}
