import type { Context } from 'aws-lambda';
import type { EventOf, RequestTrigger, ResponseTrigger, Trigger } from '../events/types.js';
import type { EdgeHandler, EdgeOptions, FunctionInit } from '../lambda/types.js';
import type { Duration } from '../message/duration.js';
import type { Selection } from '../message/selection.js';
import type { AnyOrigin, Origin } from '../origins/types.js';
import type { LegacyConfig } from './forwarded-values.js';
import type { GeoRestrictionConfig } from './geo-restriction.js';
import type { ResponseHeadersPolicyConfig } from './response-headers-config.js';

/** What its association and its Lambda configuration say of a function. */
export interface EdgeLambdaOptions {
  /** At most 30,000. Default: the distribution's, else 3,000. */
  readonly timeoutMs?: number | undefined;
  /** Megabytes, 128–10,240; the function reads it in its context. Default 128. */
  readonly memorySize?: number | undefined;
  /** Bytes of the zipped package, as Lambda's `CodeSize` says: at most 52,428,800 (50 MB). Checked only where it is given. */
  readonly codeSize?: number | undefined;
  /** Fields of Lambda's context to override. */
  readonly context?: Partial<Context> | undefined;
}

/** A function at a trigger, with its options. */
export interface EdgeLambda<T extends Trigger = Trigger> extends EdgeLambdaOptions {
  readonly handler: EdgeHandler<EventOf<T>>;
  readonly load?: undefined;
}

/** What a function's module exports: `handler`, or as CommonJS is imported, `default.handler`. */
export type FunctionModule<T extends Trigger = Trigger> =
  | { readonly handler: EdgeHandler<EventOf<T>> }
  | { readonly default: { readonly handler: EdgeHandler<EventOf<T>> } };

/**
 * A function whose module is loaded by a cold start: with the first request that needs it, and again after
 * `cdn.reset()`. Requests at the same time share one load; where it fails they get a 503, and the next tries again.
 * Loading has no time limit, and takes nothing of the handler's.
 */
export interface LoadedEdgeLambda<T extends Trigger = Trigger> extends EdgeLambdaOptions {
  /**
   * Gives the module. Node, Vitest and Jest keep modules: for state as new as after a cold start the import has to be a
   * new one, too. A distribution counts its cold starts from 1, so two of them share what they import by the same URL.
   *
   * @example
   * // Vitest
   * load: () => { vi.resetModules(); return import('./auth.js'); }
   * // Jest, in CommonJS
   * load: () => { jest.resetModules(); return require('./auth'); }
   * // Node
   * load: ({ coldStart }) => import(`./auth.js?cold=${coldStart}`)
   */
  readonly load: (init: FunctionInit) => FunctionModule<T> | PromiseLike<FunctionModule<T>>;
  readonly handler?: undefined;
}

/** At a request trigger, which may ask for the body. */
export interface WithBody {
  /** Whether the function sees the body. Default false. */
  readonly includeBody?: boolean | undefined;
}

export type RequestEdgeLambda<T extends RequestTrigger = RequestTrigger> =
  | (EdgeLambda<T> & WithBody)
  | (LoadedEdgeLambda<T> & WithBody);

/**
 * A mock in place of a handler. A bare `vi.fn()` beside an alternative that is an object has only a construct signature
 * for the compiler, so a function type alone would not take it.
 */
export interface MockHandler<T extends Trigger> {
  // biome-ignore lint/suspicious/noExplicitAny: as in EdgeHandler.
  new (event: EventOf<T>, context: Context, callback: any): unknown;
  readonly mock: object;
}

/** What stands at a trigger: a handler, or a handler with its options. */
export type RequestSlot<T extends RequestTrigger> = EdgeHandler<EventOf<T>> | MockHandler<T> | RequestEdgeLambda<T>;
export type ResponseSlot<T extends ResponseTrigger> =
  | EdgeHandler<EventOf<T>>
  | MockHandler<T>
  | EdgeLambda<T>
  | LoadedEdgeLambda<T>;

/**
 * The functions of a behavior, by trigger.
 *
 * @example { 'viewer-request': auth, 'origin-request': { handler: rewrite, includeBody: true } }
 * @example { 'viewer-request': { load: () => import('./auth.js') } }
 */
export interface EdgeLambdas {
  readonly 'viewer-request'?: RequestSlot<'viewer-request'> | undefined;
  readonly 'origin-request'?: RequestSlot<'origin-request'> | undefined;
  readonly 'origin-response'?: ResponseSlot<'origin-response'> | undefined;
  readonly 'viewer-response'?: ResponseSlot<'viewer-response'> | undefined;
}

/** A cache policy: what makes the key, and how long objects live. Names and defaults are the CDK's. */
export interface CachePolicyConfig {
  readonly cachePolicyName?: string | undefined;
  readonly comment?: string | undefined;
  /** Default 0. */
  readonly minTtl?: Duration | undefined;
  /** Default a day, or `minTtl` if that is longer. */
  readonly defaultTtl?: Duration | undefined;
  /** Default a year, or `defaultTtl` if that is longer. */
  readonly maxTtl?: Duration | undefined;
  /** Default none. */
  readonly headerBehavior?: 'none' | readonly string[] | undefined;
  /** Default none. */
  readonly cookieBehavior?: Selection | undefined;
  /** Default none. */
  readonly queryStringBehavior?: Selection | undefined;
  /** Default false. */
  readonly enableAcceptEncodingGzip?: boolean | undefined;
  /** Default false. */
  readonly enableAcceptEncodingBrotli?: boolean | undefined;
}

