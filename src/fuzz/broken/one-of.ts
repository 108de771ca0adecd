import fc, { type Arbitrary } from 'fast-check';

type Made<Way> = Way extends Arbitrary<infer Value> ? Value : never;

/** One of several ways. A counterexample ends with the first that will do: put the plainest there. */
export function oneOf<Ways extends Arbitrary<unknown>[]>(...ways: Ways): Arbitrary<Made<Ways[number]>> {
  return fc.oneof({ withCrossShrink: true }, ...ways) as Arbitrary<Made<Ways[number]>>;
}
