import type { ComingDistributionConfig } from './config.js';
import { refuseUntilBuilt } from './refuse-until-built.js';
import { distributionShape } from './shapes.js';

/** How many bytes the cache of an edge location holds. Refused until it is built. */
export function resolveCacheSize(given: ComingDistributionConfig['cache']): number | undefined {
  return refuseUntilBuilt('cache', given, distributionShape(), []);
}
