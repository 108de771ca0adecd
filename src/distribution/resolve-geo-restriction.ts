import type { GeoRestrictionConfig, GeoRestrictionSettings } from './geo-restriction.js';
import { refuseUntilBuilt } from './refuse-until-built.js';
import { distributionShape } from './shapes.js';

/** Which countries are served (GEO-SCOPE). Refused until it is built. */
export function resolveGeoRestriction(given: GeoRestrictionConfig | undefined): GeoRestrictionSettings | undefined {
  return refuseUntilBuilt('geoRestriction', given, distributionShape(), []);
}
