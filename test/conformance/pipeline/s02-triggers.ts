import { CachePolicy, lambdaFailure, s3Origin } from '../../../src/index.js';
import type { PipelineCase } from '../pipeline-case.js';
import { allFour, everyTrigger, failing, get, one, origin, passResponse, seconds, withFunctions } from './helpers.js';

/** Answers with the query string that origin-request is shown. */
const showsQuery = {
  'origin-request': async (event: any) => ({ status: '200', body: event.Records[0].cf.request.querystring }),
};

const sizeOf = (uri: string) => Number(uri.split('/').at(-1));

/** Answers with as many bytes as the path ends with. */
const ofSize = async (event: any) => ({ status: '200', body: 'a'.repeat(sizeOf(event.Records[0].cf.request.uri)) });

/** Passes the request on with a body of as many bytes. */
const withBodyOfSize = async ({ Records: [{ cf }] }: any) => {
  cf.request.body = { action: 'replace', encoding: 'text', data: 'a'.repeat(sizeOf(cf.request.uri)) };
  return cf.request;
};

/** §2: which trigger runs when. */
export const triggerCases: readonly PipelineCase[] = [
  {
    rule: '§2 VReq answers',
    covers: ['TRG-VREQ-GEN', '§14.2 LambdaGeneratedResponse'],
    why: 'nothing else runs, nothing is asked and nothing is cached',
    config: one(() => ({
      edgeLambdas: { ...allFour, 'viewer-request': async () => ({ status: '200', body: 'mine' }) },
    })),
    steps: [
      [
        get('/a'),
        { status: 200, body: 'mine', xCache: 'LambdaGeneratedResponse', ran: ['viewer-request'], asked: [], ttl: 0 },
      ],
      [get('/a'), { status: 200, body: 'mine', xCache: 'LambdaGeneratedResponse', ran: ['viewer-request'], asked: [] }],
    ],
  },
  {
    rule: '§2 OReq answers (first time); OReq answer served from cache',
    covers: [
      '§2 OReq answers (first time)',
      '§2 OReq answer served from cache',
      'TRG-OREQ-GEN',
      '§14.2 OReq-generated, first time',
    ],
    why: 'origin-response is skipped, the answer is cached, the function does not run again',
    config: one(() => ({
      edgeLambdas: { ...allFour, 'origin-request': async () => ({ status: '200', body: 'made' }) },
    })),
    steps: [
      [
        get('/a'),
        {
          status: 200,
          body: 'made',
          xCache: 'Miss',
          detailed: 'MissGeneratedResponse',
          ran: ['viewer-request', 'origin-request', 'viewer-response'],
          asked: [],
        },
      ],
      [get('/a'), { status: 200, body: 'made', xCache: 'Hit', ran: ['viewer-request', 'viewer-response'] }],
    ],
  },
  {
    rule: '§2 Miss, origin ≥ 400',
    covers: ['§2 Fresh cache hit on a cached error (≥ 400)', 'ERR-XCACHE'],
    why: 'viewer-response is skipped, also when the stored error is served',
    config: withFunctions({ status: 404, body: 'gone' }),
    steps: [
      [
        get('/a'),
        { status: 404, xCache: 'Error', body: 'gone', ran: ['viewer-request', 'origin-request', 'origin-response'] },
      ],
      [get('/a'), { status: 404, xCache: 'Error', cache: 'hit', ran: ['viewer-request'] }],
    ],
  },
  {
    rule: '§2 OResp turned ≥ 400 into < 400',
    why: 'viewer-response goes by the origin’s own status',
    config: one(() => ({
      origin: origin({ status: 404 }),
      edgeLambdas: { ...allFour, 'origin-response': async () => ({ status: '200', body: 'static', headers: {} }) },
    })),
    steps: [
      [
        get('/a'),
        { status: 200, body: 'static', xCache: 'Miss', ran: ['viewer-request', 'origin-request', 'origin-response'] },
      ],
      [get('/a'), { status: 200, xCache: 'Hit', ran: ['viewer-request'] }],
    ],
  },
  {
    rule: 'OQ-VRES-STATUS',
    why: 'selected, viewer-response goes by the final status',
    config: one(
      () => ({
        origin: origin({ status: 404 }),
        edgeLambdas: {
          'origin-response': async () => ({ status: '200', headers: {} }),
          'viewer-response': passResponse,
        },
      }),
      () => ({ assumptions: { viewerResponseDecidedBy: 'final-status' } }),
    ),
    steps: [[get('/a'), { status: 200, ran: ['origin-response', 'viewer-response'] }]],
  },
  {
    rule: '§2 Connect failure / timeout',
    why: 'there is nothing to hand to the response functions',
    config: one(() => ({ origin: failing('connect'), edgeLambdas: allFour })),
    steps: [[get('/a'), { status: 502, ran: ['viewer-request', 'origin-request'] }]],
  },
  {
    rule: '§2 Non-cacheable method (POST…)',
    why: 'all four run each time',
    config: one(() => ({ allowedMethods: 'ALL', edgeLambdas: allFour })),
    steps: [
      [{ method: 'POST', uri: '/a', body: 'x' }, { ran: everyTrigger }],
      [{ method: 'POST', uri: '/a', body: 'x' }, { ran: everyTrigger }],
    ],
  },
  {
    rule: '§2 Expired object, origin 304',
    covers: ['§14.2 RefreshHit'],
    why: 'origin-response sees the 304; the viewer gets the stored body as RefreshHit',
    config: one(() => ({
      origin: origin((call) =>
        call === 1
          ? { headers: { etag: '"1"', 'cache-control': 'max-age=10' } }
          : { status: 304, body: '', headers: { etag: '"1"', 'cache-control': 'max-age=10' } },
      ),
      edgeLambdas: allFour,
    })),
    steps: [
      [get('/a'), { xCache: 'Miss', ttl: 10 }],
      seconds(11),
      [
        get('/a'),
        {
          status: 200,
          xCache: 'RefreshHit',
          body: 'hello',
          ran: everyTrigger,
          sent: { 'if-none-match': '"1"' },
          ttl: 10,
        },
      ],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'TRG-FAIL-EXEC',
    why: 'a function that throws gives 503 and its own X-Cache',
    config: one(() => ({ edgeLambdas: { 'viewer-request': async () => Promise.reject(new Error('boom')) } })),
    steps: [
      [
        get('/a'),
        {
          status: 503,
          xCache: 'LambdaExecutionError',
          detailed: 'LambdaExecutionError',
          headers: { 'x-cache': 'LambdaExecutionError from cloudfront' },
        },
      ],
    ],
  },
  {
    rule: 'TRG-FAIL-LIMIT',
    covers: ['§14.4 LambdaLimitExceeded'],
    why: 'a throttled function gives 503',
    config: one(() => ({ edgeLambdas: { 'viewer-request': lambdaFailure('throttled') } })),
    steps: [[get('/a'), { status: 503, xCache: 'LambdaLimitExceeded', detailed: 'LambdaLimitExceeded' }]],
  },
  {
    rule: 'TRG-FAIL-VALID',
    why: 'an invalid result gives 502, and the next request starts anew',
    config: one(() => ({ edgeLambdas: { 'origin-request': async () => ({ status: '99' }) } })),
    steps: [
      [get('/a'), { status: 502, xCache: 'LambdaValidationError', cache: 'miss', ttl: 0 }],
      [get('/a'), { status: 502, ran: ['origin-request'] }],
    ],
  },
  {
    rule: 'TRG-FAIL-CER',
    why: 'a 502 of a function is replaced, a 503 for exceeded limits is not',
    config: () => ({
      defaultBehavior: {
        origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/5xx.html': 'sorry' } }),
        edgeLambdas: { 'viewer-request': async () => null },
      },
      additionalBehaviors: {
        '/throttled': { origin: origin(), edgeLambdas: { 'viewer-request': lambdaFailure('throttled') } },
      },
      errorResponses: [502, 503].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: httpStatus,
        responsePagePath: '/5xx.html',
      })),
    }),
    steps: [
      [get('/a'), { status: 502, body: 'sorry', xCache: 'Error' }],
      [get('/throttled'), { status: 503, xCache: 'LambdaLimitExceeded' }],
    ],
  },
  {
    rule: 'TRG-VRES-CONFLICT',
    why: 'viewer-response runs for every status below 400, not for 200 alone',
    config: one(() => ({
      origin: origin((call) => ({ status: [201, 203, 302, 399][call - 1] ?? 200 })),
      cachePolicy: CachePolicy.CACHING_DISABLED,
      edgeLambdas: { 'viewer-response': passResponse },
    })),
    steps: [201, 203, 302, 399].map((status) => [get('/a'), { status, ran: ['viewer-response'] }] as const),
  },
  {
    rule: 'TRG-VRES-STATUS',
    why: 'a viewer-response that changes the status has it changed back',
    config: one(() => ({
      edgeLambdas: {
        'viewer-response': async (event) =>
          Object.assign(event.Records[0].cf.response, { status: '404', statusDescription: 'Not Found' }),
      },
    })),
    steps: [[get('/a'), { status: 200, ran: ['viewer-response'] }]],
  },
  {
    rule: 'TRG-QS-ORIGIN',
    why: 'origin-request sees the query string that a policy sends on',
    config: () => ({
      defaultBehavior: { origin: origin(), edgeLambdas: showsQuery },
      additionalBehaviors: {
        '/keyed': { origin: origin(), cachePolicy: { queryStringBehavior: 'all' }, edgeLambdas: showsQuery },
        '/sent': {
          origin: origin(),
          originRequestPolicy: { originRequestPolicyName: 'query', queryStringBehavior: 'all' },
          edgeLambdas: showsQuery,
        },
      },
    }),
    steps: [
      [get('/a?b=1'), { body: '' }],
      [get('/keyed?b=1'), { body: 'b=1' }],
      [get('/sent?b=1'), { body: 'b=1' }],
    ],
  },
  {
    rule: 'TRG-BODY',
    why: 'origin-response is shown no body; what it leaves alone stays, what it sets is sent',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        edgeLambdas: {
          'origin-response': async (event) => {
            const { response } = event.Records[0].cf;
            response.headers['x-saw-body'] = [{ key: 'X-Saw-Body', value: String('body' in response) }];
            return response;
          },
        },
      },
      additionalBehaviors: {
        '/set': {
          origin: origin(),
          edgeLambdas: {
            'origin-response': async (event) => Object.assign(event.Records[0].cf.response, { body: 'mine' }),
          },
        },
      },
    }),
    steps: [
      [get('/a'), { body: 'hello', headers: { 'x-saw-body': 'false' } }],
      [get('/set'), { body: 'mine' }],
    ],
  },
  {
    rule: 'TRG-L@E-LIMITS',
    why: 'an answer has at most 40 KB on the viewer’s side and 1 MB on the origin’s, headers included; a request’s new body too',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: {
        '/viewer/*': { origin: origin(), edgeLambdas: { 'viewer-request': ofSize } },
        '/origin/*': { origin: origin(), edgeLambdas: { 'origin-request': ofSize } },
        '/body/*': {
          origin: origin(),
          allowedMethods: 'ALL',
          edgeLambdas: { 'viewer-request': { handler: withBodyOfSize, includeBody: true } },
        },
      },
    }),
    steps: [
      [get('/viewer/40000'), { status: 200 }],
      [get('/viewer/40961'), { status: 502, xCache: 'LambdaValidationError' }],
      [get('/origin/1048000'), { status: 200 }],
      [get('/origin/1048577'), { status: 502, xCache: 'LambdaValidationError' }],
      [
        { method: 'POST', uri: '/body/40960', body: 'x' },
        { status: 200, sent: { 'content-length': '40960' } },
      ],
      [
        { method: 'POST', uri: '/body/40961', body: 'x' },
        { status: 502, xCache: 'LambdaValidationError' },
      ],
    ],
  },
];
