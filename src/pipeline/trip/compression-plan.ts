import { isCachingOff } from '../../cache/ttl-policy.js';
import type { Behavior } from '../../distribution/types.js';

/** What a behavior that compresses could compress with, or why it never does for all that. */
export interface CompressionPlan {
  readonly gzip: boolean;
  readonly brotli: boolean;
  /** The same for all of its requests. */
  readonly obstacle: string | undefined;
}

/** COMP-ON, COMP-TTL: what is known before any request. */
export function planCompression({ compress, cachePolicy }: Behavior): CompressionPlan | undefined {
  if (!compress) return undefined;
  const { gzip, brotli } = cachePolicy;
  return { gzip, brotli, obstacle: obstacleIn(cachePolicy) };
}

function obstacleIn(policy: Behavior['cachePolicy']): string | undefined {
  if (!(policy.gzip || policy.brotli)) return 'the cache policy enables neither gzip nor brotli';
  return isCachingOff(policy) ? 'caching is off: all TTLs are 0' : undefined;
}
