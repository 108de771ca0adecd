import { originRequest } from './origin-request.js';
import { originResponse } from './origin-response.js';
import { request } from './request.js';
import { response } from './response.js';
import { viewerRequest } from './viewer-request.js';
import { viewerResponse } from './viewer-response.js';

export type { OriginRequestConstraints } from './origin-request.js';
export type { OriginResponseConstraints } from './origin-response.js';
export type { FunctionRequest, RequestConstraints } from './request.js';
export type { FunctionResponse, ResponseConstraints } from './response.js';
export type { FunctionHeaders } from './returned-headers.js';
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
};
