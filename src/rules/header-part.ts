import { autoKey } from '../message/headers.js';
import type { EntryPart, HeaderPart } from './rule.js';

/** Where a header stands: `response.headers["x-cache"]`. */
export function headerPath({ path, mapKey }: HeaderPart): string {
  return `${path}[${JSON.stringify(mapKey)}]`;
}

/** A header's name as it goes on the wire. */
export function wireName({ key, header }: EntryPart): string {
  return key ?? autoKey(header.mapKey);
}

/** A line's value, and the name it goes with. */
export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}
