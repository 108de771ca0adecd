import { refuseUntilBuilt } from './refuse-until-built.js';
import { distributionShape } from './shapes.js';

/** Whether anything is served at all (HOST-DISABLED). Refused until it makes a difference. */
export function resolveEnabled(given: boolean | undefined): boolean {
  return refuseUntilBuilt('enabled', given, distributionShape(), []) ?? true;
}
