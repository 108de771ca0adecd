import { normalisePath } from './normalise-path.js';
import type { Behavior } from './types.js';

/** The behavior of a raw path: the first listed whose pattern matches, the default at last (PATH-ORDER, PATH-IGNORE). */
export function selectBehavior(behaviors: readonly Behavior[], uri: string): Behavior {
  const path = normalisePath(uri);
  for (const behavior of behaviors) if (behavior.matches(path)) return behavior;
  return behaviors[behaviors.length - 1] as Behavior;
}
