import { formatNumber } from '../message/size.js';
import { literal } from './code/literal.js';

/** What a failure knows of the way to it. */
export interface WayBack {
  readonly numRuns: number;
  readonly numShrinks: number;
  readonly seed: number;
  readonly path: string;
}

/** Code in a message, set off from its words. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** After how much work, and how to have it again. */
export function found({ numRuns, numShrinks, seed, path }: WayBack): string {
  return `Found in ${count(numRuns, 'run')} and ${count(numShrinks, 'shrink')}. To replay it: { seed: ${seed}, path: ${literal(path)} }`;
}

function count(number: number, word: string): string {
  return `${formatNumber(number)} ${word}${number === 1 ? '' : 's'}`;
}
