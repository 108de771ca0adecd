// All that needs the rules themselves, and so is loaded on demand.
export { assumptionTable } from '../assumptions/table.js';
export { judge, judgeEnvironment } from './judge.js';
export { judgeOn } from './judge-on.js';
export { rules } from './rule-data.js';
export { resolveRuleId, resolveRuleSettings, ruleIdsOf } from './settings.js';
