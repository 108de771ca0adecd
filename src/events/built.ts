import { copyEvent } from './copy-event.js';
import { rememberEvent } from './memory.js';
import type { EdgeRecord } from './types.js';

/** The event around a `cf`, remembered as built. */
export function built<Cf extends EdgeRecord>(cf: Cf): { Records: [{ cf: Cf }] } {
  const event: { Records: [{ cf: Cf }] } = { Records: [{ cf }] };
  rememberEvent(event, copyEvent(cf));
  return event;
}
