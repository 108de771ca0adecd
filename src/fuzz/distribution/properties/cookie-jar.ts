import type { HeaderList } from '../../../message/types.js';
import type { ExchangeRequest } from '../../../pipeline/types/types.js';

/** The cookies of one viewer on one host, as far as redirects need it: paths and domains make no difference. */
export class CookieJar {
  readonly #byName = new Map<string, string>();

  constructor({ headers }: ExchangeRequest) {
    for (const line of cookieLines(headers)) {
      for (const pair of line.split(';')) this.#set(pair);
    }
  }

  /** Takes the cookies that an answer sets, and drops those that it lets expire. */
  keep(headers: HeaderList): void {
    for (const [name, value] of headers) {
      if (name.toLowerCase() !== 'set-cookie') continue;
      const [pair = ''] = value.split(';');
      if (isExpired(value)) this.#byName.delete((pair.split('=')[0] ?? '').trim());
      else this.#set(pair);
    }
  }

  /** As the `Cookie` header has it; empty without any. */
  get value(): string {
    return Array.from(this.#byName, ([name, value]) => (value === undefined ? name : `${name}=${value}`)).join('; ');
  }

  #set(pair: string): void {
    const middle = pair.indexOf('=');
    if (middle > 0) this.#byName.set(pair.slice(0, middle).trim(), pair.slice(middle + 1).trim());
  }
}

function cookieLines(headers: ExchangeRequest['headers']): string[] {
  if (headers === undefined) return [];
  const lines = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  return lines.flatMap(([name, value]) => (name.toLowerCase() === 'cookie' && value !== undefined ? value : []));
}

/** By `Max-Age`, or by a date long ago: what the clock says makes no difference to a test. */
function isExpired(line: string): boolean {
  return /;\s*max-age\s*=\s*(0|-\d+)\s*(;|$)/i.test(line) || /;\s*expires\s*=[^;]*\b19[79]\d\b/i.test(line);
}
