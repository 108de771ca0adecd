import type { Duration } from '../message/duration.js';
import { show } from '../message/show.js';
import { branded } from './brand.js';
import { readKeepalive } from './keepalive.js';
import { at, checkNames, misconfigured, type Place } from './place.js';
import { contentNames, mayFail, readContents, readFlag, resolves, type S3ContentOptions } from './s3-options.js';
import { serveWebsite, type Website } from './s3-website-serve.js';
import { commonNames, type OriginOptions, readCommonSettings } from './settings.js';
import type { Origin } from './types.js';

/** The options of {@link s3WebsiteOrigin}: `objects`, `directory`, or a `failure` alone. */
export interface S3WebsiteOriginOptions extends OriginOptions, S3ContentOptions {
  /** The page of the root and of every folder, by its name in it; default `index.html`. */
  readonly indexDocument?: string | undefined;
  /** The key of the page sent with every error 4xx; default: S3's own page. */
  readonly errorDocument?: string | undefined;
  /** 1 to 300 seconds, default 5. Above 120 the documents differ, and no function may set it (ORG-KA). */
  readonly keepaliveTimeout?: Duration | undefined;
}

const names = [
  ...commonNames,
  ...contentNames,
  'indexDocument',
  'errorDocument',
  'keepaliveTimeout',
] as const satisfies readonly (keyof S3WebsiteOriginOptions)[];

const endpoint = /^[a-z0-9][a-z0-9.-]*\.s3-website[.-][a-z]{2}(?:-[a-z]+)+-\d+\.amazonaws\.com(?:\.cn)?$/;

/**
 * A bucket behind its website endpoint, which CloudFront takes for a custom origin and reaches by HTTP only (ORG-PROTO):
 * index documents for folders, a redirect to `/folder/` for `/folder`, an error document, HTML errors.
 * Routing rules are not simulated.
 *
 * @example
 * s3WebsiteOrigin('site.s3-website-eu-west-1.amazonaws.com', { directory: './dist', errorDocument: '404.html' })
 *
 * @param domainName the website endpoint, with a dash or a dot before the region
 * @throws EdgeproofError for anything CloudFront would refuse in the configuration, for unknown options, and for a
 * directory that isn't there.
 */
export function s3WebsiteOrigin(domainName: string, options: S3WebsiteOriginOptions): Origin {
  const place: Place = {
    doing: `make the origin ${typeof domainName === 'string' ? domainName : show(domainName)}`,
    path: '',
  };
  checkEndpoint(domainName, at(place, 'domainName'));
  checkNames(options, names, place);
  const common = readCommonSettings(options, domainName, place);
  const site: Website = {
    domainName,
    contents: readContents(options, place),
    mayList: readFlag(options.listPermission, true, at(place, 'listPermission')),
    indexDocument: readIndex(options.indexDocument, at(place, 'indexDocument')),
    errorDocument: readKey(options.errorDocument, at(place, 'errorDocument')),
  };
  return branded<Origin>({
    kind: 'custom',
    domainName,
    ...common,
    protocolPolicy: 'http-only',
    httpPort: 80,
    httpsPort: 443,
    sslProtocols: Object.freeze(['TLSv1.2']),
    ...readKeepalive(options.keepaliveTimeout, at(place, 'keepaliveTimeout')),
    authMethod: 'none',
    region: '',
    resolves: resolves(options),
    answer: mayFail(options.failure, common.id, (request) => serveWebsite(site, request), at(place, 'failure')),
  });
}

function checkEndpoint(given: unknown, place: Place): void {
  if (typeof given === 'string' && given.length <= 253 && endpoint.test(given)) return;
  throw misconfigured(
    place,
    `${show(given)} is not a website endpoint`,
    "Write it as 'site.s3-website-eu-west-1.amazonaws.com'; a bucket's own endpoint is an s3Origin.",
  );
}

/** S3 takes a name without slashes. */
function readIndex(given: unknown, place: Place): string {
  if (given === undefined) return 'index.html';
  if (typeof given === 'string' && given !== '' && !given.includes('/')) return given;
  throw misconfigured(place, `${show(given)} is not an index document`, "Give a name without slashes: 'index.html'.");
}

function readKey(given: unknown, place: Place): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string' && given !== '' && given !== '/') return given.replace(/^\//, '');
  throw misconfigured(place, `${show(given)} is not a key`, "Write it as '404.html'.");
}
