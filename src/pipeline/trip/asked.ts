import type { CacheEntry } from '../../cache/types.js';
import type { PassingRequest } from './trip.js';

/** For which object, under which key, an origin was asked. Without a key nothing is stored. */
export interface Asked {
  readonly request: PassingRequest;
  readonly key: string | undefined;
  /** The expired copy that the cache has of it. */
  readonly copy: CacheEntry | undefined;
  /** The same, where the origin was asked whether it is still good. */
  readonly stale: CacheEntry | undefined;
  /** Behind the viewer's back: he has the copy already, and an error of the origin is shown to nobody. */
  readonly inBackground: boolean;
  /** Why nothing of it is stored, whatever came. */
  readonly notStored?: string;
}
