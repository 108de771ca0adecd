import type { EdgeHandler } from './types.js';

/** Ways to reach the callback without naming it as a parameter. */
const reachesCallback = /\barguments\b|\.\.\.|\b(?:succeed|done|fail)\b|\[native code\]/;

/**
 * Whether a plain handler that has returned may still call back.
 *
 * Up to nodejs22.x a plain return is discarded, and Lambda posts `null` once its event loop has drained (PM-SYNC-22).
 * In one process nobody can see a loop drain, so this looks at what can be seen: a handler that takes a callback may
 * use it later, and so may mocks and wrappers, which take whatever comes. A handler that returned data meant it as
 * its answer.
 */
export function mayStillCallBack(handler: EdgeHandler, returned: unknown): boolean {
  if (handler.length >= 3) return true;
  if (isData(returned)) return false;
  // Two parameters include the context, with its `succeed`, `fail` and `done`.
  return handler.length === 2 || reachesCallback.test(sourceOf(handler));
}

/** A value, a plain object or an array: neither nothing, nor a timer, a server, a stream, … started on the way. */
function isData(value: unknown): boolean {
  if (value === undefined || typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null || Array.isArray(value);
}

function sourceOf(handler: EdgeHandler): string {
  try {
    return Function.prototype.toString.call(handler);
  } catch {
    return '[native code]';
  }
}
