/** One header line: the name as written on the wire, and its value. */
export interface HeaderEntry {
  key: string;
  value: string;
}

/**
 * Headers as CloudFront writes them: lower-case name to its lines, in order of first appearance.
 * A plain object with own properties only (`__proto__` is a name like any other), so that it can stand in an event.
 * Never index it with a name that came from outside: use the functions of `headers.ts`.
 */
export interface HeaderMap {
  [name: string]: HeaderEntry[];
}

/** Header lines in the order and case of the wire. */
export type HeaderList = (readonly [name: string, value: string])[];
