import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';

/**
 * Refuses what Lambda couldn't call. `call` is how it is given: `invoke(module.handler, event)`.
 *
 * @throws EdgeproofError `ERR_OPTION`, with a hint for a module that is given in place of its handler.
 */
export function checkHandler(handler: unknown, failedTo: string, call: string): void {
  if (typeof handler === 'function') return;
  const isModule = typeof handler === 'object' && handler !== null && 'handler' in handler;
  throw new EdgeproofError('ERR_OPTION', {
    failedTo,
    because: `${show(handler)} is not a function`,
    fix: isModule ? `Give its handler: ${call}.` : 'Give the function Lambda would call.',
  });
}
