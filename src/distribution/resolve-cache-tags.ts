import type { ComingDistributionConfig } from './config.js';
import { refuseUntilBuilt } from './refuse-until-built.js';
import { distributionShape } from './shapes.js';

/** The response header with an object's tags (INV-TAG). Refused until it is built. */
export function resolveCacheTags(given: ComingDistributionConfig['cacheTagConfig']): string | undefined {
  return refuseUntilBuilt('cacheTagConfig', given, distributionShape(), []);
}
