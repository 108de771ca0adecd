import fc, { type Arbitrary } from 'fast-check';

/** What narrows a field of an event: the value itself, or an arbitrary of values. */
export type Constraint<T> = T | Arbitrary<T>;

/** Whether a value is an arbitrary, of this or any other copy of fast-check. */
export function isArbitrary(value: unknown): value is Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { generate, shrink, canShrinkWithoutContext } = value as Partial<Arbitrary<unknown>>;
  return [generate, shrink, canShrinkWithoutContext].every((member) => typeof member === 'function');
}

/** An arbitrary as it is, anything else as the only value. */
export function arbitraryOf<T>(given: Constraint<T>): Arbitrary<T> {
  return isArbitrary(given) ? given : fc.constant(given);
}

/** What a field may be: as it was given, `undefined` for its default, and the usual values when nothing was said of it. */
export function narrowed<Given extends object, Name extends keyof Given, T>(
  given: Given,
  name: Name,
  usual: () => Arbitrary<T>,
): Arbitrary<T> {
  return Object.hasOwn(given, name) ? arbitraryOf(given[name] as Constraint<T>) : usual();
}

/** The fields that are no arbitraries: what can be looked at before anything is generated. */
export function plainFields(given: object): { [name: string]: unknown } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => !isArbitrary(value)));
}
