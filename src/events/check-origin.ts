import { isDeniedCustomHeader } from '../message/disallowed-headers.js';
import { isDnsName, isS3Endpoint } from '../message/domain-names.js';
import { hasHeader } from '../message/headers.js';
import { isEncodedPath, isTidyPath, longestOriginPath } from '../message/origin-path.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import type { HeaderMap } from '../message/types.js';
import { misuse, type Place, under, within } from './misuse.js';
import type { EdgeOrigin } from './types.js';

/** What a field must be, and how to say so. */
interface Field {
  readonly fits: (value: unknown) => boolean;
  readonly want: string;
  readonly optional?: boolean;
}

const sslVersions: readonly unknown[] = ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'];
const sslWanted = `Give an array of one or more of: ${sslVersions.join(', ')}.`;

function integerWithin(low: number, high: number) {
  return (value: unknown): boolean => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}

function text(fits: (value: string) => boolean) {
  return (value: unknown): boolean => typeof value === 'string' && fits(value);
}

function isPath(value: string): boolean {
  return isTidyPath(value) && value.length <= longestOriginPath && !/[\s?#]/.test(value);
}

function isPort(value: unknown): boolean {
  return value === 80 || value === 443 || integerWithin(1_024, 65_535)(value);
}

function isSslList(value: unknown): boolean {
  return Array.isArray(value) && value.every((version) => sslVersions.includes(version));
}

const path: Field = {
  fits: text(isPath),
  want: "Give '' or a path that starts with '/', doesn't end with it, and has at most 255 characters.",
};
const customPath: Field = {
  fits: text((value) => isPath(value) && isEncodedPath(value)),
  want: `${path.want} It must be URL-encoded.`,
};

/** What a distribution may be configured with, by quota too; a function may not set more than 120 (ORG-KA). */
const timeout: Field = { fits: integerWithin(1, 300), want: 'Give whole seconds from 1 to 300.' };
const responseCompletionTimeout: Field = {
  fits: integerWithin(0, Number.MAX_SAFE_INTEGER),
  want: 'Give whole seconds, at least readTimeout; 0 is no limit.',
  optional: true,
};

/** §9 of the rulebook: ORI-DOMAIN-CUSTOM, ORI-PATH-CUSTOM, ORI-PORT, ORI-PROTOCOL, ORI-SSL, ORI-READTIMEOUT, ORI-KEEPALIVE. */
const customFields: Readonly<Record<string, Field>> = {
  domainName: {
    fits: text(isDnsName),
    want: 'Give a DNS name of at most 253 characters, without scheme, port and path; an IP address is none.',
  },
  keepaliveTimeout: timeout,
  path: customPath,
  port: { fits: isPort, want: 'Give 80, 443, or a number from 1,024 to 65,535.' },
  protocol: { fits: (value) => value === 'http' || value === 'https', want: "Give 'http' or 'https'." },
  readTimeout: timeout,
  responseCompletionTimeout,
  sslProtocols: { fits: isSslList, want: sslWanted },
};

/** ORI-DOMAIN-S3, ORI-AUTHMETHOD, EVT-S3-FIELDS. */
const s3Fields: Readonly<Record<string, Field>> = {
  domainName: {
    fits: text(isS3Endpoint),
    want: "Give a bucket's endpoint in lower case, such as bucket.s3.eu-west-1.amazonaws.com; a website endpoint is a custom origin.",
  },
  path,
  authMethod: {
    fits: (value) => value === 'none' || value === 'origin-access-identity',
    want: "Give 'none' or 'origin-access-identity'.",
  },
  readTimeout: { ...timeout, optional: true },
  responseCompletionTimeout,
};

/** A list by what is in it. */
function showAll(value: unknown): string {
  return Array.isArray(value) && value.length > 0 ? `[${value.map((one) => show(one)).join(', ')}]` : show(value);
}

function checkFields(origin: object, fields: Readonly<Record<string, Field>>, place: Place): void {
  const values = origin as Readonly<Record<string, unknown>>;
  for (const [name, { fits, want, optional }] of Object.entries(fields)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (optional && value === undefined) continue;
    if (!fits(value)) throw misuse(within(place, name), `${showAll(value)} won't do`, want);
  }
  checkCompletion(values, place);
}

/** ORI-RCT. Assumption: without a readTimeout, which an S3 origin need not have, there is nothing to compare with. */
function checkCompletion(values: Readonly<Record<string, unknown>>, place: Place): void {
  const completion = values['responseCompletionTimeout'];
  const read = values['readTimeout'] ?? 1;
  if (!completion || Number(completion) >= Number(read)) return;
  throw misuse(
    within(place, 'responseCompletionTimeout'),
    `${show(completion)} is less than the readTimeout, ${show(read)}`,
    responseCompletionTimeout.want,
  );
}

/** ORI-OAI-REGION. Without an identity the region is empty, absent or the bucket's: events of all three kinds are known. */
function checkRegion(origin: object, place: Place): void {
  const { authMethod, region } = origin as { authMethod: unknown; region?: unknown };
  const mayBeMissing = authMethod === 'none';
  if (mayBeMissing ? region === undefined || typeof region === 'string' : typeof region === 'string' && region !== '') {
    return;
  }
  throw misuse(within(place, 'region'), `${show(region)} won't do`, "Give the bucket's region, such as 'eu-west-1'.");
}

/** TLS is spoken with one version at least (ORI-SSL). */
function checkSsl(origin: object, place: Place): void {
  const { protocol, sslProtocols } = origin as { protocol: unknown; sslProtocols: readonly unknown[] };
  if (protocol !== 'https' || sslProtocols.length > 0) return;
  throw misuse(within(place, 'sslProtocols'), "an empty array won't do for https", sslWanted);
}

/** OCH-DENY and OCH-LIMITS. Each line is a header. `headers` must be a well-formed header map. */
export function checkCustomHeaders(headers: HeaderMap, place: Place): void {
  let count = 0;
  let total = 0;
  for (const name of Object.keys(headers)) {
    const here = under(place, name);
    if (isDeniedCustomHeader(name)) {
      throw misuse(here, 'CloudFront allows no custom header of this name', 'Leave it out.');
    }
    for (const { value } of headers[name] ?? []) {
      checkCustomHeader(name, value, here);
      count += 1;
      total += name.length + value.length;
    }
  }
  if (count > 30) throw misuse(place, `${count} custom headers`, 'CloudFront allows 30 per origin.');
  if (total > 10_240) {
    throw misuse(place, `names and values have ${formatNumber(total)} characters`, 'CloudFront allows 10,240.');
  }
}

function checkCustomHeader(name: string, value: string, place: Place): void {
  if (name.length <= 256 && value.length <= 1_783) return;
  const sizes = `name and value have ${formatNumber(name.length)} and ${formatNumber(value.length)} characters`;
  throw misuse(place, sizes, 'CloudFront allows 256 and 1,783.');
}

/** ORI-CH-DUP: an event shows a configured header among the custom headers only. */
export function checkNoDuplicates(origin: EdgeOrigin, headers: HeaderMap, place: Place): void {
  const custom = (origin.custom ?? origin.s3).customHeaders;
  for (const name of Object.keys(custom)) {
    if (!hasHeader(headers, name)) continue;
    throw misuse(
      under(place, name),
      'the origin has a custom header of this name, which replaces it',
      'Give it in one of the two.',
    );
  }
}

/** Checks every field of a custom origin but its custom headers. */
export function checkCustomOrigin(origin: object, place: Place): void {
  checkFields(origin, customFields, place);
  checkSsl(origin, place);
}

/** Checks every field of an S3 origin but its custom headers. */
export function checkS3Origin(origin: object, place: Place): void {
  checkFields(origin, s3Fields, place);
  checkRegion(origin, place);
}
