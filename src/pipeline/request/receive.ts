import type { HttpVersion } from '../../distribution/config.js';
import { noBytes, utf8 } from '../../message/bytes.js';
import { hasHeader, headersFromList, putHeader } from '../../message/headers.js';
import { show } from '../../message/show.js';
import { splitTarget } from '../../message/target.js';
import type { HeaderList, HeaderMap } from '../../message/types.js';
import type { ExchangeRequest, HeadersInput, ReceivedRequest, ViewerDetails } from '../types/types.js';
import { badRequest, checkRequest, checkUpgrade } from './check-request.js';
import type { ViewerLines } from './viewer-lines.js';
import { viewerVersion } from './viewer-version.js';

const noViewer: ViewerDetails = Object.freeze({});

/** A request as it came, and its headers by name. */
export interface Received {
  readonly request: ReceivedRequest;
  readonly headers: HeaderMap;
  /** Whether some of them are hidden from functions. */
  readonly hidesSome: boolean;
}

/** What a distribution knows before a request comes. */
export interface Reception {
  /** The `Host` of a request that names none. */
  readonly host: string;
  readonly lines: ViewerLines;
  readonly versions: HttpVersion;
}

/** Reads what a test gave to `handle`, and fills in what a viewer would have sent anyway: a `Host`, a length. */
export function receive(given: ExchangeRequest, { host, lines: known, versions }: Reception): Received {
  checkRequest(given);
  const { uri, querystring } = splitTarget(given.uri);
  const body = bytesOf(given.body);
  const viewer = given.viewer ?? noViewer;
  const protocol = viewer.protocol ?? 'https';
  const lines = new Lines(known);
  if (given.headers !== undefined) eachHeader(given.headers, lines);
  lines.complete(host, body.length);
  if (lines.hidesSome) checkUpgrade(lines.map);
  const request: ReceivedRequest = {
    method: given.method ?? 'GET',
    uri,
    querystring: joinQueries(querystring, given.querystring),
    headers: lines.list,
    body,
    clientIp: given.clientIp ?? '203.0.113.9',
    protocol,
    httpVersion: viewerVersion(protocol, viewer.httpVersion, versions),
    viewer,
  };
  return { request, headers: lines.map, hidesSome: lines.hidesSome };
}

function joinQueries(inUri: string, beside: string | undefined): string {
  if (beside === undefined || beside === '') return inUri;
  return inUri === '' ? beside : `${inUri}&${beside}`;
}

function bytesOf(body: string | Uint8Array | undefined): Uint8Array {
  if (body === undefined) return noBytes;
  if (typeof body === 'string') return utf8(body);
  if (body instanceof Uint8Array) return body;
  throw badRequest('body', `${show(body)} is neither a string nor bytes`, 'Give a string or a Uint8Array.');
}

/** Header lines as they come in: in order and case, and by name. */
class Lines {
  list: HeaderList = [];
  map: HeaderMap = {};
  hidesSome = false;

  constructor(private readonly known: ViewerLines) {}

  add(given: unknown, text: unknown): void {
    const { key, name, value, isHidden } = this.known.line(given, text);
    if (isHidden) this.hidesSome = true;
    this.list.push([key, value]);
    putHeader(this.map, name, [{ key, value }]);
  }

  /** Several lines of one name come together again: looking for others with each line costs more than counting them once. */
  private join(): void {
    let names = 0;
    for (const _ in this.map) names++;
    if (names < this.list.length) this.map = headersFromList(this.list);
  }

  complete(host: string, bodyLength: number): void {
    this.join();
    if (!hasHeader(this.map, 'host')) {
      this.map['host'] = [{ key: 'Host', value: host }];
      this.list.unshift(['Host', host]);
    }
    const isFramed = hasHeader(this.map, 'content-length') || hasHeader(this.map, 'transfer-encoding');
    if (bodyLength > 0 && !isFramed) this.add('Content-Length', String(bodyLength));
  }
}

/** Header lines from any form people write them in. */
export function eachHeader(input: HeadersInput, lines: { add(key: unknown, value: unknown): void }): void {
  if (typeof input !== 'object' || input === null) {
    throw badRequest('headers', `${show(input)} holds no headers`, "Write { 'Accept-Language': 'de' }.");
  }
  if (Symbol.iterator in input) {
    for (const [name, value] of input) lines.add(name, value);
    return;
  }
  for (const name of Object.keys(input)) {
    const value = (input as { readonly [name: string]: unknown })[name];
    if (Array.isArray(value)) for (const one of value) lines.add(name, one);
    else if (value !== undefined) lines.add(name, value);
  }
}
