import { show } from '../message/show.js';
import type { EdgeHandler } from './types.js';

/** Lambda's own name for a module without the function that is to be called. */
export class HandlerNotFound extends Error {
  override readonly name = 'Runtime.HandlerNotFound';
}

/**
 * The function that a module exports as `handler`: an ES module, or a CommonJS one, which an import gives as `default`.
 *
 * @throws HandlerNotFound, naming what is exported instead.
 */
export function handlerOf(module: unknown): EdgeHandler {
  const named = exportOf(module, 'handler');
  const handler = typeof named === 'function' ? named : exportOf(exportOf(module, 'default'), 'handler');
  if (typeof handler === 'function') return handler as EdgeHandler;
  throw new HandlerNotFound(whyNotFound(module));
}

function exportOf(module: unknown, name: string): unknown {
  const isModule = (typeof module === 'object' && module !== null) || typeof module === 'function';
  return isModule ? (module as { readonly [name: string]: unknown })[name] : undefined;
}

function whyNotFound(module: unknown): string {
  if (typeof module !== 'object' || module === null) return `load gave ${show(module)}, which is no module`;
  const names = Object.keys(module);
  if (names.includes('handler')) return `its export handler is ${show(exportOf(module, 'handler'))}, not a function`;
  return names.length === 0 ? 'it exports nothing' : `it exports only ${names.slice(0, 10).join(', ')}`;
}
