import { EdgeproofError } from '../../errors.js';
import { show } from '../../message/show.js';
import type { HeaderList } from '../../message/types.js';
import type { EdgeFetchInit } from '../request/fetch-input.js';
import { readUrl } from '../request/read-url.js';
import { readViewerInit, type ViewerDefaults, type ViewerInit } from '../request/viewer-init.js';
import type { Exchange, ExchangeRequest, HeadersInput, ViewerDetails } from '../types/types.js';
import { type EdgeResponse, fetchThrough } from './edge-response.js';
import { type CookiePlace, ViewerCookies } from './viewer-cookies.js';
import { type OwnHeaders, ownHeaders, withCookies, withDefaults } from './viewer-headers.js';

/**
 * Somebody who visits a distribution again and again: `fetch` and `handle` with her details, and with a cookie jar as a
 * browser has one. Two viewers share nothing; `cdn.reset()` makes each as she was in the beginning.
 *
 * Each of her requests comes from the site itself, so `SameSite` holds nothing back. As in a browser, a cookie is
 * refused that is meant for another domain or a public suffix, `Secure` over http, `SameSite=None` without `Secure`, or
 * longer than 4,096 bytes.
 *
 * @example
 * const alice = cdn.viewer({ country: 'DE' });
 * await alice.fetch('/login', { method: 'POST' });
 * expect(alice.cookies()).toEqual({ session: 'abc' });
 * await alice.fetch('/account'); // sends Cookie: session=abc
 */
export interface Viewer {
  /**
   * The distribution's own, with her details and cookies. What a request says goes before them: header by header, where
   * `undefined` leaves one out; a `Cookie` of its own is joined with the jar's. `cookie: undefined` sends none at all;
   * `credentials: 'omit'` neither sends nor keeps any.
   */
  fetch(input: string | URL | Request, init?: EdgeFetchInit): Promise<EdgeResponse>;
  /** The same for `cdn.handle`. */
  handle(request: ExchangeRequest): Promise<Exchange>;
  /**
   * The same viewer, with the same cookies, at another edge location.
   *
   * @throws EdgeproofError for what is no code of an airport.
   */
  at(code: string): Viewer;
  /**
   * The cookies that she would send to a URL, by name. Default `/` on the distribution's own host, over https.
   *
   * @example expect(alice.cookies('/account')).toEqual({ session: 'abc' })
   */
  cookies(url?: string | URL): { readonly [name: string]: string };
  /**
   * Puts a cookie into the jar, as though a response from the URL had set it.
   *
   * @example alice.setCookie('session=abc; Path=/; Max-Age=3600; HttpOnly')
   * @throws EdgeproofError when a browser would refuse it.
   */
  setCookie(line: string, url?: string | URL): void;
  /** Empties the jar. */
  clearCookies(): void;
}

type Handle = (request: ExchangeRequest) => Promise<Exchange>;

/** What a viewer needs of a distribution. */
export interface Surroundings {
  /** The `Host` of a request that names none. */
  readonly host: string;
  now(): number;
  /** How often everything was made as new. */
  resets(): number;
  handleAt(code: string): Handle;
  track<T>(pending: Promise<T>): Promise<T>;
  /** @throws EdgeproofError for a request that nobody could send. */
  check(request: ExchangeRequest): void;
}

/**
 * @throws EdgeproofError `ERR_OPTION` or `ERR_REQUEST` for what is no viewer; `ERR_PEER` where tough-cookie is not
 * installed.
 */
export function makeViewer(init: ViewerInit, around: Surroundings, code: string): Viewer {
  return viewerAt(code, new Person(readViewerInit(init), around), around);
}

function viewerAt(code: string, person: Person, around: Surroundings): Viewer {
  const handle = around.handleAt(code);
  return {
    handle: (request) => person.handle(request, handle),
    fetch: (input, init) => around.track(person.fetch(input, init, handle)),
    at: (other) => viewerAt(other, person, around),
    cookies: (url = '/') => person.cookies(url),
    setCookie: (line, url = '/') => person.setCookie(line, url),
    clearCookies: () => person.jar.clear(),
  };
}

/** Whether cookies go along. */
type Cookies = 'both-ways' | 'back-only';

/** One viewer, at whichever edge location. */
class Person {
  readonly #defaults: ViewerDefaults;
  readonly #around: Surroundings;
  readonly #host: string;
  readonly #jar: ViewerCookies;
  #resets: number;

  constructor(defaults: ViewerDefaults, around: Surroundings) {
    const { headers, viewer, clientIp } = defaults;
    around.check({ uri: '/', headers, viewer, ...(clientIp !== undefined && { clientIp }) });
    this.#defaults = defaults;
    this.#around = around;
    this.#host = hostOf(headers) ?? around.host;
    this.#jar = new ViewerCookies(() => around.now());
    this.#resets = around.resets();
    this.#pack();
  }

  /** Her jar, as it was in the beginning when the distribution was reset meanwhile. */
  get jar(): ViewerCookies {
    if (this.#resets !== this.#around.resets()) {
      this.#resets = this.#around.resets();
      this.#jar.clear();
      this.#pack();
    }
    return this.#jar;
  }

