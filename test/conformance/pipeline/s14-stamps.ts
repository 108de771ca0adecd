import { httpOrigin, lambdaFailure, originFailure } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { failing, get, one, origin, plain } from './helpers.js';

const page = [{ httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/404.html' }];
const overHttp11 = { httpVersion: '1.1' } as const;

/** The three columns of the log that classify an exchange. */
const logged = (resultType: string, responseResultType = resultType, detailedResultType = resultType) => ({
  'x-edge-result-type': resultType,
  'x-edge-response-result-type': responseResultType,
  'x-edge-detailed-result-type': detailedResultType,
});

/** §14: stamped headers and the log. */
export const stampCases: readonly PipelineCase[] = [
  {
    rule: 'CONN-HTTPVER',
    why: 'HTTP/3 is spoken where httpVersion says so, and HTTP/1.1 always',
    config: one(
      () => ({}),
      () => ({ httpVersion: 'http3' }),
    ),
    steps: [
      [get('/a'), { log: { 'cs-protocol-version': 'HTTP/3.0' } }],
      [{ uri: '/a', viewer: overHttp11 }, { log: { 'cs-protocol-version': 'HTTP/1.1' } }],
      [{ uri: '/a', viewer: { protocol: 'http' } }, { log: { 'cs-protocol-version': 'HTTP/1.1' } }],
    ],
  },
  {
    rule: 'CONN-ALTSVC',
    why: 'every answer over https offers HTTP/3 where it is on, an error too',
    config: one(
      () => ({}),
      () => ({ httpVersion: 'http2and3' }),
    ),
    steps: [
      [get('/a'), { headers: { 'alt-svc': 'h3=":443"; ma=86400' } }],
      [
        { uri: '/a', method: 'PUT' },
        { status: 403, headers: { 'alt-svc': 'h3=":443"; ma=86400' } },
      ],
      [{ uri: '/a', viewer: { protocol: 'http' } }, { headers: { 'alt-svc': absent } }],
    ],
  },
  {
    rule: 'CONN-ALTSVC',
    why: 'none offers it by default',
    config: plain,
    steps: [[get('/a'), { headers: { 'alt-svc': absent } }]],
  },
  {
    rule: 'LIMIT-NOLOG',
    why: 'a URL over 8,192 bytes and headers over 20,480 are not logged, whatever the answer',
    config: plain,
    steps: [
      [get(`/${'a'.repeat(8_192)}`), { status: 414, log: undefined }],
      [get('/a', { 'x-a': 'a'.repeat(20_480) }), { status: 200, log: undefined }],
      [get('/a', { 'x-a': 'a'.repeat(20_000) }), { status: 200, log: { 'sc-status': 200 } }],
    ],
  },
  {
    rule: 'RESP-CONNECTION',
    why: 'a viewer on HTTP/1.1 gets CloudFront’s own, one on HTTP/2 none',
    config: one(() => ({ origin: origin({ headers: { connection: 'close' } }) })),
    steps: [
      [{ uri: '/a', viewer: overHttp11 }, { headers: { connection: 'keep-alive' } }],
      [get('/a'), { headers: { connection: absent } }],
    ],
  },
  {
    rule: 'RESP-TE',
    why: 'chunks are passed on HTTP/1.1, from the cache too, and on no other version',
    config: one(() => ({ origin: origin({ headers: { 'transfer-encoding': 'chunked' } }) })),
    steps: [
      [get('/a'), { body: 'hello', headers: { 'transfer-encoding': absent } }],
      [
        { uri: '/a', viewer: overHttp11 },
        { xCache: 'Hit', body: 'hello', headers: { 'transfer-encoding': 'chunked' } },
      ],
      [
        { uri: '/a', viewer: { httpVersion: '1.0' } },
        { body: 'hello', headers: { 'transfer-encoding': absent } },
      ],
    ],
  },
  {
    rule: 'RESP-DATE',
    why: 'the origin’s is kept and replayed',
    config: one(() => ({ origin: origin({ headers: { date: 'Sat, 31 Jan 2026 00:00:00 GMT' } }) })),
    steps: [
      [get('/a'), { headers: { date: 'Sat, 31 Jan 2026 00:00:00 GMT' } }],
      [get('/a'), { xCache: 'Hit', headers: { date: 'Sat, 31 Jan 2026 00:00:00 GMT' } }],
    ],
  },
  {
    rule: 'RESP-DATE',
    why: 'CloudFront’s is that of its clock where the origin has none',
    config: plain,
    steps: [
      (cdn) => cdn.clock.set('2026-01-31T12:00:00Z'),
      [get('/a'), { headers: { date: 'Sat, 31 Jan 2026 12:00:00 GMT' } }],
    ],
  },
  {
    rule: 'RESP-POP',
    why: 'CloudFront’s stands behind that of a CloudFront before it',
    config: one(() => ({ origin: origin({ headers: { 'x-amz-cf-pop': 'NRT57-C3' } }) })),
    steps: [[get('/a'), { headers: { 'x-amz-cf-pop': 'NRT57-C3, LAX50-C1' } }]],
  },
  {
    rule: '§14.2 Error',
    covers: ['§14.4 Error'],
    why: 'an origin’s error, a stored one, CloudFront’s own, and a page for one, even with 200',
    config: one(
      () => ({ origin: origin({ status: 500 }) }),
      () => ({
        additionalBehaviors: {
          '/missing': { origin: origin({ status: 404 }) },
          '/404.html': { origin: origin({ body: 'page' }) },
        },
        errorResponses: page,
      }),
    ),
    steps: [
      [get('/a'), { status: 500, xCache: 'Error', log: logged('Error') }],
      [get('/a'), { status: 500, xCache: 'Error', cache: 'hit', log: logged('Error') }],
      [
        { uri: '/a', method: 'PUT' },
        { status: 403, xCache: 'Error' },
      ],
      [get('/missing'), { status: 200, xCache: 'Error', body: 'page', log: { 'sc-status': 200, ...logged('Error') } }],
    ],
  },
  {
    rule: '§14.2 LambdaExecutionError / LambdaValidationError / LambdaLimitExceeded',
    why: 'the kind of failure is the word',
    config: one(
      () => ({}),
      () => ({
        additionalBehaviors: {
          '/throws': {
            origin: origin(),
            edgeLambdas: {
              'viewer-request': async () => {
                throw new Error('no');
              },
            },
          },
          '/invalid': { origin: origin(), edgeLambdas: { 'viewer-request': async () => 'no' as never } },
          '/throttled': { origin: origin(), edgeLambdas: { 'viewer-request': lambdaFailure('throttled') } },
        },
      }),
    ),
    steps: [
      [get('/throws'), { status: 503, xCache: 'LambdaExecutionError' }],
      [get('/invalid'), { status: 502, xCache: 'LambdaValidationError' }],
      [get('/throttled'), { status: 503, xCache: 'LambdaLimitExceeded' }],
    ],
  },
  {
    rule: '§14.4 x-edge-result-type',
    covers: ['§14.4 x-edge-detailed-result-type', 'VPP-REDIR-LOG'],
    why: 'is the word of X-Cache, and the detail the same where nothing failed',
    config: one(() => ({ viewerProtocolPolicy: 'redirect-to-https' })),
    steps: [
      [get('/a'), { log: logged('Miss') }],
      [get('/a'), { log: logged('Hit') }],
      [{ uri: '/a', viewer: { protocol: 'http' } }, { log: logged('Redirect') }],
      [{ uri: '/a', method: 'PUT' }, { log: logged('Error', 'Error', 'InvalidRequestMethod') }],
    ],
  },
  {
    rule: '§14.4 x-edge-detailed-result-type',
    why: 'tells the error of an origin, and an answer of origin-request',
    config: one(
      () => ({ origin: failing('connect') }),
      () => ({
        additionalBehaviors: {
          '/made': { origin: origin(), edgeLambdas: { 'origin-request': async () => ({ status: '200' }) } },
        },
      }),
    ),
    steps: [
      [get('/a'), { status: 502, log: logged('Error', 'Error', 'OriginConnectError') }],
      [get('/made'), { status: 200, log: logged('Miss', 'Miss', 'MissGeneratedResponse') }],
    ],
  },
  {
    rule: '§14.4 x-edge-response-result-type',
    why: 'is what was true before the transfer broke off',
    config: one(() => ({ origin: httpOrigin('origin.example.com', originFailure('short-body', { body: 'hel' })) })),
    steps: [[get('/a'), { status: 200, body: 'hel', log: logged('Error', 'Miss', 'OriginReadError') }]],
  },
];
