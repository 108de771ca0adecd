import type { CachePolicySettings } from '../../src/distribution/types.js';

/** A resolved cache policy that keys nothing and has no encodings, but for what is said otherwise. */
export function policyOf(settings: Partial<CachePolicySettings> = {}): CachePolicySettings {
  return {
    name: 'test',
    minTtl: 0,
    defaultTtl: 86_400,
    maxTtl: 31_536_000,
    headers: 'none',
    cookies: 'none',
    queryStrings: 'none',
    gzip: false,
    brotli: false,
    ...settings,
  };
}

/** The example policies of pipeline §9.3. */
export const policyA = policyOf({ name: 'A' });
export const policyB = policyOf({ name: 'B', minTtl: 1 });
export const policyC = policyOf({ name: 'C', minTtl: 60, defaultTtl: 300, maxTtl: 600 });
export const cachingOff = policyOf({ minTtl: 0, defaultTtl: 0, maxTtl: 0 });
export const asTheOriginSays = policyOf({ minTtl: 0, defaultTtl: 0, maxTtl: 31_536_000 });
