import type { CacheEntry, FetchTime, Landed, Lease } from './types.js';

/** The expired copy stays. */
export interface Kept {
  readonly kind: 'kept';
  readonly copy: CacheEntry;
  readonly heldUntil: number;
  readonly isShared: boolean;
}

/** How a fetch ends: as its {@link Lease} says. */
export type Ending = { readonly took: FetchTime | undefined } & (
  | { readonly kind: 'stored'; readonly entry: CacheEntry }
  | Kept
  | { readonly kind: 'dropped'; readonly copy: CacheEntry }
  | { readonly kind: 'passed' }
);

/** What those get who waited. */
export type Shared = Omit<Landed, 'took'>;

/** What a flight tells the store when it ends. */
export type Landing = (flight: Flight, ending: Ending) => void;

/** One fetch under way: its lease, and a promise for those who wait, made only when somebody does. */
export class Flight implements Lease {
  readonly #land: Landing;
  #waiting: Promise<Landed> | undefined;
  #tell: ((landed: Landed) => void) | undefined;
  #invalidations: ((entry: CacheEntry) => boolean)[] | undefined;

  constructor(
    readonly key: string,
    land: Landing,
  ) {
    this.#land = land;
  }

  store(entry: CacheEntry, took?: FetchTime): void {
    this.#land(this, { kind: 'stored', entry, took });
  }

  keep(copy: CacheEntry, heldUntil: number, isShared: boolean, took?: FetchTime): void {
    this.#land(this, { kind: 'kept', copy, heldUntil, isShared, took });
  }

  drop(copy: CacheEntry, took?: FetchTime): void {
    this.#land(this, { kind: 'dropped', copy, took });
  }

  pass(took?: FetchTime): void {
    this.#land(this, { kind: 'passed', took });
  }

  /** What an invalidation means that came while the object was on its way. */
  invalidate(isMeant: (entry: CacheEntry) => boolean): void {
    this.#invalidations ??= [];
    this.#invalidations.push(isMeant);
  }

  isInvalidated(entry: CacheEntry): boolean {
    return this.#invalidations?.some((isMeant) => isMeant(entry)) ?? false;
  }

  wait(): Promise<Landed> {
    this.#waiting ??= new Promise((resolve) => {
      this.#tell = resolve;
    });
    return this.#waiting;
  }

  tell({ entry, isCopy }: Shared, took: FetchTime | undefined): void {
    this.#tell?.({ entry, isCopy, took });
  }
}
