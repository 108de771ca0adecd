import type { EdgeError, Invocation } from '../src/lambda/types.js';
import { fromBase64, utf8 } from '../src/message/bytes.js';
import type { Exchange } from '../src/pipeline/types.js';
import { type Line, linesOfList, linesOfMap } from './lines.js';
import type { Received } from './received.js';

/**
 * What a received value holds, read the same way whatever kind it is: the response or request a function returned,
 * or what the viewer got. A raw result is read as it stands; whether CloudFront would accept it is another question.
 */
export interface Content {
  readonly shape: 'request' | 'response' | 'none';
  /** As a string; `undefined` for a request. */
  readonly status: string | undefined;
  readonly lines: readonly Line[];
  /** Base64 decoded, content encodings not. `undefined`: no body was set. */
  readonly body: Uint8Array | undefined;
  /** Why there is no message: CloudFront's error page stands in its place. */
  readonly error: EdgeError | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const nothing: Content = { shape: 'none', status: undefined, lines: [], body: undefined, error: undefined };

function decode(data: unknown, encoding: unknown): Uint8Array | undefined {
  if (typeof data !== 'string') return undefined;
  return encoding === 'base64' ? fromBase64(data) : utf8(data);
}

function requestBody(body: unknown): Uint8Array | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { data, encoding } = body as Fields;
  return decode(data, encoding);
}

function responseContent({ status, headers, body, bodyEncoding }: Fields): Content {
  const lines = linesOfMap(headers);
  return { shape: 'response', status: String(status), lines, body: decode(body, bodyEncoding), error: undefined };
}

function requestContent({ headers, body }: Fields): Content {
  return { ...nothing, shape: 'request', lines: linesOfMap(headers), body: requestBody(body) };
}

/** `status` is what tells a response from a request (RET-REQ-OR-RES). */
function resultContent(result: unknown): Content {
  if (typeof result !== 'object' || result === null) return nothing;
  const fields = result as Fields;
  if (fields['status'] !== undefined) return responseContent(fields);
  if (fields['uri'] !== undefined || fields['method'] !== undefined) return requestContent(fields);
  return { ...nothing, lines: linesOfMap(fields['headers']) };
}

function invocationContent({ request, response, error }: Invocation): Content {
  if (response) return responseContent({ ...response });
  if (request) return requestContent({ ...request });
  return { ...nothing, status: error && String(error.status), error };
}

function exchangeContent({ response }: Exchange): Content {
  const { status, headers, body } = response;
  return { shape: 'response', status: String(status), lines: linesOfList(headers), body, error: undefined };
}

/** Reads the message a received value holds. */
export function contentOf(received: Received): Content {
  if (received.kind === 'exchange') return exchangeContent(received.exchange);
  return received.kind === 'invocation' ? invocationContent(received.invocation) : resultContent(received.result);
}

/** The sentence for a value that holds no response, or `undefined` when it does. */
export function whyNoResponse({ shape, error }: Content): string | undefined {
  if (shape === 'response') return undefined;
  if (error) return `CloudFront would answer ${error.status} (${error.type}) instead: ${error.message}`;
  return shape === 'request'
    ? 'The function returned a request to continue with, not a response.'
    : 'This is neither a response nor a request: it has no `status`, and no `uri`.';
}

/** The sentence for a failed function, whose headers and body nobody gets. */
export function whyNothing({ error }: Content): string | undefined {
  return error && `CloudFront would answer ${error.status} (${error.type}) instead: ${error.message}`;
}
