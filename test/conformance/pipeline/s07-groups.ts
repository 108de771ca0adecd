import { originGroup } from '../../../src/index.js';
import type { PipelineCase } from '../pipeline-case.js';
import { allFour, failing, firstMiss, get, group, one, origin } from './helpers.js';

/** §7: origin groups. */
export const groupCases: readonly PipelineCase[] = [
  {
    rule: 'GRP-CODES',
    covers: ['§2 Origin group failover'],
    why: 'a listed status asks the fallback; origin-request runs twice, origin-response once per answer',
    config: group(
      () => origin({ status: 503 }),
      [503],
      () => ({ edgeLambdas: allFour }),
    ),
    steps: [
      [
        get('/a'),
        {
          status: 200,
          body: 'backup',
          xCache: 'Miss',
          asked: [firstMiss, 'GET backup.example.com/a'],
          ran: [
            'viewer-request',
            'origin-request',
            'origin-response',
            'origin-request',
            'origin-response',
            'viewer-response',
          ],
        },
      ],
    ],
  },
  {
    rule: 'GRP-OTHER',
    why: 'an unlisted status is final',
    config: group(() => origin({ status: 404 }), [503]),
    steps: [[get('/a'), { status: 404, asked: [firstMiss] }]],
  },
  {
    rule: 'GRP-CONNECT',
    why: 'a failed connection fails over only where 503 is listed',
    config: group(() => failing('connect'), [500]),
    steps: [[get('/a'), { status: 502, asked: [firstMiss] }]],
  },
  {
    rule: 'GRP-TIMEOUT',
    why: 'a timeout fails over where 504 is listed',
    config: group(() => failing('timeout'), [504]),
    steps: [[get('/a'), { status: 200, body: 'backup', elapsedMs: 90_000 }]],
  },
  {
    rule: 'GRP-DNS',
    why: 'an unresolved primary fails over where 503 is listed',
    config: group(() => failing('dns'), [503]),
    steps: [[get('/a'), { status: 200, body: 'backup' }]],
  },
  {
    rule: 'GRP-STATELESS',
    why: 'every fetch starts at the primary',
    config: group(() => origin((call) => ({ status: call === 1 ? 503 : 200 })), [503]),
    steps: [
      [get('/a'), { body: 'backup' }],
      [get('/b'), { body: 'hello', asked: ['GET origin.example.com/b'] }],
    ],
  },
  {
    rule: 'GRP-GEN',
    why: 'an answer of origin-request is final',
    config: group(
      () => origin(),
      [503],
      () => ({ edgeLambdas: { 'origin-request': async () => ({ status: '503', body: 'mine' }) } }),
    ),
    steps: [[get('/a'), { status: 503, body: 'mine', asked: [] }]],
  },
  {
    rule: 'GRP-BOTH',
    why: 'when both fail the fallback’s outcome counts',
    config: one(() => ({
      origin: originGroup({
        primaryOrigin: origin({ status: 500 }),
        fallbackOrigin: origin({ status: 404, body: 'b' }, 'backup.example.com'),
        fallbackStatusCodes: [500],
      }),
    })),
    steps: [[get('/a'), { status: 404, body: 'b' }]],
  },
];
