import { absent, type Expected, type PipelineCase, type Step } from '../pipeline-case.js';
import { get, one, origin, seconds } from './helpers.js';

/** What tells the managed policies apart. */
const viewer = {
  'accept-encoding': 'gzip, br',
  authorization: 'Basic x',
  cookie: 'b=2; a=1',
  origin: 'https://shop.example.com',
  referer: 'https://shop.example.com/',
  'user-agent': 'curl',
  'access-control-request-method': 'GET',
  'access-control-request-headers': 'x-a',
  'x-tag': '1',
};

const request = {
  uri: '/a?start=1&other=2',
  headers: viewer,
  viewer: { country: 'DE', tls: 'TLSv1.3:x:y', asn: '64496' },
};

const host = 'd111111abcdef8.cloudfront.net';
const nothing = Object.fromEntries(Object.keys(viewer).map((name) => [name, absent]));
const sentNothing: Expected['sent'] = { ...nothing, 'user-agent': 'Amazon CloudFront', host: 'origin.example.com' };
const sentAll: Expected['sent'] = { ...viewer, 'accept-encoding': 'br,gzip', cookie: 'a=1; b=2', host };

const path = 'GET origin.example.com/a';
const query = `${path}?start=1&other=2`;

const cachePolicy = (name: string, id: string, steps: readonly Step[], headers = {}): PipelineCase => ({
  rule: `§16.1 ${name}`,
  why: 'by its id: lifetimes, the key, what goes on',
  config: one(() => ({ origin: origin({ headers }), cachePolicy: id })),
  steps,
});

const originRequestPolicy = (name: string, id: string, expected: Expected): PipelineCase => ({
  rule: `§16.2 ${name}`,
  why: 'by its id: what goes on',
  config: one(() => ({ originRequestPolicy: id })),
  steps: [
    [request, { xCache: 'Miss', ...expected }],
    // Nothing of it is in the key.
    [get('/a', { 'accept-encoding': 'gzip, br' }), { xCache: 'Hit' }],
  ],
});

const encoded = { 'accept-encoding': 'br,gzip' };
const listed = { host, origin: viewer.origin, cookie: 'a=1; b=2', ...encoded };
const says = { 'cache-control': 'max-age=60' };