  handle(request: ExchangeRequest, handle: Handle): Promise<Exchange> {
    const own = ownHeaders(request?.headers);
    // What is no request is said where every request is read.
    if (own === undefined || typeof request !== 'object') return handle(request);
    const { clientIp = this.#defaults.clientIp } = request;
    const whole: ExchangeRequest = {
      ...request,
      ...(clientIp !== undefined && { clientIp }),
      headers: withDefaults(this.#defaults.headers, own),
      viewer: { ...this.#defaults.viewer, ...request.viewer },
    };
    return this.#around.track(this.#send(whole, handle, cookiesOf(own)));
  }

  async fetch(input: string | URL | Request, init: EdgeFetchInit = {}, handle: Handle): Promise<EdgeResponse> {
    const asRequest = typeof input === 'object' && 'url' in input ? input : undefined;
    const own = ownHeaders((init.headers ?? asRequest?.headers) as HeadersInput | undefined);
    const host = this.#host;
    if (own === undefined) return fetchThrough(handle, host, input, init);
    const { clientIp = this.#defaults.clientIp } = init;
    const headers = withDefaults(this.#defaults.headers, own);
    const whole = { ...init, headers, viewer: this.#detailsFor(input, init) };
    const send: Handle =
      init.credentials === 'omit' ? handle : (request) => this.#send(request, handle, cookiesOf(own));
    return fetchThrough(send, host, input, clientIp === undefined ? whole : { ...whole, clientIp });
  }

  /** A whole URL tells the protocol itself. */
  #detailsFor(input: string | URL | Request, { viewer }: EdgeFetchInit): ViewerDetails {
    if (typeof input === 'string' && input.startsWith('/')) return { ...this.#defaults.viewer, ...viewer };
    const { protocol: _, ...details } = this.#defaults.viewer;
    return { ...details, ...viewer };
  }

  cookies(url: string | URL): { readonly [name: string]: string } {
    const byName = new Map<string, string>();
    for (const { key, value } of this.jar.sentTo(this.#placeOf(url, 'look up cookies'))) {
      if (!byName.has(key)) byName.set(key, value);
    }
    return Object.fromEntries(byName);
  }

  setCookie(line: string, url: string | URL): void {
    const place = this.#placeOf(url, 'set a cookie');
    const refused = typeof line === 'string' ? this.jar.take(line, place) : 'it is no string';
    if (refused !== undefined) throw refusedCookie(line, `${place.protocol}://${place.host}${place.path}`, refused);
  }

  async #send(request: ExchangeRequest, handle: Handle, cookies: Cookies): Promise<Exchange> {
    const headers = request.headers as HeaderList;
    const place = {
      protocol: request.viewer?.protocol ?? 'https',
      host: hostOf(headers) ?? this.#host,
      path: pathOf(request.uri),
    };
    const sent = cookies === 'back-only' ? headers : withCookies(headers, this.jar.sentTo(place));
    const resets = this.#around.resets();
    const exchange = await handle({ ...request, headers: sent });
    // What was asked before a reset belongs to the time before it.
    if (resets === this.#around.resets()) this.#keep(exchange, place);
    return exchange;
  }

  #keep({ response }: Exchange, place: CookiePlace): void {
    for (const [name, value] of response.headers) {
      if (name.length === 10 && name.toLowerCase() === 'set-cookie') this.jar.take(value, place);
    }
  }

  /** What she brings along. */
  #pack(): void {
    const home: CookiePlace = { protocol: this.#defaults.viewer.protocol ?? 'https', host: this.#host, path: '/' };
    for (const pair of this.#defaults.cookies) {
      const refused = this.#jar.take(`${pair}; Path=/`, home);
      if (refused !== undefined) throw refusedCookie(pair, `${home.protocol}://${home.host}/`, refused);
    }
  }

  #placeOf(url: string | URL, failedTo: string): CookiePlace {
    const address = { protocol: this.#defaults.viewer.protocol ?? 'https', host: this.#host };
    const { protocol, host, target } = readUrl(String(url), address, failedTo);
    return { protocol, host, path: pathOf(target) };
  }
}

/** `cookie: undefined` is a wish to send none. */
function cookiesOf({ names, lines }: OwnHeaders): Cookies {
  const isLeftOut = names.has('cookie') && !lines.some(([name]) => String(name).toLowerCase() === 'cookie');
  return isLeftOut ? 'back-only' : 'both-ways';
}

function hostOf(headers: HeaderList): string | undefined {
  const line = headers.find(([name]) => String(name).toLowerCase() === 'host');
  return line?.[1];
}

function pathOf(target: unknown): string {
  return String(target).split('?', 1)[0] ?? '';
}

function refusedCookie(line: unknown, url: string, why: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'set a cookie',
    because: `a browser at ${url} would refuse ${show(line)}: ${why}`,
    fix: 'Write it as a Set-Cookie header of that URL may have it.',
  });
}
