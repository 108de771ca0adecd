import type { Trigger } from '../events/types.js';
import type { Found, OriginPart } from './rule.js';

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

/** The field where it is there and `isFine` says no. */
export function badField(
  part: OriginPart,
  name: string,
  isFine: (value: unknown) => boolean,
): Found<Field> | undefined {
  const value = part.fields[name];
  return value === undefined || isFine(value) ? undefined : fieldOf(part, name);
}

/** … where it is a whole number; a wrong type is ORI-NUM-TYPE's. */
export function badNumber(
  part: OriginPart,
  name: string,
  isFine: (value: number) => boolean,
): Found<Field> | undefined {
  return badField(part, name, (value) => !Number.isInteger(value) || isFine(value as number));
}
