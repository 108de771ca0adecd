import type { Trigger } from '../events/types.js';
import type { EdgeHandler, EdgeOptions } from '../lambda/types.js';
import type { Selection } from '../message/selection.js';
import type { Origin, OriginGroup } from '../origins/types.js';

export type { Selection } from '../message/selection.js';

/** A cache policy, resolved: every field there, names as given. Durations in seconds. */
export interface CachePolicySettings {
  readonly name: string;
  readonly minTtl: number;
  readonly defaultTtl: number;
  readonly maxTtl: number;
  readonly headers: 'none' | readonly string[];
  readonly cookies: Selection;
  readonly queryStrings: Selection;
  readonly gzip: boolean;
  readonly brotli: boolean;
}

/** An origin request policy, resolved. */
export interface OriginRequestPolicySettings {
  readonly name: string;
  readonly headers:
    | 'none'
    | 'allViewer'
    | readonly string[]
    | { readonly allViewerAndCloudFront: readonly string[] }
    | { readonly allExcept: readonly string[] };
  readonly cookies: Selection;
  readonly queryStrings: Selection;
}

/** One function at one trigger, resolved. */
export interface Association {
  readonly trigger: Trigger;
  readonly handler: EdgeHandler;
  readonly includeBody: boolean;
  readonly timeoutMs: number | undefined;
  readonly memorySize: number | undefined;
  readonly context: object | undefined;
}

export type ViewerProtocolPolicy = 'allow-all' | 'https-only' | 'redirect-to-https';

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
  /** The options shared with `invoke`, as given: whoever runs functions resolves them. */
  readonly options: EdgeOptions;
}
