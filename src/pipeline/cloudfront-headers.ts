import { forkHeaders, setHeader } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import type { ReceivedRequest, ViewerDetails } from './types/types.js';

interface Source {
  readonly key: string;
  /** `undefined`: CloudFront would leave the header out. */
  readonly read: (viewer: ViewerDetails, request: ReceivedRequest) => string | undefined;
}

const field =
  (name: keyof ViewerDetails): Source['read'] =>
  (viewer) => {
    const value = viewer[name];
    return value === undefined ? undefined : encodeNonAscii(String(value));
  };

/** A fingerprint is taken of a TLS handshake: over http there is none (rulebook: pipeline §5.4). */
const fingerprint =
  (name: 'ja3' | 'ja4'): Source['read'] =>
  (viewer, request) =>
    request.protocol === 'https' ? field(name)(viewer, request) : undefined;

const deviceIs =
  (device: ViewerDetails['device']): Source['read'] =>
  (viewer) =>
    String((viewer.device ?? 'desktop') === device);

const osIs =
  (os: ViewerDetails['os']): Source['read'] =>
  (viewer) =>
    String(viewer.os === os);

const sources: readonly Source[] = [
  { key: 'CloudFront-Is-Android-Viewer', read: osIs('android') },
  { key: 'CloudFront-Is-Desktop-Viewer', read: deviceIs('desktop') },
  { key: 'CloudFront-Is-IOS-Viewer', read: osIs('ios') },
  { key: 'CloudFront-Is-Mobile-Viewer', read: deviceIs('mobile') },
  { key: 'CloudFront-Is-SmartTV-Viewer', read: deviceIs('smarttv') },
  { key: 'CloudFront-Is-Tablet-Viewer', read: deviceIs('tablet') },
  { key: 'CloudFront-Viewer-Address', read: (viewer, request) => `${request.clientIp}:${viewer.port ?? 443}` },
  { key: 'CloudFront-Viewer-ASN', read: field('asn') },
  { key: 'CloudFront-Viewer-Country', read: field('country') },
  { key: 'CloudFront-Viewer-Country-Name', read: field('countryName') },
  { key: 'CloudFront-Viewer-Country-Region', read: field('region') },
  { key: 'CloudFront-Viewer-Country-Region-Name', read: field('regionName') },
  { key: 'CloudFront-Viewer-City', read: field('city') },
  { key: 'CloudFront-Viewer-Postal-Code', read: field('postalCode') },
  { key: 'CloudFront-Viewer-Metro-Code', read: field('metroCode') },
  { key: 'CloudFront-Viewer-Time-Zone', read: field('timeZone') },
  { key: 'CloudFront-Viewer-Latitude', read: field('latitude') },
  { key: 'CloudFront-Viewer-Longitude', read: field('longitude') },
  { key: 'CloudFront-Viewer-TLS', read: field('tls') },
  { key: 'CloudFront-Viewer-JA3-Fingerprint', read: fingerprint('ja3') },
  { key: 'CloudFront-Viewer-JA4-Fingerprint', read: fingerprint('ja4') },
  { key: 'CloudFront-Forwarded-Proto', read: (_, request) => request.protocol },
  { key: 'CloudFront-Viewer-Http-Version', read: (_, request) => request.httpVersion },
  { key: 'CloudFront-Viewer-Header-Count', read: (_, request) => String(request.headers.length) },
  {
    key: 'CloudFront-Viewer-Header-Order',
    read: (_, request) =>
      request.headers
        .map(([name]) => name)
        .join(':')
        .slice(0, 7_680),
  },
];

const sourceByName = new Map(sources.map((source) => [source.key.toLowerCase(), source]));

/** In lower case: all that CloudFront tells of a viewer. */
export const cloudFrontHeaderNames: ReadonlySet<string> = new Set(sourceByName.keys());

/** What the fetch of an error page carries of the request that failed, where its behavior asks for it (CER-FETCH-HDR). */
export function withErrorHeaders(headers: HeaderMap, asked: ReadonlySet<string>, request: ReceivedRequest): HeaderMap {
  const known = forkHeaders(headers);
  if (asked.has('cloudfront-error-uri')) setHeader(known, 'CloudFront-Error-Uri', request.uri);
  if (asked.has('cloudfront-error-args')) setHeader(known, 'CloudFront-Error-Args', request.querystring);
  return known;
}

/**
 * The viewer's headers with the `CloudFront-*` ones that the policies ask for: what CloudFront knows about the viewer
 * replaces whatever the viewer sent under those names (CFH-CF-WHEN). The same map when none is asked for.
 */
export function withCloudFrontHeaders(
  headers: HeaderMap,
  asked: ReadonlySet<string>,
  request: ReceivedRequest,
): HeaderMap {
  if (asked.size === 0) return headers;
  const known = forkHeaders(headers);
  for (const name of asked) {
    const source = sourceByName.get(name);
    const value = source?.read(request.viewer, request);
    if (source === undefined || value === undefined) delete known[name];
    else known[name] = [{ key: source.key, value }];
  }
  return known;
}

/** Location names travel percent-encoded outside ASCII; half a character can't. */
function encodeNonAscii(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\x20-\x7e]+/g, encodeURIComponent);
}
