import type { ComingBehaviorConfig } from './config.js';
import type { Path } from './refuse.js';
import { refuseUntilBuilt } from './refuse-until-built.js';
import type { ResponseHeadersPolicySettings } from './response-headers-settings.js';
import { behaviorShape } from './shapes.js';

/** What is removed from responses and added to them. Refused until it is built. */
export function resolveResponseHeadersPolicy(
  given: ComingBehaviorConfig['responseHeadersPolicy'],
  path: Path,
): ResponseHeadersPolicySettings | undefined {
  return refuseUntilBuilt('responseHeadersPolicy', given, behaviorShape(), path);
}
