import { EdgeproofError } from '../../errors.js';
import type { Trigger } from '../../events/index.js';
import { show } from '../../message/show.js';
import { allTriggers, requestTriggers } from '../../rules/groups.js';
import { type RuleId, ruleIdsOf, rules } from '../../rules/index.js';
import type { Breach } from './breach.js';
import { requestBreaches, responseBreaches } from './breaches.js';
import type { MessageKind } from './drafts.js';

/** A rule, and how to break it. */
export interface NamedBreach {
  readonly rule: RuleId;
  readonly breach: Breach;
}

const tables = { request: requestBreaches, response: responseBreaches } as const;

/** Where a result of the kind can break the rule. PM-JSON-FAIL is no rule of the list: it holds everywhere. */
function triggersOf(kind: MessageKind, id: RuleId, { triggers = allTriggers }: Breach): readonly Trigger[] {
  const known = rules.find((rule) => rule.id === id)?.triggers ?? allTriggers;
  const possible = kind === 'request' ? requestTriggers : allTriggers;
  return possible.filter((trigger) => known.includes(trigger) && triggers.includes(trigger));
}

function entryOf(kind: MessageKind, rule: RuleId): NamedBreach | undefined {
  const breach = tables[kind][rule];
  return breach && { rule, breach };
}

function isAt(kind: MessageKind, trigger: Trigger) {
  return ({ rule, breach }: NamedBreach): boolean => triggersOf(kind, rule, breach).includes(trigger);
}

/** Every rule that a result of the kind can break at a trigger. */
export function breachesAt(kind: MessageKind, trigger: Trigger): readonly NamedBreach[] {
  const all = (Object.keys(tables[kind]) as RuleId[]).map((rule) => entryOf(kind, rule) as NamedBreach);
  return all.filter(isAt(kind, trigger));
}

function held(kind: MessageKind, id: RuleId): NamedBreach[] {
  return ruleIdsOf(id, 'rule').flatMap((holder) => entryOf(kind, holder) ?? []);
}

function isWarning(id: RuleId): boolean {
  return ruleIdsOf(id).every((holder) => rules.some((rule) => rule.id === holder && rule.severity === 'warning'));
}

/** What to do where a result of the other kind can break it. */
const elsewhere = {
  request: 'Use edge.brokenResponse().',
  response: 'Use edge.brokenRequest().',
} as const;

/** Why nothing of the kind breaks the rule at the trigger, and what to do. */
function whyNot(kind: MessageKind, id: RuleId, trigger: Trigger): { because: string; fix: string } {
  const at = held(kind, id).flatMap(({ rule, breach }) => triggersOf(kind, rule, breach));
  const others = [...new Set(at)].filter((other) => other !== trigger);
  const because = `no ${kind} returned at ${trigger} breaks ${show(id)}`;
  if (others.length > 0) return { because, fix: `It can be broken at: ${others.join(', ')}.` };
  if (held(kind === 'request' ? 'response' : 'request', id).length > 0) return { because, fix: elsewhere[kind] };
  if (isWarning(id)) {
    return { because: `${show(id)} is a warning: CloudFront takes the result`, fix: 'Choose one of severity error.' };
  }
  return {
    because: `${show(id)} is no rule on results, but a way in which a function fails without one`,
    fix: 'Invoke a handler that fails so, or lambdaFailure().',
  };
}

/** The error for a rule that nothing of the kind breaks at the trigger. */
export function unbreakable(kind: MessageKind, id: RuleId, trigger: Trigger): EdgeproofError {
  const reason = whyNot(kind, id, trigger);
  return new EdgeproofError('ERR_OPTION', { failedTo: `generate a broken ${kind}`, path: 'rule', ...reason });
}

/**
 * How to break a rule at a trigger: one way, unless the id is a list of header names, which several rules hold.
 *
 * @throws EdgeproofError `ERR_RULE` for an id that is not in the rulebook, `ERR_OPTION` for one that can't be broken there.
 */
export function findBreaches(kind: MessageKind, id: RuleId, trigger: Trigger): readonly NamedBreach[] {
  const found = held(kind, id).filter(isAt(kind, trigger));
  if (found.length === 0) throw unbreakable(kind, id, trigger);
  return found;
}
