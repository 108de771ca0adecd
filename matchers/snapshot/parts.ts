import { fromBase64, utf8 } from '../../src/message/bytes.js';
import { cut } from '../../src/message/cut.js';
import { decodeBody } from '../decode-body.js';
import { type Fields, isRecord } from '../is-record.js';
import { asText, type Line, linesOfMap } from '../lines.js';
import { bodyLines, headerLines } from './message-lines.js';

function bytesOf(data: unknown, isBase64: boolean): Uint8Array | undefined {
  if (typeof data !== 'string') return undefined;
  return isBase64 ? fromBase64(data) : utf8(data);
}

/** Without its content encodings, where they can be taken off. */
function decoded(body: Uint8Array | undefined, lines: readonly Line[]): Uint8Array | undefined {
  const plain = body && decodeBody(body, lines);
  return plain?.problem === undefined ? plain?.bytes : body;
}

/** `GET /a?b=c` */
export function requestLine({ method, uri, querystring }: Fields): string {
  const query = asText(querystring ?? '');
  return cut(`${asText(method ?? 'GET')} ${asText(uri ?? '')}${query === '' ? '' : `?${query}`}`, 300);
}

function customHeaders(kind: Fields): string[] {
  return headerLines(linesOfMap(kind['customHeaders'])).map((line) => `  ${line}`);
}

/** The origin in a line: `origin: custom https://www.example.com:443/path`. */
function originLines(origin: unknown): string[] {
  if (!isRecord(origin)) return [];
  const { custom, s3 } = origin;
  if (isRecord(custom)) {
    const { protocol, domainName, port, path } = custom;
    const where = `${asText(protocol)}://${asText(domainName)}:${asText(port)}${asText(path ?? '')}`;
    return [`origin: custom ${where}`, ...customHeaders(custom)];
  }
  if (!isRecord(s3)) return [];
  return [`origin: s3 ${asText(s3['domainName'])}${asText(s3['path'] ?? '')}`, ...customHeaders(s3)];
}

function bodyOf({ body }: Fields): string[] {
  if (!isRecord(body)) return [];
  const { action, inputTruncated, encoding, data } = body;
  const said = [asText(action ?? 'read-only'), ...(inputTruncated === true ? ['cut'] : [])];
  const lines = bodyLines(bytesOf(data, encoding !== 'text'));
  return lines.length === 0 ? [] : [`body: ${said.join(', ')}`, ...lines];
}

/** A request of an event, or as a function returns it. */
export function requestLines(request: Fields): string[] {
  const { headers, origin } = request;
  return [requestLine(request), ...headerLines(linesOfMap(headers)), ...originLines(origin), ...bodyOf(request)];
}

/** A response of an event, or as a function returns it. */
export function responseLines({ status, statusDescription, headers, body, bodyEncoding }: Fields): string[] {
  const lines = linesOfMap(headers);
  const text = bytesOf(body, bodyEncoding === 'base64');
  return [
    `${asText(status)} ${asText(statusDescription ?? '')}`.trimEnd(),
    ...headerLines(lines),
    ...bodyLines(decoded(text, lines)),
  ];
}

/** A message as it went over the wire. */
export function wireLines(start: string, lines: readonly Line[], body: Uint8Array | undefined): string[] {
  return [start, ...headerLines(lines), ...bodyLines(decoded(body, lines))];
}
