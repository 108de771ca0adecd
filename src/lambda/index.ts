export { isInvocation } from './invocation.js';
export { type CallFunction, callWith, invoke } from './invoke.js';
export { type LambdaFailureKind, lambdaFailure } from './lambda-failure.js';
export { beginWatch, endWatch } from './process-watch.js';
export {
  type AssociationOptions,
  type RunOptions,
  type RunSettings,
  resolveRunSettings,
  withAssociation,
} from './settings.js';
export type * from './types.js';
