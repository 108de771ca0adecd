import { cut } from '../src/message/cut.js';
import { maskKey } from '../src/message/mask-key.js';

/** A cache key in a message: long ones cut, and what is secret in it hidden. */
export function shownKey(key: string): string {
  return cut(maskKey(key), 400);
}
