/** Letters that look random and are always the same for a seed (FNV-1a, then a linear congruential generator). */
export function stableId(seed: string, length: number, alphabet: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  let id = '';
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    id += alphabet[(state >>> 16) % alphabet.length];
  }
  return id;
}
