/** Which query strings or cookies: none, all, these, or all but these. Names are compared as they are, case included. */
export type Selection = 'none' | 'all' | readonly string[] | { readonly allExcept: readonly string[] };

/** Whether a selection takes a name. `*` is a literal character here (CP-STAR). */
export function selects(selection: Selection, name: string): boolean {
  if (typeof selection === 'string') return selection === 'all';
  return 'allExcept' in selection ? !selection.allExcept.includes(name) : selection.includes(name);
}

/**
 * What reaches the origin of two policies' selections: the table of pipeline §5.1, for cookies and for query strings.
 * A name that the cache policy lists survives a block list of the origin request policy, and the other way round;
 * of two block lists both count.
 *
 * @example unionSelection(['a'], { allExcept: ['a', 'b'] }) // { allExcept: ['b'] }
 */
export function unionSelection(cachePolicy: Selection, originRequestPolicy: Selection): Selection {
  if (cachePolicy === 'none') return originRequestPolicy;
  if (originRequestPolicy === 'none') return cachePolicy;
  if (cachePolicy === 'all' || originRequestPolicy === 'all') return 'all';
  if ('allExcept' in cachePolicy) return joinBlocked(cachePolicy.allExcept, originRequestPolicy);
  if ('allExcept' in originRequestPolicy) return { allExcept: without(originRequestPolicy.allExcept, cachePolicy) };
  return [...cachePolicy, ...without(originRequestPolicy, cachePolicy)];
}

function joinBlocked(blocked: readonly string[], other: Exclude<Selection, string>): Selection {
  if ('allExcept' in other) return { allExcept: [...blocked, ...without(other.allExcept, blocked)] };
  return { allExcept: without(blocked, other) };
}

function without(names: readonly string[], taken: readonly string[]): string[] {
  return names.filter((name) => !taken.includes(name));
}
