import { describe, expect, it, vi } from 'vitest';
import { CachePolicy } from '../../src/distribution/cache-policy.js';
import type { BehaviorConfig, DistributionConfig } from '../../src/distribution/config.js';
import { OriginRequestPolicy } from '../../src/distribution/origin-request-policy.js';
import { resolveDistribution } from '../../src/distribution/resolve-distribution.js';
import { fakeGroup, fakeOrigin } from './fake-origin.js';

const origin = fakeOrigin();

function behavior(config: Partial<BehaviorConfig> = {}) {
  return resolveDistribution({ defaultBehavior: { origin, ...config } }).behaviors[0]!;
}

function distribution(config: Partial<DistributionConfig> = {}) {
  return resolveDistribution({ defaultBehavior: { origin }, ...config });
}

describe('a distribution with nothing but an origin', () => {
  it("has the CDK's defaults", () => {
    const { behaviors, ...settings } = distribution();
    expect(settings).toEqual({
      distributionId: 'E1A2B3C4D5E6F7',
      distributionDomainName: 'd111111abcdef8.cloudfront.net',
      domainNames: [],
      origins: [origin],
      otherOrigins: [],
      defaultRootObject: '',
      errorResponses: new Map(),
      geoRestriction: undefined,
      httpVersion: 'http2',
      enabled: true,
      cacheTagHeader: undefined,
      maxCacheBytes: undefined,
      onFunctionError: 'respond',
      options: {},
    });
    expect(behaviors).toEqual([
      {
        pathPattern: '*',
        position: 1,
        matches: expect.any(Function),
        origin,
        edgeLambdas: {},
        cachePolicy: {
          name: 'CachingOptimized',
          minTtl: 1,
          defaultTtl: 86_400,
          maxTtl: 31_536_000,
          headers: 'none',
          cookies: 'none',
          queryStrings: 'none',
          gzip: true,
          brotli: true,
        },
        originRequestPolicy: undefined,
        forwardedValues: undefined,
        responseHeadersPolicy: undefined,
        allowedMethods: ['GET', 'HEAD'],
        cachedMethods: ['GET', 'HEAD'],
        compress: true,
        viewerProtocolPolicy: 'allow-all',
      },
    ]);
    expect(behaviors[0]!.origin).toBe(origin);
  });

  it('takes undefined for left out', () => {
    const loose = {
      additionalBehaviors: undefined,
      otherOrigins: undefined,
      defaultRootObject: undefined,
      errorResponses: undefined,
    };
    expect(JSON.stringify(distribution({ ...loose, domainNames: undefined }))).toBe(JSON.stringify(distribution()));
  });
});

