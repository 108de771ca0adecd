import {
  CachePolicy,
  type DistributionConfig,
  httpOrigin,
  lambdaFailure,
  OriginRequestPolicy,
  originFailure,
  originGroup,
  s3Origin,
} from '../../src/index.js';
import { absent, type PipelineCase } from './pipeline-case.js';

type Behavior = DistributionConfig['defaultBehavior'];
type Reply = { status?: number; headers?: Record<string, string | string[]>; body?: string };

const pass = async (event: any) => event.Records[0].cf.request;
const passResponse = async (event: any) => event.Records[0].cf.response;
const allFour = {
  'viewer-request': pass,
  'origin-request': pass,
  'origin-response': passResponse,
  'viewer-response': passResponse,
} as const;
const everyTrigger = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

/** An origin that always answers the same, or by the n-th call. */
function origin(reply: Reply | ((call: number) => Reply) = {}, domain = 'origin.example.com', options = {}) {
  let calls = 0;
  return httpOrigin(
    domain,
    () => {
      calls += 1;
      return { status: 200, body: 'hello', ...(typeof reply === 'function' ? reply(calls) : reply) };
    },
    options,
  );
}

const failing = (kind: Parameters<typeof originFailure>[0], domain = 'origin.example.com', options = {}) =>
  httpOrigin(domain, originFailure(kind), options);

/** A distribution with one behavior; anything may be set beside it. */
const one =
  (behavior: () => Partial<Behavior>, rest: () => Partial<DistributionConfig> = () => ({})) =>
  (): DistributionConfig => ({ defaultBehavior: { origin: origin(), ...behavior() }, ...rest() });

const plain = one(() => ({}));
const withFunctions = (reply: Reply) => one(() => ({ origin: origin(reply), edgeLambdas: allFour }));
const policy = (cachePolicy: Behavior['cachePolicy']) => one(() => ({ cachePolicy }) as Partial<Behavior>);
const group = (
  primary: () => any,
  codes: number[] = [500, 502, 503, 504],
  rest: () => Partial<Behavior> = () => ({}),
) =>
  one(() => ({
    origin: originGroup({
      primaryOrigin: primary(),
      fallbackOrigin: origin({ body: 'backup' }, 'backup.example.com'),
      fallbackStatusCodes: codes,
    }),
    ...rest(),
  }));

const get = (uri: string, headers: Record<string, string> = {}) => ({ uri, headers });
const seconds = (count: number) => (cdn: { clock: { advance(seconds: number): void } }) => cdn.clock.advance(count);

const firstMiss = 'GET origin.example.com/a';

