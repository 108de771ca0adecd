import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import type { EdgeHandler } from './types.js';

/** A failure that no handler can cause by itself. */
export type LambdaFailureKind = 'throttled' | 'timeout' | 'init' | 'permissions';

const brand = Symbol.for('edgeproof.lambdaFailure');
const kinds: readonly LambdaFailureKind[] = ['throttled', 'timeout', 'init', 'permissions'];

/**
 * Stands where a handler stands, for the failures that happen before or around it:
 *
 * - `throttled`: too many executions at once (ERR-THROTTLE, 503 LambdaLimitExceeded)
 * - `timeout`: past its time, without a wait (ERR-TIMEOUT, 503)
 * - `init`: the module can't be loaded (PM-INIT-FAIL, 503)
 * - `permissions`: deleted, or CloudFront may not run it (ERR-ASSOC-BROKEN, 503)
 *
 * @example
 * const invocation = await invoke(lambdaFailure('throttled'), viewerRequest())
 * invocation.error.type // 'LambdaLimitExceeded'
 *
 * @throws EdgeproofError `ERR_OPTION` for another kind; and when somebody calls it as the function it stands for.
 */
export function lambdaFailure(kind: LambdaFailureKind): EdgeHandler {
  if (!kinds.includes(kind)) {
    throw new EdgeproofError('ERR_OPTION', {
      failedTo: 'make a Lambda failure',
      because: `${show(kind)} is no kind of failure`,
      fix: `Choose one of: ${kinds.join(', ')}.`,
    });
  }
  return Object.defineProperty(() => refuseCall(kind), brand, { value: kind });
}

/** The failure a value stands for; `undefined` when it is a handler. */
export function failureKindOf(handler: object): LambdaFailureKind | undefined {
  return (handler as { [brand]?: LambdaFailureKind })[brand];
}

function refuseCall(kind: LambdaFailureKind): never {
  throw new EdgeproofError('ERR_OPTION', {
    failedTo: 'call the handler',
    because: `lambdaFailure(${show(kind)}) stands for a function that never runs`,
    fix: 'Give it to invoke() or to edgeLambdas.',
  });
}
