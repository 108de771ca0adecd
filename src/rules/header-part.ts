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

/** A key that is another name than the one it stands under: it could be the one that counts (OQ-1). In lower case. */
export function otherName({ key, header }: EntryPart): string | undefined {
  const name = key?.toLowerCase();
  return name === header.name ? undefined : name;
}

/** Where the key of a line stands. */
export function keyPath({ header, index }: EntryPart): string {
  return `${headerPath(header)}[${index}].key`;
}

/** A line's value, and the name it goes with. */
export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}
