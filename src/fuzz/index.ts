import { brokenRequest } from './broken/broken-request.js';
import { brokenResponse } from './broken/broken-response.js';
import { originRequest } from './origin-request.js';
import { originResponse } from './origin-response.js';
import { request } from './returned/request.js';
import { response } from './returned/response.js';
import { viewerRequest } from './viewer-request.js';
import { viewerResponse } from './viewer-response.js';

export type { BrokenRequest, BrokenRequestConstraints } from './broken/broken-request.js';
export type { BrokenResponse, BrokenResponseConstraints } from './broken/broken-response.js';
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
export type { OriginRequestConstraints } from './origin-request.js';
export type { OriginResponseConstraints } from './origin-response.js';
export type { FunctionHeaders } from './returned/header-edits.js';
export type { FunctionRequest, RequestConstraints } from './returned/request.js';
export type { FunctionResponse, ResponseConstraints } from './returned/response.js';
export type { ViewerRequestConstraints } from './viewer-request.js';

/**
 * Arbitraries for CloudFront's events and for what functions return, to be used with fast-check's `fc.property` or
 * `@fast-check/vitest`.
 */
export const edge = {
  viewerRequest,
  originRequest,
  originResponse,
  viewerResponse,
  request,
  response,
  brokenRequest,
  brokenResponse,
};
