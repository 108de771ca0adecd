import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { appendHeader, autoKey } from '../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import { webClasses } from '../message/web-classes.js';
import { fromWireText, toWireText } from '../message/wire-text.js';

/** Names whose usual spelling is not a capital per part, and the commonest of the others, to save time. */
const usualNames: ReadonlyMap<string, string> = new Map(
  [
    ...['ETag', 'WWW-Authenticate', 'Content-MD5', 'DNT', 'TE', 'X-XSS-Protection', 'X-UA-Compatible'],
    ...['Content-Type', 'Content-Length', 'Cache-Control', 'Location', 'Set-Cookie', 'Vary', 'Last-Modified'],
  ].map((name) => [name.toLowerCase(), name]),
);

/** A header's name as HTTP/1.1 servers write it; the web's `Headers` forgets the case. */
export function wireName(name: string): string {
  return usualNames.get(name) ?? autoKey(name);
}

/** The lines of a web `Headers`, each `set-cookie` apart; bytes above 127 are read as those of a server. */
export function fromWebHeaders(headers: Headers): HeaderMap {
  const map: HeaderMap = {};
  headers.forEach((value, name) => {
    appendHeader(map, wireName(name), fromWireText(value));
  });
  return map;
}

/**
 * A web `Headers`, with bytes above 127 as a web server shows them: UTF-8 read as Latin-1.
 * Lines that no `Headers` can hold are left out.
 */
export function toWebHeaders(map: HeaderMap): Headers {
  const headers = new (webClasses().Headers)();
  for (const name in map) {
    for (const { key, value } of map[name] as HeaderEntry[]) {
      if (isHeaderName(key) && isHeaderValue(value)) headers.append(key, toWireText(value));
    }
  }
  return headers;
}
