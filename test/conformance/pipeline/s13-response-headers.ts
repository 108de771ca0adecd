import {
  CachePolicy,
  type DistributionConfig,
  OriginRequestPolicy,
  type ResponseHeadersPolicyConfig,
} from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { get, one, origin } from './helpers.js';

type Behavior = DistributionConfig['defaultBehavior'];

/** A distribution with one behavior and this policy. */
const dressed = (
  responseHeadersPolicy: ResponseHeadersPolicyConfig | string,
  headers: Record<string, string> = {},
  behavior: Partial<Behavior> = {},
) => one(() => ({ origin: origin({ headers }), responseHeadersPolicy, ...behavior }));

const custom = (header: string, value: string, override = true): ResponseHeadersPolicyConfig => ({
  customHeadersBehavior: { customHeaders: [{ header, value, override }] },
});

const cors = (given: Partial<NonNullable<ResponseHeadersPolicyConfig['corsBehavior']>> = {}) => ({
  corsBehavior: {
    accessControlAllowCredentials: false,
    accessControlAllowHeaders: ['X-A', 'x-amz-*'],
    accessControlAllowMethods: ['ALL'],
    accessControlAllowOrigins: ['https://a.example.com'],
    accessControlExposeHeaders: ['X-B', 'X-C'],
    accessControlMaxAge: { minutes: 10 },
    originOverride: false,
    ...given,
  },
});

const from = (name: string, more: Record<string, string> = {}) => ({ uri: '/a', headers: { origin: name, ...more } });
const allowed = 'https://a.example.com';
const preflight = (more: Record<string, string> = {}) => ({
  method: 'OPTIONS',
  ...from(allowed, { 'access-control-request-method': 'PUT', ...more }),
});

const none = {
  'access-control-allow-origin': absent,
  'access-control-allow-methods': absent,
  'access-control-allow-headers': absent,
  'access-control-expose-headers': absent,
  'access-control-max-age': absent,
  vary: absent,
} as const;

const metrics = (id: number) =>
  `cdn-pop;desc="LAX50-C1",cdn-rid;desc="edgeproof-${String(id).padStart(44, '0')}=="` as const;
const upstream =
  'cdn-upstream-layer;desc="EDGE",cdn-upstream-dns;dur=0,cdn-upstream-connect;dur=0,cdn-upstream-fbl;dur=0';
const end = 'cdn-downstream-fbl;dur=0';

const xss = (given: object): ResponseHeadersPolicyConfig => ({
  securityHeadersBehavior: { xssProtection: { protection: true, override: true, ...given } },
});

