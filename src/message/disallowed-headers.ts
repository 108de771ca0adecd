const names: ReadonlySet<string> = new Set([
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

/** Whether CloudFront hides a header from every function and refuses it from one (HDR-DISALLOWED). `name` is lower-case. */
export function isDisallowedHeader(name: string): boolean {
  return names.has(name) || name.startsWith('x-amz-cf-') || name.startsWith('x-edge-');
}

const deniedCustomNames: ReadonlySet<string> = new Set([
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

/** Whether a name may not be an origin custom header (OCH-DENY). `name` is lower-case. */
export function isDeniedCustomHeader(name: string): boolean {
  return deniedCustomNames.has(name) || name.startsWith('x-amz-') || name.startsWith('x-edge-');
}
