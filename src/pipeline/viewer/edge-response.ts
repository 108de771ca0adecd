import { EdgeproofError } from '../../errors.js';
import { headersFromList, headerValue } from '../../message/headers.js';
import { show } from '../../message/show.js';
import { webClasses } from '../../message/web-classes.js';
import { decodeContent } from '../reply/decode-content.js';
import { type EdgeFetchInit, readFetchInput } from '../request/fetch-input.js';
import type { Exchange, ExchangeRequest, SentResponse } from '../types/types.js';

/** A real `Response` that also holds what happened on the way. */
export interface EdgeResponse extends Response {
  readonly exchange: Exchange;
  clone(): EdgeResponse;
}

type Handle = (request: ExchangeRequest) => Promise<Exchange>;

/** `handle` for people: a URL in, a `Response` out. */
export async function fetchThrough(
  handle: Handle,
  host: string,
  input: string | URL | Request,
  init: EdgeFetchInit | undefined,
): Promise<EdgeResponse> {
  const { request, url, signal } = await readFetchInput(input, init, host);
  signal?.throwIfAborted();
  const pending = handle(request);
  return toResponse(await (signal === undefined ? pending : untilAborted(pending, signal)), url);
}

/** As with the global `fetch`, who aborts waits no longer. */
function untilAborted<T>(pending: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    const stay = () => signal.removeEventListener('abort', leave);
    pending.then(stay, stay);
    pending.then(resolve, reject);
  });
}

const withoutBody = new Set([101, 204, 205, 304]);

async function toResponse(exchange: Exchange, url: string): Promise<EdgeResponse> {
  const { status, statusText, headers, body } = exchange.response;
  if (status < 200 || status > 599) throw unreadable(status);
  const decoded = withoutBody.has(status) ? null : await decodeContent(contentEncoding(exchange.response), body);
  const init = { status, statusText: soften(statusText) };
  const response = new (webClasses().Response)(decoded as Uint8Array<ArrayBuffer> | null, init);
  for (const [name, value] of headers) response.headers.append(name, soften(value));
  return describe(response, exchange, url);
}

function contentEncoding({ headers }: SentResponse): string | undefined {
  return headerValue(headersFromList(headers), 'content-encoding')?.trim().toLowerCase();
}

/** What a web `Response` can't hold is shown as CloudFront was seen to send it: as `?`. The exchange has it raw. */
function soften(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}

/** `url`, `exchange`, and a `clone` that keeps both, are put on the one response: nothing global is touched. */
function describe(response: Response, exchange: Exchange, url: string): EdgeResponse {
  return Object.defineProperties(response, {
    exchange: { value: exchange, enumerable: false },
    url: { value: url, enumerable: true },
    clone: { value: () => describe(Response.prototype.clone.call(response), exchange, url), enumerable: false },
  }) as EdgeResponse;
}

function unreadable(status: number): EdgeproofError {
  return new EdgeproofError('ERR_REQUEST', {
    failedTo: 'make a Response',
    because: `the status is ${show(status)}, which a web Response can't hold`,
    fix: 'Use cdn.handle().',
  });
}
