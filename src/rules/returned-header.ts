import type { Assumptions } from '../assumptions/index.js';
import { valuesUnder } from './returned-lines.js';
import { isObject } from './rule.js';

/** A header of what was returned. */
export interface ReturnedHeader {
  /** The name as the map has it. */
  readonly mapKey: string;
  /** Its lines joined with `, `. */
  readonly value: string;
}

/** A header by its lower-case name, in whatever case the map has it; `undefined` where it is absent, or no text. */
export function returnedHeader(headers: unknown, name: string, assumptions: Assumptions): ReturnedHeader | undefined {
  if (!isObject(headers)) return undefined;
  for (const mapKey in headers) {
    if (mapKey.length !== name.length || mapKey.toLowerCase() !== name) continue;
    const values = valuesUnder(headers[mapKey], assumptions);
    if (values !== undefined && values.length > 0) return { mapKey, value: values.join(', ') };
  }
  return undefined;
}
