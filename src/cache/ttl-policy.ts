import type { CachePolicySettings } from '../distribution/types.js';

/** The lifetimes of a cache policy, in seconds. */
export type TtlPolicy = Pick<CachePolicySettings, 'minTtl' | 'defaultTtl' | 'maxTtl'>;

/** All three TTLs are 0: nothing is looked up, stored or collapsed, errors neither (CP-TTL0). */
export function isCachingOff({ minTtl, defaultTtl, maxTtl }: TtlPolicy): boolean {
  return minTtl === 0 && defaultTtl === 0 && maxTtl === 0;
}
