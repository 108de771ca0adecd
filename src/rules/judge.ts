import type { Trigger } from '../events/types.js';
import { stepsAt } from './compile.js';
import { coveredIds } from './covered.js';
import { classify } from './result.js';
import type { JudgeContext } from './rule.js';
import type { Baseline, Judgement, RuleSettings, Severity, Violation } from './types.js';
import { type Fault, Walk } from './walk.js';
import { walkEnvironment, walkResult } from './walk-result.js';

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

interface Verdict {
  readonly fault: Fault;
  readonly violation: Violation;
}

function severityOf(
  { step: { rule }, finding }: Fault,
  settings: RuleSettings,
  context: JudgeContext,
): Severity | 'off' {
  if (settings.severity.size > 0) {
    const chosen = [...coveredIds(rule, finding, context), rule.id].find((id) => settings.severity.has(id));
    if (chosen !== undefined) return settings.severity.get(chosen) as Severity | 'off';
  }
  if (settings.strict && rule.advice === undefined) return 'error';
  if (rule.assumption !== undefined && settings.assumptions[rule.assumption] === 'refuse') return 'error';
  return finding.severity ?? rule.severity;
}

function verdictOn(fault: Fault, severity: Severity, context: JudgeContext): Verdict {
  const { rule } = fault.step;
  const { id, evidence, source } = rule;
  const { path } = fault.finding;
  const message = rule.says(fault.finding, severity);
  const covers = coveredIds(rule, fault.finding, context);
  const violation: Violation = { rule: id, severity, path, message, evidence, source };
  return { fault, violation: covers.length === 0 ? violation : { ...violation, covers } };
}

function verdictsOf(faults: readonly Fault[], settings: RuleSettings, context: JudgeContext): Verdict[] {
  return faults.flatMap((fault) => {
    const severity = severityOf(fault, settings, context);
    return severity === 'off' ? [] : [verdictOn(fault, severity, context)];
  });
}

function isError({ violation }: Verdict): boolean {
  return violation.severity === 'error';
}

/** Without a kind there is nothing to go on with: no setting makes CloudFront accept it. */
function inevitable([first]: readonly Fault[], context: JudgeContext): Verdict[] {
  return context.kind === 'none' && first ? [verdictOn(first, 'error', context)] : [];
}

function conclude(walk: Walk, faults: readonly Fault[], settings: RuleSettings): Judgement {
  const ordered = [...faults].sort((a, b) => a.step.order - b.step.order);
  const verdicts = verdictsOf(ordered, settings, walk);
  const found = verdicts.filter(isError);
  const errors = found.length === 0 ? inevitable(ordered, walk) : found;
  const warnings = verdicts.filter((verdict) => !isError(verdict) && verdict.fault !== errors[0]?.fault);
  const deciding = errors[0];
  return {
    kind: walk.kind,
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
  if (environment === undefined && isUnchanged(result, kind, baseline)) return acceptedAs(kind);
  const walk = new Walk(trigger, kind, baseline, settings, stepsAt(trigger));
  walkResult(walk, result);
  if (environment !== undefined) walkEnvironment(walk, environment);
  if (walk.faults !== undefined) return conclude(walk, walk.faults, settings);
  return acceptedAs(kind);
}

/** What CloudFront itself sent is passed on as it came (RET-SAME-OBJECT). */
function isUnchanged(result: unknown, kind: Judgement['kind'], baseline: Baseline | undefined): boolean {
  return baseline !== undefined && kind !== 'none' && result === baseline[kind];
}

function acceptedAs(kind: Judgement['kind']): Judgement {
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
  return verdictsOf(walk.faults ?? [], settings, walk).map(({ violation }) => violation);
}