/** §13: response headers policies. */
export const responseHeadersCases: readonly PipelineCase[] = [
  {
    rule: 'RHP-ALL',
    why: 'a miss, a hit, a redirect, a refusal and an answer of viewer-request have the headers of their behavior',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        responseHeadersPolicy: custom('X-Team', 'web'),
        viewerProtocolPolicy: 'redirect-to-https',
      },
      additionalBehaviors: {
        '/made': {
          origin: origin(),
          responseHeadersPolicy: custom('X-Team', 'made'),
          edgeLambdas: { 'viewer-request': async () => ({ status: '200' }) },
        },
        '/broken': {
          origin: origin(),
          responseHeadersPolicy: custom('X-Team', 'broken'),
          edgeLambdas: { 'viewer-request': async () => null },
        },
      },
    }),
    steps: [
      [get('/a'), { xCache: 'Miss', headers: { 'x-team': 'web' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'x-team': 'web' } }],
      [
        { uri: '/a', viewer: { protocol: 'http' } },
        { status: 301, headers: { 'x-team': 'web' } },
      ],
      [
        { uri: '/a', method: 'DELETE' },
        { status: 403, headers: { 'x-team': 'web' } },
      ],
      [get('/made'), { xCache: 'LambdaGeneratedResponse', headers: { 'x-team': 'made' } }],
      [get('/broken'), { status: 502, headers: { 'x-team': 'broken' } }],
    ],
  },
  {
    rule: 'LIFE-RHP-BEFORE-VRES',
    why: 'viewer-response sees the headers and may change them, and the cache never has them',
    config: one(() => ({
      responseHeadersPolicy: custom('X-Team', 'web'),
      edgeLambdas: {
        'viewer-response': async ({ Records: [{ cf }] }) => {
          const { headers } = cf.response;
          headers['x-seen'] = [
            { key: 'X-Seen', value: headers['x-team']?.map(({ value }) => value).join() ?? 'nothing' },
          ];
          headers['x-team'] = [{ key: 'X-Team', value: 'mine' }];
          return cf.response;
        },
      },
    })),
    steps: [
      [get('/a'), { headers: { 'x-seen': 'web', 'x-team': 'mine' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'x-seen': 'web', 'x-team': 'mine' } }],
    ],
  },
  {
    rule: 'RHP-ORDER',
    why: 'a header both removed and added is there, even when the origin’s would win',
    config: dressed({ removeHeaders: ['X-A'], ...custom('X-A', 'policy', false) }, { 'x-a': 'origin' }),
    steps: [[get('/a'), { headers: { 'x-a': 'policy' } }]],
  },
  {
    rule: 'RHP-REMOVE',
    why: 'headers of the origin go, and those of the cache; what is stored keeps them',
    config: dressed({ removeHeaders: ['x-powered-by', 'Age'] }, { 'X-Powered-By': 'php', 'X-B': 'b' }),
    steps: [
      [get('/a'), { xCache: 'Miss', headers: { 'x-powered-by': absent, 'x-b': 'b' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'x-powered-by': absent, age: absent } }],
    ],
  },
  {
    rule: 'RHP-SERVERDATE',
    why: 'Server and Date of the origin go, and CloudFront’s own take their place',
    config: dressed({ removeHeaders: ['Server', 'Date'] }, { server: 'nginx', date: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
    steps: [
      (cdn) => cdn.clock.set('2026-01-01'),
      [get('/a'), { headers: { server: 'CloudFront', date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }],
    ],
  },
  {
    rule: 'RHP-SEC',
    why: 'each security header replaces the origin’s or gives way to it by its own override',
    config: dressed(
      {
        securityHeadersBehavior: {
          frameOptions: { frameOption: 'DENY', override: true },
          referrerPolicy: { referrerPolicy: 'no-referrer', override: false },
          contentTypeOptions: { override: false },
        },
      },
      { 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'origin' },
    ),
    steps: [
      [
        get('/a'),
        { headers: { 'x-frame-options': 'DENY', 'referrer-policy': 'origin', 'x-content-type-options': 'nosniff' } },
      ],
    ],
  },
  {
    rule: 'RHP-CUSTOM',
    why: 'so does each custom header; its value may be empty',
    config: dressed(
      {
        customHeadersBehavior: {
          customHeaders: [
            { header: 'X-Wins', value: 'policy', override: true },
            { header: 'X-Yields', value: 'policy', override: false },
            { header: 'X-New', value: 'policy', override: false },
            { header: 'X-Empty', value: '', override: true },
          ],
        },
      },
      { 'x-wins': 'origin', 'x-yields': 'origin' },
    ),
    steps: [[get('/a'), { headers: { 'x-wins': 'policy', 'x-yields': 'origin', 'x-new': 'policy', 'x-empty': '' } }]],
  },
  {
    rule: 'RHP-CORS-OVR',
    why: 'with originOverride each header replaces the origin’s',
    config: dressed(cors({ originOverride: true }), {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET',
    }),
    steps: [
      [
        from(allowed),
        {
          headers: {
            'access-control-allow-origin': allowed,
            'access-control-allow-methods': 'GET',
            'access-control-expose-headers': 'X-B, X-C',
          },
        },
      ],
    ],
  },
  {
    rule: 'RHP-CORS-OVR',
    why: 'without it, any CORS header of the origin keeps all of the policy’s away',
    config: dressed(cors(), { 'access-control-max-age': '7' }),
    steps: [[from(allowed), { headers: { ...none, 'access-control-max-age': '7' } }]],
  },
  {
    rule: 'RHP-CORS-WHEN',
    why: 'nothing without Origin; to a preflight everything, to other CORS requests what is not for preflights',
    config: dressed(cors(), {}, { allowedMethods: 'GET_HEAD_OPTIONS' }),
    steps: [
      [get('/a'), { headers: none }],
      [
        from(allowed),
        {
          headers: {
            ...none,
            'access-control-allow-origin': allowed,
            'access-control-expose-headers': 'X-B, X-C',
            vary: 'Origin',
          },
        },
      ],
      [
        { method: 'OPTIONS', ...from(allowed) },
        { headers: { 'access-control-allow-origin': allowed, 'access-control-max-age': absent } },
      ],
      [
        preflight(),
        {
          headers: {
            'access-control-allow-origin': allowed,
            'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
            'access-control-allow-headers': 'X-A',
            'access-control-max-age': '600',
            'access-control-expose-headers': 'X-B, X-C',
          },
        },
      ],
    ],
  },
  {
    rule: 'RHP-CORS-PREFLIGHT',
    why: 'CloudFront answers no preflight itself: the origin’s 403 stays one, and a behavior without OPTIONS refuses it',
    config: () => ({
      defaultBehavior: {
        origin: origin({ status: 403 }),
        allowedMethods: 'GET_HEAD_OPTIONS',
        responseHeadersPolicy: cors(),
      },
      additionalBehaviors: { '/get': { origin: origin(), responseHeadersPolicy: cors() } },
    }),
    steps: [
      [
        preflight(),
        {
          status: 403,
          asked: ['OPTIONS origin.example.com/a'],
          headers: { 'access-control-allow-origin': allowed },
        },
      ],
      [
        { ...preflight(), uri: '/get' },
        { status: 403, asked: [], detailed: 'InvalidRequestMethod' },
      ],
    ],
  },
  {
    rule: 'RHP-ACAO',
    why: 'all origins give a star; otherwise the request’s own is echoed if it is listed, and nothing is added if not',
    config: () => ({
      defaultBehavior: {
        origin: origin({ headers: { vary: 'Accept-Encoding' } }),
        responseHeadersPolicy: cors({ accessControlAllowOrigins: ['https://b.example.com', allowed] }),
      },
      additionalBehaviors: {
        '/all': { origin: origin(), responseHeadersPolicy: cors({ accessControlAllowOrigins: ['*'] }) },
      },
    }),
    steps: [
      [from(allowed), { headers: { 'access-control-allow-origin': allowed, vary: 'Accept-Encoding, Origin' } }],
      [from('https://c.example.com'), { headers: { ...none, vary: 'Accept-Encoding' } }],
      [from('null'), { headers: { ...none, vary: 'Accept-Encoding' } }],
      [{ ...from('null'), uri: '/all' }, { headers: { 'access-control-allow-origin': '*', vary: absent } }],
    ],
  },
  {
    rule: 'RHP-ACAC',
    why: 'credentials are allowed with true, and not mentioned otherwise',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        responseHeadersPolicy: cors({ accessControlAllowCredentials: true }),
      },
      additionalBehaviors: { '/no': { origin: origin(), responseHeadersPolicy: cors() } },
    }),
    steps: [
      [from(allowed), { headers: { 'access-control-allow-credentials': 'true' } }],
      [{ ...from(allowed), uri: '/no' }, { headers: { 'access-control-allow-credentials': absent } }],
    ],
  },
  {
    rule: 'RHP-ACAH',
    why: 'names as listed; a star in one gives the requested names that it matches, never Authorization',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        allowedMethods: 'GET_HEAD_OPTIONS',
        responseHeadersPolicy: cors({ accessControlAllowHeaders: ['x-amz-*', 'a*'] }),
      },
      additionalBehaviors: {
        '/all': {
          origin: origin(),
          allowedMethods: 'GET_HEAD_OPTIONS',
          responseHeadersPolicy: cors({ accessControlAllowHeaders: ['*'] }),
        },
      },
    }),
    steps: [
      [
        preflight({ 'access-control-request-headers': 'x-amz-test,x-amz-, x-amzn-b, Authorization, Accept' }),
        { headers: { 'access-control-allow-headers': 'x-amz-test, x-amz-, Accept' } },
      ],
      [preflight(), { headers: { 'access-control-allow-headers': absent } }],
      [
        { ...preflight({ 'access-control-request-headers': 'authorization' }), uri: '/all' },
        { headers: { 'access-control-allow-headers': '*' } },
      ],
    ],
  },
  {
    rule: 'RHP-ACAM',
    why: 'the methods listed',
    config: dressed(cors({ accessControlAllowMethods: ['GET', 'PUT'] }), {}, { allowedMethods: 'GET_HEAD_OPTIONS' }),
    steps: [[preflight(), { headers: { 'access-control-allow-methods': 'GET, PUT' } }]],
  },
  {
    rule: 'RHP-HSTS',
    why: 'max-age, and what is set beside it',
    config: () => ({
      defaultBehavior: {
        origin: origin(),
        responseHeadersPolicy: {
          securityHeadersBehavior: {
            strictTransportSecurity: {
              accessControlMaxAge: { days: 1 },
              includeSubdomains: true,
              preload: true,
              override: true,
            },
          },
        },
      },
      additionalBehaviors: {
        '/short': {
          origin: origin(),
          responseHeadersPolicy: {
            securityHeadersBehavior: { strictTransportSecurity: { accessControlMaxAge: 5, override: true } },
          },
        },
      },
    }),
    steps: [
      [get('/a'), { headers: { 'strict-transport-security': 'max-age=86400; includeSubDomains; preload' } }],
      [get('/short'), { headers: { 'strict-transport-security': 'max-age=5' } }],
    ],
  },
  ...(
    [
      ['0', { protection: false }],
      ['1', {}],
      ['1; mode=block', { modeBlock: true }],
      ['1; report=https://example.com/xss', { reportUri: 'https://example.com/xss' }],
    ] as const
  ).map(([value, given]) => ({
    rule: 'RHP-XSS',
    why: `X-XSS-Protection: ${value}`,
    config: dressed(xss(given)),
    steps: [[get('/a'), { headers: { 'x-xss-protection': value } }]] as const,
  })),
  {
    rule: 'RHP-FRAME',
    covers: ['RHP-CTO', 'RHP-CSP', 'RHP-REF'],
    why: 'the other security headers, as they are written',
    config: dressed({
      securityHeadersBehavior: {
        frameOptions: { frameOption: 'SAMEORIGIN', override: true },
        contentTypeOptions: { override: true },
        contentSecurityPolicy: { contentSecurityPolicy: "default-src 'self'", override: true },
        referrerPolicy: { referrerPolicy: 'strict-origin', override: true },
      },
    }),
    steps: [
      [
        get('/a'),
        {
          headers: {
            'x-frame-options': 'SAMEORIGIN',
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'self'",
            'referrer-policy': 'strict-origin',
          },
        },
      ],
    ],
  },
  {
    rule: 'RHP-ST',
    why: 'on a miss after the origin’s own metrics, on a hit in their place; what CloudFront says itself has none of a cache',
    config: dressed({ serverTimingSamplingRate: 100 }, { 'server-timing': 'db;dur=5' }),
    steps: [
      [get('/a'), { headers: { 'server-timing': `db;dur=5,${upstream},cdn-cache-miss,${metrics(1)},${end}` } }],
      [get('/a'), { headers: { 'server-timing': `cdn-cache-hit,${metrics(2)},cdn-hit-layer;desc="EDGE",${end}` } }],
      [{ uri: '/a', method: 'PUT' }, { headers: { 'server-timing': `${metrics(3)},${end}` } }],
    ],
  },
  {
    rule: 'RHP-ST',
    why: 'every second response at 50 percent, and whichever asks with Pragma',
    config: dressed({ serverTimingSamplingRate: 50 }, {}, { cachePolicy: CachePolicy.CACHING_DISABLED }),
    steps: [
      [get('/a'), { headers: { 'server-timing': absent } }],
      [get('/a'), { headers: { 'server-timing': `${upstream},cdn-cache-miss,${metrics(2)},${end}` } }],
      [get('/a', { pragma: 'x' }), { headers: { 'server-timing': absent } }],
      [get('/a'), { headers: { 'server-timing': `${upstream},cdn-cache-miss,${metrics(4)},${end}` } }],
      [
        get('/a', { pragma: 'no-cache, Server-Timing' }),
        { headers: { 'server-timing': `${upstream},cdn-cache-miss,${metrics(5)},${end}` } },
      ],
    ],
  },
  {
    rule: 'RHP-ST',
    why: 'a confirmed copy says so, and a policy without a rate says nothing to whoever asks',
    config: () => ({
      defaultBehavior: {
        origin: origin((call) =>
          call === 1 ? { headers: { etag: '"1"', 'cache-control': 'max-age=1' } } : { status: 304, body: '' },
        ),
        responseHeadersPolicy: { serverTimingSamplingRate: 0 },
      },
      additionalBehaviors: { '/none': { origin: origin(), responseHeadersPolicy: custom('X-Team', 'web') } },
    }),
    steps: [
      [get('/a'), { headers: { 'server-timing': absent } }],
      (cdn) => cdn.clock.advance(2),
      [
        get('/a', { pragma: 'server-timing' }),
        {
          xCache: 'RefreshHit',
          headers: { 'server-timing': `${upstream},cdn-cache-refresh,${metrics(2)},${end}` },
        },
      ],
      [get('/none', { pragma: 'server-timing' }), { headers: { 'server-timing': absent } }],
    ],
  },
  {
    rule: 'OQ-CORS',
    why: 'what the policy allows plays no part in the key: a stored copy answers every origin',
    config: dressed(cors(), {}, { originRequestPolicy: OriginRequestPolicy.CORS_CUSTOM_ORIGIN }),
    steps: [
      [from(allowed), { xCache: 'Miss', headers: { 'access-control-allow-origin': allowed } }],
      [from('https://c.example.com'), { xCache: 'Hit', headers: none }],
      [from(allowed), { xCache: 'Hit', headers: { 'access-control-allow-origin': allowed } }],
    ],
  },
];
