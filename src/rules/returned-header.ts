import { isObject } from './rule.js';

/** A header of what was returned. */
export interface ReturnedHeader {
  /** The name as the map has it. */
  readonly mapKey: string;
  /** Its lines joined with `, `. */
  readonly value: string;
}

function textOf(lines: unknown): string | undefined {
  if (!Array.isArray(lines) || lines.length === 0) return undefined;
  const values = lines.map((line) => (isObject(line) ? line['value'] : undefined));
  return values.every((value) => typeof value === 'string') ? values.join(', ') : undefined;
}

/** A header by its lower-case name, in whatever case the map has it; `undefined` where it is absent, or no text. */
export function returnedHeader(headers: unknown, name: string): ReturnedHeader | undefined {
  if (!isObject(headers)) return undefined;
  for (const mapKey in headers) {
    if (mapKey.length !== name.length || mapKey.toLowerCase() !== name) continue;
    const value = textOf(headers[mapKey]);
    if (value !== undefined) return { mapKey, value };
  }
  return undefined;
}
