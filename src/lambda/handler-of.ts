import { listed } from '../message/cut.js';
import { show } from '../message/show.js';
import type { EdgeHandler } from './types.js';

/** Lambda's own name for a module without the function that is to be called. */
export class HandlerNotFound extends Error {
  override readonly name = 'Runtime.HandlerNotFound';

  constructor(
    why: string,
    /** What to change. */
    readonly fix: string,
  ) {
    super(why);
  }
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
  throw notFound(module);
}

function exportOf(module: unknown, name: string): unknown {
  const isModule = (typeof module === 'object' && module !== null) || typeof module === 'function';
  return isModule ? (module as { readonly [name: string]: unknown })[name] : undefined;
}

const exportIt = 'Export the function as handler.';
const giveFunction = "Give the function itself, without load, or its module: load: () => import('./function.js').";
const giveModule = "Give the module: load: () => import('./function.js').";

function notFound(module: unknown): HandlerNotFound {
  if (typeof module === 'function')
    return new HandlerNotFound('load gave a function, which is no module', giveFunction);
  if (typeof module !== 'object' || module === null)
    return new HandlerNotFound(`load gave ${show(module)}, which is no module`, giveModule);
  const names = Object.keys(module);
  if (names.includes('handler')) return noFunction(exportOf(module, 'handler'));
  if (names.length === 0) return new HandlerNotFound('it exports nothing', exportIt);
  const other = names.find((name) => typeof exportOf(module, name) === 'function');
  return new HandlerNotFound(`it exports only ${listed(names, 10)}`, other === undefined ? exportIt : rename(other));
}

function noFunction(handler: unknown): HandlerNotFound {
  return new HandlerNotFound(`its export handler is ${show(handler)}, not a function`, exportIt);
}

function rename(name: string): string {
  return `Export it under that name, or rename it: load: async () => ({ handler: (await import('./function.js')).${name} }).`;
}
