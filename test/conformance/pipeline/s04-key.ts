import { CachePolicy, type ForwardedValuesConfig, s3Origin } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { firstMiss, get, one, origin, plain, policy } from './helpers.js';

const legacy = (forwardedValues: ForwardedValuesConfig) => one(() => ({ forwardedValues }));

/** §4: the key. */
export const keyCases: readonly PipelineCase[] = [
  {
    rule: 'KEY-BASE',
    why: 'neither query, headers nor cookies are in the key by default',
    config: plain,
    steps: [
      [get('/a?x=1', { cookie: 'a=1', 'accept-language': 'de' }), { xCache: 'Miss', asked: [firstMiss] }],
      [get('/a?x=2', { cookie: 'a=2', 'accept-language': 'fr' }), { xCache: 'Hit' }],
      [get('/b'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'KEY-ALIAS',
    why: 'aliases share entries unless Host is in the key',
    config: one(
      () => ({}),
      () => ({ domainNames: ['a.example.com', 'b.example.com'] }),
    ),
    steps: [
      [get('/a', { host: 'a.example.com' }), { xCache: 'Miss' }],
      [get('/a', { host: 'b.example.com' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-ALIAS',
    why: 'with Host in the key they do not',
    config: one(
      () => ({ cachePolicy: { headerBehavior: ['Host'] } }),
      () => ({ domainNames: ['a.example.com', 'b.example.com'] }),
    ),
    steps: [
      [get('/a', { host: 'a.example.com' }), { xCache: 'Miss' }],
      [get('/a', { host: 'b.example.com' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'KEY-SCHEME',
    why: 'http and https share entries',
    config: plain,
    steps: [
      [{ uri: '/a', viewer: { protocol: 'http' } }, { xCache: 'Miss' }],
      [{ uri: '/a', viewer: { protocol: 'https' } }, { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-SCHEME',
    why: 'unless CloudFront-Forwarded-Proto is in the key',
    config: policy({ headerBehavior: ['CloudFront-Forwarded-Proto'] }),
    steps: [
      [
        { uri: '/a', viewer: { protocol: 'http' } },
        { xCache: 'Miss', sent: { 'cloudfront-forwarded-proto': 'http' } },
      ],
      [
        { uri: '/a', viewer: { protocol: 'https' } },
        { xCache: 'Miss', sent: { 'cloudfront-forwarded-proto': 'https' } },
      ],
    ],
  },
  {
    rule: 'KEY-BEHAVIOR',
    why: 'two behaviors do not share entries, though their keys are alike otherwise',
    config: () => {
      const shared = origin();
      const toA = async (event: any) => Object.assign(event.Records[0].cf.request, { uri: '/a' });
      return {
        defaultBehavior: { origin: shared },
        additionalBehaviors: { '/b': { origin: shared, edgeLambdas: { 'viewer-request': toA } } },
      };
    },
    steps: [
      [get('/a'), { xCache: 'Miss' }],
      [get('/b'), { xCache: 'Miss', asked: [firstMiss] }],
      [get('/b'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-COOKIE-CASE',
    why: 'the case of names and of values counts',
    config: policy({ cookieBehavior: 'all' }),
    steps: [
      [get('/a', { cookie: 'a=x' }), { xCache: 'Miss' }],
      [get('/a', { cookie: 'A=x' }), { xCache: 'Miss' }],
      [get('/a', { cookie: 'a=X' }), { xCache: 'Miss' }],
      [get('/a', { cookie: 'a=x' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-AE-ORP',
    why: 'listed in the origin request policy, Accept-Encoding is normalised all the same',
    config: one(() => ({ originRequestPolicy: { headerBehavior: ['Accept-Encoding'] } })),
    steps: [
      [get('/a', { 'accept-encoding': 'deflate, gzip;q=0.5' }), { sent: { 'accept-encoding': 'gzip' } }],
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-AE-EMPTY',
    why: 'an origin custom header without a value takes Accept-Encoding out of the key and of the request',
    config: one(() => ({ origin: origin({}, 'origin.example.com', { customHeaders: { 'Accept-Encoding': '' } }) })),
    steps: [
      [get('/a', { 'accept-encoding': 'gzip, br' }), { xCache: 'Miss', sent: { 'accept-encoding': absent } }],
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Hit' }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-AE-IDENTITY',
    why: 'viewers that take no encoding share an entry, which is not that of those who do',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [
      [get('/a', { 'accept-encoding': 'deflate' }), { xCache: 'Miss' }],
      [get('/a', { 'accept-encoding': 'identity' }), { xCache: 'Hit' }],
      [get('/a'), { xCache: 'Hit' }],
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'KEY-URI',
    why: 'the key is made of what viewer-request returned',
    config: one(() => ({
      edgeLambdas: { 'viewer-request': async (event) => Object.assign(event.Records[0].cf.request, { uri: '/same' }) },
    })),
    steps: [
      [get('/a'), { xCache: 'Miss' }],
      [get('/b'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-ORIGINPATH',
    why: 'what origin-request changes is not in the key',
    config: one(() => ({
      edgeLambdas: {
        'origin-request': async (event) => Object.assign(event.Records[0].cf.request, { uri: '/rewritten' }),
      },
    })),
    steps: [
      [get('/a'), { xCache: 'Miss', asked: ['GET origin.example.com/rewritten'] }],
      [get('/rewritten'), { xCache: 'Miss' }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'CP-QS',
    why: 'listed parameters are in the key and go to the origin, the others do neither',
    config: policy({ queryStringBehavior: ['w'] }),
    steps: [
      [get('/a?w=1&utm=x'), { xCache: 'Miss', asked: ['GET origin.example.com/a?w=1'] }],
      [get('/a?utm=y&w=1'), { xCache: 'Hit' }],
      [get('/a?w=2'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'KEY-QS-ORDER',
    why: 'the order of parameters matters',
    config: policy({ queryStringBehavior: 'all' }),
    steps: [
      [get('/a?a=1&b=2'), { xCache: 'Miss' }],
      [get('/a?b=2&a=1'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'CP-HDR',
    why: 'a header of the cache policy is in the key and goes to the origin',
    config: policy({ headerBehavior: ['Accept-Language'] }),
    steps: [
      [get('/a', { 'accept-language': 'de' }), { xCache: 'Miss', sent: { 'accept-language': 'de' } }],
      [get('/a', { 'accept-language': 'fr' }), { xCache: 'Miss' }],
      [get('/a', { 'Accept-Language': 'de' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'CP-COOKIE',
    why: 'listed cookies are in the key and go to the origin',
    config: policy({ cookieBehavior: ['ab'] }),
    steps: [
      [get('/a', { cookie: 'sid=1; ab=x' }), { xCache: 'Miss', sent: { cookie: 'ab=x' } }],
      [get('/a', { cookie: 'ab=x; sid=2' }), { xCache: 'Hit' }],
      [get('/a', { cookie: 'ab=y' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'CP-TTL0',
    why: 'all TTLs 0 switch caching off, of errors too',
    config: one(() => ({ origin: origin({ status: 404 }), cachePolicy: CachePolicy.CACHING_DISABLED })),
    steps: [
      [get('/a'), { cache: 'bypass', asked: [firstMiss] }],
      [get('/a'), { cache: 'bypass', asked: [firstMiss] }],
    ],
  },
  {
    rule: '§4.4 both on, viewer sends gzip and br',
    why: 'the origin gets the normalised value',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [[get('/a', { 'accept-encoding': 'gzip, deflate, br' }), { sent: { 'accept-encoding': 'br,gzip' } }]],
  },
  {
    rule: '§4.4 both on, viewer supports neither',
    why: 'the origin is asked for identity',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [[get('/a', { 'accept-encoding': 'deflate' }), { sent: { 'accept-encoding': 'identity' } }]],
  },
  {
    rule: 'FV-QS',
    why: 'without queryString nothing of it goes on, nor is in the key',
    config: legacy({ queryString: false }),
    steps: [
      [get('/a?x=1'), { xCache: 'Miss', asked: [firstMiss] }],
      [get('/a?x=2'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'FV-QS',
    why: 'with it all go on, and all are in the key',
    config: legacy({ queryString: true }),
    steps: [
      [get('/a?x=1'), { xCache: 'Miss', asked: [`${firstMiss}?x=1`] }],
      [get('/a?x=2'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'FV-QS',
    why: 'with keys all go on, and these are in the key',
    config: legacy({ queryString: true, queryStringCacheKeys: ['w'] }),
    steps: [
      [get('/a?w=1&utm=x'), { xCache: 'Miss', asked: [`${firstMiss}?w=1&utm=x`] }],
      [get('/a?utm=y&w=1'), { xCache: 'Hit' }],
      [get('/a?w=2&utm=x'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'FV-COOKIE',
    why: 'names may have wildcards',
    config: legacy({ queryString: false, cookies: { forward: 'whitelist', whitelistedNames: ['user*', 'a?', 'sid'] } }),
    steps: [
      [
        get('/a', { cookie: 'user_id=1; user=2; ab=3; a=4; abc=5; sid=6; xsid=7; User=8' }),
        { xCache: 'Miss', sent: { cookie: 'ab=3; sid=6; user=2; user_id=1' } },
      ],
      [get('/a', { cookie: 'user_id=1; user=2; ab=3; sid=6; other=9' }), { xCache: 'Hit' }],
      [get('/a', { cookie: 'user_id=2; user=2; ab=3; sid=6' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'FV-COOKIE',
    why: 'all of them, or none',
    config: legacy({ queryString: false, cookies: { forward: 'all' } }),
    steps: [
      [get('/a', { cookie: 'b=2; a=1' }), { xCache: 'Miss', sent: { cookie: 'a=1; b=2' } }],
      [get('/a', { cookie: 'b=3' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'FV-COOKIE',
    why: 'S3 gets none, and none are in the key',
    config: one(() => ({
      origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } }),
      forwardedValues: { queryString: false, cookies: { forward: 'all' } },
    })),
    steps: [
      [get('/a', { cookie: 'a=1' }), { status: 200, xCache: 'Miss', sent: { cookie: absent } }],
      [get('/a', { cookie: 'a=2' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'FV-HDR',
    why: 'listed headers go on and are in the key',
    config: legacy({ queryString: false, headers: ['Accept-Language', 'CloudFront-Viewer-Country'] }),
    steps: [
      [
        { ...get('/a', { 'accept-language': 'de' }), viewer: { country: 'DE' } },
        { xCache: 'Miss', sent: { 'accept-language': 'de', 'cloudfront-viewer-country': 'DE' } },
      ],
      [{ ...get('/a', { 'accept-language': 'fr' }), viewer: { country: 'DE' } }, { xCache: 'Miss' }],
      [{ ...get('/a', { 'accept-language': 'de' }), viewer: { country: 'FR' } }, { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'FV-HDR',
    why: 'with "*" all go on, and nothing is cached',
    config: legacy({ queryString: false, headers: ['*'] }),
    steps: [
      [
        get('/a', { referer: 'https://e.com/', 'user-agent': 'curl', authorization: 'Basic x' }),
        {
          cache: 'bypass',
          sent: {
            host: 'd111111abcdef8.cloudfront.net',
            referer: 'https://e.com/',
            'user-agent': 'curl',
            authorization: 'Basic x',
          },
        },
      ],
      [get('/a'), { cache: 'bypass', asked: [firstMiss] }],
    ],
  },
  {
    rule: 'FV-OTHER',
    why: 'other headers go on without being in the key',
    config: legacy({ queryString: false }),
    steps: [
      [get('/a', { 'x-tag': '1', origin: 'https://e.com' }), { sent: { 'x-tag': '1', origin: 'https://e.com' } }],
      [get('/a', { 'x-tag': '2' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'FV-TTL',
    why: 'a day without a word of the origin',
    config: legacy({ queryString: false }),
    steps: [[get('/a'), { ttl: 86_400 }]],
  },
  {
    rule: 'FV-TTL',
    why: 'no minimum and a year at most',
    config: one(() => ({
      origin: origin((call) => ({ headers: { 'cache-control': call === 1 ? 'max-age=0' : 'max-age=99999999' } })),
      forwardedValues: { queryString: false },
    })),
    steps: [
      [get('/a'), { ttl: 0 }],
      [get('/b'), { ttl: 31_536_000 }],
    ],
  },
  {
    rule: 'FV-TTL',
    why: 'they are set beside forwardedValues',
    config: one(() => ({
      origin: origin((call) => ({ headers: { 'cache-control': `max-age=${call === 1 ? 1 : 999}` } })),
      forwardedValues: { queryString: false },
      minTtl: 5,
      defaultTtl: { seconds: 10 },
      maxTtl: 60,
    })),
    steps: [
      [get('/a'), { ttl: 5 }],
      [get('/b'), { ttl: 60 }],
    ],
  },
  {
    rule: 'FV-BROTLI',
    why: 'of the encodings there is gzip only',
    config: legacy({ queryString: false }),
    steps: [
      [get('/a', { 'accept-encoding': 'gzip, br' }), { xCache: 'Miss', sent: { 'accept-encoding': 'gzip' } }],
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Hit' }],
      [get('/a', { 'accept-encoding': 'br' }), { xCache: 'Miss', sent: { 'accept-encoding': absent } }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'OQ-AE-Q',
    why: 'selected, a weight of 0 counts like any other, in the key and for the origin',
    config: one(
      () => ({}),
      () => ({ assumptions: { zeroWeightEncoding: 'accepted' } }),
    ),
    steps: [
      [get('/a', { 'accept-encoding': 'gzip;q=0' }), { xCache: 'Miss', sent: { 'accept-encoding': 'gzip' } }],
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'OQ-AE',
    why: 'a brotli viewer gets the gzip copy that is already there',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Miss' }],
      [get('/a', { 'accept-encoding': 'gzip, br' }), { xCache: 'Hit' }],
      [get('/a', { 'accept-encoding': 'br' }), { xCache: 'Miss' }],
    ],
  },
];
