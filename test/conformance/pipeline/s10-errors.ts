import type { PipelineCase } from '../pipeline-case.js';
import { get, one, origin, seconds } from './helpers.js';

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
