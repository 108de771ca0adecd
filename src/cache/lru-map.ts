import { entryBytes } from './entry-size.js';
import { PartIndex } from './parts.js';
import type { CacheEntry } from './types.js';

interface Slot {
  readonly entry: CacheEntry;
  readonly bytes: number;
}

/** Entries by key within a number of bytes; those not used for longest go first. A Map keeps the order of use. */
export class LruMap {
  readonly #slots = new Map<string, Slot>();
  readonly #parts = new PartIndex();
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
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#slots.delete(key);
    this.#slots.set(key, slot);
  }

  /** Stores, unless the entry alone is over the bound; what stood under the key is gone either way. */
  set(entry: CacheEntry): void {
    this.delete(entry.key);
    const bytes = entryBytes(entry);
    if (bytes > this.maxBytes) return;
    this.#slots.set(entry.key, { entry, bytes });
    this.#bytes += bytes;
    if (entry.part !== undefined) this.#parts.add(entry, entry.part);
    for (const key of this.#slots.keys()) {
      if (this.#bytes <= this.maxBytes) return;
      this.delete(key);
    }
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#slots.delete(key);
    this.#bytes -= slot.bytes;
    if (slot.entry.part !== undefined) this.#parts.delete(slot.entry, slot.entry.part);
  }

  /** Removes what matches and says how many that were. */
  deleteWhere(matches: (entry: CacheEntry) => boolean): number {
    const before = this.#slots.size;
    for (const [key, { entry }] of this.#slots) if (matches(entry)) this.delete(key);
    return before - this.#slots.size;
  }

  clear(): void {
    this.#slots.clear();
    this.#parts.clear();
    this.#bytes = 0;
  }
}
