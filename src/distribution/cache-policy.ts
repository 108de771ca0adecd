import type { CachePolicyConfig } from './config.js';
import { managed } from './managed.js';

const viewersMethod = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'] as const;

const optimized = { minTtl: 1, defaultTtl: 86_400, maxTtl: 31_536_000 } as const;
const asTheOriginSays = { minTtl: 0, defaultTtl: 0, maxTtl: 31_536_000 } as const;
const bothEncodings = { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true } as const;

function policy<const T extends CachePolicyConfig>(settings: T): CachePolicyConfig {
  return managed(settings);
}

/**
 * CloudFront's managed cache policies, by the CDK's names.
 *
 * @example { origin, cachePolicy: CachePolicy.CACHING_DISABLED }
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
 */
export const CachePolicy = Object.freeze({
  /** The default: 1 second, a day, a year; nothing of the request but the path in the key; both encodings. */
  CACHING_OPTIMIZED: policy({ cachePolicyName: 'CachingOptimized', ...optimized, ...bothEncodings }),
  /** The same without encodings. */
  CACHING_OPTIMIZED_FOR_UNCOMPRESSED_OBJECTS: policy({
    cachePolicyName: 'CachingOptimizedForUncompressedObjects',
    ...optimized,
  }),
  /** Nothing is cached, errors neither. */
  CACHING_DISABLED: policy({ cachePolicyName: 'CachingDisabled', minTtl: 0, defaultTtl: 0, maxTtl: 0 }),
  AMPLIFY: policy({
    cachePolicyName: 'Amplify',
    minTtl: 2,
    defaultTtl: 2,
    maxTtl: 600,
    headerBehavior: ['Authorization', 'CloudFront-Viewer-Country', 'Host'],
    cookieBehavior: 'all',
    queryStringBehavior: 'all',
    ...bothEncodings,
  }),
  ELEMENTAL_MEDIA_PACKAGE: policy({
    cachePolicyName: 'Elemental-MediaPackage',
    minTtl: 0,
    defaultTtl: 86_400,
    maxTtl: 31_536_000,
    headerBehavior: ['Origin'],
    queryStringBehavior: ['aws.manifestfilter', 'start', 'end', 'm'],
    enableAcceptEncodingGzip: true,
  }),
  /** What the origin's Cache-Control says, and nothing without it. */
  USE_ORIGIN_CACHE_CONTROL_HEADERS: policy({
    cachePolicyName: 'UseOriginCacheControlHeaders',
    ...asTheOriginSays,
    headerBehavior: ['Host', 'Origin', ...viewersMethod],
    cookieBehavior: 'all',
    ...bothEncodings,
  }),
  /** The same with query strings in the key. */
  USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS: policy({
    cachePolicyName: 'UseOriginCacheControlHeaders-QueryStrings',
    ...asTheOriginSays,
    headerBehavior: ['Host', 'Origin', ...viewersMethod],
    cookieBehavior: 'all',
    queryStringBehavior: 'all',
    ...bothEncodings,
  }),
});
