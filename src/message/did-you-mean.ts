import { nearestName } from './nearest-name.js';

/**
 * The beginning of an advice on a name that nobody knows: the nearest, or else up to five that it is a part of. Empty
 * where it resembles none, else it ends in a space.
 *
 * @example didYouMean('RES-STATUS', ['RES-STATUS-TYPE', 'RET-BOTH']) // 'Did you mean RES-STATUS-TYPE? '
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const near = nearest === undefined ? whole(name, known) : [nearest];
  return near.length === 0 ? '' : `Did you mean ${near.join(', ')}? `;
}

/** Names that may be many edits away, of which one is a part all the same. */
function whole(part: string, known: readonly string[]): readonly string[] {
  if (part.length < 3) return [];
  const lower = part.toLowerCase();
  return known.filter((name) => name.toLowerCase().includes(lower)).slice(0, 5);
}
