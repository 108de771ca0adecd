import { loadRulebook } from './load-rulebook.js';

type Rulebook = ReturnType<typeof loadRulebook>;

// Once for each function of each request, so without an array of its arguments.
export const judge: Rulebook['judge'] = (result, trigger, baseline, settings, environment) =>
  loadRulebook().judge(result, trigger, baseline, settings, environment);
export const judgeEnvironment: Rulebook['judgeEnvironment'] = (...given) => loadRulebook().judgeEnvironment(...given);
export const judgeOn: Rulebook['judgeOn'] = (...given) => loadRulebook().judgeOn(...given);
export const resolveRuleId: Rulebook['resolveRuleId'] = (...given) => loadRulebook().resolveRuleId(...given);
export const resolveRuleSettings: Rulebook['resolveRuleSettings'] = (...given) =>
  loadRulebook().resolveRuleSettings(...given);
export const ruleIdsOf: Rulebook['ruleIdsOf'] = (...given) => loadRulebook().ruleIdsOf(...given);