describe('what a distribution keeps', () => {
  it('are behaviors in the order listed, the default last', () => {
    const additionalBehaviors = { '/b/*': { origin }, 'a/*': { origin: fakeOrigin('a.example.com') } };
    const { behaviors, origins } = distribution({ additionalBehaviors });
    expect(behaviors.map(({ pathPattern, position }) => [pathPattern, position])).toEqual([
      ['/b/*', 1],
      ['a/*', 2],
      ['*', 3],
    ]);
    expect(behaviors[1]!.matches('/a/x')).toBe(true);
    expect(origins.map(({ domainName }) => domainName)).toEqual(
      ['api.example.com', 'a.example.com'].toSorted((a) => (a === 'api.example.com' ? -1 : 1)),
    );
  });

  it('are the members of its groups', () => {
    const group = fakeGroup();
    const { origins, behaviors } = resolveDistribution({ defaultBehavior: { origin: group } });
    expect(behaviors[0]!.origin).toBe(group);
    expect(origins).toEqual([group.primaryOrigin, group.fallbackOrigin]);
  });

  it('are handlers as they are, mocks too, with the options of their association', () => {
    const handler = vi.fn();
    const context = { functionName: 'rewrite' };
    const { edgeLambdas } = behavior({
      edgeLambdas: {
        'viewer-request': handler,
        'origin-request': { handler, includeBody: true, timeoutMs: 10_000, memorySize: 512, context },
        'viewer-response': undefined,
      },
    });
    expect(edgeLambdas).toEqual({
      'viewer-request': { trigger: 'viewer-request', handler, includeBody: false },
      'origin-request': {
        trigger: 'origin-request',
        handler,
        includeBody: true,
        timeoutMs: 10_000,
        memorySize: 512,
        context,
      },
    });
    expect(edgeLambdas['viewer-request']!.handler).toBe(handler);
    expect(edgeLambdas['origin-request']!.context).toBe(context);
    expect(handler).not.toHaveBeenCalled();
  });

  it('are the options shared with invoke, untouched', () => {
    const options = {
      runtime: 'nodejs24.x',
      timeoutMs: 1_000,
      strict: true,
      assumptions: { headMiss: 'GET' },
      severity: {},
      context: {},
    } as const;
    const { options: kept } = distribution(options);
    expect(kept).toEqual(options);
    expect(kept.assumptions).toBe(options.assumptions);
  });

  it('are error responses by status', () => {
    const { errorResponses } = distribution({
      errorResponses: [
        { httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/404.html', ttl: { minutes: 1 } },
        { httpStatus: 500, ttl: 0 },
      ],
    });
    expect([...errorResponses.values()]).toEqual([
      { httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/404.html', ttl: 60 },
      { httpStatus: 500, responseHttpStatus: undefined, responsePagePath: undefined, ttl: 0 },
    ]);
  });
});

describe('a cache policy of your own', () => {
  it.each([
    ['nothing given', {}, [0, 86_400, 31_536_000]],
    ['a minimum above a day', { minTtl: { days: 2 } }, [172_800, 172_800, 31_536_000]],
    ['a default above a year', { defaultTtl: { days: 400 } }, [0, 34_560_000, 34_560_000]],
    ["the CDK's durations", { minTtl: { toSeconds: () => 5 }, maxTtl: { hours: 48 } }, [5, 86_400, 172_800]],
  ])('fills in the lifetimes: %s (TTL-POLICY-DEF)', (_, cachePolicy, [minTtl, defaultTtl, maxTtl]) => {
    expect(behavior({ cachePolicy }).cachePolicy).toMatchObject({
      name: 'custom',
      minTtl,
      defaultTtl,
      maxTtl,
      gzip: false,
      brotli: false,
    });
  });

  it('can be made from a managed one', () => {
    const cachePolicy = { ...CachePolicy.CACHING_OPTIMIZED, maxTtl: { days: 2 }, headerBehavior: ['X-B', 'x-a'] };
    expect(behavior({ cachePolicy }).cachePolicy).toMatchObject({
      minTtl: 1,
      maxTtl: 172_800,
      headers: ['x-a', 'X-B'],
    });
  });
});

describe('managed policies', () => {
  it.each(Object.entries(CachePolicy))('CachePolicy.%s is accepted, for S3 too', (_, cachePolicy) => {
    const s3 = fakeOrigin('site.s3.amazonaws.com', { kind: 's3' });
    expect(behavior({ cachePolicy, origin: s3 }).cachePolicy.name).toBe(cachePolicy.cachePolicyName);
  });

  it.each(Object.entries(OriginRequestPolicy))('OriginRequestPolicy.%s is accepted', (_, originRequestPolicy) => {
    expect(behavior({ originRequestPolicy }).originRequestPolicy!.name).toBe(
      originRequestPolicy.originRequestPolicyName,
    );
  });

  it('have the settings of pipeline §16.1', () => {
    const table = Object.values(CachePolicy).map((cachePolicy) => {
      const { name, minTtl, defaultTtl, maxTtl, headers, cookies, queryStrings, gzip, brotli } = behavior({
        cachePolicy,
      }).cachePolicy;
      return [
        name,
        `${minTtl}/${defaultTtl}/${maxTtl}`,
        String(headers),
        String(cookies),
        String(queryStrings),
        `${gzip}/${brotli}`,
      ].join(' | ');
    });
    expect(table).toMatchInlineSnapshot(`
      [
        "CachingOptimized | 1/86400/31536000 | none | none | none | true/true",
        "CachingOptimizedForUncompressedObjects | 1/86400/31536000 | none | none | none | false/false",
        "CachingDisabled | 0/0/0 | none | none | none | false/false",
        "Amplify | 2/2/600 | Authorization,CloudFront-Viewer-Country,Host | all | all | true/true",
        "Elemental-MediaPackage | 0/86400/31536000 | Origin | none | aws.manifestfilter,start,end,m | true/false",
        "UseOriginCacheControlHeaders | 0/0/31536000 | Host,Origin,X-HTTP-Method,X-HTTP-Method-Override,X-Method-Override | all | none | true/true",
        "UseOriginCacheControlHeaders-QueryStrings | 0/0/31536000 | Host,Origin,X-HTTP-Method,X-HTTP-Method-Override,X-Method-Override | all | all | true/true",
      ]
    `);
  });

  it('have the settings of pipeline §16.2', () => {
    const table = Object.values(OriginRequestPolicy).map((originRequestPolicy) => {
      const { name, headers, cookies, queryStrings } = behavior({ originRequestPolicy }).originRequestPolicy!;
      return [name, JSON.stringify(headers), cookies, queryStrings].join(' | ');
    });
    expect(table).toMatchInlineSnapshot(`
      [
        "AllViewer | "allViewer" | all | all",
        "AllViewerAndCloudFrontHeaders-2022-06 | {"allViewerAndCloudFront":["CloudFront-Forwarded-Proto","CloudFront-Is-Android-Viewer","CloudFront-Is-Desktop-Viewer","CloudFront-Is-IOS-Viewer","CloudFront-Is-Mobile-Viewer","CloudFront-Is-SmartTV-Viewer","CloudFront-Is-Tablet-Viewer","CloudFront-Viewer-Address","CloudFront-Viewer-ASN","CloudFront-Viewer-City","CloudFront-Viewer-Country","CloudFront-Viewer-Country-Name","CloudFront-Viewer-Country-Region","CloudFront-Viewer-Country-Region-Name","CloudFront-Viewer-Http-Version","CloudFront-Viewer-Latitude","CloudFront-Viewer-Longitude","CloudFront-Viewer-Metro-Code","CloudFront-Viewer-Postal-Code","CloudFront-Viewer-Time-Zone","CloudFront-Viewer-TLS"]} | all | all",
        "AllViewerExceptHostHeader | {"allExcept":["Host"]} | all | all",
        "CORS-CustomOrigin | ["Origin"] | none | none",
        "CORS-S3Origin | ["Origin","Access-Control-Request-Headers","Access-Control-Request-Method"] | none | none",
        "Elemental-MediaTailor-PersonalizedManifests | ["Origin","Access-Control-Request-Headers","Access-Control-Request-Method","User-Agent","X-Forwarded-For"] | none | all",
        "HostHeaderOnly | ["Host"] | none | none",
        "UserAgentRefererHeaders | ["User-Agent","Referer"] | none | none",
      ]
    `);
  });
});

describe('methods', () => {
  it('are one of three sets, by name or written out in any order (METHOD-SETS)', () => {
    expect(behavior({ allowedMethods: 'ALL' }).allowedMethods).toEqual([
      'GET',
      'HEAD',
      'OPTIONS',
      'PUT',
      'PATCH',
      'POST',
      'DELETE',
    ]);
    expect(behavior({ allowedMethods: ['OPTIONS', 'HEAD', 'GET'], cachedMethods: 'GET_HEAD_OPTIONS' })).toMatchObject({
      allowedMethods: ['GET', 'HEAD', 'OPTIONS'],
      cachedMethods: ['GET', 'HEAD', 'OPTIONS'],
    });
  });
});
