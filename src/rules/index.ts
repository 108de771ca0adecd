import { ruleObjects } from './catalogue.js';
import type { Rule } from './types.js';

/** The rulebook as data, in the order in which CloudFront would report what is wrong. */
export const rules: readonly Rule[] = ruleObjects;

export { isViolationOf } from './covered.js';
export { type RuleId, ruleIds } from './ids.js';
export { judge, judgeEnvironment } from './judge.js';
export { judgeOn } from './judge-on.js';
export { readOnlyHeaders, responseLimit } from './limits.js';
export { type RuleOptions, resolveRuleId, resolveRuleSettings, ruleIdsOf } from './settings.js';
export { bodySize, headersSize, responseSize } from './sizes.js';
export type {
  Baseline,
  CacheFacts,
  Evidence,
  Finding,
  Judgement,
  Rule,
  RuleSettings,
  Severity,
  Violation,
} from './types.js';
export { type ValidateOptions, validateResult } from './validate-result.js';
