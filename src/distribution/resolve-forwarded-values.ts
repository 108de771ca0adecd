import type { AnyOrigin } from '../origins/types.js';
import type { ComingBehaviorConfig } from './config.js';
import type { ForwardedValuesSettings } from './forwarded-values.js';
import type { Path } from './refuse.js';
import { refuseUntilBuilt } from './refuse-until-built.js';
import { behaviorShape } from './shapes.js';

const names = ['forwardedValues', 'minTtl', 'defaultTtl', 'maxTtl'] as const;

/** Old-style forwarding in place of policies (FV-EXCL). Refused until it is built. */
export function resolveForwardedValues(
  config: ComingBehaviorConfig,
  _origin: AnyOrigin,
  path: Path,
): ForwardedValuesSettings | undefined {
  for (const name of names) refuseUntilBuilt(name, config[name], behaviorShape(), path);
  return undefined;
}
