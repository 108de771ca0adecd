import { show } from '../message/show.js';
import { branded } from './brand.js';
import { at, checkNames, type Place } from './place.js';
import { readS3Endpoint } from './s3-endpoint.js';
import { contentNames, mayFail, readContents, readFlag, resolves, type S3ContentOptions } from './s3-options.js';
import { type Served, serveS3 } from './s3-serve.js';
import { commonNames, type OriginOptions, readCommonSettings } from './settings.js';
import type { Origin } from './types.js';

/** The options of {@link s3Origin}: `objects`, `directory`, or a `failure` alone. */
export interface S3OriginOptions extends OriginOptions, S3ContentOptions {
  /** Whether the bucket is read through an origin access identity (or which one); default `false`. */
  readonly originAccessIdentity?: boolean | string | undefined;
}

const names = [
  ...commonNames,
  ...contentNames,
  'originAccessIdentity',
] as const satisfies readonly (keyof S3OriginOptions)[];

/**
 * An S3 bucket that holds `objects`, or the files of a `directory`. It answers as S3 does: `ETag` and `Last-Modified`,
 * conditions, one range at a time, XML errors, 403 when `Host` isn't the bucket's.
 *
 * @example
 * s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/index.html': '<h1>Hi</h1>' } })
 * s3Origin('site.s3.eu-west-1.amazonaws.com', { directory: './dist', listPermission: false })
 * s3Origin('site.s3.eu-west-1.amazonaws.com', {
 *   objects: { 'logo.png': { body: bytes, cacheControl: 'max-age=31536000' } },
 *   failure: () => (calls++ === 0 ? originFailure('reset') : undefined),
 * })
 *
 * @param domainName the bucket's endpoint; for its website endpoint there is {@link s3WebsiteOrigin}
 * @throws EdgeproofError for anything CloudFront would refuse in the configuration, for unknown options, and for a
 * directory that isn't there.
 */
export function s3Origin(domainName: string, options: S3OriginOptions): Origin {
  const place: Place = {
    doing: `make the origin ${typeof domainName === 'string' ? domainName : show(domainName)}`,
    path: '',
  };
  const endpoint = readS3Endpoint(domainName, at(place, 'domainName'));
  checkNames(options, names, place);
  const common = readCommonSettings(options, domainName, place);
  const contents = readContents(options, place);
  const mayList = readFlag(options.listPermission, true, at(place, 'listPermission'));
  const identified = readIdentity(options.originAccessIdentity, at(place, 'originAccessIdentity'));
  const served: Served = { endpoint, contents, mayList };
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
    resolves: resolves(options),
    answer: mayFail(options.failure, common.id, (request) => serveS3(served, request), at(place, 'failure')),
  });
}

function readIdentity(given: unknown, place: Place): boolean {
  if (typeof given === 'string' && given !== '') return true;
  return readFlag(given, false, place);
}
