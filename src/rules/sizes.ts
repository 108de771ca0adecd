import type { Assumptions } from '../assumptions/index.js';
import { decodedSize } from './base64.js';
import { isObject, type JsonObject } from './rule.js';

/** UTF-8 has at most this many bytes per character of a JavaScript string. */
const widest = 3;

/** The bytes of a text in UTF-8. */
export function textSize(text: string): number {
  return Buffer.byteLength(text);
}

/** The bytes a body stands for, without decoding it. Units: bytes. */
export function bodySize(body: string, encoding: unknown): number {
  return encoding === 'base64' ? decodedSize(body) : textSize(body);
}

function lineSize(mapKey: string, line: unknown, size: (text: string) => number): number {
  if (!isObject(line)) return 0;
  const { key, value } = line;
  const name = size(typeof key === 'string' ? key : mapKey);
  if (typeof value === 'string') return name + size(value);
  // Several lines, to those who take an array for that (OQ-2).
  return Array.isArray(value)
    ? value.reduce((sum, one) => sum + name + (typeof one === 'string' ? size(one) : 0), 0)
    : name;
}

function sumHeaders(headers: unknown, size: (text: string) => number): number {
  if (!isObject(headers)) return 0;
  let sum = 0;
  for (const mapKey in headers) {
    const lines = headers[mapKey];
    if (!Array.isArray(lines)) continue;
    for (const line of lines) sum += lineSize(mapKey, line, size);
  }
  return sum;
}

function lengthOf(text: string): number {
  return text.length;
}

/** Names and values of all header lines (RES-SIZE-COUNT). Units: bytes. */
export function headersSize(headers: unknown): number {
  return sumHeaders(headers, textSize);
}

/** Headers and body of a response together, as CloudFront's limits count them (RES-SIZE-COUNT). Units: bytes. */
export function responseSize(response: JsonObject, base64: Assumptions['base64Size'] = 'decoded'): number {
  const { body, bodyEncoding } = response;
  const headers = headersSize(response['headers']);
  if (typeof body !== 'string') return headers;
  return headers + bodySize(body, base64 === 'decoded' ? bodyEncoding : 'text');
}

/** Whether a response is so small that no way of counting brings it over a limit: saves the counting. */
export function isWellBelow(response: JsonObject, limit: number): boolean {
  const { body } = response;
  const characters = typeof body === 'string' ? body.length : 0;
  return (characters + sumHeaders(response['headers'], lengthOf)) * widest <= limit;
}
