export { isViolationOf } from './covered.js';
export { type RuleId, ruleIds } from './ids.js';
export { readOnlyHeaders, responseLimit } from './limits.js';
export { judge, judgeEnvironment, judgeOn, resolveRuleId, resolveRuleSettings, ruleIdsOf } from './on-demand.js';
export { rules } from './rule-data.js';
export type { RuleOptions } from './settings.js';
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
