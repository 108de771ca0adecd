import { type Assumptions, defaultAssumptions, resolveAssumptions } from '../assumptions/index.js';
import { EdgeproofError } from '../errors.js';
import { didYouMean } from '../message/did-you-mean.js';
import { lazily } from '../message/lazily.js';
import { show } from '../message/show.js';
import { ruleObjects } from './catalogue.js';
import { type RuleId, ruleIds } from './ids.js';
import type { RuleSettings, Severity } from './types.js';

/** The options that decide what counts as an error. */
export interface RuleOptions {
  /** Unsettled questions become errors. */
  readonly strict?: boolean | undefined;
  /** Answers to open questions, by name. */
  readonly assumptions?: Partial<Assumptions> | undefined;
  /** Per rule: `off` to opt out, or another severity. A covered id stands for those faults that go by it. */
  readonly severity?: Partial<Record<RuleId, Severity | 'off'>> | undefined;
}

const defaultSettings = lazily(
  (): RuleSettings => Object.freeze({ strict: false, assumptions: defaultAssumptions(), severity: new Map() }),
);

const severities: readonly unknown[] = ['error', 'warning', 'off'];

function isRuleId(id: string): id is RuleId {
  return (ruleIds as readonly string[]).includes(id);
}

function unknownRule(id: unknown, path: string | undefined): EdgeproofError {
  return new EdgeproofError('ERR_RULE', {
    failedTo: 'look up a rule',
    because: `there is no rule ${show(id)}`,
    fix: `${didYouMean(String(id), ruleIds)}The ids are in \`rules\`.`,
    ...(path === undefined ? {} : { path }),
  });
}

/** The rules whose faults, or some of them, go by an id. None for a way in which a function fails without a result. */
function holdersOf(id: RuleId): readonly RuleId[] {
  return ruleObjects.filter((rule) => rule.id === id || rule.covers.includes(id)).map((rule) => rule.id);
}

/**
 * The rules that hold an id: one, unless the id is a list of header names, whose faults are adding, changing and deleting.
 * Which of their faults go by it is in each violation's `covers`.
 *
 * @throws EdgeproofError `ERR_RULE` for an id that is not in the rulebook.
 */
export function ruleIdsOf(id: string, path?: string): readonly RuleId[] {
  if (!isRuleId(id)) throw unknownRule(id, path);
  const holding = holdersOf(id);
  return holding.length === 0 ? [id] : holding;
}

/**
 * The rule that holds an id: its own, or the one that covers it.
 *
 * @example resolveRuleId('RES-B64-STRICT') // 'RES-BODYENC-B64'
 * @throws EdgeproofError `ERR_RULE` for an id that is not in the rulebook.
 */
export function resolveRuleId(id: string): RuleId {
  return ruleIdsOf(id)[0] as RuleId;
}

function badOption(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo: 'read the options', path, because, fix });
}

function checkStrict(strict: unknown): void {
  if (strict === undefined || typeof strict === 'boolean') return;
  throw badOption('strict', `${show(strict)} is neither true nor false`, 'Give true or false.');
}

function checkObject(value: unknown, path: string): void {
  if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return;
  throw badOption(path, `${show(value)} is not an object`, 'Give an object, or leave it out.');
}

function checkSeverity(id: string, severity: unknown): asserts id is RuleId {
  const path = `severity[${JSON.stringify(id)}]`;
  if (!isRuleId(id)) throw unknownRule(id, path);
  if (!severities.includes(severity))
    throw badOption(path, `${show(severity)} is no severity`, "Choose 'error', 'warning' or 'off'.");
  if (holdersOf(id).length > 0) return;
  throw badOption(
    path,
    'that is no rule but a way in which a function fails, before anything is judged',
    'Leave it out.',
  );
}

function resolveSeverity(chosen: RuleOptions['severity'] = {}): RuleSettings['severity'] {
  const resolved = new Map<RuleId, Severity | 'off'>();
  for (const [id, severity] of Object.entries(chosen)) {
    if (severity === undefined) continue;
    checkSeverity(id, severity);
    resolved.set(id, severity);
  }
  return resolved;
}

/**
 * Options as the judge needs them. Without any, always the same frozen object.
 *
 * @throws EdgeproofError `ERR_RULE` for an unknown rule, `ERR_OPTION` for a value that is not allowed.
 */
export function resolveRuleSettings(options: RuleOptions = {}): RuleSettings {
  const { strict, assumptions, severity } = options;
  if (strict === undefined && assumptions === undefined && severity === undefined) return defaultSettings();
  checkStrict(strict);
  checkObject(assumptions, 'assumptions');
  checkObject(severity, 'severity');
  return Object.freeze({
    strict: strict === true,
    assumptions: resolveAssumptions(assumptions),
    severity: resolveSeverity(severity),
  });
}
