import type { PipelineCase } from '../pipeline-case.js';
import { firstMiss, get, one, origin, plain, seconds } from './helpers.js';

/** §10: errors that are kept. */
export const errorCases: readonly PipelineCase[] = [
  {
    rule: 'ERR-LAMBDA',
    why: 'a function’s failure is not cached',
    config: one(() => {
      let calls = 0;
      return {
        edgeLambdas: { 'origin-request': async (event) => (++calls === 1 ? null : event.Records[0].cf.request) },
      };
    }),
    steps: [
      [get('/a'), { status: 502 }],
      [get('/a'), { status: 200 }],
    ],
  },
  {
    rule: 'ERR-SERVE',
    why: 'a stored error is served without a try, then the origin is tried once, and so on',
    config: one(() => ({ origin: origin({ status: 503 }) })),
    steps: [
      [get('/a'), { status: 503, asked: [firstMiss] }],
      seconds(9),
      [get('/a'), { status: 503, xCache: 'Error', asked: [] }],
      seconds(2),
      [get('/a'), { asked: [firstMiss] }],
      seconds(9),
      [get('/a'), { asked: [] }],
    ],
  },
  {
    rule: 'ERR-EDGE',
    why: 'what CloudFront refuses by itself is judged anew for each request',
    config: plain,
    steps: [
      [
        { method: 'DELETE', uri: '/a' },
        { status: 403, cache: 'none' },
      ],
      [get('/a'), { status: 200, xCache: 'Miss' }],
      [
        { method: 'DELETE', uri: '/a' },
        { status: 403, cache: 'none' },
      ],
    ],
  },
  {
    rule: 'ERR-DEFAULT',
    why: 'an entry with only a ttl sets the error caching minimum TTL',
    config: one(
      () => ({ origin: origin({ status: 404 }) }),
      () => ({ errorResponses: [{ httpStatus: 404, ttl: 60 }] }),
    ),
    steps: [
      [get('/a'), { ttl: 60 }],
      seconds(59),
      [get('/a'), { cache: 'hit' }],
      seconds(2),
      [get('/a'), { cache: 'miss' }],
    ],
  },
];
