import type { Exchange } from '../pipeline/types.js';

/**
 * Under this key of `globalThis` a distribution of any copy of the package finds who wants to see its exchanges. It is
 * asked when a request starts, so that whoever is told when the request is over is who was there when it began.
 */
const key = Symbol.for('edgeproof.observer');

/** Asked at the start of a request; what it gives is called with the exchange at the end. */
export type Observer = () => ((exchange: Exchange) => void) | undefined;

/**
 * Lets an observer see every exchange from now on, beside those that already do.
 *
 * @example const stop = observeExchanges(() => (exchange) => seen.push(exchange))
 */
export function observeExchanges(observer: Observer): () => void {
  const place = globalThis as { [key]?: Observer | undefined };
  const others = place[key];
  const all = others === undefined ? observer : both(others, observer);
  place[key] = all;
  return () => {
    if (place[key] === all) place[key] = others;
  };
}

function both(first: Observer, second: Observer): Observer {
  return () => {
    const [one, two] = [first(), second()];
    return (exchange) => {
      one?.(exchange);
      two?.(exchange);
    };
  };
}
