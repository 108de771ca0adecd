import type { Duration } from '../message/duration.js';
import type { CachePolicySettings } from './policy-types.js';

/** Old-style forwarding (rulebook: pipeline §4.5). Names are CloudFormation's. */
export interface ForwardedValuesConfig {
  readonly queryString: boolean;
  /** In the key; all others are forwarded without being in it (FV-QS). */
  readonly queryStringCacheKeys?: readonly string[] | undefined;
  readonly cookies?:
    | {
        readonly forward: 'none' | 'whitelist' | 'all';
        /** `*` and `?` stand for other characters (FV-COOKIE). */
        readonly whitelistedNames?: readonly string[] | undefined;
      }
    | undefined;
  /** `['*']` forwards all of them, and nothing is cached (FV-HDR). */
  readonly headers?: readonly string[] | undefined;
}

/** The settings of a behavior that stand in place of a cache policy (FV-EXCL). */
export interface LegacyConfig {
  readonly forwardedValues?: ForwardedValuesConfig | undefined;
  readonly minTtl?: Duration | undefined;
  readonly defaultTtl?: Duration | undefined;
  readonly maxTtl?: Duration | undefined;
}

/** Old-style forwarding, resolved. */
export interface ForwardedValuesSettings {
  /** The key and the lifetimes, as a cache policy would say them. */
  readonly cachePolicy: CachePolicySettings;
  /** What of the query goes to the origin: more than the key has (FV-QS). */
  readonly queryStrings: 'none' | 'all';
}
