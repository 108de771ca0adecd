import type { EdgeOrigin, EdgeRecord, EdgeResponseInput } from '../../events/types.js';
import type { AcceptedRequest, AcceptedResponse } from '../../lambda/types.js';
import { type Body, fromBase64, utf8 } from '../../message/bytes.js';
import type { HeaderList, HeaderMap } from '../../message/types.js';
import { cutBodyText, cutValue, showBody } from './cut.js';
import { decoded } from './decoded.js';
import type { Secrets } from './secrets.js';

/** A message as names and texts, ready to be shown or compared. */
export type Fields = Map<string, string>;

type AnyRequest = EdgeRecord['request'] | AcceptedRequest;

/** More lines than CloudFront lets through are not looked at. */
const mostHeaders = 200;

/** A request of an event, or as a function returned it. */
export function requestFields(request: AnyRequest, secrets: Secrets): Fields {
  const fields: Fields = new Map();
  put(fields, 'method', request.method);
  put(fields, 'uri', request.uri);
  put(fields, 'querystring', request.querystring);
  put(fields, 'clientIp', request.clientIp);
  putHeaders(fields, 'header:', request.headers, secrets);
  if (request.body) putEventBody(fields, request.body, secrets);
  if (request.origin) putOrigin(fields, request.origin, secrets);
  return fields;
}

/** A response of an event, or as a function returned it. */
export function responseFields(response: EdgeResponseInput | AcceptedResponse, secrets: Secrets): Fields {
  const fields: Fields = new Map();
  put(fields, 'status', response.status);
  put(fields, 'statusDescription', response.statusDescription);
  putHeaders(fields, 'header:', response.headers, secrets);
  const { body, bodyEncoding }: Partial<AcceptedResponse> = response;
  if (body !== undefined) putBody(fields, bodyEncoding === 'base64' ? fromBase64(body) : utf8(body), secrets);
  return fields;
}

/** What stood on the wire. */
interface WireMessage {
  readonly lines: readonly (readonly [name: string, value: string | number])[];
  readonly headers: HeaderList;
  readonly body: Body | undefined;
}

export function wireFields({ lines, headers, body }: WireMessage, secrets: Secrets): Fields {
  const fields: Fields = new Map();
  for (const [name, value] of lines) put(fields, name, value);
  for (const [name, value] of headers.slice(0, mostHeaders)) {
    const field = `header:${name.toLowerCase()}`;
    const shown = cutValue(secrets.header(name, value));
    fields.set(field, fields.has(field) ? `${fields.get(field)}\n${shown}` : shown);
  }
  putLeftOut(fields, 'header:', headers.length);
  if (body !== undefined) putBody(fields, decoded(body, headers), secrets);
  return fields;
}

function put(fields: Fields, name: string, value: unknown): void {
  if (value !== undefined && value !== '') fields.set(name, cutValue(typeof value === 'string' ? value : show(value)));
}

function show(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function putHeaders(fields: Fields, prefix: string, headers: HeaderMap | undefined, secrets: Secrets): void {
  const names = Object.keys(headers ?? {});
  for (const name of names.slice(0, mostHeaders)) {
    const lines = headers?.[name] ?? [];
    fields.set(prefix + name, lines.map(({ value }) => cutValue(secrets.header(name, String(value)))).join('\n'));
  }
  putLeftOut(fields, prefix, names.length);
}

function putLeftOut(fields: Fields, prefix: string, count: number): void {
  if (count > mostHeaders) fields.set(`${prefix}…`, `and ${count - mostHeaders} more`);
}

function putEventBody(fields: Fields, body: NonNullable<AnyRequest['body']>, secrets: Secrets): void {
  put(fields, 'body.action', body.action);
  if (body.inputTruncated) put(fields, 'body.inputTruncated', 'true');
  putBody(fields, body.encoding === 'base64' ? fromBase64(body.data) : utf8(body.data), secrets);
}

function putBody(fields: Fields, body: Body, secrets: Secrets): void {
  if (body.byteLength > 0) fields.set('body', cutBodyText(secrets.text(showBody(body)), body.byteLength));
}

function putOrigin(fields: Fields, origin: EdgeOrigin, secrets: Secrets): void {
  const [kind, { customHeaders, ...settings }] = origin.custom
    ? (['custom', origin.custom] as const)
    : (['s3', origin.s3] as const);
  put(fields, 'origin:kind', kind);
  for (const [name, value] of Object.entries(settings)) put(fields, `origin:${name}`, value);
  putHeaders(fields, 'origin:header:', customHeaders, secrets);
}
