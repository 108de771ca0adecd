import type { Exchange } from './types/types.js';

/**
 * Under this key of `globalThis` a distribution of any copy of the package finds who wants to see its exchanges. It is
 * asked when a request starts, so that whoever is told when the request is over is who was there when it began.
 */
export const observerKey: unique symbol = Symbol.for('edgeproof.observer') as never;

/** Asked at the start of a request; what it gives is called with the exchange at the end. */
export type Observer = () => ((exchange: Exchange) => void) | undefined;

/** `globalThis`, as far as it concerns observers. */
export interface Observed {
  [observerKey]?: Observer | undefined;
}
