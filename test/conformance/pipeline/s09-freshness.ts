import { absent, type PipelineCase } from '../pipeline-case.js';
import { get, one, origin, plain, seconds } from './helpers.js';

/** §9: lifetimes, stale copies and invalidation. */
export const freshnessCases: readonly PipelineCase[] = [
  {
    rule: 'TTL-CLAMP',
    why: 'a lifetime is granted, ages, and ends',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 's-maxage=100, max-age=5' } }) })),
    steps: [
      [get('/a'), { ttl: 100, headers: { age: absent } }],
      seconds(99),
      [get('/a'), { xCache: 'Hit', headers: { age: '99' } }],
      seconds(2),
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'TTL-NOSTORE0',
    why: 'no-store with min TTL 0 is never stored',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 'no-store' } }), cachePolicy: {} })),
    steps: [
      [get('/a'), { ttl: 0, xCache: 'Miss' }],
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'INV-PATH',
    why: 'invalidation removes the object',
    config: plain,
    steps: [
      [get('/img/a'), { xCache: 'Miss' }],
      (cdn) => cdn.invalidate('/img/*'),
      [get('/img/a'), { xCache: 'Miss' }],
    ],
  },
];
