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

/** Whether an invalidation means an entry. */
export type Invalidation = (entry: CacheEntry) => boolean;

/**
 * The fetches under way between two resets of a cache. Only counted: what was invalidated is kept for all of them
 * together, from the first that is under way until the last has landed.
 */
export class Airspace {
  #count = 0;
  #invalidations: Invalidation[] = [];

  enter(): void {
    this.#count += 1;
  }

  leave(): void {
    this.#count -= 1;
    if (this.#count === 0 && this.#invalidations.length > 0) this.#invalidations = [];
  }

  invalidate(means: Invalidation): void {
    if (this.#count > 0) this.#invalidations.push(means);
  }

  /** How many invalidations there have been. */
  get moment(): number {
    return this.#invalidations.length;
  }

  /** Those that came after a moment. */
  since(moment: number): readonly Invalidation[] {
    return moment === this.moment ? none : this.#invalidations.slice(moment);
  }
}

const none: readonly Invalidation[] = [];

/** One fetch under way: its lease, and a promise for those who wait, made only when somebody does. */
export class Flight implements Lease {
  readonly #land: Landing;
  readonly #begun: number;
  #isOver = false;
  #waiting: Promise<Landed> | undefined;
  #tell: ((landed: Landed) => void) | undefined;

  constructor(
    readonly key: string,
    readonly airspace: Airspace,
    land: Landing,
  ) {
    this.#land = land;
    this.#begun = airspace.moment;
    airspace.enter();
  }

  store(entry: CacheEntry, took?: FetchTime): void {
    this.#end({ kind: 'stored', entry, took });
  }

  keep(copy: CacheEntry, heldUntil: number, isShared: boolean, took?: FetchTime): void {
    this.#end({ kind: 'kept', copy, heldUntil, isShared, took });
  }

  drop(copy: CacheEntry, took?: FetchTime): void {
    this.#end({ kind: 'dropped', copy, took });
  }

  pass(took?: FetchTime): void {
    this.#end({ kind: 'passed', took });
  }

  /** Whether it was invalidated while it was on its way. */
  isInvalidated(entry: CacheEntry): boolean {
    return isMeant(entry, this.airspace.since(this.#begun));
  }

  /** Who comes after an invalidation gets nothing that it means: the object was asked for before. */
  wait(): Promise<Landed> {
    this.#waiting ??= new Promise((resolve) => {
      this.#tell = resolve;
    });
    const missed = this.airspace.since(this.#begun);
    return missed.length === 0 ? this.#waiting : this.#waiting.then((landed) => withoutMeant(landed, missed));
  }

  tell({ entry, isCopy }: Shared, took: FetchTime | undefined): void {
    this.#tell?.({ entry, isCopy, took });
  }

  /** A lease ends once. */
  #end(ending: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#land(this, ending);
    this.airspace.leave();
    // Whatever still knows this flight keeps nothing else alive.
    this.#waiting = undefined;
    this.#tell = undefined;
  }
}

function isMeant(entry: CacheEntry, invalidations: readonly Invalidation[]): boolean {
  return invalidations.some((means) => means(entry));
}

function withoutMeant(landed: Landed, invalidations: readonly Invalidation[]): Landed {
  const { entry, took } = landed;
  if (entry === undefined || !isMeant(entry, invalidations)) return landed;
  return { entry: undefined, isCopy: false, took };
}
