import { ruleObjects } from './catalogue.js';
import type { RuleObject } from './rule.js';
import type { Rule } from './types.js';

function dataOf({ id, title, triggers, severity, evidence, source, covers, assumption, advice }: RuleObject): Rule {
  const data = { id, title, triggers, severity, evidence, source, covers };
  return Object.freeze({ ...data, ...(assumption && { assumption }), ...(advice && { advice }) });
}

/** The rulebook as data, in the order in which CloudFront would report what is wrong. The build writes it out. */
export const rules: readonly Rule[] = Object.freeze(ruleObjects.map(dataOf));
