import type { Assumptions } from '../assumptions/index.js';
import type { CachePolicySettings } from '../distribution/types.js';
import { cookieValue, selectCookies } from '../message/cookies.js';
import { headerValue } from '../message/headers.js';
import { selectQuery } from '../message/query.js';
import type { HeaderMap } from '../message/types.js';
import { normaliseAcceptEncoding } from './accept-encoding.js';
import type { CacheKeys } from './types.js';

/** The parts of a request, as viewer-request returned it, that can be in a key. */
export interface KeyedRequest {
  readonly method: string;
  /** Raw, never normalised (KEY-URI). */
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderMap;
}

/** Whose cache it is. */
export interface KeyScope {
  readonly distributionDomainName: string;
  /** The path pattern; `undefined` when behaviors share entries (OQ-KEY-BEHAVIOR). */
  readonly behavior: string | undefined;
}

/** The assumptions that decide what is in a key. */
type Readings = Partial<Pick<Assumptions, 'zeroWeightEncoding' | 'emptyHeaderInKey'>>;

const usual: Readings = {};

/**
 * The key of a request: what decides whether two requests get the same object.
 * Parts are separated by spaces, and whatever holds a space, a quote or a backslash is quoted, so that no value can
 * pass for another part.
 *
 * @example 'd111111abcdef8.cloudfront.net * /img/a.png ?w=200 cloudfront-viewer-country:DE cookie:ab=1 accept-encoding:br,gzip'
 */
export function cacheKey(request: KeyedRequest, policy: CachePolicySettings, scope: KeyScope): string {
  return withEncoding(keyBase(request, policy, scope, usual), encodingOf(request, policy, usual));
}

/**
 * The keys to look under. The first is {@link cacheKey}; a viewer that takes brotli and gzip may also be given a copy
 * that was fetched for one who takes only one of them, which is how the first cached version sticks (OQ-AE).
 */
export function cacheKeys(
  request: KeyedRequest,
  policy: CachePolicySettings,
  scope: KeyScope,
  assumptions: Pick<Assumptions, 'gzipForBrotliViewer'> & Readings,
): CacheKeys {
  const base = keyBase(request, policy, scope, assumptions);
  const encoding = encodingOf(request, policy, assumptions);
  const own = withEncoding(base, encoding);
  if (encoding !== 'br,gzip') return [own];
  const brotli = withEncoding(base, 'br');
  return assumptions.gzipForBrotliViewer === 'fetch-brotli' ? [own, brotli] : [own, brotli, withEncoding(base, 'gzip')];
}

function encodingOf(
  { headers }: KeyedRequest,
  { gzip, brotli }: CachePolicySettings,
  { zeroWeightEncoding }: Readings,
): string | undefined {
  if (!gzip && !brotli) return undefined;
  return normaliseAcceptEncoding(headerValue(headers, 'accept-encoding'), gzip, brotli, zeroWeightEncoding).key;
}

function withEncoding(base: string, encoding: string | undefined): string {
  return encoding === undefined ? base : `${base} accept-encoding:${encoding}`;
}

/** Everything but the encoding, which comes last so that alternatives share the rest. */
function keyBase(request: KeyedRequest, policy: CachePolicySettings, scope: KeyScope, readings: Readings): string {
  return (
    scopePart(request.method, scope) +
    targetPart(request, policy) +
    headerPart(request, policy, readings) +
    cookiePart(request, policy)
  );
}

/** GET and HEAD share entries, OPTIONS has its own (KEY-METHOD). */
function scopePart(method: string, { distributionDomainName, behavior }: KeyScope): string {
  const whose = behavior === undefined ? distributionDomainName : `${distributionDomainName} ${part(behavior)}`;
  return method === 'OPTIONS' ? `OPTIONS ${whose}` : whose;
}

function targetPart({ uri, querystring }: KeyedRequest, policy: CachePolicySettings): string {
  const query = selectQuery(querystring, policy.queryStrings);
  return query === '' ? ` ${part(uri)}` : ` ${part(uri)} ?${part(query)}`;
}

/** An absent header leaves nothing, one with an empty value its name. Assumption: `emptyHeaderInKey` (KEY-ABSENT). */
function headerPart({ headers }: KeyedRequest, policy: CachePolicySettings, readings: Readings): string {
  if (policy.headers === 'none') return '';
  let text = '';
  for (const name of policy.headers) text += oneHeader(headers, name.toLowerCase(), policy, readings);
  return text;
}

function oneHeader(
  headers: HeaderMap,
  name: string,
  { gzip, brotli }: CachePolicySettings,
  { emptyHeaderInKey }: Readings,
): string {
  // With an encoding enabled the normalised value counts, not the header's own.
  if (name === 'accept-encoding' && (gzip || brotli)) return '';
  const value = headerValue(headers, name);
  if (value === undefined || (value === '' && emptyHeaderInKey === 'as-absent')) return '';
  return ` ${name}:${part(value)}`;
}

function cookiePart({ headers }: KeyedRequest, { cookies }: CachePolicySettings): string {
  if (cookies === 'none') return '';
  const chosen = selectCookies(cookieValue(headers), cookies);
  return chosen === undefined ? '' : ` cookie:${part(chosen)}`;
}

const plain = /^[!#-[\]-~]+$/;

/** A part that cannot run into its neighbours: as it is, or as a JSON string. */
function part(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text);
}
