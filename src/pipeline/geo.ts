import { refused } from './reply/refuse.js';
import type { Reply } from './reply/reply.js';
import type { Trip } from './trip/trip.js';

const page = 'The Amazon CloudFront distribution is configured to block access from your country.';

/** S04: who comes from a country that is not served; a viewer of unknown country is (GEO-SCOPE). */
export function refuseByCountry(trip: Trip): Reply | undefined {
  const { geoRestriction } = trip.world.settings;
  if (geoRestriction === undefined) return undefined;
  const { country } = trip.request.viewer;
  const { restrictionType, locations } = geoRestriction;
  if (country === undefined || locations.has(country) === (restrictionType === 'whitelist')) return undefined;
  const reason = `viewers from ${country} are not served (geoRestriction)`;
  const reply = refused(trip, { status: 403, page, reason, detailedResultType: 'ClientGeoBlocked' });
  // Assumption: dressed by the behavior that the path would have, though none has been chosen yet.
  return trip.world.assumptions.geoRefusalPolicy === 'of-the-path' ? reply : { ...reply, policyFrom: 'none' };
}
