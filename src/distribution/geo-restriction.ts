/** Who may see the distribution, by country (GEO-SCOPE). Names are the CDK's. */
export interface GeoRestrictionConfig {
  readonly restrictionType: 'whitelist' | 'blacklist';
  /** ISO 3166-1 alpha-2. */
  readonly locations: readonly string[];
}

/** The same, resolved: codes in upper case. */
export interface GeoRestrictionSettings {
  readonly restrictionType: 'whitelist' | 'blacklist';
  readonly locations: ReadonlySet<string>;
}

/**
 * Geographic restrictions, by the CDK's names. A viewer's country is what `viewer.country` says; one without is served.
 * CloudFront exempts `/.well-known/pki-validation/` for certificates that it manages itself: there are none here.
 *
 * @example createDistribution({ defaultBehavior, geoRestriction: GeoRestriction.allowlist('DE', 'AT') })
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html
 */
export const GeoRestriction = Object.freeze({
  /** These countries and no others. */
  allowlist: (...locations: readonly string[]): GeoRestrictionConfig => ({ restrictionType: 'whitelist', locations }),
  /** All countries but these. */
  denylist: (...locations: readonly string[]): GeoRestrictionConfig => ({ restrictionType: 'blacklist', locations }),
});
