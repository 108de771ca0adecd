import { entryBytes } from './entry-size.js';
import { PartIndex } from './parts.js';
import type { CacheEntry } from './types.js';

/** An entry between the one used before it and the one used after. */
interface Slot {
  readonly entry: CacheEntry;
  readonly bytes: number;
  older: Slot | undefined;
  newer: Slot | undefined;
}

/**
 * Entries by key within a number of bytes; those not used for longest go first. The order of use is a list through the
 * entries: a Map has one as well, but moving a key to its end costs more than all else that a hit needs of it.
 */
export class LruMap {
  readonly #slots = new Map<string, Slot>();
  readonly #parts = new PartIndex();
  #oldest: Slot | undefined;
  #newest: Slot | undefined;
  #bytes = 0;

  constructor(readonly maxBytes: number) {}

  get count(): number {
    return this.#slots.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Without counting as a use. */
  peek(key: string): CacheEntry | undefined {
    return this.#slots.get(key)?.entry;
  }

  /** The parts kept of an object. */
  partsOf(key: string): readonly CacheEntry[] {
    return this.#parts.of(key);
  }

  /** Marks as used just now. */
  touch(key: string): void {
    if (this.#newest?.entry.key === key) return;
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#unlink(slot);
    this.#append(slot);
  }

  /** Stores, unless the entry alone is over the bound; what stood under the key is gone either way. */
  set(entry: CacheEntry): void {
    this.delete(entry.key);
    const bytes = entryBytes(entry);
    if (bytes > this.maxBytes) return;
    const slot = { entry, bytes, older: undefined, newer: undefined };
    this.#slots.set(entry.key, slot);
    this.#append(slot);
    this.#bytes += bytes;
    if (entry.part !== undefined) this.#parts.add(entry, entry.part);
    while (this.#bytes > this.maxBytes && this.#oldest !== undefined) this.delete(this.#oldest.entry.key);
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#slots.delete(key);
    this.#unlink(slot);
    this.#bytes -= slot.bytes;
    if (slot.entry.part !== undefined) this.#parts.delete(slot.entry, slot.entry.part);
  }

  /** Removes what matches and says how many that were. */
  deleteWhere(matches: (entry: CacheEntry) => boolean): number {
    const before = this.#slots.size;
    for (const [key, { entry }] of this.#slots) if (matches(entry)) this.delete(key);
    return before - this.#slots.size;
  }

  /** The keys of what matches, the last one stored last. */
  keysWhere(matches: (entry: CacheEntry) => boolean): string[] {
    const keys: string[] = [];
    for (const [key, { entry }] of this.#slots) if (matches(entry)) keys.push(key);
    return keys;
  }

  clear(): void {
    this.#slots.clear();
    this.#oldest = undefined;
    this.#newest = undefined;
    this.#parts.clear();
    this.#bytes = 0;
  }

  #append(slot: Slot): void {
    slot.older = this.#newest;
    if (this.#newest === undefined) this.#oldest = slot;
    else this.#newest.newer = slot;
    this.#newest = slot;
  }

  #unlink(slot: Slot): void {
    const { older, newer } = slot;
    if (older === undefined) this.#oldest = newer;
    else older.newer = newer;
    if (newer === undefined) this.#newest = older;
    else newer.older = older;
    slot.older = undefined;
    slot.newer = undefined;
  }
}
