import { type Observed, type Observer, observerKey } from '../pipeline/observers.js';

/**
 * Lets an observer see every exchange from now on, beside those that already do.
 *
 * @example const stop = observeExchanges(() => (exchange) => seen.push(exchange))
 */
export function observeExchanges(observer: Observer): () => void {
  const place = globalThis as Observed;
  const others = place[observerKey];
  const all = others === undefined ? observer : both(others, observer);
  place[observerKey] = all;
  return () => {
    if (place[observerKey] === all) place[observerKey] = others;
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
