import type { EdgeproofError } from '../errors.js';
import { chooseFrom } from '../message/choose-from.js';
import { answerTo, whyLeftOut } from './known-elsewhere.js';
import { type Path, refuse } from './refuse.js';

const leaveItOut = 'Leave it out, and test what depends on it against CloudFront itself.';

/** The error for a name without a place here: what is said of it elsewhere, or the nearest of those that have one. */
export function unknownName(name: string, known: readonly string[], path: Path): EdgeproofError {
  const where = [...path, name];
  const leftOut = whyLeftOut(name);
  if (leftOut !== undefined) return refuse(where, `edgeproof never simulates it: ${leftOut}`, leaveItOut);
  const answer = answerTo(name);
  if (answer !== undefined) return refuse(where, 'it has no place here', answer);
  return refuse(where, 'there is no such setting', chooseFrom(name, known));
}
