import { httpOrigin, lambdaFailure, type OriginResponseEvent, originGroup, s3Origin } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { allFour, failing, firstMiss, get, one, origin, seconds } from './helpers.js';

const page = (httpStatus: number, responseHttpStatus = httpStatus) => ({
  httpStatus,
  responseHttpStatus,
  responsePagePath: '/page.html',
});

/** An origin that has the page, and this status for all else. */
const pages = (status: number, headers: Record<string, string> = {}) =>
  httpOrigin('origin.example.com', ({ url }) =>
    url.endsWith('/page.html') ? { status: 200, headers, body: 'the page' } : { status },
  );

const team = (value: string) => ({
  customHeadersBehavior: { customHeaders: [{ header: 'X-Team', value, override: true }] },
});

/** §11: custom error responses. */
export const pageCases: readonly PipelineCase[] = [
  {
    rule: 'CER-STATUS',
    covers: ['CER-FETCH-TRG', 'CER-VRES', 'CER-XCACHE', '§2 Custom error page subrequest'],
    why: 'the page replaces the error, its status and headers with it, and viewer-response stays out',
    config: () => ({
      defaultBehavior: {
        origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/404.html': '<h1>Lost</h1>' } }),
        edgeLambdas: allFour,
      },
      errorResponses: [{ httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/404.html' }],
    }),
    steps: [
      [
        get('/nothing'),
        {
          status: 200,
          xCache: 'Error',
          body: '<h1>Lost</h1>',
          ran: ['viewer-request', 'origin-request', 'origin-response', 'origin-request', 'origin-response'],
          headers: { 'content-type': 'text/html' },
        },
      ],
      [get('/nothing'), { status: 200, xCache: 'Error', ran: ['viewer-request'], asked: [] }],
    ],
  },
  {
    rule: 'CER-FAIL',
    why: 'a page that can’t be had gives its own status',
    config: one(
      () => ({ origin: origin((call) => ({ status: call === 1 ? 500 : 404, body: 'none' })) }),
      () => ({ errorResponses: [{ httpStatus: 500, responseHttpStatus: 500, responsePagePath: '/500.html' }] }),
    ),
    steps: [[get('/a'), { status: 404, body: 'none', xCache: 'Error' }]],
  },
  {
    rule: 'CER-TRIGGER-EDGE',
    why: 'CloudFront’s own 403 for a method is replaced too',
    config: () => ({
      defaultBehavior: { origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/403.html': 'no' } }) },
      errorResponses: [{ httpStatus: 403, responseHttpStatus: 403, responsePagePath: '/403.html' }],
    }),
    steps: [
      [
        { method: 'POST', uri: '/a' },
        { status: 403, body: 'no', asked: ['GET site.s3.eu-west-1.amazonaws.com/403.html'] },
      ],
    ],
  },
  {
    rule: 'CER-TRIGGER-VREQ',
    why: 'the 403 of a viewer-request function is replaced',
    config: () => ({
      defaultBehavior: {
        origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/403.html': 'no' } }),
        edgeLambdas: { 'viewer-request': async () => ({ status: '403', body: 'mine' }) },
      },
      errorResponses: [{ httpStatus: 403, responseHttpStatus: 403, responsePagePath: '/403.html' }],
    }),
    steps: [[get('/a'), { status: 403, body: 'no', xCache: 'Error' }]],
  },
  {
    rule: 'OQ-CER-GEN',
    why: 'selected, it is kept',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        edgeLambdas: { 'viewer-request': async () => ({ status: '403', body: 'mine' }) },
      },
      errorResponses: [{ httpStatus: 403, responseHttpStatus: 403, responsePagePath: '/403.html' }],
      assumptions: { errorPagesForFunctions: 'keep' },
    }),
    steps: [[get('/a'), { status: 403, body: 'mine', xCache: 'LambdaGeneratedResponse' }]],
  },
  {
    rule: 'CER-SCOPE',
    why: 'an error response is for all behaviors',
    config: () => ({
      defaultBehavior: { origin: pages(404) },
      additionalBehaviors: { '/api/*': { origin: origin({ status: 404 }, 'api.example.com') } },
      errorResponses: [page(404, 200)],
    }),
    steps: [
      [get('/a'), { status: 200, body: 'the page' }],
      [get('/api/x'), { status: 200, body: 'the page' }],
    ],
  },
  {
    rule: 'CER-TRIGGER-ORIGIN',
    why: 'the status of the origin decides, or that of its failure; others keep their own body',
    config: () => ({
      defaultBehavior: { origin: pages(404) },
      additionalBehaviors: {
        '/gone': { origin: origin({ status: 410, body: 'mine' }) },
        '/down': { origin: failing('timeout', 'down.example.com') },
      },
      errorResponses: [page(404), page(504)],
    }),
    steps: [
      [get('/a'), { status: 404, body: 'the page' }],
      [get('/down'), { status: 504, body: 'the page', detailed: 'OriginCommError' }],
      [get('/gone'), { status: 410, body: 'mine' }],
    ],
  },
  {
    rule: 'CER-TRIGGER-ORESP',
    why: 'the status that origin-response leaves decides',
    config: () => {
      const to = (status: string) => ({
        'origin-response': async ({ Records: [{ cf }] }: OriginResponseEvent) => Object.assign(cf.response, { status }),
      });
      return {
        defaultBehavior: { origin: pages(404) },
        additionalBehaviors: {
          '/mended': { origin: origin({ status: 404, body: 'mine' }), edgeLambdas: to('200') },
          '/broken': { origin: origin({ status: 200 }), edgeLambdas: to('404') },
        },
        errorResponses: [page(404, 404)],
      };
    },
    steps: [
      [get('/mended'), { status: 200, body: 'mine' }],
      [get('/broken'), { status: 404, body: 'the page' }],
    ],
  },
  {
    rule: 'CER-NOT',
    why: 'a 503 for an exceeded limit keeps CloudFront’s page, that of a failing function does not',
    config: () => ({
      defaultBehavior: { origin: pages(404), edgeLambdas: { 'viewer-request': lambdaFailure('throttled') } },
      additionalBehaviors: {
        '/page.html': { origin: pages(404) },
        '/broken': { origin: origin(), edgeLambdas: { 'viewer-request': lambdaFailure('permissions') } },
      },
      errorResponses: [page(503, 200)],
    }),
    steps: [
      [get('/a'), { status: 503, xCache: 'LambdaLimitExceeded', asked: [] }],
      [get('/broken'), { status: 200, body: 'the page' }],
    ],
  },
  {
    rule: 'CER-FETCH',
    why: 'the page comes as a GET through the behavior of its own path, with its origin and lifetime',
    config: () => ({
      defaultBehavior: { origin: origin({ status: 404 }) },
      additionalBehaviors: {
        '/page.*': {
          origin: origin({ body: 'the page' }, 'pages.example.com'),
          cachePolicy: { minTtl: 60, defaultTtl: 60, maxTtl: 60 },
        },
      },
      errorResponses: [page(404)],
    }),
    steps: [
      [
        get('/a?b=1'),
        {
          behavior: '*',
          body: 'the page',
          asked: ['GET origin.example.com/a', 'GET pages.example.com/page.html'],
        },
      ],
      [get('/b'), { body: 'the page', asked: ['GET origin.example.com/b'] }],
      seconds(61),
      [get('/c'), { asked: ['GET origin.example.com/c', 'GET pages.example.com/page.html'] }],
    ],
  },
  {
    rule: 'CER-FETCH-HDR',
    why: 'the page’s origin is told what failed, if the page’s behavior asks for it',
    config: () => ({
      defaultBehavior: { origin: origin({ status: 404 }) },
      additionalBehaviors: {
        '/page.html': {
          origin: origin({ body: 'the page' }),
          originRequestPolicy: { headerBehavior: ['CloudFront-Error-Uri', 'CloudFront-Error-Args'] },
        },
      },
      errorResponses: [page(404)],
    }),
    steps: [[get('/a?b=1'), { sent: { 'cloudfront-error-uri': '/a', 'cloudfront-error-args': 'b=1' } }]],
  },
  {
    rule: 'CER-LOG',
    why: 'the status is the page’s, the result stays Error',
    config: () => ({ defaultBehavior: { origin: pages(404) }, errorResponses: [page(404, 200)] }),
    steps: [[get('/a'), { status: 200, detailed: 'Error', headers: { 'x-cache': 'Error from cloudfront' } }]],
  },
  {
    rule: 'CER-RHP',
    covers: ['RHP-ALL'],
    why: 'the page has the policy headers of the path that was asked for',
    config: () => ({
      defaultBehavior: { origin: origin({ status: 404 }), responseHeadersPolicy: team('asked') },
      additionalBehaviors: { '/page.html': { origin: pages(404), responseHeadersPolicy: team('page') } },
      errorResponses: [page(404, 200)],
    }),
    steps: [
      [get('/a'), { status: 200, headers: { 'x-team': 'asked' } }],
      [get('/page.html'), { status: 200, headers: { 'x-team': 'page' } }],
    ],
  },
  {
    rule: 'CER-CACHE',
    why: 'that the object is in error is kept for the minimum TTL, the page for its own lifetime',
    config: () => ({
      defaultBehavior: { origin: pages(404, { 'cache-control': 'max-age=100' }) },
      errorResponses: [{ ...page(404), ttl: 20 }],
    }),
    steps: [
      [get('/a'), { asked: ['GET origin.example.com/a', 'GET origin.example.com/page.html'] }],
      seconds(19),
      [get('/a'), { asked: [], xCache: 'Error', body: 'the page' }],
      seconds(2),
      [get('/a'), { asked: ['GET origin.example.com/a'], body: 'the page' }],
    ],
  },
  {
    rule: 'CER-GROUP',
    why: 'the page is for an error that fails over to nobody, and for that of the fallback',
    config: () => ({
      defaultBehavior: {
        origin: originGroup({
          primaryOrigin: origin((call) => ({ status: call === 1 ? 404 : 500 })),
          fallbackOrigin: origin({ status: 404 }, 'backup.example.com'),
          fallbackStatusCodes: [500],
        }),
      },
      additionalBehaviors: { '/page.html': { origin: origin({ body: 'the page' }, 'pages.example.com') } },
      errorResponses: [page(404)],
    }),
    steps: [
      [get('/a'), { body: 'the page', asked: [firstMiss, 'GET pages.example.com/page.html'] }],
      [get('/b'), { body: 'the page', asked: ['GET origin.example.com/b', 'GET backup.example.com/b'] }],
    ],
  },
  {
    rule: 'CER-METHOD',
    why: 'for a POST the page is fetched with GET and without a body, and nothing is stored for the object',
    config: () => ({
      defaultBehavior: { origin: pages(404), allowedMethods: 'ALL' },
      errorResponses: [page(404)],
    }),
    steps: [
      [
        { uri: '/a', method: 'POST', body: 'x' },
        {
          body: 'the page',
          asked: ['POST origin.example.com/a', 'GET origin.example.com/page.html'],
          sent: { 'content-length': absent },
        },
      ],
      [
        { uri: '/a', method: 'POST', body: 'x' },
        { body: 'the page', asked: ['POST origin.example.com/a'] },
      ],
      [get('/a'), { asked: [firstMiss] }],
    ],
  },
];
