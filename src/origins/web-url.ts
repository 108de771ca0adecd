import { URL } from 'node:url';
import { headerValue } from '../message/headers.js';
import type { OriginRequest } from './types.js';

/** A name with an optional port; anything else in a Host header would change the meaning of a URL. */
const plainHost = /^[^\s/?#@\\]+$/;

/**
 * The URL a web server would give its program: scheme, Host, path and query. What `URL` would take for something else
 * (`#`, a backslash, white space) is percent-encoded; dot segments are resolved, as every `URL` does.
 */
export function webUrl(request: OriginRequest): string {
  const host = headerValue(request.headers, 'host') ?? request.domainName;
  const target = encodeTarget(request);
  const url = `${request.protocol}://${host}${target}`;
  return plainHost.test(host) && URL.canParse(url)
    ? new URL(url).href
    : new URL(`${request.protocol}://${request.domainName}${target}`).href;
}

function encodeTarget({ uri, querystring }: OriginRequest): string {
  const rooted = uri.startsWith('/') ? uri : `/${uri}`;
  const path = rooted.replace(/[?#\\\s]/g, encodeURIComponent);
  return querystring === '' ? path : `${path}?${querystring.replace(/[#\s]/g, encodeURIComponent)}`;
}
