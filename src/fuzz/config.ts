import fc, { type Arbitrary } from 'fast-check';
import type { ConfigInit } from '../events/index.js';
import { arbitraryOf, type Constraint } from './constraint.js';

/** What narrows what an event says of its distribution; the default is that of the factories. */
export interface ConfigConstraints {
  readonly config?: Constraint<ConfigInit | undefined>;
}

/** The part of a factory's options that tells of the distribution. */
export function configOf({ config }: ConfigConstraints): Arbitrary<{ readonly config?: ConfigInit }> {
  if (config === undefined) return fc.constant({});
  return arbitraryOf(config).map((drawn) => (drawn === undefined ? {} : { config: drawn }));
}
