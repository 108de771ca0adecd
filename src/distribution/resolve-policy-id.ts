import { show } from '../message/show.js';
import type { CachePolicyConfig, OriginRequestPolicyConfig } from './config.js';
import { type Path, refuse } from './refuse.js';
import type { ResponseHeadersPolicyConfig } from './response-headers-config.js';

interface Policies {
  readonly cachePolicy: CachePolicyConfig;
  readonly originRequestPolicy: OriginRequestPolicyConfig;
  readonly responseHeadersPolicy: ResponseHeadersPolicyConfig;
}

/** The policy that an id stands for, or the one given. Ids are refused until they are known. */
export function resolvePolicyId<Kind extends keyof Policies>(
  kind: Kind,
  given: Policies[Kind] | string,
  path: Path,
): Policies[Kind] {
  if (typeof given !== 'string') return given;
  throw refuse([...path, kind], `${show(given)} is not allowed`, 'Give an object.');
}
