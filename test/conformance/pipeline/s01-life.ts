import type { PipelineCase } from '../pipeline-case.js';
import { allFour, everyTrigger, failing, firstMiss, get, one, origin, plain, withFunctions } from './helpers.js';

/** §1: the journey. */
export const lifeCases: readonly PipelineCase[] = [
  {
    rule: 'LIFE-VREQ-BEFORE-CACHE',
    covers: [
      'LIFE-OREQ-ONLY-FETCH',
      '§2 Miss, origin < 400',
      '§2 Fresh cache hit, cached status < 400',
      '§14.2 Hit',
      '§14.2 Miss',
    ],
    why: 'viewer functions run on a hit, origin functions do not',
    config: withFunctions({}),
    steps: [
      [get('/a'), { status: 200, xCache: 'Miss', ran: everyTrigger, asked: [firstMiss] }],
      [get('/a'), { status: 200, xCache: 'Hit', ran: ['viewer-request', 'viewer-response'], asked: [] }],
    ],
  },
  {
    rule: 'LIFE-NO-RESELECT',
    why: 'a changed uri stays with the behavior and the origin already chosen',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        edgeLambdas: {
          'viewer-request': async (event) => Object.assign(event.Records[0].cf.request, { uri: '/api/x' }),
        },
      },
      additionalBehaviors: { '/api/*': { origin: origin({}, 'api.example.com') } },
    }),
    steps: [[get('/a'), { behavior: '*', asked: ['GET origin.example.com/api/x'] }]],
  },
  {
    rule: 'LIFE-DNS-BEFORE-OREQ',
    covers: ['§2 Configured origin DNS failure'],
    why: 'a name that does not resolve ends the request before origin-request',
    config: one(() => ({ origin: failing('dns'), edgeLambdas: allFour })),
    steps: [
      [get('/a'), { status: 502, xCache: 'Error', detailed: 'OriginDnsError', ran: ['viewer-request'], asked: [] }],
    ],
  },
  {
    rule: 'LIMIT-URL',
    why: 'a URL of 8,193 bytes is refused with 414',
    config: plain,
    steps: [
      [get(`/${'a'.repeat(8_191)}`), { status: 200 }],
      [get(`/${'a'.repeat(8_192)}`), { status: 414, xCache: 'Error', asked: [] }],
    ],
  },
  {
    rule: 'LIMIT-REQ',
    why: 'more than 32,768 bytes of request line and headers are refused with 494',
    config: plain,
    steps: [[get('/a', { 'x-big': 'a'.repeat(32_768) }), { status: 494, asked: [] }]],
  },
  {
    rule: 'LIMIT-GET-BODY',
    covers: ['§14.4 InvalidRequest'],
    why: 'a GET with a body is refused with 403',
    config: plain,
    steps: [
      [
        { uri: '/a', body: 'x' },
        { status: 403, detailed: 'InvalidRequest', asked: [] },
      ],
    ],
  },
  {
    rule: 'HOST-MATCH',
    why: 'a Host that the distribution has no name for is refused with 403 and a page of 915 bytes',
    config: one(
      () => ({}),
      () => ({ domainNames: ['www.example.com', '*.shop.example.com'] }),
    ),
    steps: [
      [get('/a', { host: 'www.example.com' }), { status: 200 }],
      [get('/a', { host: 'eu.shop.example.com' }), { status: 200 }],
      [get('/a', { host: 'shop.example.com' }), { status: 403, headers: { 'content-length': '915' } }],
      [get('/a', { host: 'other.example.net' }), { status: 403, headers: { 'content-length': '915' } }],
    ],
  },
  {
    rule: 'VPP-REDIR-GET',
    covers: ['LIFE-REDIRECT-SKIPS', '§2 HTTP→HTTPS redirect', '§14.2 Redirect'],
    why: 'plain http is redirected with 301, the query kept, and no function runs',
    config: one(() => ({ viewerProtocolPolicy: 'redirect-to-https', edgeLambdas: allFour })),
    steps: [
      [
        { uri: '/a?b=1', viewer: { protocol: 'http', httpVersion: '1.1' } },
        {
          status: 301,
          xCache: 'Redirect',
          ran: [],
          headers: { location: 'https://d111111abcdef8.cloudfront.net/a?b=1', 'content-length': '167' },
        },
      ],
    ],
  },
  {
    rule: 'VPP-REDIR-OTHER',
    why: 'plain http with a method that has a body is redirected with 307',
    config: one(() => ({ viewerProtocolPolicy: 'redirect-to-https', allowedMethods: 'ALL' })),
    steps: [
      [
        { method: 'POST', uri: '/a', viewer: { protocol: 'http', httpVersion: '1.1' } },
        { status: 307, headers: { 'content-length': '169' } },
      ],
    ],
  },
  {
    rule: 'VPP-REDIR-10',
    why: 'the same over HTTP/1.0 is refused',
    config: one(() => ({ viewerProtocolPolicy: 'redirect-to-https', allowedMethods: 'ALL' })),
    steps: [[{ method: 'POST', uri: '/a', viewer: { protocol: 'http', httpVersion: '1.0' } }, { status: 403 }]],
  },
  {
    rule: 'VPP-ONLY',
    why: 'https-only refuses plain http',
    config: one(() => ({ viewerProtocolPolicy: 'https-only' })),
    steps: [
      [
        { uri: '/a', viewer: { protocol: 'http', httpVersion: '1.1' } },
        { status: 403, asked: [] },
      ],
    ],
  },
  {
    rule: 'METHOD-REFUSED',
    covers: ['LIFE-METHOD-BEFORE-VREQ', '§14.4 InvalidRequestMethod'],
    why: 'a method outside the set is refused before any function',
    config: one(() => ({ edgeLambdas: allFour })),
    steps: [
      [
        { method: 'DELETE', uri: '/a' },
        { status: 403, detailed: 'InvalidRequestMethod', ran: [], asked: [] },
      ],
    ],
  },
  {
    rule: 'METHOD-CACHE',
    covers: ['HEAD-HIT'],
    why: 'POST is never stored; GET and HEAD share what GET stored',
    config: one(() => ({ allowedMethods: 'ALL' })),
    steps: [
      [
        { method: 'POST', uri: '/a', body: 'x' },
        { xCache: 'Miss', cache: 'bypass' },
      ],
      [
        { method: 'POST', uri: '/a', body: 'x' },
        { xCache: 'Miss', cache: 'bypass' },
      ],
      [get('/a'), { xCache: 'Miss', cache: 'miss' }],
      [
        { method: 'HEAD', uri: '/a' },
        { xCache: 'Hit', body: '', headers: { 'content-length': '5' } },
      ],
    ],
  },
];
