import { describe, expect, it } from 'vitest';
import { resolveDistribution } from '../../src/distribution/resolve-distribution.js';
import { CachePolicy, OriginRequestPolicy } from '../../src/index.js';
import { fakeOrigin } from './fake-origin.js';

const behavior = (config: object) =>
  resolveDistribution({ defaultBehavior: { origin: fakeOrigin(), ...config } }).behaviors[0];

const cachePolicies = [
  ['CachingOptimized', '658327ea-f89d-4fab-a63d-7e88639e58f6'],
  ['CachingOptimizedForUncompressedObjects', 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d'],
  ['CachingDisabled', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'],
  ['Amplify', '2e54312d-136d-493c-8eb9-b001f22f67d2'],
  ['Elemental-MediaPackage', '08627262-05a9-4f76-9ded-b50ca2e3a84f'],
  ['UseOriginCacheControlHeaders', '83da9c7e-98b4-4e11-a168-04f0df8e2c65'],
  ['UseOriginCacheControlHeaders-QueryStrings', '4cc15a8a-d715-48a4-82b8-cc0b614638fe'],
] as const;

const unpublished = [
  ['Amplify-Default', '4d1d2f1d-3a71-49ad-9e08-7ea5d843a556'],
  ['Amplify-DefaultNoCookies', 'a6bad946-36c3-4c33-aa98-362c74a7fb13'],
  ['Amplify-ImageOptimization', '1c6db51a-a33f-469a-8245-dae26771f530'],
  ['Amplify-StaticContent', '7e5fad67-ee98-4ad0-b05a-394999eefc1a'],
] as const;

const originRequestPolicies = [
  ['AllViewer', '216adef6-5c7f-47e4-b989-5492eafa07d3'],
  ['AllViewerAndCloudFrontHeaders-2022-06', '33f36d7e-f396-46d9-90e0-52428a34d9dc'],
  ['AllViewerExceptHostHeader', 'b689b0a8-53d0-40ab-baf2-68738e2966ac'],
  ['CORS-CustomOrigin', '59781a5b-3903-41f3-afcb-af62929ccde1'],
  ['CORS-S3Origin', '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf'],
  ['Elemental-MediaTailor-PersonalizedManifests', '775133bc-15f2-49f9-abea-afb2e0bf67d2'],
  ['HostHeaderOnly', 'bf0718e1-ba1e-49d1-88b1-f726733018ae'],
  ['UserAgentRefererHeaders', 'acba4595-bd28-49b8-b9fe-13317c0390fa'],
] as const;

describe('the id of a managed policy (rulebook: pipeline §16)', () => {
  it.each(cachePolicies)('stands for the cache policy %s', (name, id) => {
    const cachePolicy = Object.values(CachePolicy).find(({ cachePolicyName }) => cachePolicyName === name);
    expect(behavior({ cachePolicy: id })?.cachePolicy).toEqual(behavior({ cachePolicy })?.cachePolicy);
    expect(behavior({ cachePolicy: id.toUpperCase() })?.cachePolicy.name).toBe(name);
  });

  it.each(originRequestPolicies)('stands for the origin request policy %s', (name, id) => {
    const policies = Object.values(OriginRequestPolicy);
    const originRequestPolicy = policies.find(({ originRequestPolicyName }) => originRequestPolicyName === name);
    expect(behavior({ originRequestPolicy: id })?.originRequestPolicy).toEqual(
      behavior({ originRequestPolicy })?.originRequestPolicy,
    );
  });

  it('is there for each of them', () => {
    expect(cachePolicies.map(([name]) => name)).toEqual(
      Object.values(CachePolicy).map(({ cachePolicyName }) => cachePolicyName),
    );
    expect(originRequestPolicies.map(([name]) => name)).toEqual(
      Object.values(OriginRequestPolicy).map(({ originRequestPolicyName }) => originRequestPolicyName),
    );
  });

  it.each(unpublished)('of %s is known, and refused: nobody knows its settings', (name, id) => {
    expect(() => behavior({ cachePolicy: id })).toThrow(
      `defaultBehavior.cachePolicy: "${id}" is ${name}: its settings are not published. Write as an object what it is to do.`,
    );
  });
});

describe('any other id', () => {
  it('is refused, with those there are', () => {
    const id = '11111111-2222-3333-4444-555555555555';
    expect(() => behavior({ cachePolicy: id })).toThrow(
      `cachePolicy: "${id}" is not the id of a managed policy. Give an object with the settings of your own policy, or one of: 658327ea-f89d-4fab-a63d-7e88639e58f6 (CachingOptimized), `,
    );
    expect(() => behavior({ originRequestPolicy: id })).toThrow('(UserAgentRefererHeaders).');
    expect(() => behavior({ cachePolicy: id })).not.toThrow('Amplify-Default');
  });

  it('of the other kind is none of this kind', () => {
    expect(() => behavior({ originRequestPolicy: cachePolicies[0][1] })).toThrow('is not the id of a managed policy');
  });
});
