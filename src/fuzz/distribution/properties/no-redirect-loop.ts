import type { Distribution } from '../../../pipeline/distribution.js';
import type { Exchange, ExchangeRequest } from '../../../pipeline/types/types.js';
import type { Finding } from '../finding.js';
import type { Rehearsal } from '../rehearsal.js';
import { askingCode, freshCode } from '../step-code.js';
import { CookieJar } from './cookie-jar.js';
import { hostOf, isOneOf, resolveLocation, urlOf } from './own-hosts.js';
import type { Property } from './property.js';

/** As many redirects as browsers follow. */
const most = 20;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Who follows redirects, and keeps the cookies that come with them, arrives. */
export function noRedirectLoop(hosts: readonly string[]): Property {
  return async (exchange, request, rehearsal) => {
    if (nextRequest(exchange, request, hosts, new CookieJar(request)) === undefined) return undefined;
    const hops = await follow(await rehearsal.fresh(), request, hosts);
    return hops.isEndless ? looping(exchange, hops, rehearsal) : undefined;
  };
}

interface Hops {
  readonly requests: readonly ExchangeRequest[];
  readonly exchanges: readonly Exchange[];
  readonly isEndless: boolean;
}

async function follow(cdn: Distribution, first: ExchangeRequest, hosts: readonly string[]): Promise<Hops> {
  const jar = new CookieJar(first);
  const requests: ExchangeRequest[] = [];
  const exchanges: Exchange[] = [];
  const seen = new Set<string>();
  for (let next: ExchangeRequest | undefined = first; next !== undefined && requests.length <= most; ) {
    const exchange: Exchange = await cdn.handle(next);
    requests.push(next);
    exchanges.push(exchange);
    const at = `${exchange.request.method} ${urlOf(exchange, hostOf(exchange))} ${jar.value}`;
    if (seen.has(at)) return { requests, exchanges, isEndless: true };
    seen.add(at);
    next = nextRequest(exchange, next, hosts, jar);
  }
  return { requests, exchanges, isEndless: requests.length > most };
}

/** What a browser asks next; `undefined` where it has arrived, or goes elsewhere. */
function nextRequest(
  exchange: Exchange,
  asked: ExchangeRequest,
  hosts: readonly string[],
  jar: CookieJar,
): ExchangeRequest | undefined {
  const { status, headers } = exchange.response;
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (!redirects.has(status) || location === undefined) return undefined;
  const host = hostOf(exchange);
  const url = resolveLocation(location, urlOf(exchange, host));
  if (url === undefined || !isOneOf(url.host, [host, ...hosts]) || !/^https?:$/.test(url.protocol)) return undefined;
  jar.keep(headers);
  const protocol = url.protocol === 'http:' ? 'http' : 'https';
  const next = {
    ...withMethod(asked, status),
    uri: url.pathname + url.search,
    headers: headersFor(exchange, url, jar),
  };
  const viewer = { ...asked.viewer, protocol } as const;
  const isUsual = protocol === 'https' && asked.viewer === undefined;
  const whole = isUsual ? next : { ...next, viewer };
  return Object.keys(next.headers).length > 0 ? whole : withoutHeaders(whole);
}

/** 303 asks with GET, and so do browsers after a POST that is answered 301 or 302. */
function withMethod(asked: ExchangeRequest, status: number): ExchangeRequest {
  const { method, body, querystring: _, ...rest } = asked;
  const keeps = status === 307 || status === 308 || method === 'HEAD' || method === 'GET';
  if (!keeps || method === undefined) return rest;
  return { ...rest, method, ...(body === undefined ? undefined : { body }) };
}

function withoutHeaders({ headers: _, ...rest }: ExchangeRequest): ExchangeRequest {
  return rest;
}

/** `Host` only where the request named it, or where it changes. */
function headersFor(exchange: Exchange, url: URL, jar: CookieJar): Record<string, string> {
  const headers: Record<string, string> = {};
  const isElsewhere = url.host !== hostOf(exchange).toLowerCase();
  for (const [name, value] of exchange.request.headers) {
    const key = name.toLowerCase();
    if (key === 'cookie' || key === 'content-length' || (key === 'host' && !isElsewhere)) continue;
    headers[name] = key === 'host' ? url.host : value;
  }
  if (jar.value !== '') headers['Cookie'] = jar.value;
  return headers;
}

/** Of a long way the first hops: they show how it goes on. */
function looping(exchange: Exchange, { requests, exchanges }: Hops, { broken }: Rehearsal): Finding {
  const isCircle = requests.length <= most;
  const shown = isCircle ? requests.slice(1) : requests.slice(1, 4);
  const way = exchanges.map((one) => urlOf(one, hostOf(one))).slice(0, isCircle ? undefined : 4);
  const names = shown.map((_, index) => `hop${index + 1}`);
  const last = names.at(-1) ?? 'exchange';
  return {
    property: 'noRedirectLoop',
    headline: `The redirects ${isCircle ? 'come back to where they were' : `don't end within ${most}`} (noRedirectLoop)`,
    details: way.map((url, index) => [index === 0 ? 'from' : 'to', `${url}${isCircle || index < 3 ? '' : ' …'}`]),
    exchange,
    code: [
      ...freshCode('fresh', broken),
      ...shown.map((request, index) => `const ${names[index]} = ${askingCode('fresh', request)}`),
      `expect(${last}.response.status).not.toBe(${exchanges[shown.length]?.response.status});`,
    ],
  };
}
