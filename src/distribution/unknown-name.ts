import type { EdgeproofError } from '../errors.js';
import { nearestName } from '../message/nearest-name.js';
import { answerTo, isNotSimulated } from './known-elsewhere.js';
import { type Path, refuse } from './refuse.js';

/** The error for a name without a place here: what is said of it elsewhere, or the nearest of those that have one. */
export function unknownName(name: string, known: readonly string[], path: Path): EdgeproofError {
  const where = [...path, name];
  const answer = answerTo(name);
  if (answer !== undefined) {
    return refuse(where, isNotSimulated(name) ? 'edgeproof does not simulate it yet' : 'it has no place here', answer);
  }
  const near = nearestName(name, known);
  const meant = near === undefined ? '' : `Did you mean ${near}? `;
  return refuse(where, 'there is no such setting', `${meant}Choose from: ${known.join(', ')}.`);
}
