import { isDeniedCustomHeader } from '../message/disallowed-headers.js';
import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { hasHeader, putHeader } from '../message/headers.js';
import { show } from '../message/show.js';
import { showHeader } from '../message/show-header.js';
import { formatNumber } from '../message/size.js';
import type { HeaderMap } from '../message/types.js';
import { at, misconfigured, type Place } from './place.js';

/** OCH-LIMITS; the number is per origin. */
const limits = { headers: 30, name: 256, value: 1_783, total: 10_240 } as const;

/** The headers CloudFront adds to every request to an origin (OCH-DENY, OCH-LIMITS). */
export function readCustomHeaders(given: unknown, place: Place): HeaderMap {
  if (given === undefined) return {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw misconfigured(place, `${show(given)} is not a record of headers`, "Write { 'X-Origin-Key': 'secret' }.");
  }
  const headers: HeaderMap = {};
  for (const [name, value] of Object.entries(given)) addHeader(headers, name, value, at(place, `[${show(name)}]`));
  checkTotals(headers, place);
  return headers;
}

function addHeader(headers: HeaderMap, key: string, value: unknown, place: Place): void {
  checkName(key, place);
  checkValue(key, value, place);
  const name = key.toLowerCase();
  if (hasHeader(headers, name))
    throw misconfigured(place, 'the name is there twice', 'Names are the same in any case: keep one.');
  putHeader(headers, name, [{ key, value }]);
}

function checkName(name: string, place: Place): void {
  if (!isHeaderName(name))
    throw misconfigured(place, `${show(name)} is not a header name`, 'Use letters, digits and dashes.');
  if (isDeniedCustomHeader(name.toLowerCase())) {
    throw misconfigured(
      place,
      'CloudFront sets or forwards this header itself',
      'Choose another name (rulebook: OCH-DENY).',
    );
  }
  if (name.length > limits.name) {
    throw misconfigured(place, `the name has ${name.length} characters`, `At most ${limits.name} are allowed.`);
  }
}

function checkValue(name: string, value: unknown, place: Place): asserts value is string {
  if (typeof value !== 'string')
    throw misconfigured(place, `${showHeader(name, value)} is not a string`, 'Write the value as a string.');
  if (!isHeaderValue(value))
    throw misconfigured(place, `${showHeader(name, value)} holds a control character`, 'Leave it out.');
  if (value.length > limits.value) {
    throw misconfigured(
      place,
      `the value has ${formatNumber(value.length)} characters`,
      `At most ${formatNumber(limits.value)} are allowed.`,
    );
  }
}

function checkTotals(headers: HeaderMap, place: Place): void {
  const entries = Object.values(headers).flat();
  if (entries.length > limits.headers) {
    throw misconfigured(place, `${entries.length} headers are given`, `At most ${limits.headers} are allowed.`);
  }
  const total = entries.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (total > limits.total) {
    throw misconfigured(
      place,
      `names and values have ${formatNumber(total)} characters`,
      `At most ${formatNumber(limits.total)} are allowed.`,
    );
  }
}
