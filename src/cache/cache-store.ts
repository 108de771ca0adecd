import { MB } from '../message/size.js';
import { Airspace, type Ending, Flight, type Kept, type Shared } from './flight.js';
import { isForWaiters } from './for-waiters.js';
import { invalidatedBy } from './invalidation-path.js';
import { LruMap } from './lru-map.js';
import { supersedes } from './parts.js';
import { isFresh } from './staleness.js';
import type { CacheEntry, CacheKeys, CacheSize, CacheStore, LookUp } from './types.js';

/** Options of {@link createCacheStore}. */
export interface CacheStoreOptions {
  /** Default 256 MB. */
  readonly maxBytes?: number;
}

type Hit = Extract<LookUp, { answer: 'hit' }>;
type Stale = Extract<LookUp, { answer: 'stale' }>;
type Wait = Extract<LookUp, { answer: 'wait' }>;
type Leased = Extract<LookUp, { answer: 'lease' }>;

class Store implements CacheStore {
  readonly #entries: LruMap;
  #airspace = new Airspace();
  /** By key, the one that others wait for. */
  #leading = new Map<string, Flight>();

  constructor(maxBytes: number) {
    this.#entries = new LruMap(maxBytes);
  }

  get size(): CacheSize {
    const { count, bytes, maxBytes } = this.#entries;
    return { entries: count, bytes, maxBytes };
  }

  lookUp(keys: string | CacheKeys, now: number): LookUp {
    const own = ownKey(keys);
    return this.#find(keys, own, now) ?? this.#wait(own) ?? this.#leased(this.#leadingLease(own));
  }

  lookUpFresh(keys: CacheKeys, now: number): Hit | undefined {
    return this.#findFresh(keys, now);
  }

  join(keys: string | CacheKeys, now: number): LookUp {
    const own = ownKey(keys);
    return this.#find(keys, own, now) ?? this.#wait(own) ?? this.#leased(this.#loneLease(own));
  }

  lookUpAlone(keys: string | CacheKeys, now: number): Exclude<LookUp, Wait> {
    const own = ownKey(keys);
    return this.#find(keys, own, now) ?? this.#leased(this.#loneLease(own));
  }

  partsOf(keys: CacheKeys): readonly CacheEntry[] {
    let parts = this.#entries.partsOf(keys[0]);
    for (let index = 1; parts.length === 0 && index < keys.length; index++) {
      parts = this.#entries.partsOf(keys[index] as string);
    }
    return parts;
  }

  freshKeys(now: number): readonly string[] {
    return this.#entries.keysWhere((entry) => entry.part === undefined && isFresh(entry, now));
  }

  touch({ key }: CacheEntry): void {
    this.#entries.touch(key);
  }

  put(entry: CacheEntry): void {
    for (const kept of this.#entries.partsOf(entry.part?.of ?? entry.key)) {
      if (supersedes(entry, kept)) this.#entries.delete(kept.key);
    }
    this.#entries.set(entry);
  }

  invalidate(path: string): number {
    const isMeant = invalidatedBy(path);
    // What is being fetched was asked for before: it may be the old object.
    this.#airspace.invalidate(isMeant);
    return this.#entries.deleteWhere(isMeant);
  }

  reset(): void {
    const abandoned = this.#leading;
    this.#airspace = new Airspace();
    this.#leading = new Map();
    this.#entries.clear();
    for (const flight of abandoned.values()) flight.tell(nothing, undefined);
  }

  #find(keys: string | CacheKeys, own: string, now: number): Hit | Stale | undefined {
    return this.#findFresh(keys, now) ?? this.#findStale(own, now);
  }

  #wait(own: string): Wait | undefined {
    const underWay = this.#leading.get(own);
    if (underWay === undefined) return undefined;
    return { answer: 'wait', fetched: underWay.wait(), isRefresh: this.#entries.peek(own) !== undefined };
  }

  #leased(lease: Flight): Leased {
    return { answer: 'lease', lease, stale: this.#entries.peek(lease.key) };
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
    if (entry === undefined || !isFresh(entry, now)) return undefined;
    this.#entries.touch(key);
    return { answer: 'hit', entry, ageSeconds: Math.floor((now - entry.storedAt) / 1_000) };
  }

  /** An expired copy that is served all the same (STALE-SWR, STALE-DEFAULT-5XX). One refresh at a time. */
  #findStale(own: string, now: number): Stale | undefined {
    const entry = this.#entries.peek(own);
    if (entry === undefined || now < entry.storedAt) return undefined;
    const isHeld = now < entry.heldUntil;
    if (!isHeld && now >= entry.staleness.whileRevalidating) return undefined;
    this.#entries.touch(own);
    const refresh = isHeld || this.#leading.has(own) ? undefined : this.#leadingLease(own);
    return { answer: 'stale', entry, because: isHeld ? 'held' : 'revalidating', refresh };
  }

  #leadingLease(own: string): Flight {
    const flight = this.#loneLease(own);
    this.#leading.set(own, flight);
    return flight;
  }

  #loneLease(own: string): Flight {
    return new Flight(own, this.#airspace, this.#land);
  }

  /** What was under way before a reset lands nowhere. */
  readonly #land = (flight: Flight, ending: Ending): void => {
    if (flight.airspace !== this.#airspace) return;
    if (this.#leading.get(flight.key) === flight) this.#leading.delete(flight.key);
    flight.tell(this.#shared(flight, ending), ending.took);
  };

  /** Changes the cache as the fetch ended, and says what waiters may have of it (COL-OFF-OBJ, COL-ERR). */
  #shared(flight: Flight, ending: Ending): Shared {
    if (ending.kind === 'passed') return nothing;
    if (ending.kind === 'stored') return this.#storeFor(flight, ending.entry);
    const { copy } = ending;
    // Another request may have put something else in its place, or an invalidation nothing.
    if (this.#entries.peek(copy.key) !== copy) return nothing;
    if (ending.kind === 'kept') return this.#keep(copy, ending);
    this.#entries.delete(copy.key);
    return nothing;
  }

  #storeFor(flight: Flight, entry: CacheEntry): Shared {
    if (!flight.isInvalidated(entry)) this.put(entry);
    return isForWaiters(entry) ? { entry, isCopy: false } : nothing;
  }

  #keep(copy: CacheEntry, { heldUntil, isShared }: Kept): Shared {
    const held = heldUntil > copy.heldUntil ? { ...copy, heldUntil } : copy;
    if (held !== copy) this.#entries.set(held);
    return isShared ? { entry: held, isCopy: true } : nothing;
  }
}

const nothing = { entry: undefined, isCopy: false } as const;

function ownKey(keys: string | CacheKeys): string {
  return typeof keys === 'string' ? keys : keys[0];
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