export const pipelineCases: readonly PipelineCase[] = [
  // §1 the journey
  {
    rule: 'LIFE-VREQ-BEFORE-CACHE',
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
  // §2 which trigger runs when
  {
    rule: '§2 VReq answers',
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
  // §3 behaviors and the default root object
  {
    rule: 'PATH-ORDER',
    why: 'the first listed pattern that matches is used, the default last',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: {
        '/a/b*': { origin: origin({}, 'b.example.com') },
        '/a*': { origin: origin({}, 'a.example.com') },
      },
    }),
    steps: [
      [get('/a/b?c=1'), { behavior: '/a/b*', asked: ['GET b.example.com/a/b'] }],
      [get('/a/x'), { behavior: '/a*' }],
      [get('/x'), { behavior: '*' }],
    ],
  },
  {
    rule: 'PATH-NORM',
    why: 'the path is normalised for matching only; the origin gets it raw',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: { '/api/*': { origin: origin({}, 'api.example.com') } },
    }),
    steps: [
      [get('//api///x'), { behavior: '/api/*', asked: ['GET api.example.com//api///x'] }],
      [get('/api/../x'), { behavior: '*', asked: ['GET origin.example.com/api/../x'] }],
    ],
  },
  {
    rule: 'DRO-WHEN',
    why: 'only for exactly "/"',
    config: one(
      () => ({}),
      () => ({ defaultRootObject: 'index.html' }),
    ),
    steps: [
      [get('/'), { asked: ['GET origin.example.com/index.html'] }],
      [get('//'), { asked: ['GET origin.example.com//'] }],
      [get('/docs/'), { asked: ['GET origin.example.com/docs/'] }],
    ],
  },
  {
    rule: 'DRO-ORDER',
    why: 'the root object chooses the behavior, and viewer-request sees it',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: {
        '/index.html': {
          origin: origin({}, 'index.example.com'),
          edgeLambdas: {
            'viewer-request': async (event) => ({ status: '200', body: event.Records[0].cf.request.uri }),
          },
        },
      },
      defaultRootObject: 'index.html',
    }),
    steps: [[get('/'), { behavior: '/index.html', body: '/index.html' }]],
  },
  {
    rule: 'OQ-DRO',
    why: 'selected, viewer-request sees "/" and the origin gets the root object',
    config: one(
      () => ({
        edgeLambdas: {
          'viewer-request': async (event) =>
            Object.assign(event.Records[0].cf.request, { querystring: `saw=${event.Records[0].cf.request.uri}` }),
        },
        cachePolicy: { queryStringBehavior: 'all' },
      }),
      () => ({ defaultRootObject: 'index.html', assumptions: { defaultRootObject: 'after-viewer-request' } }),
    ),
    steps: [[get('/'), { asked: ['GET origin.example.com/index.html?saw=/'] }]],
  },
  // §4 the key
  {
    rule: 'KEY-BASE',
    why: 'neither query, headers nor cookies are in the key by default',
    config: plain,
    steps: [
      [get('/a?x=1', { cookie: 'a=1', 'accept-language': 'de' }), { xCache: 'Miss', asked: [firstMiss] }],
      [get('/a?x=2', { cookie: 'a=2', 'accept-language': 'fr' }), { xCache: 'Hit' }],
      [get('/b'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'KEY-URI',
    why: 'the key is made of what viewer-request returned',
    config: one(() => ({
      edgeLambdas: { 'viewer-request': async (event) => Object.assign(event.Records[0].cf.request, { uri: '/same' }) },
    })),
    steps: [
      [get('/a'), { xCache: 'Miss' }],
      [get('/b'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'KEY-ORIGINPATH',
    why: 'what origin-request changes is not in the key',
    config: one(() => ({
      edgeLambdas: {
        'origin-request': async (event) => Object.assign(event.Records[0].cf.request, { uri: '/rewritten' }),
      },
    })),
    steps: [
      [get('/a'), { xCache: 'Miss', asked: ['GET origin.example.com/rewritten'] }],
      [get('/rewritten'), { xCache: 'Miss' }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'CP-QS',
    why: 'listed parameters are in the key and go to the origin, the others do neither',
    config: policy({ queryStringBehavior: ['w'] }),
    steps: [
      [get('/a?w=1&utm=x'), { xCache: 'Miss', asked: ['GET origin.example.com/a?w=1'] }],
      [get('/a?utm=y&w=1'), { xCache: 'Hit' }],
      [get('/a?w=2'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'KEY-QS-ORDER',
    why: 'the order of parameters matters',
    config: policy({ queryStringBehavior: 'all' }),
    steps: [
      [get('/a?a=1&b=2'), { xCache: 'Miss' }],
      [get('/a?b=2&a=1'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'CP-HDR',
    why: 'a header of the cache policy is in the key and goes to the origin',
    config: policy({ headerBehavior: ['Accept-Language'] }),
    steps: [
      [get('/a', { 'accept-language': 'de' }), { xCache: 'Miss', sent: { 'accept-language': 'de' } }],
      [get('/a', { 'accept-language': 'fr' }), { xCache: 'Miss' }],
      [get('/a', { 'Accept-Language': 'de' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'CP-COOKIE',
    why: 'listed cookies are in the key and go to the origin',
    config: policy({ cookieBehavior: ['ab'] }),
    steps: [
      [get('/a', { cookie: 'sid=1; ab=x' }), { xCache: 'Miss', sent: { cookie: 'ab=x' } }],
      [get('/a', { cookie: 'ab=x; sid=2' }), { xCache: 'Hit' }],
      [get('/a', { cookie: 'ab=y' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'CP-TTL0',
    why: 'all TTLs 0 switch caching off, of errors too',
    config: one(() => ({ origin: origin({ status: 404 }), cachePolicy: CachePolicy.CACHING_DISABLED })),
    steps: [
      [get('/a'), { cache: 'bypass', asked: [firstMiss] }],
      [get('/a'), { cache: 'bypass', asked: [firstMiss] }],
    ],
  },
  {
    rule: '§4.4 both on, viewer sends gzip and br',
    why: 'the origin gets the normalised value',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [[get('/a', { 'accept-encoding': 'gzip, deflate, br' }), { sent: { 'accept-encoding': 'br,gzip' } }]],
  },
  {
    rule: '§4.4 both on, viewer supports neither',
    why: 'the origin is asked for identity',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [[get('/a', { 'accept-encoding': 'deflate' }), { sent: { 'accept-encoding': 'identity' } }]],
  },
  {
    rule: 'OQ-AE',
    why: 'a brotli viewer gets the gzip copy that is already there',
    config: policy(CachePolicy.CACHING_OPTIMIZED),
    steps: [
      [get('/a', { 'accept-encoding': 'gzip' }), { xCache: 'Miss' }],
      [get('/a', { 'accept-encoding': 'gzip, br' }), { xCache: 'Hit' }],
      [get('/a', { 'accept-encoding': 'br' }), { xCache: 'Miss' }],
    ],
  },
  // §5 what reaches the origin
  {
    rule: '§5.2 any other header',
    why: 'is not forwarded with a cache policy',
    config: plain,
    steps: [
      [
        get('/a', { 'x-tag': '1', referer: 'https://e.com/', accept: '*/*' }),
        { sent: { 'x-tag': absent, referer: absent, accept: absent } },
      ],
    ],
  },
  {
    rule: '§5.2 Host',
    why: 'is the origin’s domain unless a policy forwards it',
    config: plain,
    steps: [[get('/a'), { sent: { host: 'origin.example.com' } }]],
  },
  {
    rule: 'OREQ-ORP-HOST',
    why: 'allViewer forwards the viewer’s Host and every other header',
    config: one(() => ({ originRequestPolicy: OriginRequestPolicy.ALL_VIEWER })),
    steps: [
      [
        get('/a?q=1', { 'x-tag': '1', cookie: 'b=2; a=1', 'user-agent': 'curl' }),
        {
          sent: { host: 'd111111abcdef8.cloudfront.net', 'x-tag': '1', cookie: 'a=1; b=2', 'user-agent': 'curl' },
          asked: ['GET origin.example.com/a?q=1'],
        },
      ],
    ],
  },
  {
    rule: 'OREQ-ORP-HDR',
    why: 'all except Host sends the origin’s own name',
    config: one(() => ({ originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER })),
    steps: [[get('/a', { 'x-tag': '1' }), { sent: { host: 'origin.example.com', 'x-tag': '1' } }]],
  },
  {
    rule: '§5.2 User-Agent',
    why: 'is replaced, and added even when the viewer sent none',
    config: plain,
    steps: [
      [get('/a', { 'user-agent': 'curl' }), { sent: { 'user-agent': 'Amazon CloudFront' } }],
      [get('/b'), { sent: { 'user-agent': 'Amazon CloudFront' } }],
    ],
  },
  {
    rule: 'REQ-XFF',
    why: 'the viewer’s address is appended',
    config: plain,
    steps: [
      [{ uri: '/a', clientIp: '198.51.100.7' }, { sent: { 'x-forwarded-for': '198.51.100.7' } }],
      [
        { uri: '/b', clientIp: '198.51.100.7', headers: { 'x-forwarded-for': '10.0.0.1' } },
        { sent: { 'x-forwarded-for': '10.0.0.1,198.51.100.7' } },
      ],
    ],
  },
  {
    rule: 'REQ-VIA',
    why: 'names the viewer’s HTTP version, after what the viewer sent',
    config: plain,
    steps: [
      [
        { uri: '/a', viewer: { httpVersion: '3.0' } },
        { sent: { via: '3.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)' } },
      ],
      [
        get('/b', { via: '1.1 proxy' }),
        { sent: { via: '1.1 proxy, 2.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)' } },
      ],
    ],
  },
  {
    rule: 'REQ-CFID',
    why: 'the origin and the viewer get the same id',
    config: plain,
    steps: [
      [
        get('/a'),
        {
          sent: { 'x-amz-cf-id': `edgeproof-${'0'.repeat(43)}1==` },
          headers: { 'x-amz-cf-id': `edgeproof-${'0'.repeat(43)}1==` },
        },
      ],
    ],
  },
  {
    rule: '§5.2 Authorization',
    why: 'is removed from GET, and forwarded with POST',
    config: one(() => ({ allowedMethods: 'ALL' })),
    steps: [
      [get('/a', { authorization: 'Basic x' }), { sent: { authorization: absent } }],
      [
        { method: 'POST', uri: '/a', body: 'x', headers: { authorization: 'Basic x' } },
        { sent: { authorization: 'Basic x' } },
      ],
    ],
  },
  {
    rule: '§5.2 Proxy-Authenticate, TE, Trailer, Upgrade, X-Edge-*, X-Real-IP',
    why: 'are removed whatever the policies say',
    config: one(() => ({ originRequestPolicy: OriginRequestPolicy.ALL_VIEWER })),
    steps: [
      [
        get('/a', { te: 'trailers', 'x-edge-a': '1', 'x-real-ip': '1.1.1.1', upgrade: 'h2c' }),
        { sent: { te: absent, 'x-edge-a': absent, 'x-real-ip': absent, upgrade: absent } },
      ],
    ],
  },
  {
    rule: 'OQ-POLICYHDR',
    why: 'conditional headers of the viewer are forwarded; selected, they are not',
    config: one(
      () => ({}),
      () => ({ assumptions: { policyHeaders: 'none' } }),
    ),
    steps: [[get('/a', { 'if-none-match': '"1"' }), { sent: { 'if-none-match': absent } }]],
  },
  {
    rule: 'CFH-CF-WHEN',
    why: 'CloudFront-* headers are there when a policy names them, and replace what the viewer sent',
    config: policy({ headerBehavior: ['CloudFront-Viewer-Country', 'CloudFront-Is-Mobile-Viewer'] }),
    steps: [
      [
        { uri: '/a', headers: { 'cloudfront-viewer-country': 'XX' }, viewer: { country: 'DE', device: 'mobile' } },
        { xCache: 'Miss', sent: { 'cloudfront-viewer-country': 'DE', 'cloudfront-is-mobile-viewer': 'true' } },
      ],
      [{ uri: '/a', viewer: { country: 'FR', device: 'mobile' } }, { xCache: 'Miss' }],
      [{ uri: '/a', viewer: { country: 'DE', device: 'mobile' } }, { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'OCH-OVERRIDE',
    why: 'origin custom headers replace the viewer’s',
    config: one(() => ({
      origin: origin({}, 'origin.example.com', { customHeaders: { 'X-Secret': 's' } }),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    })),
    steps: [[get('/a', { 'x-secret': 'guess' }), { sent: { 'x-secret': 's' } }]],
  },
  {
    rule: 'OREQ-PATH',
    why: 'the origin path is put in front, and is not in the key',
    config: one(() => ({ origin: origin({}, 'origin.example.com', { originPath: '/v1' }) })),
    steps: [[get('/a'), { asked: ['GET origin.example.com/v1/a'] }]],
  },
  // §6 failures
  ...(
    [
      ['OERR-DNS', 'dns', 502, 'OriginDnsError', 0],
      ['OERR-REFUSED', 'connect', 502, 'OriginConnectError', 0],
      ['OERR-TLS', 'tls', 502, 'OriginConnectError', 0],
      ['OERR-CTIMEOUT', 'connect-timeout', 504, 'OriginCommError', 30_000],
      ['OERR-RTIMEOUT', 'timeout', 504, 'OriginCommError', 90_000],
      ['OERR-CLOSED', 'reset', 502, 'OriginReadError', 0],
      ['OERR-BADRESP', 'bad-response', 502, 'OriginInvalidResponseError', 0],
      ['OERR-HDRBIG', 'header-too-big', 502, 'OriginHeaderTooBigError', 0],
    ] as const
  ).map(
    ([rule, kind, status, detailed, elapsedMs]): PipelineCase => ({
      rule,
      why: `${kind} gives ${status}, and is kept for 10 s`,
      config: one(() => ({ origin: failing(kind) })),
      steps: [
        [
          get('/a'),
          {
            status,
            detailed,
            xCache: 'Error',
            elapsedMs,
            headers: { 'content-type': 'text/html', server: 'CloudFront' },
          },
        ],
        [get('/a'), { status, xCache: 'Error', cache: 'hit', elapsedMs: 0 }],
        seconds(11),
        [get('/a'), { status, cache: 'miss' }],
      ],
    }),
  ),
  {
    rule: 'ORG-RETRY-OTHER',
    why: 'waiting for an answer to a POST is not tried again',
    config: one(() => ({ origin: failing('timeout'), allowedMethods: 'ALL' })),
    steps: [
      [
        { method: 'POST', uri: '/a', body: 'x' },
        { status: 504, elapsedMs: 30_000 },
      ],
    ],
  },
  // §7 origin groups
  {
    rule: 'GRP-CODES',
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
  // §8 the response
  {
    rule: 'RESP-SETCOOKIE-OFF',
    why: 'Set-Cookie is removed where no cookies are forwarded',
    config: one(() => ({ origin: origin({ headers: { 'set-cookie': 'a=1' } }) })),
    steps: [[get('/a'), { headers: { 'set-cookie': absent } }]],
  },
  {
    rule: 'RESP-SETCOOKIE-ON',
    why: 'it is passed, cached and replayed where they are',
    config: one(() => ({
      origin: origin({ headers: { 'set-cookie': 'a=1' } }),
      cachePolicy: { cookieBehavior: ['x'] },
    })),
    steps: [
      [get('/a'), { headers: { 'set-cookie': 'a=1' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'set-cookie': 'a=1' } }],
    ],
  },
  {
    rule: 'RESP-SETCOOKIE-NC',
    why: 'no-cache="Set-Cookie" keeps it out of the cache',
    config: one(() => ({
      origin: origin({ headers: { 'set-cookie': 'a=1', 'cache-control': 'no-cache="Set-Cookie"' } }),
      cachePolicy: { cookieBehavior: ['x'] },
    })),
    steps: [
      [get('/a'), { headers: { 'set-cookie': 'a=1' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'set-cookie': absent } }],
    ],
  },
  {
    rule: 'RESP-S3',
    why: 'the ids of S3 stay behind',
    config: one(() => ({ origin: s3Origin('bucket.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } }) })),
    steps: [
      [get('/a'), { status: 200, headers: { 'x-amz-id-2': absent, 'x-amz-request-id': absent, server: 'AmazonS3' } }],
    ],
  },
  {
    rule: 'RESP-XCACHE',
    why: 'an origin’s X-Cache is replaced',
    config: one(() => ({ origin: origin({ headers: { 'x-cache': 'MINE' } }) })),
    steps: [[get('/a'), { headers: { 'x-cache': 'Miss from cloudfront' } }]],
  },
  {
    rule: 'RESP-3XX',
    why: 'redirects of an origin are passed and cached, never followed',
    config: one(() => ({ origin: origin({ status: 302, headers: { location: '/b' } }) })),
    steps: [
      [get('/a'), { status: 302, xCache: 'Miss', headers: { location: '/b' } }],
      [get('/a'), { status: 302, xCache: 'Hit' }],
    ],
  },
  {
    rule: 'HEAD-MISS',
    why: 'a HEAD miss is asked as HEAD and never stands for a GET',
    config: plain,
    steps: [
      [
        { method: 'HEAD', uri: '/a' },
        { asked: ['HEAD origin.example.com/a'], body: '' },
      ],
      [get('/a'), { xCache: 'Miss', body: 'hello' }],
    ],
  },
  // §9, §10 lifetimes (the tables are tested with the cache)
  {
    rule: 'TTL-CLAMP',
    why: 'a lifetime is granted, ages, and ends',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 's-maxage=100, max-age=5' } }) })),
    steps: [
      [get('/a'), { ttl: 100, headers: { age: absent } }],
      seconds(99),
      [get('/a'), { xCache: 'Hit', headers: { age: '99' } }],
      seconds(2),
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'TTL-NOSTORE0',
    why: 'no-store with min TTL 0 is never stored',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 'no-store' } }), cachePolicy: {} })),
    steps: [
      [get('/a'), { ttl: 0, xCache: 'Miss' }],
      [get('/a'), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'INV-PATH',
    why: 'invalidation removes the object',
    config: plain,
    steps: [
      [get('/img/a'), { xCache: 'Miss' }],
      (cdn) => cdn.invalidate('/img/*'),
      [get('/img/a'), { xCache: 'Miss' }],
    ],
  },
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
  // §11 custom error responses
  {
    rule: 'CER-STATUS',
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
  // §14 stamped headers
  {
    rule: 'RESP-SERVER',
    why: 'Server, Date, Via, X-Amz-Cf-Pop are there',
    config: plain,
    steps: [
      (cdn) => cdn.clock.set('2026-01-01T00:00:00Z'),
      [
        get('/a'),
        {
          headers: {
            server: 'CloudFront',
            date: 'Thu, 01 Jan 2026 00:00:00 GMT',
            via: '1.1 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)',
            'x-amz-cf-pop': 'FRA56-P6',
          },
        },
      ],
    ],
  },
  {
    rule: 'RESP-VIA',
    why: 'an origin’s Via and Server stay',
    config: one(() => ({ origin: origin({ headers: { via: '1.1 varnish', server: 'nginx' } }) })),
    steps: [
      [
        get('/a'),
        {
          headers: {
            via: '1.1 varnish, 1.1 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)',
            server: 'nginx',
          },
        },
      ],
    ],
  },
];
