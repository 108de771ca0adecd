import type { CacheStore } from '../../cache/types.js';
import { EdgeproofError } from '../../errors.js';
import { show } from '../../message/show.js';
import type { EdgeLocation } from './trip.js';

/** Where the distribution itself stands: no test is likely to name it, so `at` is another cache. */
export const homeCode = 'LAX';

/** The locations that live answers were captured from; the others are numbered like most. */
const captured: { readonly [code: string]: string } = { FRA: 'FRA56-P6', NRT: 'NRT57-C3' };

/** The edge locations of one distribution, each with a cache of its own, made when it is first named. */
export class EdgeLocations {
  readonly #byCode = new Map<string, EdgeLocation>();
  readonly #makeStore: () => CacheStore;

  constructor(makeStore: () => CacheStore) {
    this.#makeStore = makeStore;
  }

  /** @throws EdgeproofError for what is no code of an airport. */
  at(code: string): EdgeLocation {
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    if (typeof code !== 'string' || !/^[A-Z]{3}$/.test(code)) throw noAirport(code);
    const location = { code, pop: captured[code] ?? `${code}50-C1`, store: this.#makeStore() };
    this.#byCode.set(code, location);
    return location;
  }

  /** The caches of all locations named so far. */
  get stores(): CacheStore[] {
    return Array.from(this.#byCode.values(), ({ store }) => store);
  }
}

function noAirport(code: unknown): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'find the edge location',
    because: `${show(code)} is no code of an airport`,
    fix: "Give three capital letters, such as 'FRA'.",
  });
}
