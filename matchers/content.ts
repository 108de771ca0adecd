import type { EdgeError, Invocation } from '../src/lambda/types.js';
import { fromBase64, utf8 } from '../src/message/bytes.js';
import { throughJson } from '../src/message/json.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import type { MatcherContext } from './context.js';
import { type Fields, isRecord } from './is-record.js';
import { asText, type Line, linesOfList, linesOfMap } from './lines.js';
import { describeReceived, type Received } from './received.js';
import { ReceivedError } from './received-error.js';

/**
 * What a received value holds, read the same way whatever kind it is: the response or request a function returned,
 * or what the viewer got. A raw result is read as the JSON that Lambda sends; whether CloudFront would accept it is
 * another question.
 */
export interface Content {
  readonly shape: 'request' | 'response' | 'none';
  /** As a string; `undefined` for a request. */
  readonly status: string | undefined;
  readonly lines: readonly Line[];
  /** Base64 decoded, content encodings not. `undefined`: no body was set, or it isn't in sight. */
  readonly body: Uint8Array | undefined;
  /** Why there is a body that isn't in sight. */
  readonly unseenBody: string | undefined;
  /** The request or response itself. */
  readonly fields: Fields;
  /** Why there is no message: CloudFront's error page stands in its place. */
  readonly error: EdgeError | undefined;
}

const nothing: Content = {
  shape: 'none',
  status: undefined,
  lines: [],
  body: undefined,
  unseenBody: undefined,
  fields: {},
  error: undefined,
};

function decode(data: unknown, encoding: unknown): Uint8Array | undefined {
  if (typeof data !== 'string') return undefined;
  return encoding === 'base64' ? fromBase64(data) : utf8(data);
}

const keptBody =
  "The viewer's own body goes on, since action isn't 'replace'. A returned request doesn't show it; an invocation does.";
const cutBody = "The viewer's own body goes on, of which the function saw a part only.";

/** BODY-REPLACE: base64 if nothing else is said. */
function replacement({ data, encoding }: Fields): Uint8Array | undefined {
  return decode(data, encoding === 'text' ? 'text' : 'base64');
}

function responseContent(fields: Fields): Content {
  const { status, headers, body, bodyEncoding } = fields;
  return {
    ...nothing,
    shape: 'response',
    status: asText(status),
    lines: linesOfMap(headers),
    body: decode(body, bodyEncoding),
    fields,
  };
}

function requestContent(fields: Fields): Content {
  return { ...nothing, shape: 'request', lines: linesOfMap(fields['headers']), fields };
}

/** BODY-RO: what a function does to a body without replacing it is lost. Nobody can tell it from what was there. */
function returnedRequest(fields: Fields): Content {
  const { body } = fields;
  const content = requestContent(fields);
  if (!isRecord(body)) return content;
  return body['action'] === 'replace' ? { ...content, body: replacement(body) } : { ...content, unseenBody: keptBody };
}

/** An accepted request holds the body that goes on, whoever wrote it. */
function acceptedRequest(fields: Fields): Content {
  const { body } = fields;
  const content = requestContent(fields);
  if (!isRecord(body)) return content;
  return body['action'] !== 'replace' && body['inputTruncated'] === true
    ? { ...content, unseenBody: cutBody }
    : { ...content, body: replacement(body) };
}

/** `status` is what tells a response from a request (RET-REQ-OR-RES). What JSON can't hold, CloudFront never sees. */
function resultContent(result: unknown): Content {
  const json = throughJson(result);
  if (!json.ok || !isRecord(json.value)) return nothing;
  const fields = json.value;
  if (fields['status'] !== undefined) return responseContent(fields);
  if (fields['uri'] !== undefined || fields['method'] !== undefined) return returnedRequest(fields);
  return { ...nothing, lines: linesOfMap(fields['headers']) };
}

function invocationContent({ request, response, error }: Invocation): Content {
  if (response) return responseContent({ ...response });
  if (request) return acceptedRequest({ ...request });
  return { ...nothing, status: error && String(error.status), error };
}

function exchangeContent({ response }: Exchange): Content {
  const { status, headers, body } = response;
  return { ...nothing, shape: 'response', status: String(status), lines: linesOfList(headers), body };
}

/** Reads the message a received value holds, if it holds one. */
export function readContent(received: Received): Content {
  if (received.kind === 'exchange') return exchangeContent(received.exchange);
  return received.kind === 'invocation' ? invocationContent(received.invocation) : resultContent(received.result);
}

/** Parts of an exchange have their headers as lines, which no function returns. */
function isPartOfExchange({ fields }: Content): boolean {
  return Array.isArray(fields['headers']);
}

/**
 * The message a received value holds.
 *
 * @throws ReceivedError for a part of an exchange; and under `.not` for a value that holds no message at all, where the
 * assertion would be green whatever it says.
 */
export function contentOf(received: Received, matcher: string, { isNot }: MatcherContext): Content {
  const content = readContent(received);
  if (isPartOfExchange(content)) {
    throw new ReceivedError(matcher, 'the received value is a part of an exchange', 'Give the exchange itself.');
  }
  if (isNot !== true || content.shape !== 'none') return content;
  // A failed function has a status, and nothing else that anybody gets.
  if (content.error !== undefined && matcher === 'toHaveEdgeStatus') return content;
  const why = whyNothing(content) ?? `${describeReceived(received)} is neither a response nor a request`;
  throw new ReceivedError(
    matcher,
    `there is nothing to look at: ${why.replace(/\.$/, '')}`,
    'Without .not it says the same.',
  );
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
