import type { CacheEntry, Lease } from './types.js';

/** What a flight tells the store when it ends. */
export type Landing = (flight: Flight, entry: CacheEntry | undefined) => void;

/** One fetch under way: its lease, and a promise for those who wait, made only when somebody does. */
export class Flight implements Lease {
  readonly #land: Landing;
  #waiting: Promise<CacheEntry | undefined> | undefined;
  #tell: ((entry: CacheEntry | undefined) => void) | undefined;
  #invalidations: ((entry: CacheEntry) => boolean)[] | undefined;

  constructor(
    readonly key: string,
    land: Landing,
  ) {
    this.#land = land;
  }

  store(entry: CacheEntry): void {
    this.#land(this, entry);
  }

  pass(): void {
    this.#land(this, undefined);
  }

  /** What an invalidation means that came while the object was on its way. */
  invalidate(isMeant: (entry: CacheEntry) => boolean): void {
    this.#invalidations ??= [];
    this.#invalidations.push(isMeant);
  }

  isInvalidated(entry: CacheEntry): boolean {
    return this.#invalidations?.some((isMeant) => isMeant(entry)) ?? false;
  }

  wait(): Promise<CacheEntry | undefined> {
    this.#waiting ??= new Promise((resolve) => {
      this.#tell = resolve;
    });
    return this.#waiting;
  }

  /** Only what may be shared is handed on: an entry that must be revalidated each time is not (COL-OFF-OBJ, COL-ERR). */
  end(entry: CacheEntry | undefined): void {
    this.#tell?.(entry !== undefined && entry.ttlSeconds > 0 ? entry : undefined);
  }
}
