import { lazily } from '../message/lazily.js';
import { CachePolicy } from './cache-policy.js';
import type { CachePolicyConfig, OriginRequestPolicyConfig } from './config.js';
import { OriginRequestPolicy } from './origin-request-policy.js';

/** A managed policy's name, and its settings; `undefined` where AWS doesn't publish them. */
export interface Managed<Config> {
  readonly name: string;
  readonly policy: Config | undefined;
}

/** The managed cache policies by id (rulebook: pipeline §16.1). */
export const cachePolicies = lazily(
  (): ReadonlyMap<string, Managed<CachePolicyConfig>> =>
    new Map([
      ...known('cachePolicyName', {
        '658327ea-f89d-4fab-a63d-7e88639e58f6': CachePolicy.CACHING_OPTIMIZED,
        'b2884449-e4de-46a7-ac36-70bc7f1ddd6d': CachePolicy.CACHING_OPTIMIZED_FOR_UNCOMPRESSED_OBJECTS,
        '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': CachePolicy.CACHING_DISABLED,
        '2e54312d-136d-493c-8eb9-b001f22f67d2': CachePolicy.AMPLIFY,
        '08627262-05a9-4f76-9ded-b50ca2e3a84f': CachePolicy.ELEMENTAL_MEDIA_PACKAGE,
        '83da9c7e-98b4-4e11-a168-04f0df8e2c65': CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS,
        '4cc15a8a-d715-48a4-82b8-cc0b614638fe': CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS,
      }),
      ...unpublished({
        '4d1d2f1d-3a71-49ad-9e08-7ea5d843a556': 'Amplify-Default',
        'a6bad946-36c3-4c33-aa98-362c74a7fb13': 'Amplify-DefaultNoCookies',
        '1c6db51a-a33f-469a-8245-dae26771f530': 'Amplify-ImageOptimization',
        '7e5fad67-ee98-4ad0-b05a-394999eefc1a': 'Amplify-StaticContent',
      }),
    ]),
);

/** The managed origin request policies by id (rulebook: pipeline §16.2). */
export const originRequestPolicies = lazily(
  (): ReadonlyMap<string, Managed<OriginRequestPolicyConfig>> =>
    new Map(
      known('originRequestPolicyName', {
        '216adef6-5c7f-47e4-b989-5492eafa07d3': OriginRequestPolicy.ALL_VIEWER,
        '33f36d7e-f396-46d9-90e0-52428a34d9dc': OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022,
        'b689b0a8-53d0-40ab-baf2-68738e2966ac': OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        '59781a5b-3903-41f3-afcb-af62929ccde1': OriginRequestPolicy.CORS_CUSTOM_ORIGIN,
        '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf': OriginRequestPolicy.CORS_S3_ORIGIN,
        '775133bc-15f2-49f9-abea-afb2e0bf67d2': OriginRequestPolicy.ELEMENTAL_MEDIA_TAILOR,
        'bf0718e1-ba1e-49d1-88b1-f726733018ae': OriginRequestPolicy.HOST_HEADER_ONLY,
        'acba4595-bd28-49b8-b9fe-13317c0390fa': OriginRequestPolicy.USER_AGENT_REFERER_HEADERS,
      }),
    ),
);

function known<Config extends object>(nameField: keyof Config, policies: Readonly<Record<string, Config>>) {
  return Object.entries(policies).map(([id, policy]): [string, Managed<Config>] => [
    id,
    { name: String(policy[nameField]), policy },
  ]);
}

function unpublished(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([id, name]): [string, Managed<never>] => [id, { name, policy: undefined }]);
}
