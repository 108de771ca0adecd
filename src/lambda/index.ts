export { type Block, joinBlocks, type Row } from './blocks.js';
export { checkHandler } from './check-handler.js';
export { FunctionLoader, type LoadFunction } from './function-loader.js';
export { isInvocation } from './invocation.js';
export { type CallFunction, callWith, invoke, invokeBy } from './invoke.js';
export { type LambdaFailureKind, lambdaFailure } from './lambda-failure.js';
export type { LogLevel, LogLine } from './log-lines.js';
export { beginWatch, endWatch } from './process-watch.js';
export { outcome, refusal, violationRows } from './reasons.js';
export {
  type AssociationOptions,
  type RunOptions,
  type RunSettings,
  resolveRunSettings,
  runOptionNames,
  withAssociation,
} from './settings.js';
export type * from './types.js';
