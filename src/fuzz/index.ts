import { brokenRequest } from './broken/broken-request.js';
import { brokenResponse } from './broken/broken-response.js';
import { exchangeRequest } from './exchange-request.js';
import { originRequest } from './origin-request.js';
import { originResponse } from './origin-response.js';
import { request } from './returned/request.js';
import { response } from './returned/response.js';
import { viewerRequest } from './viewer-request.js';
import { viewerResponse } from './viewer-response.js';

export type { BrokenRequest, BrokenRequestConstraints } from './broken/broken-request.js';
export type { BrokenResponse, BrokenResponseConstraints } from './broken/broken-response.js';
export type { Constraint } from './constraint.js';
export { breakOrigin, mendOrigin, type OriginBreakage } from './distribution/break-origin.js';
export { fuzzDistribution } from './distribution/fuzz-distribution.js';
export { type DistributionFindings, FuzzDistributionFailure } from './distribution/fuzz-distribution-failure.js';
export type {
  FuzzDistributionOptions,
  FuzzDistributionResult,
  SequenceChecks,
  SequenceOptions,
} from './distribution/options.js';
export type { Check } from './distribution/properties/checked.js';
export type { MakeDistribution } from './distribution/rehearsal.js';
export type { Step } from './distribution/steps.js';
export type { Values } from './distribution/vocabulary.js';
export { eventCode } from './event-code.js';
export type { ExchangeRequestConstraints } from './exchange-request.js';
export type { HeaderConstraints } from './header-constraints.js';
export type { OriginRequestConstraints } from './origin-request.js';
export type { OriginResponseConstraints } from './origin-response.js';
export type { ResponseConstraints as EventResponseConstraints } from './response-fields.js';
export type { FunctionHeaders } from './returned/header-edits.js';
export type { FunctionRequest, RequestConstraints } from './returned/request.js';
export type { FunctionResponse, ResponseConstraints } from './returned/response.js';
export { fuzz } from './run/fuzz.js';
export { FuzzFailure } from './run/fuzz-failure.js';
export type { FuzzEventsOptions, FuzzOptions, FuzzResult, FuzzTriggerOptions } from './run/options.js';
export type { RequestConstraints as EventRequestConstraints } from './viewer-fields.js';
export type { ViewerRequestConstraints } from './viewer-request.js';
export type { ViewerResponseConstraints } from './viewer-response.js';

/**
 * Arbitraries for CloudFront's events and for what functions return, to be used with fast-check's `fc.property` or
 * `@fast-check/vitest`.
 */
export const edge = {
  viewerRequest,
  originRequest,
  originResponse,
  viewerResponse,
  exchangeRequest,
  request,
  response,
  brokenRequest,
  brokenResponse,
};
