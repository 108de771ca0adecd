import type { Change } from './types.js';

/** What a function did to a field. */
export function changeVerb({ before, after }: Pick<Change, 'before' | 'after'>): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