/** §16: managed policies. */
export const policyCases: readonly PipelineCase[] = [
  cachePolicy('CachingOptimized', '658327ea-f89d-4fab-a63d-7e88639e58f6', [
    [request, { ttl: 86_400, asked: [path], sent: { ...sentNothing, ...encoded } }],
    [{ ...request, uri: '/a?start=2' }, { xCache: 'Hit' }],
  ]),
  cachePolicy('CachingOptimizedForUncompressedObjects', 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d', [
    [request, { ttl: 86_400, asked: [path], sent: sentNothing }],
    [get('/a'), { xCache: 'Hit' }],
  ]),
  cachePolicy('CachingDisabled', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', [
    [request, { cache: 'bypass', asked: [path], sent: sentNothing }],
    [request, { cache: 'bypass', asked: [path] }],
  ]),
  cachePolicy('Amplify', '2e54312d-136d-493c-8eb9-b001f22f67d2', [
    [
      request,
      {
        ttl: 2,
        asked: [query],
        sent: {
          ...sentNothing,
          ...encoded,
          host,
          authorization: 'Basic x',
          cookie: 'a=1; b=2',
          'cloudfront-viewer-country': 'DE',
        },
      },
    ],
    [{ ...request, viewer: { country: 'FR' } }, { xCache: 'Miss' }],
    [{ ...request, headers: { ...viewer, 'x-tag': '2' } }, { xCache: 'Hit' }],
    seconds(2),
    [request, { asked: [query] }],
  ]),
  cachePolicy('Elemental-MediaPackage', '08627262-05a9-4f76-9ded-b50ca2e3a84f', [
    [
      request,
      {
        ttl: 86_400,
        asked: [`${path}?start=1`],
        sent: { ...sentNothing, origin: viewer.origin, 'accept-encoding': 'gzip' },
      },
    ],
    [{ ...request, uri: '/a?end=1' }, { xCache: 'Miss' }],
  ]),
  cachePolicy(
    'UseOriginCacheControlHeaders',
    '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
    [
      [request, { ttl: 60, asked: [path], sent: { ...sentNothing, ...listed } }],
      [{ ...request, headers: { ...viewer, 'x-http-method-override': 'PUT' } }, { xCache: 'Miss' }],
    ],
    says,
  ),
  {
    rule: '§16.1 UseOriginCacheControlHeaders',
    why: 'without Cache-Control nothing stays fresh',
    config: one(() => ({ cachePolicy: '83da9c7e-98b4-4e11-a168-04f0df8e2c65' })),
    steps: [[request, { ttl: 0 }]],
  },
  cachePolicy(
    'UseOriginCacheControlHeaders-QueryStrings',
    '4cc15a8a-d715-48a4-82b8-cc0b614638fe',
    [
      [request, { ttl: 60, asked: [query], sent: { ...sentNothing, ...listed } }],
      [{ ...request, uri: '/a?start=1' }, { xCache: 'Miss' }],
    ],
    says,
  ),
  originRequestPolicy('AllViewer', '216adef6-5c7f-47e4-b989-5492eafa07d3', {
    asked: [query],
    sent: { ...sentAll, 'cloudfront-viewer-country': absent },
  }),
  originRequestPolicy('AllViewerAndCloudFrontHeaders-2022-06', '33f36d7e-f396-46d9-90e0-52428a34d9dc', {
    asked: [query],
    sent: { ...sentAll, 'cloudfront-viewer-country': 'DE', 'cloudfront-viewer-asn': '64496' },
  }),
  originRequestPolicy('AllViewerExceptHostHeader', 'b689b0a8-53d0-40ab-baf2-68738e2966ac', {
    asked: [query],
    sent: {
      ...sentAll,
      host: 'origin.example.com',
      'cloudfront-forwarded-proto': 'https',
      'cloudfront-viewer-http-version': '2.0',
      'cloudfront-viewer-tls': 'TLSv1.3:x:y',
      'cloudfront-is-desktop-viewer': 'true',
      'cloudfront-viewer-country': 'DE',
      'cloudfront-viewer-asn': absent,
      'cloudfront-viewer-address': absent,
    },
  }),
  originRequestPolicy('CORS-CustomOrigin', '59781a5b-3903-41f3-afcb-af62929ccde1', {
    asked: [path],
    sent: { ...sentNothing, ...encoded, origin: viewer.origin },
  }),
  originRequestPolicy('CORS-S3Origin', '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf', {
    asked: [path],
    sent: {
      ...sentNothing,
      ...encoded,
      origin: viewer.origin,
      'access-control-request-headers': 'x-a',
      'access-control-request-method': 'GET',
    },
  }),
  originRequestPolicy('Elemental-MediaTailor-PersonalizedManifests', '775133bc-15f2-49f9-abea-afb2e0bf67d2', {
    asked: [query],
    sent: {
      ...sentNothing,
      ...encoded,
      origin: viewer.origin,
      'user-agent': 'curl',
      'access-control-request-headers': 'x-a',
      'access-control-request-method': 'GET',
    },
  }),
  originRequestPolicy('HostHeaderOnly', 'bf0718e1-ba1e-49d1-88b1-f726733018ae', {
    asked: [path],
    sent: { ...sentNothing, ...encoded, host },
  }),
  originRequestPolicy('UserAgentRefererHeaders', 'acba4595-bd28-49b8-b9fe-13317c0390fa', {
    asked: [path],
    sent: { ...sentNothing, ...encoded, 'user-agent': 'curl', referer: viewer.referer },
  }),
];
