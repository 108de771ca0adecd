import { GeoRestriction } from '../../../src/index.js';
import type { PipelineCase, Step } from '../pipeline-case.js';
import { allFour, everyTrigger, failing, firstMiss, get, one, origin, pass, plain, withFunctions } from './helpers.js';

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
  {
    rule: 'LIFE-BEHAVIOR-FIRST',
    why: 'the path as received decides whose viewer-request runs',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: {
        '/api/*': {
          origin: origin({}, 'api.example.com'),
          edgeLambdas: {
            'viewer-request': async (event) => Object.assign(event.Records[0].cf.request, { uri: '/elsewhere' }),
          },
        },
      },
    }),
    steps: [
      [get('/api/x'), { behavior: '/api/*', ran: ['viewer-request'], asked: ['GET api.example.com/elsewhere'] }],
      [get('/elsewhere'), { behavior: '*', ran: [] }],
    ],
  },
  {
    rule: 'LIFE-CFHEADERS-AFTER-VREQ',
    why: 'viewer-request sees what the viewer sent under a name of CloudFront’s, the origin what CloudFront knows',
    config: one(() => ({
      originRequestPolicy: { headerBehavior: ['CloudFront-Viewer-Country', 'X-Seen'] },
      edgeLambdas: {
        'viewer-request': async ({ Records: [{ cf }] }) => {
          const country = cf.request.headers['cloudfront-viewer-country']?.[0]?.value ?? 'nothing';
          cf.request.headers['x-seen'] = [{ key: 'X-Seen', value: country }];
          return cf.request;
        },
      },
    })),
    steps: [
      [
        { uri: '/a', headers: { 'cloudfront-viewer-country': 'XX' }, viewer: { country: 'DE' } },
        { sent: { 'x-seen': 'XX', 'cloudfront-viewer-country': 'DE' } },
      ],
      [{ uri: '/b', viewer: { country: 'DE' } }, { sent: { 'x-seen': 'nothing', 'cloudfront-viewer-country': 'DE' } }],
    ],
  },
  {
    rule: 'LIFE-ORESP-BEFORE-STORE',
    why: 'what origin-response makes of an answer is what is stored, and for how long',
    config: one(() => ({
      origin: origin({ headers: { 'cache-control': 'no-store' } }),
      edgeLambdas: {
        'origin-response': async ({ Records: [{ cf }] }) => {
          cf.response.headers['cache-control'] = [{ key: 'Cache-Control', value: 'max-age=60' }];
          cf.response.headers['x-made'] = [{ key: 'X-Made', value: 'once' }];
          return cf.response;
        },
      },
    })),
    steps: [
      [get('/a'), { xCache: 'Miss', ttl: 60, headers: { 'x-made': 'once' } }],
      [get('/a'), { xCache: 'Hit', ran: [], headers: { 'x-made': 'once', 'cache-control': 'max-age=60' } }],
    ],
  },
  {
    rule: 'LIFE-FN-BLOCKS',
    why: 'nothing goes on before a function has finished',
    config: one(() => ({
      edgeLambdas: {
        'viewer-request': async ({ Records: [{ cf }] }) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          return Object.assign(cf.request, { uri: '/late' });
        },
      },
    })),
    steps: [[get('/a'), { asked: ['GET origin.example.com/late'] }]],
  },
  {
    rule: 'LIMIT-GET-BODY',
    why: 'a length or chunks announced are enough',
    config: plain,
    steps: [
      [get('/a', { 'content-length': '5' }), { status: 403, asked: [] }],
      [get('/a', { 'transfer-encoding': 'chunked' }), { status: 403, asked: [] }],
      [get('/a', { 'content-length': '0' }), { status: 200 }],
    ],
  },
  {
    rule: 'HOST-DISABLED',
    why: 'a disabled distribution serves nothing',
    config: one(
      () => ({ edgeLambdas: allFour }),
      () => ({ enabled: false }),
    ),
    steps: [[get('/a'), { status: 403, xCache: 'Error', ran: [], asked: [] }]],
  },
  {
    rule: 'VPP-ALLOW',
    covers: ['KEY-SCHEME'],
    why: 'both schemes are served, of one stored copy',
    config: plain,
    steps: [
      [
        { uri: '/a', viewer: { protocol: 'http' } },
        { status: 200, xCache: 'Miss' },
      ],
      [
        { uri: '/a', viewer: { protocol: 'https' } },
        { status: 200, xCache: 'Hit' },
      ],
    ],
  },
  {
    rule: 'VPP-REDIR-SHAPE',
    covers: ['VPP-REDIR-LOG'],
    why: 'the redirect has CloudFront’s headers, its page of 167 bytes, and the log’s word',
    config: one(() => ({ viewerProtocolPolicy: 'redirect-to-https' })),
    steps: [
      (cdn) => cdn.clock.set('2026-01-01'),
      [
        { uri: '/a', viewer: { protocol: 'http' } },
        {
          xCache: 'Redirect',
          detailed: 'Redirect',
          headers: {
            server: 'CloudFront',
            date: 'Thu, 01 Jan 2026 00:00:00 GMT',
            'content-type': 'text/html',
            'content-length': '167',
            connection: 'keep-alive',
            location: 'https://d111111abcdef8.cloudfront.net/a',
            'x-cache': 'Redirect from cloudfront',
            via: '1.1 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)',
            'x-amz-cf-pop': 'LAX50-C1',
          },
        },
      ],
    ],
  },
  {
    rule: 'GEO-SCOPE',
    covers: ['§14.4 ClientGeoBlocked', '§2 Refused at S02–S10 (limits, host, geo, WAF, method, scheme, signature)'],
    why: 'only listed countries are served, and whoever’s is not known; no function runs',
    config: () => ({
      defaultBehavior: { origin: origin(), edgeLambdas: allFour },
      additionalBehaviors: { '/api/*': { origin: origin(), edgeLambdas: allFour } },
      geoRestriction: GeoRestriction.allowlist('DE', 'at'),
    }),
    steps: [
      [{ uri: '/a', viewer: { country: 'DE' } }, { status: 200 }],
      [{ uri: '/a', viewer: { country: 'AT' } }, { status: 200 }],
      [get('/a'), { status: 200 }],
      ...['/a', '/api/x', '/.well-known/pki-validation/x'].map(
        (uri): Step => [
          { uri, viewer: { country: 'FR' } },
          { status: 403, xCache: 'Error', detailed: 'ClientGeoBlocked', ran: [], asked: [] },
        ],
      ),
    ],
  },
  {
    rule: 'GEO-SCOPE',
    why: 'or all but the listed ones; the refusal has the error page for 403',
    config: one(
      () => ({ origin: origin({ body: 'the page' }), edgeLambdas: { 'viewer-request': pass } }),
      () => ({
        geoRestriction: GeoRestriction.denylist('FR'),
        errorResponses: [{ httpStatus: 403, responseHttpStatus: 403, responsePagePath: '/403.html' }],
      }),
    ),
    steps: [
      [{ uri: '/a', viewer: { country: 'DE' } }, { status: 200 }],
      [get('/a'), { status: 200 }],
      [
        { uri: '/a', viewer: { country: 'FR' } },
        {
          status: 403,
          body: 'the page',
          detailed: 'ClientGeoBlocked',
          ran: [],
          asked: ['GET origin.example.com/403.html'],
        },
      ],
    ],
  },
];
