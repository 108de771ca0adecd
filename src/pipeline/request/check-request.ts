import { EdgeproofError } from '../../errors.js';
import { isIpAddress } from '../../events/index.js';
import { chooseFrom } from '../../message/choose-from.js';
import { isHeaderName } from '../../message/header-syntax.js';
import { headerValue } from '../../message/headers.js';
import { show } from '../../message/show.js';
import type { HeaderMap } from '../../message/types.js';
import type { ExchangeRequest, ViewerDetails } from '../types/types.js';

const fields = ['method', 'uri', 'querystring', 'headers', 'body', 'clientIp', 'viewer', 'signal'];

/** Details of a viewer with a closed set of values; the others are text, the port a number. */
const choices: { readonly [name: string]: readonly string[] } = {
  device: ['desktop', 'mobile', 'tablet', 'smarttv'],
  os: ['android', 'ios'],
  httpVersion: ['1.0', '1.1', '2.0', '3.0'],
  protocol: ['http', 'https'],
};
/** What can be told of a viewer. */
export const viewerDetails: readonly (keyof ViewerDetails)[] = [
  'country',
  'countryName',
  'region',
  'regionName',
  'city',
  'postalCode',
  'metroCode',
  'timeZone',
  'latitude',
  'longitude',
  'asn',
  'device',
  'os',
  'httpVersion',
  'protocol',
  'tls',
  'ja3',
  'ja4',
  'port',
];

/** What no wire carries in a request line. A space may be there: some clients send it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const control = /[\u0000-\u001f\u007f]/;

/** Says at once what is wrong with a request for `handle`; headers and body are looked at where they are read. */
export function checkRequest(given: ExchangeRequest): void {
  if (typeof given !== 'object' || given === null) {
    throw badRequest('', `${show(given)} is no request`, "Give an object such as { uri: '/' }.");
  }
  for (const name in given) if (!fields.includes(name)) throw unknownName(name, name, fields);
  checkTarget(given);
  if (given.method !== undefined) checkMethod(given.method);
  if (given.clientIp !== undefined) checkAddress(given.clientIp);
  if (given.viewer !== undefined) checkViewer(given.viewer);
  if (given.signal !== undefined) checkSignal(given.signal);
}

/** By its members: runners have a class of their own. */
function checkSignal(signal: AbortSignal): void {
  if (typeof signal?.aborted === 'boolean' && typeof signal.addEventListener === 'function') return;
  throw badRequest('signal', `${show(signal)} is no AbortSignal`, 'Give the signal of an AbortController.');
}

function checkTarget({ uri, querystring }: ExchangeRequest): void {
  if (typeof uri !== 'string' || !uri.startsWith('/')) {
    throw badRequest('uri', `${show(uri)} does not start with "/"`, 'Give the path as it stands on the request line.');
  }
  if (control.test(uri))
    throw badRequest('uri', `${show(uri)} holds a control character`, 'No request line can: remove it.');
  if (querystring === undefined) return;
  if (typeof querystring !== 'string' || querystring.startsWith('?') || control.test(querystring)) {
    throw badRequest(
      'querystring',
      `${show(querystring)} is no query string`,
      "Give text without the mark, such as 'a=1&b=2'.",
    );
  }
}

function checkMethod(method: unknown): void {
  if (typeof method === 'string' && isHeaderName(method)) return;
  throw badRequest('method', `${show(method)} is no HTTP method`, "Give a name such as 'GET'.");
}

function checkAddress(clientIp: unknown): void {
  if (typeof clientIp === 'string' && isIpAddress(clientIp)) return;
  throw badRequest(
    'clientIp',
    `${show(clientIp)} is no IP address`,
    "Give one such as '203.0.113.9' or '2001:db8::1'.",
  );
}

function checkViewer(viewer: ViewerDetails): void {
  if (typeof viewer !== 'object' || viewer === null) {
    throw badRequest(
      'viewer',
      `${show(viewer)} says nothing about a viewer`,
      "Write { country: 'DE', device: 'mobile' }.",
    );
  }
  for (const [name, value] of Object.entries(viewer)) {
    if (!viewerDetails.includes(name as keyof ViewerDetails)) throw unknownName(`viewer.${name}`, name, viewerDetails);
    if (value !== undefined) checkDetail(name, value);
  }
}

function checkDetail(name: string, value: unknown): void {
  const allowed = choices[name];
  if (allowed !== undefined && !allowed.includes(value as string)) {
    throw badRequest(`viewer.${name}`, `${show(value)} is none of them`, `Choose one of: ${allowed.join(', ')}.`);
  }
  if (name === 'country' && !/^[A-Z]{2}$/.test(String(value))) {
    throw badRequest('viewer.country', `${show(value)} is no country code`, "Give two letters, such as 'DE'.");
  }
  if (name === 'port') checkPort(value);
  else if (typeof value !== 'string')
    throw badRequest(`viewer.${name}`, `${show(value)} is no string`, 'Give a string.');
}

function checkPort(port: unknown): void {
  if (Number.isInteger(port) && (port as number) >= 1 && (port as number) <= 65_535) return;
  throw badRequest('viewer.port', `${show(port)} is no port`, 'Give a whole number from 1 to 65,535.');
}

/** A WebSocket is no exchange of one request and one response: edgeproof leaves it out for good (WS). */
export function checkUpgrade(headers: HeaderMap): void {
  if (headerValue(headers, 'upgrade')?.toLowerCase().includes('websocket') !== true) return;
  throw badRequest(
    'headers["upgrade"]',
    'edgeproof never simulates WebSockets: an exchange is one request and one response',
    'Send the request without Upgrade, and test what depends on it against CloudFront itself.',
  );
}

function unknownName(path: string, name: string, names: readonly string[]): EdgeproofError {
  return badRequest(path, 'there is no such field', chooseFrom(name, names));
}

/** Misuse of `handle`, in the one form it has. */
export function badRequest(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_REQUEST', { failedTo: 'send a request', path, because, fix });
}
