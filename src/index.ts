export { type AssumptionName, type Assumptions, assumptionTable } from './assumptions/index.js';
export {
  type BehaviorConfig,
  CachePolicy,
  type CachePolicyConfig,
  type DistributionConfig,
  type EdgeLambda,
  type ErrorResponseConfig,
  type ForwardedValuesConfig,
  type FunctionModule,
  GeoRestriction,
  type GeoRestrictionConfig,
  type LoadedEdgeLambda,
  OriginRequestPolicy,
  type OriginRequestPolicyConfig,
  type PolicyId,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyConfig,
} from './distribution/index.js';
export { EdgeproofError, type EdgeproofErrorCode } from './errors.js';
export {
  type EdgeBody,
  type EdgeEvent,
  type EdgeEventOptions,
  type EdgeOrigin,
  type EventOf,
  edgeEvent,
  type OriginRequestEvent,
  type OriginRequestInit,
  type OriginResponseEvent,
  type OriginResponseInit,
  originRequest,
  originResponse,
  type Trigger,
  type ViewerRequestEvent,
  type ViewerRequestInit,
  type ViewerResponseEvent,
  type ViewerResponseInit,
  viewerRequest,
  viewerResponse,
} from './events/index.js';
export {
  type AcceptedRequest,
  type AcceptedResponse,
  type Change,
  type EdgeError,
  type EdgeErrorType,
  type EdgeHandler,
  type EdgeOptions,
  type FunctionInit,
  type Invocation,
  invoke,
  lambdaFailure,
  type Runtime,
} from './lambda/index.js';
export type { Duration } from './message/duration.js';
export {
  type HttpOriginOptions,
  httpOrigin,
  type Origin,
  type OriginFailureKind,
  type OriginGroup,
  type OriginReply,
  originFailure,
  originGroup,
  type Responder,
  type S3OriginOptions,
  type S3WebsiteOriginOptions,
  s3Origin,
  s3WebsiteOrigin,
} from './origins/index.js';
export { createDistribution } from './pipeline/create-distribution.js';
export { FunctionFailure } from './pipeline/function-failure.js';
export type {
  AccessLogEntry,
  Distribution,
  EdgeFetchInit,
  EdgeResponse,
  Exchange,
  ExchangeRequest,
  Trace,
  TraceStep,
  Viewer,
  ViewerDetails,
  ViewerInit,
  XCache,
} from './pipeline/index.js';
export { accessLogLine } from './pipeline/log-line.js';
export { type Rule, type RuleId, rules, type Severity, type Violation, validateResult } from './rules/index.js';
