/** Which query strings or cookies: none, all, these, or all but these. Names are compared as they are, case included. */
export type Selection = 'none' | 'all' | readonly string[] | { readonly allExcept: readonly string[] };

/** What old-style forwarding can select beyond that: names with wildcards (FV-COOKIE). */
export type AnySelection = Selection | { readonly matching: (name: string) => boolean };

/** Whether a selection takes a name. In lists `*` is a literal character (CP-STAR). */
export function selects(selection: AnySelection, name: string): boolean {
  if (typeof selection === 'string') return selection === 'all';
  if ('matching' in selection) return selection.matching(name);
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
