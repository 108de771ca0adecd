import { originRequest } from './origin-request.js';
import { originResponse } from './origin-response.js';
import { response } from './response.js';
import { viewerRequest } from './viewer-request.js';
import { viewerResponse } from './viewer-response.js';

export type { OriginRequestConstraints } from './origin-request.js';
export type { OriginResponseConstraints } from './origin-response.js';
export type { FunctionResponse, ResponseConstraints } from './response.js';
export type { ViewerRequestConstraints } from './viewer-request.js';

/** Arbitraries for CloudFront's events, to be used with fast-check's `fc.property` or `@fast-check/vitest`. */
export const edge = {
  viewerRequest,
  originRequest,
  originResponse,
  viewerResponse,
  response,
};
