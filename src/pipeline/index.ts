export { createDistribution } from './create-distribution.js';
export type { Distribution } from './distribution.js';
export { FunctionFailure } from './functions/function-failure.js';
export { accessLogLine } from './record/log-line.js';
export type { EdgeFetchInit } from './request/fetch-input.js';
export type { ViewerInit } from './request/viewer-init.js';
export type * from './types/types.js';
export type { EdgeResponse } from './viewer/edge-response.js';
export type { Viewer } from './viewer/viewer.js';
