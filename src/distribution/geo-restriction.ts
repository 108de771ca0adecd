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
