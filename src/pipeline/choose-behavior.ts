import { normalisePath } from '../distribution/normalise-path.js';
import type { BehaviorPlan, Trip } from './trip/trip.js';

/** S07: the first behavior whose pattern matches, in the order listed; the default is last (PATH-ORDER, PATH-NORM). */
export function chooseBehavior({ world }: Trip, uri: string): BehaviorPlan {
  const path = normalisePath(uri, world.assumptions.pathDecoding);
  return world.plans.find(({ behavior }) => behavior.matches(path)) as BehaviorPlan;
}
