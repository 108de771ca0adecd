import { cut } from './cut.js';
import { show } from './show.js';

/**
 * What was thrown, in a message: `TypeError: x is not a function`, its first line without a full stop, since a sentence
 * goes on behind it, and cut where it is long. Anything can be thrown: an error whose getters throw must not break the report about it.
 */
export function describeThrown(thrown: unknown): string {
  try {
    if (!isErrorLike(thrown)) return show(thrown);
    const { name, message } = thrown;
    return message === '' ? name : firstSentence(`${name}: ${message}`);
  } catch {
    return 'an error that can’t be read';
  }
}

/** V8 draws a cycle in further lines. */
function firstSentence(text: string): string {
  return cut((text.split('\n', 1)[0] as string).replace(/\.$/, ''), 500);
}

function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
