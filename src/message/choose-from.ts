import { didYouMean } from './did-you-mean.js';

/** A longer list is read only by who has no better hint. */
const longList = 20;

/**
 * The advice on a name that nobody knows: the one that was probably meant, and all that there are.
 *
 * @example chooseFrom('urI', ['uri', 'method']) // 'Did you mean uri? Choose from: uri, method.'
 */
export function chooseFrom(name: string, known: readonly string[]): string {
  const meant = didYouMean(name, known);
  if (meant !== '' && known.length > longList) return meant.trimEnd();
  return `${meant}Choose from: ${known.join(', ')}.`;
}
