import { maskKey } from '../../message/mask-key.js';
import { maskSecrets } from '../../message/mask-secrets.js';

const hidden = '•••';

/** Shorter ones are words that stand elsewhere for other reasons. */
const shortest = 8;

/** A message may show the beginning of a long value. */
const beginning = 16;

/**
 * Hides what is secret in headers: by their names, and wherever else the same values turn up in a text.
 * First everything is learned, then everything is hidden.
 */
export class Secrets {
  readonly #show: boolean;
  readonly #known = new Set<string>();
  #pattern: RegExp | undefined;

  constructor(show: boolean) {
    this.#show = show;
  }

  learn(name: string, value: unknown): void {
    if (this.#show || typeof value !== 'string') return;
    for (const secret of secretsIn(name, value)) if (secret.length >= shortest) this.#known.add(secret);
    this.#pattern = undefined;
  }

  header(name: string, value: string): string {
    return this.#show ? value : this.text(maskSecrets(name, value));
  }

  /** A text that may repeat what a header held. */
  text(text: string): string {
    if (this.#known.size === 0) return text;
    this.#pattern ??= new RegExp(Array.from(this.#known, alternative).join('|'), 'g');
    return text.replace(this.#pattern, hidden);
  }

  /** A cache key names the headers and cookies in it. */
  cacheKey(key: string): string {
    return this.#show ? key : this.text(maskKey(key));
  }

  /** Any value as JSON, whatever headers are in it. */
  json(value: unknown): string {
    const mask = (name: string, part: unknown) => (this.#show ? part : maskMember(name, part));
    return this.text(JSON.stringify(value, mask, 2) ?? String(value));
  }
}

/** What the mask has taken out of a value. */
function secretsIn(name: string, value: string): string[] {
  const kept = maskSecrets(name, value).split(hidden);
  const secrets: string[] = [];
  let position = kept[0]?.length ?? 0;
  for (const next of kept.slice(1)) {
    const end = next === '' ? value.length : value.indexOf(next, position);
    if (end < position) break;
    secrets.push(value.slice(position, end).trim());
    position = end + next.length;
  }
  return secrets;
}

function alternative(secret: string): string {
  const start = secret.slice(0, beginning).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return secret.length > beginning ? `${start}[^\\s"'&;,]*` : start;
}

function maskMember(name: string, part: unknown): unknown {
  if (typeof part === 'string') return maskSecrets(name, part);
  if (!Array.isArray(part) || maskSecrets(name, 'a=b') === 'a=b') return part;
  return part.map((line) => (isLine(line) ? { ...line, value: maskSecrets(name, line.value) } : hidden));
}

function isLine(line: unknown): line is { readonly value: string } {
  return typeof line === 'object' && line !== null && typeof (line as { value?: unknown }).value === 'string';
}
