import { maskSecrets } from '../../message/mask-secrets.js';

/** Masks what a text shows as the value of a secret header: `cookie: a=1`, `"authorization": "Basic …"`. */
export function maskWritten(text: string): string {
  const written = /\b((?:proxy-)?authorization|set-cookie|cookie)(["']?\]?\s*[:=]\s*["'`]?)([^"'`\n]+)/gi;
  return text.replace(
    written,
    (_, name: string, between: string, value: string) => name + between + maskSecrets(name, value),
  );
}
