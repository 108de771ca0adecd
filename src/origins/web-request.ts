import { webClasses } from '../message/web-classes.js';
import type { OriginRequest } from './types.js';
import { toWebHeaders } from './web-headers.js';
import { webUrl } from './web-url.js';

type RequestClass = typeof Request;
type ToRequest = (request: OriginRequest) => Request;

/** What is known of a request; a real one is built when something else is asked for. */
class Draft {
  #url: string | undefined;
  #headers: Headers | undefined;
  #real: Request | undefined;

  constructor(
    readonly given: OriginRequest,
    readonly Real: RequestClass,
  ) {}

  get url(): string {
    this.#url ??= webUrl(this.given);
    return this.#url;
  }

  /** The same object each time, also once there is a real request (which copies it). */
  get headers(): Headers {
    this.#headers ??= this.#real?.headers ?? toWebHeaders(this.given.headers);
    return this.#headers;
  }

  get real(): Request {
    this.#real ??= new this.Real(this.url, initOf(this.given, this.headers));
    return this.#real;
  }
}

function initOf({ method, body }: OriginRequest, headers: Headers): RequestInit {
  // A web request of these methods can't have a body, though HTTP's can.
  const withBody = body !== undefined && body.length > 0 && method !== 'GET' && method !== 'HEAD';
  return { method, headers, ...(withBody ? { body } : {}) };
}

function eagerRequests(Real: RequestClass): ToRequest {
  return (request) => new Draft(request, Real).real;
}

/**
 * A web request costs half a JSON round trip, and most responders read only its method and URL.
 * So they get an object with the prototype of `Request`, which builds a real one when it must.
 */
function lazyRequests(Real: RequestClass): ToRequest {
  class LazyRequest {
    readonly #draft: Draft;

    constructor(given: OriginRequest) {
      this.#draft = new Draft(given, Real);
    }
    get method(): string {
      return this.#draft.given.method;
    }
    get url(): string {
      return this.#draft.url;
    }
    get headers(): Headers {
      return this.#draft.headers;
    }
    static real(lazy: LazyRequest): Request {
      return lazy.#draft.real;
    }
  }
  const prototype: object = LazyRequest.prototype;
  Reflect.deleteProperty(prototype, 'constructor');
  delegate(prototype, Real, (lazy) => LazyRequest.real(lazy as LazyRequest));
  Object.setPrototypeOf(prototype, Real.prototype);
  return (request) => new LazyRequest(request) as unknown as Request;
}

/** Whatever else a request can do, the real one does, its internal fields included where they are properties. */
function delegate(prototype: object, Real: RequestClass, realOf: (lazy: unknown) => Request): void {
  const real = new Real('http://localhost/');
  for (const name of [...memberNames(real), ...Object.getOwnPropertySymbols(real)]) {
    if (Object.hasOwn(prototype, name)) continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      get() {
        const value: unknown = Reflect.get(realOf(this), name);
        return typeof value === 'function' ? value.bind(realOf(this)) : value;
      },
    });
  }
}

/** Accessors and methods, those of base classes included: some tools replace `Request` by a class of their own. */
function memberNames(real: Request): (string | symbol)[] {
  const names: (string | symbol)[] = [];
  for (
    let level: object = Object.getPrototypeOf(real);
    level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    names.push(...Reflect.ownKeys(level));
  }
  return names.filter((name) => name !== 'constructor' && name !== Symbol.toStringTag);
}

const sample: OriginRequest = {
  method: 'POST',
  protocol: 'http',
  domainName: 'localhost',
  port: 80,
  uri: '/',
  querystring: '',
  headers: {},
  body: undefined,
};

/** Lazy requests where they pass for real ones; newer runtimes keep a request's state where no other object can have it. */
function chooseFor(Real: RequestClass): ToRequest {
  try {
    const toRequest = lazyRequests(Real);
    if (new Real(toRequest(sample)).method === sample.method) return toRequest;
  } catch {}
  return eagerRequests(Real);
}

// Remembers a choice, no state: tools may replace the global `Request` at any time.
let chosen: { readonly Real: RequestClass; readonly toRequest: ToRequest } | undefined;

/** What CloudFront sends, as the `Request` that a fetch-style program takes. */
export function webRequest(request: OriginRequest): Request {
  const { Request } = webClasses();
  if (chosen?.Real !== Request) chosen = { Real: Request, toRequest: chooseFor(Request) };
  return chosen.toRequest(request);
}
