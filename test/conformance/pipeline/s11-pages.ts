import { s3Origin } from '../../../src/index.js';
import type { PipelineCase } from '../pipeline-case.js';
import { allFour, get, one, origin } from './helpers.js';

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
];
