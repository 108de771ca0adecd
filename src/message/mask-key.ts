import { maskSecrets } from './mask-secrets.js';

/** A part of a cache key that holds a secret: plain, or quoted as JSON. */
const secret = / (authorization|proxy-authorization|cookie|set-cookie):("(?:[^"\\]|\\.)*"|[^ ]*)/g;

/** A cache key with what is secret in the headers and cookies in it hidden. */
export function maskKey(key: string): string {
  return key.replace(secret, masked);
}

function masked(_part: string, name: string, value: string): string {
  const text = value.startsWith('"') ? String(JSON.parse(value)) : value;
  const hidden = maskSecrets(name, text);
  return ` ${name}:${/[ "\\]/.test(hidden) ? JSON.stringify(hidden) : hidden}`;
}
