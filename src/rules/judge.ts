import type { Trigger } from '../events/types.js';
import { stepsAt } from './compile.js';
import { classify } from './result.js';
import type { Baseline, Judgement, RuleSettings, Severity, Violation } from './types.js';
import { type Fault, Walk, walkEnvironment, walkResult } from './walk.js';

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
  if (settings.strict && rule.advice === undefined) return 'error';
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
 * `environment` has the names of the environment variables that the function read, where somebody watched (PM-ENV).
 */
export function judge(
  result: unknown,
  trigger: Trigger,
  baseline: Baseline | undefined,
  settings: RuleSettings,
  environment?: Iterable<string>,
): Judgement {
  const kind = classify(result, trigger);
  const walk = new Walk(trigger, kind, baseline, settings, stepsAt(trigger));
  walkResult(walk, result);
  if (environment !== undefined) walkEnvironment(walk, environment);
  if (walk.faults !== undefined) return conclude(kind, walk.faults, settings);
  return kind === 'request' ? acceptedRequest : acceptedResponse;
}

/** What is to be said of the environment variables that a function read which then failed without a result (PM-ENV). */
export function judgeEnvironment(
  environment: Iterable<string>,
  trigger: Trigger,
  settings: RuleSettings,
): readonly Violation[] {
  const walk = new Walk(trigger, 'none', undefined, settings, stepsAt(trigger));
  walkEnvironment(walk, environment);
  return verdictsOf(walk.faults ?? [], settings).map(({ violation }) => violation);
}
