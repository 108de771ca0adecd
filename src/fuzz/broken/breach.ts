import type { Arbitrary } from 'fast-check';
import type { EdgeEvent, EdgeRecord, Trigger } from '../../events/index.js';
import type { RuleId } from '../../rules/index.js';

/** A valid result that is to be spoilt: nobody else holds it, and its fields may become anything. */
export interface Draft {
  [field: string]: unknown;
  headers: Record<string, unknown>;
}

/** Breaks one rule: what comes back is the result. */
export type Spoil = (draft: Draft, record: EdgeRecord) => unknown;

/** How to break a rule. */
export interface Breach {
  /** The ways to do it, the plainest first. */
  readonly spoils: (trigger: Trigger) => Arbitrary<Spoil>;
  /** Where it can be done, if not at every trigger of the rule. */
  readonly triggers?: readonly Trigger[];
  /** What the event must hold. */
  readonly needs?: Need;
}

export interface Need {
  /** As in `the event has …`. */
  readonly what: string;
  readonly isIn: (record: EdgeRecord) => boolean;
}

/** How to break each rule, by id. */
export type Breaches = { readonly [Id in RuleId]?: Breach };

/** What breaks a rule, and the event at which it does. */
export interface Broken {
  readonly event: EdgeEvent;
  readonly result: unknown;
  readonly rule: RuleId;
}

/** Puts one of the values into a field. */
export function setField(name: string, values: Arbitrary<unknown>): Arbitrary<Spoil> {
  return values.map((value) => (draft) => Object.assign(draft, { [name]: value }));
}

/** Puts in fields. */
export function setFields(values: Arbitrary<object>): Arbitrary<Spoil> {
  return values.map((fields) => (draft) => Object.assign(draft, fields));
}
