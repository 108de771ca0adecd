import { CachePolicy } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { firstMiss, get, one, origin, plain, policy } from './helpers.js';

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
