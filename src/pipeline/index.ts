export { createDistribution } from './create-distribution.js';
export type { Distribution } from './distribution.js';
export type { EdgeResponse } from './edge-response.js';
export type { EdgeFetchInit } from './fetch-input.js';
export { FunctionFailure } from './function-failure.js';
export { accessLogLine } from './log-line.js';
export type * from './types.js';
export type { Viewer } from './viewer.js';
export type { ViewerInit } from './viewer-init.js';
