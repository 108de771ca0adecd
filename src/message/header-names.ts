import { isDisallowedHeader } from './disallowed-headers.js';
import { isHeaderName } from './header-syntax.js';

/** More names than any test sends; hostile ones can't fill the memory. */
const most = 1_000;

/**
 * Header names in lower case, remembered: the same few dozen come with every request, and checking and lower-casing
 * them anew each time costs more than all else that is done with a header.
 */
export class HeaderNames {
  readonly #known = new Map<string, string>();
  readonly #hidden = new Set<string>();

  /** The name in lower case, or `undefined` when it is no header name at all. */
  lower(key: string): string | undefined {
    const known = this.#known.get(key);
    return known ?? this.#learn(key);
  }

  /** Whether a name that was asked for before is one that no function sees (HDR-HIDDEN). */
  isHidden(name: string): boolean {
    return this.#hidden.size > 0 && this.#hidden.has(name);
  }

  #learn(key: string): string | undefined {
    if (!isHeaderName(key)) return undefined;
    if (this.#known.size >= most) this.#known.clear();
    const name = key.toLowerCase();
    if (isDisallowedHeader(name)) this.#hidden.add(name);
    this.#known.set(key, name);
    return name;
  }
}
