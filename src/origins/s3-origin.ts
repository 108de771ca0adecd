import { show } from '../message/show.js';
import { branded } from './brand.js';
import { at, checkNames, misconfigured, type Place } from './place.js';
import { S3Bucket, type S3Objects } from './s3-bucket.js';
import { readS3Endpoint } from './s3-endpoint.js';
import { type Served, serveS3 } from './s3-serve.js';
import { commonNames, type OriginOptions, readCommonSettings } from './settings.js';
import type { Origin } from './types.js';

/** The options of {@link s3Origin}. */
export interface S3OriginOptions extends OriginOptions {
  /** By key, with or without a slash in front. Looked into at each request: put in a new value to deploy it. */
  readonly objects: S3Objects;
  /**
   * Whether CloudFront may list the bucket. With it a missing key is 404 and the root a listing, without it both are
   * 403, as in most buckets behind an origin access control. Default `true`.
   */
  readonly listPermission?: boolean | undefined;
  /** Whether the bucket is read through an origin access identity (or which one); default `false`. */
  readonly originAccessIdentity?: boolean | string | undefined;
}

const names = [
  ...commonNames,
  'objects',
  'listPermission',
  'originAccessIdentity',
] as const satisfies readonly (keyof S3OriginOptions)[];

/**
 * An S3 bucket that holds `objects`. It answers as S3 does: `ETag` and `Last-Modified`, conditions, XML errors, 403
 * when `Host` isn't the bucket's. `Range` is not honoured yet: the whole object comes.
 *
 * @example
 * s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/index.html': '<h1>Hi</h1>' } })
 * s3Origin('site.s3.eu-west-1.amazonaws.com', {
 *   objects: { 'logo.png': { body: bytes, cacheControl: 'max-age=31536000' } },
 *   listPermission: false,
 * })
 *
 * @param domainName the bucket's endpoint, not its website endpoint, which is a custom origin
 * @throws EdgeproofError for anything CloudFront would refuse in the configuration, and for unknown options.
 */
export function s3Origin(domainName: string, options: S3OriginOptions): Origin {
  const place: Place = {
    doing: `make the origin ${typeof domainName === 'string' ? domainName : show(domainName)}`,
    path: '',
  };
  const endpoint = readS3Endpoint(domainName, at(place, 'domainName'));
  refuseDirectory(options, place);
  checkNames(options, names, place);
  const common = readCommonSettings(options, domainName, place);
  const bucket = new S3Bucket(readObjects(options.objects, at(place, 'objects')), at(place, 'objects'));
  const mayList = readFlag(options.listPermission, true, at(place, 'listPermission'));
  const identified = readIdentity(options.originAccessIdentity, at(place, 'originAccessIdentity'));
  const served: Served = { endpoint, bucket, mayList };
  return branded<Origin>({
    kind: 's3',
    domainName,
    ...common,
    protocolPolicy: 'match-viewer',
    httpPort: 80,
    httpsPort: 443,
    sslProtocols: Object.freeze(['TLSv1.2']),
    keepaliveTimeout: 5,
    authMethod: identified ? 'origin-access-identity' : 'none',
    region: identified ? endpoint.region : '',
    resolves: true,
    answer: (request) => serveS3(served, request),
  });
}

function refuseDirectory(options: object, place: Place): void {
  if (typeof options !== 'object' || options === null || !('directory' in options)) return;
  throw misconfigured(at(place, 'directory'), 'directories are not built yet', 'Give the files as objects.');
}

function readObjects(given: unknown, place: Place): S3Objects {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as S3Objects;
  throw misconfigured(place, `${show(given)} is not a record of objects`, "Write { '/index.html': '<h1>Hi</h1>' }.");
}

function readFlag(given: unknown, fallback: boolean, place: Place): boolean {
  if (given === undefined) return fallback;
  if (typeof given === 'boolean') return given;
  throw misconfigured(place, `${show(given)} is not true or false`, 'Give a boolean.');
}

function readIdentity(given: unknown, place: Place): boolean {
  if (typeof given === 'string' && given !== '') return true;
  return readFlag(given, false, place);
}
