/** Names that CloudFront keeps for itself (HDR-DISALLOWED), beside those that begin as `disallowedBeginnings` say. */
export const disallowedNames: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'trailer',
  'upgrade',
  'x-accel-buffering',
  'x-accel-charset',
  'x-accel-limit-rate',
  'x-accel-redirect',
  'x-amzn-auth',
  'x-amzn-cf-billing',
  'x-amzn-cf-id',
  'x-amzn-cf-xff',
  'x-amzn-errortype',
  'x-amzn-fle-profile',
  'x-amzn-header-count',
  'x-amzn-header-order',
  'x-amzn-lambda-integration-tag',
  'x-amzn-requestid',
  'x-cache',
  'x-forwarded-proto',
  'x-real-ip',
  'cloudfront-viewer-cert-pem',
  'client-cert',
  'client-cert-chain',
]);

const extension = 'x-';
const ofCloudFront = 'x-amz-cf-';
const ofEdge = 'x-edge-';
export const disallowedBeginnings: readonly string[] = [ofCloudFront, ofEdge];

/** Whether CloudFront hides a header from every function and refuses it from one (HDR-DISALLOWED). `name` is lower-case. */
export function isDisallowedHeader(name: string): boolean {
  if (disallowedNames.has(name)) return true;
  return name.startsWith(extension) && (name.startsWith(ofCloudFront) || name.startsWith(ofEdge));
}

/** Names that no custom header of an origin may have (OCH-DENY), beside those that begin as `deniedCustomBeginnings` say. */
export const deniedCustomNames: ReadonlySet<string> = new Set([
  'cache-control',
  'connection',
  'content-length',
  'cookie',
  'host',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'max-forwards',
  'pragma',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'request-range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-real-ip',
]);

const ofAmazon = 'x-amz-';
export const deniedCustomBeginnings: readonly string[] = [ofAmazon, ofEdge];

/** Whether a name may not be an origin custom header (OCH-DENY). `name` is lower-case. */
export function isDeniedCustomHeader(name: string): boolean {
  return deniedCustomNames.has(name) || name.startsWith(ofAmazon) || name.startsWith(ofEdge);
}
