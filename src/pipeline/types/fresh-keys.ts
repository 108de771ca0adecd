import type { Exchange } from './exchange-types.js';

/** Where an exchange, of this or any other copy of the package, tells what its cache holds. */
export const freshKeys: unique symbol = Symbol.for('edgeproof.freshKeys') as never;

/** The keys of all that the cache of an exchange holds now and was fresh for it; none where nobody knows. */
export function freshKeysOf(exchange: Exchange): readonly string[] {
  return (exchange as { readonly [freshKeys]?: readonly string[] })[freshKeys] ?? [];
}
