import { type Assumptions, resolveAssumptions } from '../assumptions/index.js';
import { formatNumber } from '../message/size.js';
import { type Path, refuse } from './refuse.js';
import type { Association, Behavior } from './types.js';

/** Different functions of one distribution (Q-FN-PER-DIST). */
const mostFunctions = 100;

function functionsOf({ edgeLambdas }: Behavior): readonly Association[] {
  return Object.values(edgeLambdas);
}

function pathOf({ pathPattern }: Behavior, { trigger }: Association, isDefault: boolean): Path {
  const behavior = isDefault ? ['defaultBehavior'] : ['additionalBehaviors', pathPattern];
  return [...behavior, 'edgeLambdas', trigger, 'memorySize'];
}

/** Assumption: functions of viewer triggers may have as much memory as others (OQ-25, Q-MEM). */
function checkMemory(behaviors: readonly Behavior[], most: number): void {
  for (const [index, behavior] of behaviors.entries()) {
    for (const association of functionsOf(behavior)) {
      const { memorySize = 0, trigger } = association;
      if (!trigger.startsWith('viewer') || memorySize <= most) continue;
      const because = `${formatNumber(memorySize)} MB are too much for a viewer trigger, as you answered viewerMemory`;
      throw refuse(pathOf(behavior, association, index === behaviors.length - 1), because, `Give at most ${most}.`);
    }
  }
}

/**
 * What CloudFront checks of all functions together.
 *
 * @throws EdgeproofError `ERR_CONFIG` for more functions than a distribution may have, or too much memory for one.
 */
export function checkFunctions(behaviors: readonly Behavior[], chosen: Partial<Assumptions> | undefined): void {
  const functions = new Set(
    behaviors.flatMap((behavior) => functionsOf(behavior).map(({ handler, load }) => handler ?? load)),
  );
  if (functions.size > mostFunctions) {
    throw refuse([], `it has ${functions.size} functions`, `CloudFront allows ${mostFunctions} per distribution.`);
  }
  checkMemory(behaviors, Number(resolveAssumptions(chosen).viewerMemory));
}
