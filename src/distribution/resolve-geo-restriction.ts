import { show } from '../message/show.js';
import { assertShape } from './assert-shape.js';
import type { GeoRestrictionConfig, GeoRestrictionSettings } from './geo-restriction.js';
import { refuse } from './refuse.js';
import { geoRestrictionShape } from './shapes.js';

const path = ['geoRestriction'];

/** Which countries are served, checked (GEO-SCOPE). */
export function resolveGeoRestriction(given: GeoRestrictionConfig | undefined): GeoRestrictionSettings | undefined {
  if (given === undefined) return undefined;
  assertShape(geoRestrictionShape(), given, path);
  const { restrictionType, locations } = given;
  if (locations.length === 0) {
    throw refuse([...path, 'locations'], 'the list is empty', 'Name at least one country, such as "DE".');
  }
  for (const [at, location] of locations.entries()) {
    if (/^[a-z]{2}$/i.test(location)) continue;
    throw refuse([...path, 'locations', at], `${show(location)} is no country code`, 'Give two letters, such as "DE".');
  }
  return { restrictionType, locations: new Set(locations.map((location) => location.toUpperCase())) };
}
