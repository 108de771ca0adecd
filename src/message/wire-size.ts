import type { HeaderList } from './types.js';

/** Header lines as they stand on the wire of HTTP/1.1: `name: value`, CR, LF. Units: bytes. */
export function linesSize(headers: HeaderList): number {
  let bytes = 0;
  for (const [name, value] of headers) bytes += name.length + Buffer.byteLength(value) + 4;
  return bytes;
}

/** Whether so many UTF-16 units are within a limit of bytes, however many bytes each takes: then none need be counted. */
export function isWithin(units: number, limit: number): boolean {
  return units * 3 <= limit;
}
