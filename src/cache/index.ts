export { type NormalisedEncoding, normaliseAcceptEncoding } from './accept-encoding.js';
export { type CacheControl, parseCacheControl } from './cache-control.js';
export { cacheKey, cacheKeys, type KeyedRequest, type KeyScope } from './cache-key.js';
export { type CacheStoreOptions, createCacheStore } from './cache-store.js';
export { cacheTags } from './cache-tags.js';
export { errorCachingMinTtl, errorFloor, errorFreshness } from './error-freshness.js';
export { freshness, isStoredStatus } from './freshness.js';
export { parseHttpDate } from './http-date.js';
export { joinParts } from './join-parts.js';
export { keptPart, partKey, supersedes } from './parts.js';
export { isFresh, staleness, standsInForErrors } from './staleness.js';
export { isCachingOff, type TtlPolicy } from './ttl-policy.js';
export type {
  CacheEntry,
  CacheKeys,
  CacheSize,
  CacheStore,
  Freshness,
  KeptPart,
  Landed,
  Lease,
  LookUp,
  Staleness,
  StoredResponse,
} from './types.js';
