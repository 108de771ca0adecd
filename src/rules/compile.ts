import type { Trigger } from '../events/types.js';
import { ruleObjects } from './catalogue.js';
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
  environment: 0,
  headerTwice: 0,
} satisfies Record<keyof Parts, 0>) as (keyof Parts)[];

type Draft = { [Part in keyof Parts]: Step<never>[] };

function compile(trigger: Trigger): Steps {
  const draft = Object.fromEntries(partNames.map((part) => [part, []])) as unknown as Draft;
  for (const [order, rule] of ruleObjects.entries()) {
    if (rule.triggers.includes(trigger)) addSteps(draft, rule, order);
  }
  return draft as unknown as Steps;
}

function addSteps(draft: Draft, rule: RuleObject, order: number): void {
  for (const [part, check] of Object.entries(rule.checks)) draft[part as keyof Parts].push({ rule, order, check });
}

const compiled = new Map<Trigger, Steps>();

/** Made on first use: a file that judges nothing imports the rules for the price of reading them. */
export function stepsAt(trigger: Trigger): Steps {
  const known = compiled.get(trigger);
  if (known !== undefined) return known;
  const steps = compile(trigger);
  compiled.set(trigger, steps);
  return steps;
}
