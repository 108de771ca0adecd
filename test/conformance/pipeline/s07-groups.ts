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
  ...(
    [
      ['GET', ['GET', 'GET'], 'backup', {}],
      ['HEAD', ['HEAD', 'HEAD'], '', {}],
      ['OPTIONS', ['OPTIONS'], 'no', {}],
      ['OPTIONS', ['OPTIONS', 'OPTIONS'], 'backup', { cachedMethods: 'GET_HEAD_OPTIONS' }],
    ] as const
  ).map(
    ([method, asked, body, caching]): PipelineCase => ({
      rule: 'GRP-METHODS',
      why: `${method} asks ${asked.length === 1 ? 'the primary only' : 'the fallback too'}${'cachedMethods' in caching ? ' when it is cached' : ''}`,
      config: group(
        () => origin({ status: 503, body: 'no' }),
        [503],
        () => ({ allowedMethods: 'GET_HEAD_OPTIONS', ...caching }),
      ),
      steps: [
        [
          { method, uri: '/a' },
          { body, asked: asked.map((name, index) => `${name} ${index ? 'backup' : 'origin'}.example.com/a`) },
        ],
      ],
    }),
  ),
  {
    rule: 'GRP-HIT',
    covers: ['GRP-CACHE'],
    why: 'what the fallback gave is a hit for the same key, and the failure before it is forgotten',
    config: group(() => origin((call) => ({ status: call === 1 ? 503 : 200 })), [503]),
    steps: [
      [get('/a'), { body: 'backup', ttl: 86_400, xCache: 'Miss' }],
      [get('/a'), { body: 'backup', cache: 'hit', xCache: 'Hit', asked: [] }],
    ],
  },
  {
    rule: 'GRP-WAIT',
    why: 'the fallback is asked once the attempts at the primary are used up',
    config: group(() => failing('connect-timeout'), [503]),
    steps: [[get('/a'), { body: 'backup', elapsedMs: 30_000 }]],
  },
  {
    rule: 'GRP-WAIT',
    why: 'each attempt at an answer of a custom origin takes the read timeout',
    config: group(() => failing('timeout', 'origin.example.com', { connectionAttempts: 2, readTimeout: 7 }), [504]),
    steps: [[get('/a'), { body: 'backup', elapsedMs: 14_000 }]],
  },
  {
    rule: 'GRP-L@E',
    covers: ['GRP-L@E-REQ'],
    why: 'origin-request runs for the fallback with the same request, and sees the fallback',
    config: group(
      () => origin({ status: 503 }),
      [503],
      () => ({
        edgeLambdas: {
          'origin-request': async ({ Records: [{ cf }] }) => {
            const { request } = cf;
            const { domainName = '' } = request.origin.custom ?? {};
            request.uri += `/${domainName.split('.')[0]}`;
            return request;
          },
        },
      }),
    ),
    steps: [
      [
        get('/a'),
        {
          asked: ['GET origin.example.com/a/origin', 'GET backup.example.com/a/backup'],
          ran: ['origin-request', 'origin-request'],
        },
      ],
    ],
  },
  {
    rule: 'GRP-L@E-STATUS',
    why: 'the status that the primary itself gave decides, and origin-response ran for it in vain',
    config: group(
      () => origin({ status: 503 }),
      [503],
      () => ({
        edgeLambdas: {
          'origin-response': async ({ Records: [{ cf }] }) => ({ ...cf.response, status: '200' }),
        },
      }),
    ),
    steps: [[get('/a'), { body: 'backup', ran: ['origin-response', 'origin-response'] }]],
  },
  {
    rule: 'GRP-ERRCACHE',
    why: 'the error of the fallback is kept under the key of the object',
    config: one(() => ({
      origin: originGroup({
        primaryOrigin: failing('connect'),
        fallbackOrigin: failing('reset', 'backup.example.com'),
        fallbackStatusCodes: [503],
      }),
    })),
    steps: [
      [get('/a'), { status: 502, ttl: 10, detailed: 'OriginReadError' }],
      [get('/a'), { status: 502, cache: 'hit', asked: [] }],
    ],
  },
  {
    rule: 'OQ-GRP-OREQ',
    why: 'an origin that origin-request chose stands for the primary, and fails over as it does',
    config: () => ({
      ...group(
        () => origin(),
        [503],
        () => ({
          edgeLambdas: {
            'origin-request': async ({ Records: [{ cf }] }) => {
              const { custom } = cf.request.origin;
              if (custom?.domainName === 'origin.example.com') custom.domainName = 'other.example.com';
              return cf.request;
            },
          },
        }),
      )(),
      otherOrigins: [origin({ status: 503 }, 'other.example.com')],
    }),
    steps: [[get('/a'), { body: 'backup', asked: ['GET other.example.com/a', 'GET backup.example.com/a'] }]],
  },
];
