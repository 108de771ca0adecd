import { show } from '../message/show.js';
import type { HeaderMap } from '../message/types.js';
import { checkOptions } from './check-options.js';
import { checkCustomHeaders, checkCustomOrigin, checkS3Origin } from './check-origin.js';
import { type HeadersInput, readHeaders } from './headers-input.js';
import { misuse, type Place, within } from './misuse.js';
import type { EdgeCustomOrigin, EdgeOrigin, EdgeS3Origin } from './types.js';

/** A custom origin; what is left out is filled in. Timeouts are whole seconds. */
export interface CustomOriginInit {
  /** Default `origin.example.com`. */
  readonly domainName?: string;
  /** 1 to 300, though a function may set at most 120; default 5. */
  readonly keepaliveTimeout?: number;
  /** Default `''`. */
  readonly path?: string;
  /** 80, 443, 1,024 to 65,535; default by protocol. */
  readonly port?: number;
  /** Default `https`. */
  readonly protocol?: 'http' | 'https';
  /** 1 to 300, though a function may set at most 120; default 30. */
  readonly readTimeout?: number;
  /** Absent unless given. */
  readonly responseCompletionTimeout?: number;
  /** Default `['TLSv1.2']`. Empty only beside `http`. */
  readonly sslProtocols?: readonly ('TLSv1.2' | 'TLSv1.1' | 'TLSv1' | 'SSLv3')[];
  /** The headers configured for the origin; default none. */
  readonly customHeaders?: HeadersInput;
}

/** An S3 origin; what is left out is filled in. */
export interface S3OriginInit {
  /** Default `bucket.s3.us-east-1.amazonaws.com`. */
  readonly domainName?: string;
  /** Default `''`. */
  readonly path?: string;
  /** Default `none`, which origin access control shows, too. */
  readonly authMethod?: 'none' | 'origin-access-identity';
  /** Default: with an identity the one in the domain name, otherwise empty. */
  readonly region?: string;
  /** Absent unless given. */
  readonly readTimeout?: number;
  /** Absent unless given. */
  readonly responseCompletionTimeout?: number;
  /** The headers configured for the origin; default none. */
  readonly customHeaders?: HeadersInput;
}

/** The origin of an event: one of the two kinds, partial; or its name alone for one with all defaults. */
export type OriginInit =
  | 'custom'
  | 's3'
  | { readonly custom: CustomOriginInit; readonly s3?: undefined }
  | { readonly s3: S3OriginInit; readonly custom?: undefined };

const customNames: readonly string[] = [
  'domainName',
  'keepaliveTimeout',
  'path',
  'port',
  'protocol',
  'readTimeout',
  'responseCompletionTimeout',
  'sslProtocols',
  'customHeaders',
];

const s3Names: readonly string[] = [
  'domainName',
  'path',
  'authMethod',
  'region',
  'readTimeout',
  'responseCompletionTimeout',
  'customHeaders',
];

function readCustomHeaders(input: HeadersInput | undefined, place: Place): HeaderMap {
  const here = within(place, 'customHeaders');
  const { headers } = readHeaders(input, here);
  checkCustomHeaders(headers, here);
  return headers;
}

/** Present only when given: the event shows neither by default (EVT-S3-FIELDS). */
function optionalTimeouts({ readTimeout, responseCompletionTimeout }: S3OriginInit) {
  return {
    ...(readTimeout === undefined ? {} : { readTimeout }),
    ...(responseCompletionTimeout === undefined ? {} : { responseCompletionTimeout }),
  };
}

function customOrigin(init: CustomOriginInit, place: Place): EdgeCustomOrigin {
  checkOptions(init, customNames, place);
  const { domainName = 'origin.example.com', keepaliveTimeout = 5, path = '', protocol = 'https' } = init;
  const { port = protocol === 'http' ? 80 : 443, sslProtocols = ['TLSv1.2'] } = init;
  const { readTimeout = 30, ...completion } = optionalTimeouts(init);
  const origin: EdgeCustomOrigin = {
    customHeaders: readCustomHeaders(init.customHeaders, place),
    domainName,
    keepaliveTimeout,
    path,
    port,
    protocol,
    readTimeout,
    ...completion,
    sslProtocols: listOf(sslProtocols),
  };
  checkCustomOrigin(origin, place);
  return origin;
}

/** A list of the event's own; anything else goes on to the check. */
function listOf(given: readonly string[]): string[] {
  return Array.isArray(given) ? [...given] : (given as string[]);
}

function regionOf(domainName: string): string {
  return /[.]s3[.-]([a-z]{2}-[a-z-]+-\d)[.]/.exec(domainName)?.[1] ?? 'us-east-1';
}

function s3Origin(init: S3OriginInit, place: Place): EdgeS3Origin {
  checkOptions(init, s3Names, place);
  const { domainName = 'bucket.s3.us-east-1.amazonaws.com', authMethod = 'none', path = '' } = init;
  const { region = authMethod === 'none' ? '' : regionOf(String(domainName)) } = init;
  const customHeaders = readCustomHeaders(init.customHeaders, place);
  const origin = { authMethod, customHeaders, domainName, path, ...optionalTimeouts(init), region };
  checkS3Origin(origin, place);
  return origin as EdgeS3Origin;
}

/**
 * `request.origin` of an origin event: exactly one kind, every field filled in and within CloudFront's limits.
 * The custom fields are those of §9 of the rulebook.
 */
export function readOrigin(init: OriginInit | undefined, place: Place): EdgeOrigin {
  const given = typeof init === 'string' || init === undefined ? { [init ?? 'custom']: {} } : init;
  checkOptions(given, ['custom', 's3'], place);
  const { custom, s3 } = given as { custom?: CustomOriginInit; s3?: S3OriginInit };
  if (custom !== undefined && s3 !== undefined) {
    throw misuse(place, 'both custom and s3 are given', 'An origin is exactly one of the two.');
  }
  if (custom !== undefined) return { custom: customOrigin(custom, within(place, 'custom')) };
  if (s3 !== undefined) return { s3: s3Origin(s3, within(place, 's3')) };
  throw misuse(place, `${show(init)} names no kind`, "Give { custom: {…} }, { s3: {…} }, 'custom' or 's3'.");
}
