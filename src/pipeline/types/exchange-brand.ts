import type { Exchange } from './exchange-types.js';

/** What marks an exchange, of this or any other copy of the package. */
export const exchangeBrand: unique symbol = Symbol.for('edgeproof.exchange') as never;

/** Whether a value is an exchange, of this or any other copy of the package. */
export function isExchange(value: unknown): value is Exchange {
  return (
    typeof value === 'object' && value !== null && (value as { [exchangeBrand]?: unknown })[exchangeBrand] === true
  );
}
