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
  OriginRequestHeaders,
  OriginRequestPolicyConfig,
  RequestEdgeLambda,
} from './config.js';
export { normalisePath } from './normalise-path.js';
export { OriginRequestPolicy } from './origin-request-policy.js';
export { compilePathPattern } from './path-pattern.js';
export { resolveDistribution } from './resolve-distribution.js';
export type {
  Association,
  Behavior,
  CachePolicySettings,
  DistributionSettings,
  ErrorResponse,
  OriginRequestPolicySettings,
  Selection,
  ViewerProtocolPolicy,
} from './types.js';
