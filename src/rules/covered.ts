import type { RuleId } from './ids.js';
import type { AnyFacts, Found, JudgeContext, RuleObject } from './rule.js';
import type { Violation } from './types.js';

/** The other ids that one fault of a rule goes by. */
export function coveredIds(rule: RuleObject, finding: Found<AnyFacts>, context: JudgeContext): readonly RuleId[] {
  const { covers, coveredWhen } = rule;
  if (coveredWhen === undefined) return covers;
  return covers.filter((id) => coveredWhen[id]?.(finding, context) ?? true);
}

/**
 * Whether a violation is of a rule, by its own id or by one that this very fault goes by.
 *
 * @example isViolationOf(deletedHost, 'REQ-HOST-VREQ') // true at viewer-request; of another header false
 */
export function isViolationOf({ rule, covers }: Pick<Violation, 'rule' | 'covers'>, id: RuleId): boolean {
  return rule === id || covers?.includes(id) === true;
}
