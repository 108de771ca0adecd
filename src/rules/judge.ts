import type { Trigger } from '../events/types.js';
import { stepsAt } from './compile.js';
import { classify } from './result.js';
import type { Baseline, Judgement, RuleSettings, Severity, Violation } from './types.js';
import { type Fault, Walk, walkResult } from './walk.js';

function accepted(kind: 'request' | 'response'): Judgement {
  return Object.freeze({
    kind,
    violations: Object.freeze([]),
    error: undefined,
    viewerMessage: undefined,
    logMessage: undefined,
  });
}

const acceptedRequest = accepted('request');
const acceptedResponse = accepted('response');

function severityOf({ step: { rule }, finding }: Fault, settings: RuleSettings): Severity | 'off' {
  const chosen = settings.severity.get(rule.id);
  if (chosen !== undefined) return chosen;
  if (settings.strict) return 'error';
  if (rule.assumption !== undefined && settings.assumptions[rule.assumption] === 'refuse') return 'error';
  return finding.severity ?? rule.severity;
}

function violationOf({ step: { rule }, finding }: Fault, severity: Severity): Violation {
  const { id, evidence, source } = rule;
  return { rule: id, severity, path: finding.path, message: rule.says(finding), evidence, source };
}

interface Verdict {
  readonly fault: Fault;
  readonly violation: Violation;
}

function verdictsOf(faults: readonly Fault[], settings: RuleSettings): Verdict[] {
  return faults.flatMap((fault) => {
    const severity = severityOf(fault, settings);
    return severity === 'off' ? [] : [{ fault, violation: violationOf(fault, severity) }];
  });
}

function isError({ violation }: Verdict): boolean {
  return violation.severity === 'error';
}

/** Without a kind there is nothing to go on with: no setting makes CloudFront accept it. */
function inevitable(kind: Judgement['kind'], [first]: readonly Fault[]): Verdict | undefined {
  return kind === 'none' && first ? { fault: first, violation: violationOf(first, 'error') } : undefined;
}

function conclude(kind: Judgement['kind'], faults: readonly Fault[], settings: RuleSettings): Judgement {
  const ordered = [...faults].sort((a, b) => a.step.order - b.step.order);
  const verdicts = verdictsOf(ordered, settings);
  const errors = verdicts.filter(isError);
  const warnings = verdicts.filter((verdict) => !isError(verdict));
  const deciding = errors[0] ?? inevitable(kind, ordered);
  return {
    kind,
    violations: [...errors, ...warnings].map(({ violation }) => violation),
    error: deciding?.violation,
    viewerMessage: deciding?.fault.step.rule.viewerMessage?.(deciding.fault.finding),
    logMessage: deciding?.fault.step.rule.logMessage?.(deciding.fault.finding),
  };
}

/**
 * What CloudFront would make of a result: request, response or neither, and every rule it breaks.
 *
 * `result` has been through JSON already. With `baseline`, the event before the function ran, changes are judged too;
 * what equals the event's own is not looked at, since CloudFront compares with what it sent (RET-SAME-OBJECT).
 */
export function judge(
  result: unknown,
  trigger: Trigger,
  baseline: Baseline | undefined,
  settings: RuleSettings,
): Judgement {
  const kind = classify(result, trigger);
  const walk = new Walk(trigger, kind, baseline, settings.assumptions, stepsAt(trigger));
  walkResult(walk, result);
  if (walk.faults !== undefined) return conclude(kind, walk.faults, settings);
  return kind === 'request' ? acceptedRequest : acceptedResponse;
}
