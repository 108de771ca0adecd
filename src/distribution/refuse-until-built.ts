import type { Shape } from './assert-shape.js';
import type { Path } from './refuse.js';
import { knownNames } from './shapes.js';
import { unknownName } from './unknown-name.js';

/** Refuses a setting that has its place in the shape and does nothing yet, as if it had none. */
export function refuseUntilBuilt(name: string, given: unknown, shape: Shape, path: Path): undefined {
  if (given !== undefined) throw unknownName(name, knownNames(shape), path);
}
