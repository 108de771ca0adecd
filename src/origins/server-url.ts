import { URL } from 'node:url';
import { show } from '../message/show.js';
import { misconfigured, type Place } from './place.js';

/** Whether a value is a `URL`, of this or another realm: Jest runs tests in one. */
export function isUrl(value: unknown): value is URL {
  return Object.prototype.toString.call(value) === '[object URL]';
}

/** The address of a server, if a text or a URL was given: scheme, host and port, and nothing else. */
export function readServerUrl(given: unknown, place: Place): URL | undefined {
  if (typeof given !== 'string' && !isUrl(given)) return undefined;
  const text = String(given);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw misconfigured(place, `${show(text)} is not the URL of a server`, "Write it as 'http://127.0.0.1:3000'.");
  }
  if (`${url.origin}/` === url.href) return url;
  throw misconfigured(
    place,
    `${show(text)} is more than the address of a server`,
    `Write ${show(url.origin)}: a path goes into originPath, anything else into customHeaders.`,
  );
}
