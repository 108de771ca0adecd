import { chooseFrom } from '../message/choose-from.js';
import { show } from '../message/show.js';
import { type Path, refuse } from './refuse.js';

/** What CloudFront can say of a viewer by itself, for a cache policy as well as for an origin request policy. */
const cloudFrontHeaders = [
  'CloudFront-Is-Android-Viewer',
  'CloudFront-Is-Desktop-Viewer',
  'CloudFront-Is-IOS-Viewer',
  'CloudFront-Is-Mobile-Viewer',
  'CloudFront-Is-SmartTV-Viewer',
  'CloudFront-Is-Tablet-Viewer',
  'CloudFront-Viewer-Country',
  'CloudFront-Viewer-City',
  'CloudFront-Viewer-Country-Name',
  'CloudFront-Viewer-Country-Region',
  'CloudFront-Viewer-Country-Region-Name',
  'CloudFront-Viewer-Latitude',
  'CloudFront-Viewer-Longitude',
  'CloudFront-Viewer-Metro-Code',
  'CloudFront-Viewer-Postal-Code',
  'CloudFront-Viewer-Time-Zone',
  'CloudFront-Viewer-Header-Order',
  'CloudFront-Viewer-Header-Count',
  'CloudFront-Forwarded-Proto',
  'CloudFront-Viewer-Http-Version',
  'CloudFront-Error-Uri',
  'CloudFront-Error-Args',
];

/** Only for an origin request policy: they differ from viewer to viewer (CP-CFHDR). */
const originRequestOnly = [
  'CloudFront-Viewer-Address',
  'CloudFront-Viewer-ASN',
  'CloudFront-Viewer-JA3-Fingerprint',
  'CloudFront-Viewer-JA4-Fingerprint',
  'CloudFront-Viewer-TLS',
];

/** Headers that can never be in a key (pipeline §4.2). */
const neverInKey: ReadonlySet<string> = new Set([
  'cache-control',
  'connection',
  'content-length',
  'cookie',
  'max-forwards',
  'pragma',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'request-range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-amz-cf-id',
  'x-forwarded-proto',
  'x-real-ip',
]);

const token = /^[\w!#$%&'*+\-.^`|~]+$/;

/** A list of header names in a policy: names that can stand on the wire, CloudFront's own spelled right. */
export function checkHeaderNames(names: readonly string[], path: Path): void {
  for (const [index, name] of names.entries()) checkHeaderName(name, [...path, index]);
}

function checkHeaderName(name: string, path: Path): void {
  if (!token.test(name))
    throw refuse(path, `${show(name)} is not a header name`, 'Give the name alone, such as "Accept-Language".');
  if (name.toLowerCase().startsWith('cloudfront-')) checkCloudFrontHeader(name, path);
}

function checkCloudFrontHeader(name: string, path: Path): void {
  const known = [...cloudFrontHeaders, ...originRequestOnly];
  if (known.some((header) => isSameName(header, name))) return;
  throw refuse(path, `CloudFront has no header ${show(name)}`, chooseFrom(name, known));
}

/** The names of a cache policy must be such that can be in a key (CFG-CPHDR). */
export function checkKeyHeaders(names: readonly string[], path: Path): void {
  for (const [index, name] of names.entries()) checkKeyHeader(name, [...path, index]);
}

function checkKeyHeader(name: string, path: Path): void {
  if (isSameName(name, 'cookie'))
    throw refuse(path, 'Cookie can never be in the key as a header', 'Name the cookies in cookieBehavior.');
  if (neverInKey.has(name.toLowerCase()) || name.toLowerCase().startsWith('x-edge-')) {
    throw refuse(path, `${show(name)} can never be in the key`, 'Leave it out.');
  }
  if (originRequestOnly.some((header) => isSameName(header, name))) {
    throw refuse(path, `${show(name)} can't be in a cache policy`, 'List it in the originRequestPolicy.');
  }
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
