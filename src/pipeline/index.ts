export { createDistribution } from './create-distribution.js';
export type { Distribution } from './distribution.js';
export type { EdgeFetchInit, EdgeResponse } from './edge-response.js';
export { isExchange } from './exchange.js';
export type { Trace } from './trace.js';
export type * from './types.js';
