export type * from './exchange-types.js';
export type * from './log-types.js';
export type * from './trace-types.js';
export type * from './viewer-types.js';
