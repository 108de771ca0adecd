import { CachePolicy } from '../../../src/index.js';
import type { PipelineCase } from '../pipeline-case.js';
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
