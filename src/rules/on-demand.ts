import { loadRulebook } from './load-rulebook.js';

type Rulebook = ReturnType<typeof loadRulebook>;

export const judge: Rulebook['judge'] = (...given) => loadRulebook().judge(...given);
export const judgeEnvironment: Rulebook['judgeEnvironment'] = (...given) => loadRulebook().judgeEnvironment(...given);
export const judgeOn: Rulebook['judgeOn'] = (...given) => loadRulebook().judgeOn(...given);
export const resolveRuleId: Rulebook['resolveRuleId'] = (...given) => loadRulebook().resolveRuleId(...given);
export const resolveRuleSettings: Rulebook['resolveRuleSettings'] = (...given) =>
  loadRulebook().resolveRuleSettings(...given);
export const ruleIdsOf: Rulebook['ruleIdsOf'] = (...given) => loadRulebook().ruleIdsOf(...given);
