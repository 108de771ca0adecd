import type { EdgeErrorType } from '../src/lambda/types.js';
import type { RuleId } from '../src/rules/ids.js';
import { isViolationOf, ruleIdsOf } from '../src/rules/index.js';
import type { Violation } from '../src/rules/types.js';
import type { MatcherContext } from './context.js';
import { type Asymmetric, isAsymmetric, matchesText } from './expected.js';
import { argumentError, refuseUnknown } from './misuse.js';
import { shownPath } from './reasons.js';
import type { Verdict } from './verdict.js';

/** One broken rule, in part. */
export interface ExpectedViolation {
  /** The rule, by its own id, or by another id of the rulebook for the same fault. */
  readonly rule?: RuleId | Asymmetric;
  /** `response.headers["x-cache"]…`, or without `response.` or `request.`, as the messages show it. */
  readonly path?: string | RegExp | Asymmetric;
  /** A string is looked for anywhere in the message. */
  readonly message?: string | RegExp | Asymmetric;
}

/** A failed function, in part. */
export interface ExpectedFailure extends ExpectedViolation {
  readonly type?: EdgeErrorType | Asymmetric;
  /** How it failed: the same as `rule`. */
  readonly cause?: RuleId | Asymmetric;
}

/** Why something failed: the rule, a RegExp on the message, or several of these. */
export type FailureExpectation = RuleId | RegExp | ExpectedFailure;

const fields = ['rule', 'path', 'message', 'type', 'cause'];

/** One reason for an error, whether a rule was broken or the function failed. */
interface Reason {
  readonly rule: RuleId;
  readonly path: string;
  readonly message: string;
  readonly type: EdgeErrorType;
  readonly violation: Violation | undefined;
}

function reasonsOf({ error, violations }: Verdict): Reason[] {
  if (!error) return [];
  const { type, cause, message } = error;
  const broken = violations.filter(({ severity }) => severity === 'error');
  if (broken.length === 0) return [{ rule: cause, path: '', message, type, violation: undefined }];
  return broken.map((violation) => ({ ...violation, type, violation }));
}

type Matches = (context: MatcherContext, reason: Reason, expected: unknown) => boolean;

/** An id names its rule, and those faults of another rule that go by it (a header of this event's list, a status). */
function sameRule({ rule, violation }: Reason, expected: RuleId): boolean {
  return violation ? isViolationOf(violation, expected) : rule === expected;
}

const matchesRule: Matches = (context, reason, expected) =>
  isAsymmetric(expected) ? context.equals(reason.rule, expected) : sameRule(reason, expected as RuleId);

const matchesField: { readonly [Name in keyof ExpectedFailure]-?: Matches } = {
  rule: matchesRule,
  cause: matchesRule,
  path: (context, { path }, expected) =>
    matchesText(context, path, expected) || matchesText(context, shownPath(path), expected),
  message: (context, { message }, expected) =>
    typeof expected === 'string' ? message.includes(expected) : matchesText(context, message, expected),
  type: (context, { type }, expected) => matchesText(context, type, expected),
};

function matchesReason(context: MatcherContext, reason: Reason, expected: unknown): boolean {
  if (typeof expected === 'string') return matchesRule(context, reason, expected);
  if (expected instanceof RegExp) return matchesText(context, reason.message, expected);
  if (isAsymmetric(expected)) {
    return context.equals(reason.message, expected) || context.equals(reason.violation ?? reason, expected);
  }
  return Object.entries(expected as object).every(([name, value]) =>
    matchesField[name as keyof ExpectedFailure](context, reason, value),
  );
}

/** A rule that isn't in the rulebook is refused at once, whatever the result: it could never be broken. */
function checkRule(rule: unknown): void {
  if (!isAsymmetric(rule)) ruleIdsOf(rule as RuleId);
}

function checkFields(matcher: string, expected: object): void {
  refuseUnknown(matcher, expected, fields);
  for (const [name, value] of Object.entries(expected)) {
    if (value === undefined) throw argumentError(matcher, `expected.${name}`, value, 'Leave it out.');
    if (name === 'rule' || name === 'cause') checkRule(value);
  }
}

/** @throws EdgeproofError for an id that is not in the rulebook, and for what is no expectation. */
export function checkFailure(matcher: string, expected: unknown): void {
  if (expected === undefined || expected instanceof RegExp || isAsymmetric(expected)) return;
  if (typeof expected === 'string') checkRule(expected);
  else if (typeof expected === 'object' && expected !== null) checkFields(matcher, expected);
  else throw argumentError(matcher, 'expected', expected, 'Give a rule id, a RegExp on the message, or an object.');
}

/** Whether one of the reasons is as expected; without an expectation any is. */
export function failsAsExpected(context: MatcherContext, verdict: Verdict, expected: unknown): boolean {
  if (expected === undefined) return verdict.error !== undefined;
  return reasonsOf(verdict).some((reason) => matchesReason(context, reason, expected));
}
