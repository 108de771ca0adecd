import { cut } from '../src/message/cut.js';
import { maskSecrets } from '../src/message/mask-secrets.js';

/** A part of a key that holds a secret: plain, or quoted as JSON. */
const secret = / (authorization|proxy-authorization|cookie|set-cookie):("(?:[^"\\]|\\.)*"|[^ ]+)/g;

function masked(_part: string, name: string, value: string): string {
  const text = value.startsWith('"') ? String(JSON.parse(value)) : value;
  const hidden = maskSecrets(name, text);
  return ` ${name}:${/[ "\\]/.test(hidden) ? JSON.stringify(hidden) : hidden}`;
}

/** A cache key in a message: long ones cut, and what is secret in it hidden. */
export function shownKey(key: string): string {
  return cut(key.replace(secret, masked), 400);
}
