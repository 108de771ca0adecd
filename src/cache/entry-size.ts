import { utf8 } from '../message/bytes.js';
import type { CacheEntry } from './types.js';

/** What an entry costs beside its bytes: objects, the map's slot. A round number. */
const overhead = 200;

/** About how many bytes an entry holds. */
export function entryBytes({ key, response }: CacheEntry): number {
  let bytes = overhead + utf8(key).length + response.body.byteLength;
  for (const lines of Object.values(response.headers)) {
    for (const line of lines) bytes += line.key.length + line.value.length;
  }
  return bytes;
}
