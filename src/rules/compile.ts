import type { Trigger } from '../events/types.js';
import { ruleObjects } from './catalogue.js';
import { allTriggers } from './groups.js';
import type { AnyFacts, JudgeContext, Outcome, Parts, RuleObject } from './rule.js';

/** One check of one rule; `order` is the rule's place in the list. */
export interface Step<Part> {
  readonly rule: RuleObject;
  readonly order: number;
  readonly check: (part: Part, context: JudgeContext) => Outcome<AnyFacts>;
}

/** The checks of a trigger, by the part they look at. */
export type Steps = { readonly [Part in keyof Parts]: readonly Step<Parts[Part]>[] };

const partNames = Object.keys({
  result: 0,
  unusable: 0,
  request: 0,
  response: 0,
  headers: 0,
  header: 0,
  line: 0,
  entry: 0,
  readOnlyHeader: 0,
  target: 0,
  requestBody: 0,
  responseBody: 0,
  origin: 0,
  originFields: 0,
  customHeaders: 0,
  customHeader: 0,
  customEntry: 0,
} satisfies Record<keyof Parts, 0>) as (keyof Parts)[];

function stepsFor<Part extends keyof Parts>(part: Part, trigger: Trigger): Step<Parts[Part]>[] {
  return ruleObjects.flatMap((rule, order) => {
    const check = rule.triggers.includes(trigger) ? rule.checks[part] : undefined;
    return check ? [{ rule, order, check }] : [];
  });
}

function compile(trigger: Trigger): Steps {
  return Object.fromEntries(partNames.map((part) => [part, stepsFor(part, trigger)])) as unknown as Steps;
}

/** Made once, when the module loads. */
export const stepsByTrigger = Object.fromEntries(allTriggers.map((trigger) => [trigger, compile(trigger)])) as Readonly<
  Record<Trigger, Steps>
>;
