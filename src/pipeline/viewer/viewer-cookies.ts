import type { Cookie, CookieJar } from 'tough-cookie';
import { describeThrown } from '../../message/describe-thrown.js';
import { formatNumber } from '../../message/size.js';
import { loadToughCookie, type ToughCookie } from './load-tough-cookie.js';

/** Where a cookie comes from, or would go to. */
export interface CookiePlace {
  readonly protocol: 'http' | 'https';
  /** As the `Host` header has it, perhaps with a port. */
  readonly host: string;
  /** Without the query. */
  readonly path: string;
}

/** Of name and value together, in browsers. */
const mostBytes = 4_096;

/** The last moment that a `Date` can hold: what lives longer lives for ever. */
const endOfTime = 8.64e15;

/**
 * A viewer's cookies, by the distribution's clock. tough-cookie knows which cookie belongs where; when one expires is
 * decided here, since its own answer goes by the wall clock, and begins anew each time a cookie is read.
 */
export class ViewerCookies {
  readonly #tough: ToughCookie;
  readonly #now: () => number;
  #jar: CookieJar;

  /** @throws EdgeproofError `ERR_PEER` where tough-cookie is not installed. */
  constructor(now: () => number) {
    this.#tough = loadToughCookie();
    this.#now = now;
    this.#jar = this.#empty();
  }

  clear(): void {
    this.#jar = this.#empty();
  }

  /** What goes to a place, in the order of the `Cookie` header: longer paths first, then older cookies. */
  sentTo(place: CookiePlace): readonly Cookie[] {
    const context = contextOf(place);
    if (context === undefined) return [];
    const now = this.#now();
    return this.#found(context).filter((cookie) => {
      if (!isOver(cookie, now)) return true;
      this.#jar.store.removeCookie(cookie.domain, cookie.path, cookie.key, noop);
      return false;
    });
  }

  /** Takes the value of a `Set-Cookie` line from a place; gives the reason when a browser would not. */
  take(line: string, place: CookiePlace): string | undefined {
    const context = contextOf(place);
    const cookie = this.#tough.Cookie.parse(line, { loose: true });
    if (cookie === undefined || context === undefined) return 'it is no cookie';
    const refused = refusal(cookie, place);
    if (refused !== undefined) return refused;
    const now = this.#now();
    if (cookie.maxAge !== null) limitAge(cookie, now);
    try {
      this.#jar.setCookieSync(cookie, context, { now: new Date(now) });
      return undefined;
    } catch (reason) {
      return describeThrown(reason).replace(/^Error: /, '');
    }
  }

  #found(context: URL): readonly Cookie[] {
    try {
      return this.#jar.getCookiesSync(context, { expire: false, sort: true });
    } catch {
      // Of a host that is none, such as `a b`: no cookie can be its.
      return [];
    }
  }

  #empty(): CookieJar {
    return new this.#tough.CookieJar(null, { looseMode: true, prefixSecurity: 'strict' });
  }
}

function noop(): void {}

/** What tough-cookie looks at of a URL. Paths are taken as they stand: `URL` would rewrite them. */
function contextOf({ protocol, host, path }: CookiePlace): URL | undefined {
  const hostname = host.replace(/:\d*$/, '').toLowerCase();
  return hostname === '' ? undefined : ({ protocol: `${protocol}:`, hostname, pathname: path } as URL);
}

/** What browsers refuse and tough-cookie, in some version, takes. */
function refusal({ key, value, sameSite, secure }: Cookie, { protocol }: CookiePlace): string | undefined {
  if (key === '' && value === '') return 'it is no cookie';
  const bytes = Buffer.byteLength(key) + Buffer.byteLength(value);
  if (bytes > mostBytes) {
    return `name and value have ${formatNumber(bytes)} bytes, and browsers take at most ${formatNumber(mostBytes)}`;
  }
  if (sameSite === 'none' && !secure) return 'SameSite=None needs Secure';
  if (secure && protocol === 'http') return 'a Secure cookie needs https';
  return undefined;
}

/** `Max-Age` counts from now, and goes before `Expires`. */
function limitAge(cookie: Cookie, now: number): void {
  const seconds = Number(cookie.maxAge);
  cookie.expires = seconds <= 0 ? new Date(0) : new Date(Math.min(now + seconds * 1_000, endOfTime));
  cookie.maxAge = null;
}

function isOver({ expires }: Cookie, now: number): boolean {
  return expires !== null && expires !== 'Infinity' && expires.getTime() <= now;
}
