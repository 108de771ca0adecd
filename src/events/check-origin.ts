import { isDeniedCustomHeader } from '../message/disallowed-headers.js';
import { hasHeader } from '../message/headers.js';
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

const label = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const dnsName = new RegExp(`^${label}(?:\\.${label})*$`, 'i');
const allDigits = /^[\d.]+$/;
const originPath = /^(?:|\/|(?:\/[^/\s?#]+)+)$/;

const sslVersions: readonly unknown[] = ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'];

function integerWithin(low: number, high: number) {
  return (value: unknown): boolean => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}

function isCustomDomain(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 253 && dnsName.test(value) && !allDigits.test(value);
}

function isBucketDomain(value: unknown): boolean {
  return isCustomDomain(value) && (value as string).length <= 128 && isLowerCase(value as string);
}

function isLowerCase(text: string): boolean {
  return text === text.toLowerCase() && !/[.]s3-website[.-]/.test(text);
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 255 && value !== '/' && originPath.test(value);
}

function isPort(value: unknown): boolean {
  return value === 80 || value === 443 || integerWithin(1_024, 65_535)(value);
}

function isSslList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((version) => sslVersions.includes(version));
}

const path: Field = {
  fits: isPath,
  want: "Give '' or a path that starts with '/', doesn't end with it, and has at most 255 characters.",
};
const readTimeout: Field = { fits: integerWithin(1, 120), want: 'Give whole seconds from 1 to 120.' };
const responseCompletionTimeout: Field = {
  fits: integerWithin(0, Number.MAX_SAFE_INTEGER),
  want: 'Give whole seconds, at least readTimeout; 0 is no limit.',
  optional: true,
};

/** §9 of the rulebook: ORI-DOMAIN-CUSTOM, ORI-PATH-CUSTOM, ORI-PORT, ORI-PROTOCOL, ORI-SSL, ORI-READTIMEOUT, ORI-KEEPALIVE. */
const customFields: Readonly<Record<string, Field>> = {
  domainName: {
    fits: isCustomDomain,
    want: 'Give a DNS name of at most 253 characters, without scheme, port and path; an IP address is none.',
  },
  keepaliveTimeout: { fits: integerWithin(1, 120), want: 'Give whole seconds from 1 to 120.' },
  path,
  port: { fits: isPort, want: 'Give 80, 443, or a number from 1,024 to 65,535.' },
  protocol: { fits: (value) => value === 'http' || value === 'https', want: "Give 'http' or 'https'." },
  readTimeout,
  responseCompletionTimeout,
  sslProtocols: { fits: isSslList, want: `Give an array of one or more of: ${sslVersions.join(', ')}.` },
};

/** ORI-DOMAIN-S3, ORI-AUTHMETHOD, EVT-S3-FIELDS. */
const s3Fields: Readonly<Record<string, Field>> = {
  domainName: {
    fits: isBucketDomain,
    want: "Give a bucket's endpoint in lower case, at most 128 characters; a website endpoint is a custom origin.",
  },
  path,
  authMethod: {
    fits: (value) => value === 'none' || value === 'origin-access-identity',
    want: "Give 'none' or 'origin-access-identity'.",
  },
  readTimeout: { ...readTimeout, optional: true },
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

/** ORI-RCT. */
function checkCompletion(values: Readonly<Record<string, unknown>>, place: Place): void {
  const completion = values['responseCompletionTimeout'];
  const read = values['readTimeout'] ?? 30;
  if (!completion || Number(completion) >= Number(read)) return;
  throw misuse(
    within(place, 'responseCompletionTimeout'),
    `${show(completion)} is less than the readTimeout, ${show(read)}`,
    responseCompletionTimeout.want,
  );
}

/** ORI-OAI-REGION; without an identity the event carries an empty region. */
function checkRegion(origin: object, place: Place): void {
  const { authMethod, region } = origin as { authMethod: unknown; region?: unknown };
  const here = within(place, 'region');
  if (authMethod === 'none' && region !== undefined && region !== '') {
    throw misuse(
      here,
      `${show(region)} beside authMethod 'none'`,
      "Leave it out, or set authMethod: 'origin-access-identity'.",
    );
  }
  if (authMethod !== 'none' && (typeof region !== 'string' || region === '')) {
    throw misuse(here, `${show(region)} won't do`, "Give the bucket's region, such as 'eu-west-1'.");
  }
}

/** OCH-DENY and OCH-LIMITS. `headers` must be a well-formed header map. */
export function checkCustomHeaders(headers: HeaderMap, place: Place): void {
  const names = Object.keys(headers);
  if (names.length > 30) throw misuse(place, `${names.length} custom headers`, 'CloudFront allows 30 per origin.');
  let total = 0;
  for (const name of names) total += checkCustomHeader(headers, name, under(place, name));
  if (total > 10_240) {
    throw misuse(place, `names and values have ${formatNumber(total)} characters`, 'CloudFront allows 10,240.');
  }
}

function checkCustomHeader(headers: HeaderMap, name: string, place: Place): number {
  if (isDeniedCustomHeader(name)) {
    throw misuse(place, 'CloudFront allows no custom header of this name', 'Leave it out.');
  }
  const value = (headers[name] ?? []).map((line) => line.value).join('');
  if (name.length > 256 || value.length > 1_783) {
    const sizes = `name and value have ${formatNumber(name.length)} and ${formatNumber(value.length)} characters`;
    throw misuse(place, sizes, 'CloudFront allows 256 and 1,783.');
  }
  return name.length + value.length;
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
}

/** Checks every field of an S3 origin but its custom headers. */
export function checkS3Origin(origin: object, place: Place): void {
  checkFields(origin, s3Fields, place);
  checkRegion(origin, place);
}
