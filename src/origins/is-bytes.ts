import type { Body } from '../message/bytes.js';

/** Whether a value is a `Uint8Array`, of this or another realm: some test runners give each file one of its own. */
export function isBytes(value: unknown): value is Body {
  return value instanceof Uint8Array || Object.prototype.toString.call(value) === '[object Uint8Array]';
}
