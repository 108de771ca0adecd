import type { Trigger } from '../events/types.js';
import type { Found, OriginPart } from './rule.js';
import { sameJson } from './same-json.js';

/** An origin can only be chosen at origin-request. */
export const originTriggers: readonly Trigger[] = ['origin-request'];
export const originSource = 'lambda-event-structure';

/** A field of an origin, and what stands in it. */
export interface Field {
  readonly name: string;
  readonly value: unknown;
}

export function fieldOf({ path, fields }: OriginPart, name: string): Found<Field> {
  return { path: `${path}.${name}`, name, value: fields[name] };
}

/** Whether the function chose one of the fields: what the distribution is configured with may lie beyond its limits. */
export function isChosen({ fields, before }: OriginPart, ...names: string[]): boolean {
  return before === undefined || names.some((name) => !sameJson(fields[name], before[name]));
}

/** The field where the function put something there that `isFine` says no to. */
export function badField(
  part: OriginPart,
  name: string,
  isFine: (value: unknown) => boolean,
): Found<Field> | undefined {
  const value = part.fields[name];
  return value === undefined || isFine(value) || !isChosen(part, name) ? undefined : fieldOf(part, name);
}

/** … where it is a whole number; a wrong type is ORI-NUM-TYPE's. */
export function badNumber(
  part: OriginPart,
  name: string,
  isFine: (value: number) => boolean,
): Found<Field> | undefined {
  return badField(part, name, (value) => !Number.isInteger(value) || isFine(value as number));
}
