import { show } from '../message/show.js';
import type { BodyInput } from './body-input.js';
import { defaultClientIp } from './defaults.js';
import type { HeadersInput } from './headers-input.js';
import { isIpAddress } from './ip-address.js';
import { misuse, type Place, within } from './misuse.js';
import type { OriginInit } from './origin-input.js';
import type { QuerystringInput } from './querystring-input.js';
import { readTarget } from './target-input.js';

/** The methods a viewer may use (EVT-REQ-METHOD). */
const methods: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The request of a viewer event. */
export interface ViewerRequestFields {
  /** GET, HEAD, OPTIONS, POST, PUT, PATCH or DELETE. Default `GET`, or `POST` when a body is given. */
  readonly method?: string;
  /** Path as on the wire, default `/`. A query in it moves to `querystring`, in front of what is given there. */
  readonly uri?: string;
  readonly querystring?: QuerystringInput;
  /** They come in addition to the defaults; `undefined` removes one. Several Cookie lines are joined with `; `. */
  readonly headers?: HeadersInput;
  /** IPv4 or IPv6. */
  readonly clientIp?: string;
  /**
   * Who asks, as fixtures and `cdn.handle` describe it. Of all that, an event by itself shows only `httpVersion`
   * (`1.0`, `1.1`, `2.0`, `3.0`; default `2.0`), in the `Via` of an origin event.
   */
  readonly viewer?: object;
}

/** The request of an origin event. */
export interface OriginRequestFields extends ViewerRequestFields {
  /** Default: a custom origin. */
  readonly origin?: OriginInit;
}

/** What a request event says of the body. */
export interface BodyFields {
  /** Content-Type and Content-Length follow from it unless given; cut where the trigger cuts. */
  readonly body?: BodyInput;
  /** Whether the association has Include Body. Default: whether there is a body. */
  readonly includeBody?: boolean;
}

export const viewerRequestNames: readonly string[] = ['method', 'uri', 'querystring', 'headers', 'clientIp', 'viewer'];
export const originRequestNames: readonly string[] = [...viewerRequestNames, 'origin'];
export const bodyNames: readonly string[] = ['body', 'includeBody'];

/** One of the seven, in capitals (EVT-REQ-METHOD). */
export function checkMethod(method: unknown, place: Place): void {
  if (methods.includes(method as string)) return;
  throw misuse(within(place, 'method'), `${show(method)} is no method CloudFront takes`, `Use ${methods.join(', ')}.`);
}

export function checkClientIp(clientIp: unknown, place: Place): void {
  if (typeof clientIp === 'string' && isIpAddress(clientIp)) return;
  throw misuse(within(place, 'clientIp'), `${show(clientIp)} is no IP address`, 'Give an IPv4 or IPv6 address.');
}

const httpVersions: readonly unknown[] = ['1.0', '1.1', '2.0', '3.0'];

/** The viewer's version of HTTP, as `Via` tells it. */
export function readHttpVersion(viewer: unknown, place: Place): string {
  if (viewer === undefined) return '2.0';
  const here = within(place, 'viewer');
  if (typeof viewer !== 'object' || viewer === null) {
    throw misuse(
      here,
      `${show(viewer)} is not an object`,
      "Give the viewer's details, such as { httpVersion: '2.0' }.",
    );
  }
  const { httpVersion = '2.0' } = viewer as { httpVersion?: unknown };
  if (httpVersions.includes(httpVersion)) return httpVersion as string;
  throw misuse(
    within(here, 'httpVersion'),
    `${show(httpVersion)} is no version of HTTP`,
    `Use one of: ${httpVersions.join(', ')}.`,
  );
}

/** CloudFront answers 403 to a GET or HEAD with a body before any function runs (BODY-METHODS). */
function checkBodyless(method: string, place: Place): void {
  if (method !== 'GET' && method !== 'HEAD') return;
  throw misuse(
    within(place, 'body'),
    `a ${method} request with a body never reaches a function`,
    'Leave the body out, or use another method.',
  );
}

/** The fields every request has, but its headers. */
interface Basics {
  readonly clientIp: string;
  readonly method: string;
  readonly uri: string;
  readonly querystring: string;
}

export function readBasics(init: ViewerRequestFields, hasBody: boolean, place: Place): Basics {
  const { method = hasBody ? 'POST' : 'GET', clientIp = defaultClientIp } = init;
  checkMethod(method, place);
  if (hasBody) checkBodyless(method, place);
  checkClientIp(clientIp, place);
  const { uri, querystring } = readTarget(init.uri, init.querystring, place);
  return { clientIp, method, uri, querystring };
}