/** Which headers an origin request policy sends on. `all` and `allViewer` are the same. */
export type OriginRequestHeaders =
  | 'none'
  | 'all'
  | 'allViewer'
  | readonly string[]
  | { readonly allViewerAndCloudFront: readonly string[] }
  | { readonly allExcept: readonly string[] };

/** An origin request policy: what goes to the origin without being in the key. */
export interface OriginRequestPolicyConfig {
  readonly originRequestPolicyName?: string | undefined;
  readonly comment?: string | undefined;
  /** Default none. */
  readonly headerBehavior?: OriginRequestHeaders | undefined;
  /** Default none. */
  readonly cookieBehavior?: Selection | undefined;
  /** Default none. */
  readonly queryStringBehavior?: Selection | undefined;
}

/** The three sets of methods that exist, by name or written out. */
export type AllowedMethods = 'ALL' | 'GET_HEAD' | 'GET_HEAD_OPTIONS' | readonly string[];
export type CachedMethods = 'GET_HEAD' | 'GET_HEAD_OPTIONS' | readonly string[];

export type ViewerProtocolPolicy = 'allow-all' | 'https-only' | 'redirect-to-https';

/** Which versions of HTTP viewers may speak; 1.0 and 1.1 are always among them. */
export type HttpVersion = 'http1.1' | 'http2' | 'http2and3' | 'http3';

/** Such as `658327ea-f89d-4fab-a63d-7e88639e58f6`, for CachingOptimized: the same in every account. */
export type PolicyId = string;

/** A cache behavior. Names and defaults are the CDK's `BehaviorOptions`. */
export interface BehaviorConfig extends LegacyConfig {
  readonly origin: AnyOrigin;
  readonly edgeLambdas?: EdgeLambdas | undefined;
  /** An object, or the id of one of CloudFront's own policies. Default `CachePolicy.CACHING_OPTIMIZED`. */
  readonly cachePolicy?: CachePolicyConfig | PolicyId | undefined;
  /** An object, or the id of one of CloudFront's own policies. Default none. */
  readonly originRequestPolicy?: OriginRequestPolicyConfig | PolicyId | undefined;
  /** Headers to remove from every response, and to add to it: a policy, or the id of a managed one. Default none. */
  readonly responseHeadersPolicy?: ResponseHeadersPolicyConfig | PolicyId | undefined;
  /** Default GET and HEAD. */
  readonly allowedMethods?: AllowedMethods | undefined;
  /** Default GET and HEAD. */
  readonly cachedMethods?: CachedMethods | undefined;
  /** Default `allow-all`. */
  readonly viewerProtocolPolicy?: ViewerProtocolPolicy | undefined;
  /**
   * Whether CloudFront compresses what viewers accept compressed, where the cache policy enables it. Default true.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
   */
  readonly compress?: boolean | undefined;
}

/** What viewers get instead of an error, and how long an error is kept. */
export interface ErrorResponseConfig {
  readonly httpStatus: number;
  /** Together with `responsePagePath`. */
  readonly responseHttpStatus?: number | undefined;
  /** `/404.html`. Together with `responseHttpStatus`. */
  readonly responsePagePath?: string | undefined;
  /** The error caching minimum TTL. Default 10 seconds. */
  readonly ttl?: Duration | undefined;
}

/** What comes of a function that fails. */
export type OnFunctionError = 'respond' | 'throw';

/** The configuration of a distribution. Names and defaults are those of the CDK's `Distribution`. */
export interface DistributionConfig extends EdgeOptions {
  readonly defaultBehavior: BehaviorConfig;
  /** By path pattern, tried in this order. */
  readonly additionalBehaviors?: { readonly [pathPattern: string]: BehaviorConfig } | undefined;
  /** Who answers when a function switches the origin's domain. */
  readonly otherOrigins?: readonly Origin[] | undefined;
  /** What `/` stands for, without a leading slash. */
  readonly defaultRootObject?: string | undefined;
  /** Alternate domain names. */
  readonly domainNames?: readonly string[] | undefined;
  readonly errorResponses?: readonly ErrorResponseConfig[] | undefined;
  /** Default `http2`. With HTTP/3, answers over https carry `Alt-Svc`. */
  readonly httpVersion?: HttpVersion | undefined;
  /** Which countries are served: `GeoRestriction.allowlist('DE')`. Default all. */
  readonly geoRestriction?: GeoRestrictionConfig | undefined;
  /** Default true. A disabled distribution answers every request with 403. */
  readonly enabled?: boolean | undefined;
  /**
   * The response header in which origins name the tags of an object, separated by commas: `cdn.invalidate('#news')`
   * removes what has the tag. CloudFront's `CacheTagConfig`; it takes 50 tags of at most 256 characters.
   *
   * @example { headerName: 'Cache-Tag' }
   */
  readonly cacheTagConfig?: { readonly headerName: string } | undefined;
  /**
   * What comes of a function that fails: `'respond'` (default) is what CloudFront makes of it, a 502 or 503; with
   * `'throw'`, `fetch` and `handle` reject with a `FunctionFailure` that says why, and so does `settled` for a refresh
   * in the background. For tests in which no function should ever fail. It is a setting of the simulator.
   *
   * @example createDistribution({ defaultBehavior, onFunctionError: 'throw' })
   */
  readonly onFunctionError?: OnFunctionError | undefined;
  /**
   * How many bytes the cache of each edge location holds; what was not used for longest leaves first. Default
   * 268,435,456 (256 MB). It is a setting of the simulator: CloudFront has none.
   *
   * @example { maxBytes: 10_000_000 }
   */
  readonly cache?: { readonly maxBytes: number } | undefined;
}
