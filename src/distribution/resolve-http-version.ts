import type { HttpVersion } from './config.js';
import { refuseUntilBuilt } from './refuse-until-built.js';
import { distributionShape } from './shapes.js';

/** Which versions of HTTP viewers may speak; the CDK's default (CONN-HTTPVER). Refused until it makes a difference. */
export function resolveHttpVersion(given: HttpVersion | undefined): HttpVersion {
  return refuseUntilBuilt('httpVersion', given, distributionShape(), []) ?? 'http2';
}
