import type { HttpVersion } from './config.js';

/** Which versions of HTTP viewers may speak; the default is the CDK's (CONN-HTTPVER). */
export function resolveHttpVersion(given: HttpVersion | undefined): HttpVersion {
  return given ?? 'http2';
}
