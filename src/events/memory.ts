import { lazily } from '../message/lazily.js';
import type { EdgeRecord } from './types.js';

const key = Symbol.for('edgeproof.events');

/** One memory per realm, whichever copy of the package asks: an ESM factory and a CommonJS matcher share it. */
function sharedMemory(): WeakMap<object, EdgeRecord> {
  const realm = globalThis as { [key]?: WeakMap<object, EdgeRecord> };
  const known = realm[key];
  if (known) return known;
  const memory = new WeakMap<object, EdgeRecord>();
  Object.defineProperty(realm, key, { value: memory });
  return memory;
}

const memory = lazily(sharedMemory);

/** Remembers an event as built. `snapshot` must share nothing with it that a handler could change. */
export function rememberEvent(event: object, snapshot: EdgeRecord): void {
  memory().set(event, snapshot);
}

/**
 * The `cf` of an event as it was built, whatever has been done to the event since;
 * `undefined` for an event that no factory made and `edgeEvent` has not seen. Don't change it.
 */
export function recallEvent(event: object): EdgeRecord | undefined {
  return memory().get(event);
}
