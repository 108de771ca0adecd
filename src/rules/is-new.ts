import type { JsonObject } from './rule.js';
import { sameJson } from './same-json.js';

/** Whether a name of a map is not there, or holds something else, in what the event had. */
export function isNew(map: JsonObject, before: JsonObject | undefined, mapKey: string): boolean {
  return before === undefined || !Object.hasOwn(before, mapKey) || !sameJson(map[mapKey], before[mapKey]);
}
