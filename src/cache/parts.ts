import { headerValue } from '../message/headers.js';
import { covers, parseContentRange } from '../message/range.js';
import type { HeaderMap } from '../message/types.js';
import type { CacheEntry, KeptPart, StoredResponse } from './types.js';

/** Which part of an object a 206 is. `undefined` when it doesn't say, as with several at once, or its body has another length. */
export function keptPart(of: string, { headers, body }: StoredResponse): KeptPart | undefined {
  const said = parseContentRange(headerValue(headers, 'content-range') ?? '');
  if (said === undefined || said.range.last + 1 - said.range.first !== body.length) return undefined;
  return { of, range: said.range, total: said.total, version: versionOf(headers) };
}

/** What no other entry's key can be: ` name:` follows the target in those. */
export function partKey({ of, range: { first, last } }: KeptPart): string {
  return `${of} bytes=${first}-${last}`;
}

/** A strong tag, or else the time of the last change, which a weak tag may tell more of. */
function versionOf(headers: HeaderMap): string | undefined {
  const etag = headerValue(headers, 'etag');
  if (etag?.startsWith('"')) return etag;
  const modified = headerValue(headers, 'last-modified');
  return modified === undefined ? undefined : `${modified} ${etag ?? ''}`;
}

/**
 * Whether what is stored now leaves no use for a part: a part of another version, or one that covers it, or the object
 * itself. That its origin fails says nothing of the object.
 */
export function supersedes({ part, response }: CacheEntry, { part: kept }: CacheEntry): boolean {
  if (part === undefined || kept === undefined) return response.status < 500;
  return !isSameVersion(part, kept) || covers(part.range, kept.range);
}

function isSameVersion(one: KeptPart, other: KeptPart): boolean {
  return one.version !== undefined && one.version === other.version && one.total === other.total;
}

/** The parts in the cache, by the key of their object. */
export class PartIndex {
  readonly #byObject = new Map<string, Map<string, CacheEntry>>();

  of(key: string): readonly CacheEntry[] {
    const parts = this.#byObject.get(key);
    return parts === undefined ? none : [...parts.values()];
  }

  add(entry: CacheEntry, { of }: KeptPart): void {
    const parts = this.#byObject.get(of);
    if (parts === undefined) this.#byObject.set(of, new Map([[entry.key, entry]]));
    else parts.set(entry.key, entry);
  }

  delete({ key }: CacheEntry, { of }: KeptPart): void {
    const parts = this.#byObject.get(of);
    parts?.delete(key);
    if (parts?.size === 0) this.#byObject.delete(of);
  }

  clear(): void {
    this.#byObject.clear();
  }
}

const none: readonly CacheEntry[] = Object.freeze([]);
