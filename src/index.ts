export { type AssumptionName, type Assumptions, assumptionTable } from './assumptions/index.js';
export {
  type BehaviorConfig,
  CachePolicy,
  type CachePolicyConfig,
  type DistributionConfig,
  type EdgeLambda,
  type ErrorResponseConfig,
  OriginRequestPolicy,
  type OriginRequestPolicyConfig,
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
  s3Origin,
} from './origins/index.js';
export {
  createDistribution,
  type Distribution,
  type EdgeFetchInit,
  type EdgeResponse,
  type Exchange,
  type ExchangeRequest,
  type Trace,
  type TraceStep,
  type ViewerDetails,
  type XCache,
} from './pipeline/index.js';
export { type Rule, type RuleId, rules, type Severity, type Violation, validateResult } from './rules/index.js';
