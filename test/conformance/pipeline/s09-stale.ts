import { originFailure } from '../../../src/index.js';
import type { PipelineCase } from '../pipeline-case.js';
import { allFour, changing, everyTrigger, firstMiss, get, one, origin, seconds } from './helpers.js';

type Reply = Parameters<typeof changing>[1];

const settled = (cdn: { settled(): Promise<void> }) => cdn.settled();
const served = { status: 200, xCache: 'Hit', cache: 'stale', body: 'hello' };
const refused = { status: 500, xCache: 'Error' };

/** An object that says this of itself, and an origin that gives it once, then errors. */
const onceThen = (cacheControl: string, later: Reply = { status: 500 }, behavior = {}, rest = {}) =>
  one(
    () => ({
      origin: changing({ headers: { 'cache-control': cacheControl } }, later),
      cachePolicy: {},
      edgeLambdas: allFour,
      ...behavior,
    }),
    () => rest,
  );

const errorPage = { httpStatus: 500, responseHttpStatus: 200, responsePagePath: '/page' };

/** §9.4: expired copies that are served all the same. */
export const staleCases: readonly PipelineCase[] = [
  {
    rule: 'STALE-SWR',
    covers: ['§2 Stale served under stale-while-revalidate'],
    why: 'the copy comes at once with a growing Age, and one refresh runs behind it',
    config: onceThen('max-age=10, stale-while-revalidate=30', { body: 'new' }),
    steps: [
      [get('/a'), { body: 'hello' }],
      seconds(39),
      [
        get('/a'),
        { ...served, headers: { age: '39' }, ran: ['viewer-request', 'viewer-response'], asked: [], elapsedMs: 0 },
      ],
      settled,
      [get('/a'), { xCache: 'Hit', cache: 'hit', body: 'new' }],
    ],
  },
  {
    rule: 'STALE-SWR',
    why: 'after its window the request waits for the origin',
    config: onceThen('max-age=10, stale-while-revalidate=30', { body: 'new' }),
    steps: [
      [get('/a'), { body: 'hello' }],
      seconds(41),
      [get('/a'), { xCache: 'Miss', body: 'new', asked: [firstMiss] }],
    ],
  },
  {
    rule: 'STALE-SWR',
    why: 'a HEAD gets the copy too, and the refresh is a GET',
    config: onceThen('max-age=10, stale-while-revalidate=30', { body: 'new' }),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [
        { method: 'HEAD', uri: '/a' },
        { ...served, body: '' },
      ],
      settled,
      [get('/a'), { xCache: 'Hit', body: 'new' }],
    ],
  },
  {
    rule: 'STALE-SWR',
    why: 'no-cache is revalidated first',
    config: onceThen('no-cache, stale-while-revalidate=30', { body: 'new' }),
    steps: [
      [get('/a'), {}],
      [get('/a'), { xCache: 'Miss', body: 'new' }],
    ],
  },
  {
    rule: 'STALE-SIE',
    covers: ['§2 Stale served because origin failed'],
    why: 'an error of the origin is replaced by the copy, within the window only',
    config: onceThen('max-age=10, stale-if-error=30'),
    steps: [
      [get('/a'), {}],
      seconds(39),
      [get('/a'), { ...served, asked: [firstMiss], ran: everyTrigger }],
      seconds(2),
      [get('/a'), refused],
    ],
  },
  {
    rule: 'STALE-SIE',
    covers: ['OERR-TIMEOUT-IS-5XX'],
    why: 'an origin that gives no answer is replaced as well, and origin-response has nothing to see',
    config: onceThen('max-age=10, stale-if-error=30', originFailure('connect')),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { ...served, ran: ['viewer-request', 'origin-request', 'viewer-response'] }],
    ],
  },
  {
    rule: 'STALE-SIE-SYNC',
    why: 'each request waits for the attempts of the origin first',
    config: onceThen('max-age=10, stale-if-error=3000', originFailure('timeout')),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { ...served, elapsedMs: 90_000 }],
      [get('/a'), { ...served, elapsedMs: 90_000 }],
    ],
  },
  {
    rule: 'STALE-BOTH',
    why: 'at once in the first window though the refresh failed, after the origin in the second, then no more',
    config: onceThen('max-age=10, stale-while-revalidate=10, stale-if-error=20'),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { ...served, asked: [] }],
      settled,
      seconds(10),
      [get('/a'), { ...served, asked: [firstMiss] }],
      seconds(10),
      [get('/a'), refused],
    ],
  },
  {
    rule: 'STALE-BOTH',
    why: 'a failed refresh leaves the copy, with stale-if-error off as well',
    config: onceThen('max-age=10, stale-while-revalidate=30, stale-if-error=0'),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), served],
      settled,
      [get('/a'), served],
      settled,
      seconds(30),
      [get('/a'), refused],
    ],
  },
  {
    rule: 'STALE-DEFAULT-5XX',
    why: 'without a directive the copy is served, and the origin left alone for the error caching minimum TTL',
    config: onceThen('max-age=10', { status: 503 }),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { ...served, asked: [firstMiss], headers: { age: '11' } }],
      seconds(9),
      [get('/a'), { ...served, asked: [], headers: { age: '20' } }],
      seconds(1),
      [get('/a'), { ...served, asked: [firstMiss] }],
    ],
  },
  {
    rule: 'STALE-DEFAULT-5XX',
    why: 'an entry for the status says for how long',
    config: onceThen('max-age=10', { status: 503 }, {}, { errorResponses: [{ httpStatus: 503, ttl: 60 }] }),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { ...served, asked: [firstMiss] }],
      seconds(59),
      [get('/a'), { ...served, asked: [] }],
      seconds(2),
      [get('/a'), { ...served, asked: [firstMiss] }],
    ],
  },
  {
    rule: 'STALE-DEFAULT-5XX',
    why: 'a body cut short is no error: it goes out as it came, and the copy stays',
    config: onceThen('max-age=10', [
      originFailure('short-body', { headers: { 'Content-Length': '10' }, body: 'half' }),
      { status: 500 },
    ]),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), { status: 200, body: 'half', ttl: 0 }], [get('/a'), served]],
  },
  {
    rule: 'STALE-DEFAULT-5XX',
    why: 'a limit of CloudFront’s own is no failure of the origin',
    config: onceThen('max-age=10', originFailure('capacity')),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), { status: 503, xCache: 'CapacityExceeded' }]],
  },
  {
    rule: 'STALE-DEFAULT-4XX',
    why: 'a 4xx goes to the viewer',
    config: onceThen('max-age=10', { status: 404, body: 'gone' }),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), { status: 404, xCache: 'Error', body: 'gone' }]],
  },
  {
    rule: 'STALE-COND',
    why: 'what no-cache kept for revalidation is served while the origin is in trouble',
    config: onceThen('no-cache'),
    steps: [
      [get('/a'), {}],
      [get('/a'), { ...served, asked: [firstMiss] }],
      [get('/a'), { ...served, asked: [] }],
    ],
  },
  {
    rule: 'STALE-COND',
    why: 'so is what a minimum TTL kept in spite of private; what was not kept is not',
    config: () => ({
      ...onceThen('private', { status: 500 }, { cachePolicy: { minTtl: 5 } })(),
      additionalBehaviors: {
        '/none': { origin: changing({ headers: { 'cache-control': 'private' } }, { status: 500 }), cachePolicy: {} },
      },
    }),
    steps: [[get('/a'), {}], [get('/none'), {}], seconds(6), [get('/a'), served], [get('/none'), refused]],
  },
  {
    rule: 'STALE-OFF',
    why: 'stale-if-error=0 shows the error',
    config: onceThen('max-age=10, stale-if-error=0'),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), refused]],
  },
  {
    rule: 'STALE-MAX',
    why: 'beyond the maximum TTL nothing is stale, whatever the directives say',
    config: onceThen(
      'max-age=10, stale-while-revalidate=100, stale-if-error=100',
      { status: 500 },
      {
        cachePolicy: { defaultTtl: 10, maxTtl: 20 },
      },
    ),
    steps: [[get('/a'), {}], seconds(19), [get('/a'), served], settled, seconds(2), [get('/a'), refused]],
  },
  {
    rule: 'STALE-MAX',
    why: 'not even while the origin is left alone after a failure',
    config: onceThen('max-age=10', { status: 500 }, { cachePolicy: { defaultTtl: 10, maxTtl: 20 } }),
    steps: [
      [get('/a'), {}],
      seconds(19),
      [get('/a'), { ...served, asked: [firstMiss] }],
      seconds(2),
      [get('/a'), { ...refused, asked: [firstMiss] }],
    ],
  },
  {
    rule: 'STALE-CER',
    why: 'the copy comes before a custom error page',
    config: () => ({
      ...onceThen('max-age=10', { status: 500 }, {}, { errorResponses: [errorPage] })(),
      additionalBehaviors: { '/b': { origin: origin({ status: 500 }) } },
    }),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), served], [get('/b'), { status: 200, xCache: 'Error' }]],
  },
];
