import { maskSecrets } from './mask-secrets.js';
import { show } from './show.js';

/** A header's value in a message, whatever it is, with what is secret in it hidden. */
export function showHeader(name: string, value: unknown, limit?: number): string {
  if (typeof value === 'string') return show(maskSecrets(name, value), limit);
  const isText = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
  if (!isText) return show(value, limit);
  const text = String(value);
  const masked = maskSecrets(name, text);
  return masked === text ? show(value, limit) : show(masked, limit);
}

/** Whether nothing of a header's value is secret. */
export function isShowable(name: string, value: string): boolean {
  return maskSecrets(name, value) === value;
}
