import { MB } from '../message/size.js';
import { Flight } from './flight.js';
import { invalidatedBy } from './invalidation-path.js';
import { LruMap } from './lru-map.js';
import type { CacheEntry, CacheKeys, CacheSize, CacheStore, LookUp } from './types.js';

/** Options of {@link createCacheStore}. */
export interface CacheStoreOptions {
  /** Default 256 MB. */
  readonly maxBytes?: number;
}

type Hit = Extract<LookUp, { answer: 'hit' }>;

class Store implements CacheStore {
  readonly #entries: LruMap;
  #flights = new Map<string, Flight>();

  constructor(maxBytes: number) {
    this.#entries = new LruMap(maxBytes);
  }

  get size(): CacheSize {
    const { count, bytes, maxBytes } = this.#entries;
    return { entries: count, bytes, maxBytes };
  }

  lookUp(keys: string | CacheKeys, now: number): LookUp {
    const own = typeof keys === 'string' ? keys : keys[0];
    const hit = this.#findFresh(keys, now);
    if (hit !== undefined) return hit;
    const underWay = this.#flights.get(own);
    if (underWay !== undefined) return { answer: 'wait', fetched: underWay.wait() };
    const lease = new Flight(own, this.#land);
    this.#flights.set(own, lease);
    return { answer: 'lease', lease, stale: this.#entries.peek(own) };
  }

  lookUpAlone(keys: string | CacheKeys, now: number): Exclude<LookUp, { answer: 'wait' }> {
    const own = typeof keys === 'string' ? keys : keys[0];
    const hit = this.#findFresh(keys, now);
    return hit ?? { answer: 'lease', lease: this.#loneLease(), stale: this.#entries.peek(own) };
  }

  put(entry: CacheEntry): void {
    this.#entries.set(entry);
  }

  invalidate(path: string): number {
    const isMeant = invalidatedBy(path);
    // What is being fetched was asked for before: it may be the old object.
    for (const flight of this.#flights.values()) flight.invalidate(isMeant);
    return this.#entries.deleteWhere(isMeant);
  }

  reset(): void {
    const abandoned = this.#flights;
    this.#flights = new Map();
    this.#entries.clear();
    for (const flight of abandoned.values()) flight.end(undefined);
  }

  #findFresh(keys: string | CacheKeys, now: number): Hit | undefined {
    if (typeof keys === 'string') return this.#freshUnder(keys, now);
    for (const key of keys) {
      const hit = this.#freshUnder(key, now);
      if (hit !== undefined) return hit;
    }
    return undefined;
  }

  #freshUnder(key: string, now: number): Hit | undefined {
    const entry = this.#entries.peek(key);
    if (entry === undefined) return undefined;
    const age = now - entry.storedAt;
    // Stored in what is now the future: the clock was set back, and nothing can be said of its age.
    if (age < 0 || age >= entry.ttlSeconds * 1_000) return undefined;
    this.#entries.touch(key);
    return { answer: 'hit', entry, ageSeconds: Math.floor(age / 1_000) };
  }

  /** A lease ends once: a second ending, and any after a reset, finds its flight gone. */
  readonly #land = (flight: Flight, entry: CacheEntry | undefined): void => {
    if (this.#flights.get(flight.key) !== flight) return;
    this.#flights.delete(flight.key);
    if (entry !== undefined && !flight.isInvalidated(entry)) this.#entries.set(entry);
    flight.end(entry);
  };

  #loneLease(): { store(entry: CacheEntry): void; pass(): void } {
    const handedOut = this.#flights;
    return {
      // A reset replaces the flights: what was fetched before it is not stored after it.
      store: (entry) => {
        if (this.#flights === handedOut) this.#entries.set(entry);
      },
      pass: () => {},
    };
  }
}

/**
 * An empty cache.
 *
 * @example
 * const cache = createCacheStore();
 * const found = cache.lookUp(key, now);
 * if (found.answer === 'lease') found.lease.store(await fetchIt());
 */
export function createCacheStore({ maxBytes = 256 * MB }: CacheStoreOptions = {}): CacheStore {
  return new Store(maxBytes);
}
