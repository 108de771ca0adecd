import type { DistributionSettings } from '../distribution/types.js';
import type { Origin } from '../origins/types.js';
import type { Distribution } from './distribution.js';
import type { Exchange } from './types/types.js';

/** On the distribution itself and by a registered symbol: other entries hold copies of this file of their own. */
const key: unique symbol = Symbol.for('edgeproof.inside') as never;

export type Observer = (exchange: Exchange) => void;

/** What the fuzzer and the runners' helpers reach of a distribution beyond what its users see. */
export interface Inside {
  readonly settings: DistributionSettings;
  /** Who answers in the place of an origin. */
  readonly standIns: Map<Origin, Origin>;
  /** Told of every exchange that a viewer gets, at whichever edge location. */
  readonly observers: Set<Observer>;
}

/** Gives a distribution its inside, where neither spreading nor printing shows it. */
export function withInside(distribution: Distribution, inside: Inside): Distribution {
  return Object.defineProperty(distribution, key, { value: inside });
}

/** `undefined` for what only looks like a distribution, such as a wrapper around one. */
export function insideOf(distribution: Distribution): Inside | undefined {
  return (distribution as { readonly [key]?: Inside })[key];
}
