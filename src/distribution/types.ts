import type { Trigger } from '../events/types.js';
import type { LoadFunction } from '../lambda/function-loader.js';
import type { EdgeHandler, EdgeOptions } from '../lambda/types.js';
import type { Origin, OriginGroup } from '../origins/types.js';
import type { HttpVersion, OnFunctionError, ViewerProtocolPolicy } from './config.js';
import type { ForwardedValuesSettings } from './forwarded-values.js';
import type { GeoRestrictionSettings } from './geo-restriction.js';
import type { CachePolicySettings, OriginRequestPolicySettings } from './policy-types.js';
import type { ResponseHeadersPolicySettings } from './response-headers-settings.js';

export type { Selection } from '../message/selection.js';
export type * from './policy-types.js';
export type { CorsSettings, ResponseHeadersPolicySettings } from './response-headers-settings.js';

/** One function at one trigger, resolved. */
export interface Association {
  readonly trigger: Trigger;
  /** `undefined`: there is `load`. */
  readonly handler: EdgeHandler | undefined;
  readonly load: LoadFunction | undefined;
  readonly includeBody: boolean;
  readonly timeoutMs: number | undefined;
  readonly memorySize: number | undefined;
  readonly context: object | undefined;
}

/** One cache behavior, resolved. */
export interface Behavior {
  /** `*` for the default. */
  readonly pathPattern: string;
  /** 1 for the first listed; the default is last. */
  readonly position: number;
  readonly matches: (normalisedPath: string) => boolean;
  readonly origin: Origin | OriginGroup;
  readonly edgeLambdas: { readonly [T in Trigger]?: Association };
  readonly cachePolicy: CachePolicySettings;
  readonly originRequestPolicy: OriginRequestPolicySettings | undefined;
  /** Old-style forwarding, which `cachePolicy` then restates as far as it can. */
  readonly forwardedValues: ForwardedValuesSettings | undefined;
  readonly responseHeadersPolicy: ResponseHeadersPolicySettings | undefined;
  readonly allowedMethods: readonly string[];
  readonly cachedMethods: readonly string[];
  readonly compress: boolean;
  readonly viewerProtocolPolicy: ViewerProtocolPolicy;
}

/** One custom error response, resolved. */
export interface ErrorResponse {
  readonly httpStatus: number;
  readonly responseHttpStatus: number | undefined;
  readonly responsePagePath: string | undefined;
  /** Error caching minimum TTL in seconds; `undefined`: the default. */
  readonly ttl: number | undefined;
}

/** A distribution's configuration, checked and with every default filled in. */
export interface DistributionSettings {
  readonly distributionId: string;
  readonly distributionDomainName: string;
  readonly domainNames: readonly string[];
  /** In the order tried; the default behavior is last. */
  readonly behaviors: readonly Behavior[];
  readonly origins: readonly Origin[];
  readonly otherOrigins: readonly Origin[];
  readonly defaultRootObject: string;
  readonly errorResponses: ReadonlyMap<number, ErrorResponse>;
  readonly geoRestriction: GeoRestrictionSettings | undefined;
  readonly httpVersion: HttpVersion;
  readonly enabled: boolean;
  /** The response header that holds an object's tags, in lower case. */
  readonly cacheTagHeader: string | undefined;
  /** `undefined`: what the cache room takes by itself. */
  readonly maxCacheBytes: number | undefined;
  readonly onFunctionError: OnFunctionError;
  /** The options shared with `invoke`, as given: whoever runs functions resolves them. */
  readonly options: EdgeOptions;
}
