import type { Duration } from '../message/duration.js';
import type { CachePolicySettings } from './policy-types.js';

/**
 * Old-style forwarding (rulebook: pipeline §4.5), in place of policies. Names are CloudFormation's.
 *
 * @example { queryString: true, queryStringCacheKeys: ['page'], cookies: { forward: 'none' }, headers: ['Origin'] }
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-forwardedvalues.html
 */
export interface ForwardedValuesConfig {
  /** Whether the query string goes to the origin. */
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
  /** Only beside `forwardedValues`. Default 0. */
  readonly minTtl?: Duration | undefined;
  /** Only beside `forwardedValues`. Default a day. */
  readonly defaultTtl?: Duration | undefined;
  /** Only beside `forwardedValues`. Default a year. */
  readonly maxTtl?: Duration | undefined;
}

/** Old-style forwarding, resolved. */
export interface ForwardedValuesSettings {
  /** The key and the lifetimes, as a cache policy would say them. */
  readonly cachePolicy: CachePolicySettings;
  /** What of the query goes to the origin: more than the key has (FV-QS). */
  readonly queryStrings: 'none' | 'all';
  /** Then nothing is cached (FV-HDR). */
  readonly forwardsAllHeaders: boolean;
}
