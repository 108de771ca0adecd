import type { AccessLogEntry } from '../types/log-types.js';

/** Fields in the order of a line; the value says how it is written. */
const fields: { readonly [Name in keyof AccessLogEntry]: (value: never) => string } = {
  date: text,
  time: text,
  'x-edge-location': text,
  'sc-bytes': String,
  'c-ip': text,
  'cs-method': text,
  'cs(Host)': text,
  'cs-uri-stem': text,
  'sc-status': (status: number) => String(status).padStart(3, '0'),
  'cs(Referer)': text,
  'cs(User-Agent)': text,
  'cs-uri-query': text,
  'cs(Cookie)': text,
  'x-edge-result-type': text,
  'x-edge-request-id': text,
  'x-host-header': text,
  'cs-protocol': text,
  'cs-bytes': String,
  'time-taken': thousandths,
  'x-forwarded-for': text,
  'ssl-protocol': text,
  'ssl-cipher': text,
  'x-edge-response-result-type': text,
  'cs-protocol-version': text,
  'fle-status': text,
  'fle-encrypted-fields': text,
  'c-port': String,
  'time-to-first-byte': thousandths,
  'x-edge-detailed-result-type': text,
  'sc-content-type': text,
  'sc-content-len': String,
  'sc-range-start': String,
  'sc-range-end': String,
  'distribution-tenant-id': text,
  'connection-id': text,
};

/**
 * The entry as a line of the standard log, without its line end: 35 fields between tabs, `-` for what is absent,
 * texts URL-encoded as CloudFront does it.
 *
 * @example expect(accessLogLine(exchange.log!)).toContain('\t/a%20b\t')
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
 */
export function accessLogLine(entry: AccessLogEntry): string {
  const written = Object.entries(fields).map(([name, write]) => {
    const value = entry[name as keyof AccessLogEntry];
    return value === undefined || value === '' ? '-' : (write as (value: string | number) => string)(value);
  });
  return written.join('\t');
}

function thousandths(seconds: number): string {
  return seconds.toFixed(3);
}

/** Codes up to 32 and from 127 on, and these. `%` is among them: what a URL has encoded is encoded twice. */
const encoded = /[^\x21-\x7e]|[<>"#%{}|\\^~[\]`']/gu;

function text(value: string): string {
  return value.replace(encoded, percent);
}

/** Byte by byte in UTF-8; half a surrogate pair, which no wire carries, becomes U+FFFD. */
function percent(character: string): string {
  return Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
