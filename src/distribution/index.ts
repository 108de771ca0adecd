export { CachePolicy } from './cache-policy.js';
export type {
  AllowedMethods,
  BehaviorConfig,
  CachedMethods,
  CachePolicyConfig,
  DistributionConfig,
  EdgeLambda,
  EdgeLambdas,
  ErrorResponseConfig,
  FunctionModule,
  HttpVersion,
  LoadedEdgeLambda,
  OriginRequestHeaders,
  OriginRequestPolicyConfig,
  PolicyId,
  RequestEdgeLambda,
  ViewerProtocolPolicy,
} from './config.js';
export type { ForwardedValuesConfig } from './forwarded-values.js';
export { GeoRestriction, type GeoRestrictionConfig } from './geo-restriction.js';
export { normalisePath } from './normalise-path.js';
export { OriginRequestPolicy } from './origin-request-policy.js';
export { compilePathPattern } from './path-pattern.js';
export { resolveDistribution } from './resolve-distribution.js';
export type {
  CorsBehavior,
  CustomHeader,
  ResponseHeadersPolicyConfig,
  SecurityHeadersBehavior,
} from './response-headers-config.js';
export { ResponseHeadersPolicy } from './response-headers-policy.js';
export type {
  Association,
  Behavior,
  CachePolicySettings,
  DistributionSettings,
  ErrorResponse,
  OriginRequestPolicySettings,
  Selection,
} from './types.js';
