import { EdgeproofError } from '../errors.js';
import { noBytes, utf8 } from '../message/bytes.js';
import { show } from '../message/show.js';
import { splitTarget } from '../message/target.js';
import type { HeaderList } from '../message/types.js';
import type { ExchangeRequest, HeadersInput, ReceivedRequest, ViewerDetails } from './types.js';

const fields = ['method', 'uri', 'querystring', 'headers', 'body', 'clientIp', 'viewer'];
const noViewer: ViewerDetails = Object.freeze({});

/** Reads what a test gave to `handle`, and fills in what a viewer would have sent anyway: a `Host`. */
export function receive(given: ExchangeRequest, host: string): ReceivedRequest {
  checkFields(given);
  const { uri, querystring } = splitTarget(given.uri);
  const body = bytesOf(given.body);
  return {
    method: given.method ?? 'GET',
    uri,
    querystring: [querystring, given.querystring ?? ''].filter((part) => part !== '').join('&'),
    headers: completeHeaders(given.headers, host, body.length),
    body,
    clientIp: given.clientIp ?? '203.0.113.9',
    viewer: given.viewer ?? noViewer,
  };
}

function checkFields(given: ExchangeRequest): void {
  if (typeof given !== 'object' || given === null)
    throw misuse('', `${show(given)} is no request`, "Give an object such as { uri: '/' }.");
  for (const name in given) {
    if (!fields.includes(name)) throw misuse(name, 'there is no such field', `Use ${fields.join(', ')}.`);
  }
  if (typeof given.uri !== 'string' || !given.uri.startsWith('/')) {
    throw misuse(
      'uri',
      `${show(given.uri)} does not start with "/"`,
      'Give the path as it stands on the request line.',
    );
  }
  if (given.method !== undefined && !/^[!#$%&'*+.^_`|~\w-]+$/.test(given.method)) {
    throw misuse('method', `${show(given.method)} is no HTTP method`, "Give a name such as 'GET'.");
  }
}

function bytesOf(body: string | Uint8Array | undefined): Uint8Array {
  if (body === undefined) return noBytes;
  if (typeof body === 'string') return utf8(body);
  if (body instanceof Uint8Array) return body;
  throw misuse('body', `${show(body)} is neither a string nor bytes`, 'Give a string or a Uint8Array.');
}

function completeHeaders(input: HeadersInput | undefined, host: string, bodyLength: number): HeaderList {
  const list = input === undefined ? [] : headerPairs(input);
  if (!has(list, 'host')) list.unshift(['Host', host]);
  if (bodyLength > 0 && !has(list, 'content-length') && !has(list, 'transfer-encoding')) {
    list.push(['Content-Length', String(bodyLength)]);
  }
  return list;
}

function has(list: HeaderList, name: string): boolean {
  return list.some(([key]) => key.length === name.length && key.toLowerCase() === name);
}

/** Header lines from any form people write them in. */
export function headerPairs(input: HeadersInput): HeaderList {
  const list: HeaderList = [];
  if (typeof input === 'object' && input !== null && Symbol.iterator in input) {
    for (const [name, value] of input) list.push(checkedLine(name, value));
    return list;
  }
  for (const name of Object.keys(input)) {
    const value = (input as { readonly [name: string]: unknown })[name];
    if (Array.isArray(value)) for (const one of value) list.push(checkedLine(name, one));
    else if (value !== undefined) list.push(checkedLine(name, value));
  }
  return list;
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const control = /[\u0000-\u0008\u000a-\u001f\u007f]/;

function checkedLine(name: unknown, value: unknown): readonly [string, string] {
  if (typeof name !== 'string' || !token.test(name)) {
    throw badHeader(name, 'that is no header name', 'Use letters, digits and hyphens.');
  }
  if (typeof value !== 'string') {
    throw badHeader(name, `${show(value)} is no string`, 'Give text, or an array of texts for several lines.');
  }
  if (control.test(value)) {
    throw badHeader(name, `${show(value)} holds a control character`, 'A viewer could not send it: remove it.');
  }
  return [name, value];
}

function badHeader(name: unknown, because: string, fix: string): EdgeproofError {
  return misuse(`headers[${show(name)}]`, because, fix);
}

function misuse(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_REQUEST', { failedTo: 'send a request', path, because, fix });
}
