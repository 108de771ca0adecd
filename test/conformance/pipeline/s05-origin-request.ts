import { OriginRequestPolicy } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { firstMiss, get, one, origin, plain, policy } from './helpers.js';

const neverForwarded = [
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'x-edge-a',
  'x-forwarded-proto',
  'x-real-ip',
];

/** §5: what reaches the origin. */
export const originRequestCases: readonly PipelineCase[] = [
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
    rule: 'OREQ-ALWAYS',
    why: 'path, body and CloudFront’s own headers are sent whatever the policies say',
    config: one(() => ({ allowedMethods: 'ALL' })),
    steps: [
      [
        { method: 'POST', uri: '/a', body: 'hello', clientIp: '198.51.100.7' },
        {
          asked: ['POST origin.example.com/a'],
          sent: {
            host: 'origin.example.com',
            'user-agent': 'Amazon CloudFront',
            'x-amz-cf-id': `edgeproof-${'0'.repeat(43)}1==`,
            via: '2.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)',
            'x-forwarded-for': '198.51.100.7',
            connection: 'Keep-Alive',
            'content-length': '5',
          },
        },
      ],
    ],
  },
  {
    rule: 'OREQ-QS-RAW',
    why: 'forwarded parameters keep their order and encoding',
    config: policy({ queryStringBehavior: { allExcept: ['utm'] } }),
    steps: [[get('/a?z=%2f&utm=1&A=b+c&a=%41&z'), { asked: ['GET origin.example.com/a?z=%2f&A=b+c&a=%41&z'] }]],
  },
  {
    rule: 'OREQ-QS-NONE',
    why: 'nothing is left of a query that isn’t forwarded, its question mark neither',
    config: plain,
    steps: [[get('/a?x=1'), { asked: [firstMiss] }]],
  },
  {
    rule: 'OREQ-AUTH',
    why: 'in the origin request policy alone, what one viewer may see everybody gets',
    config: one(() => ({ originRequestPolicy: { headerBehavior: ['Authorization'] } })),
    steps: [
      [get('/a', { authorization: 'Basic x' }), { xCache: 'Miss', sent: { authorization: 'Basic x' } }],
      [get('/a'), { xCache: 'Hit', body: 'hello' }],
    ],
  },
  {
    rule: 'OREQ-AUTH',
    why: 'in the cache policy, each has their own',
    config: policy({ headerBehavior: ['Authorization'] }),
    steps: [
      [get('/a', { authorization: 'Basic x' }), { xCache: 'Miss', sent: { authorization: 'Basic x' } }],
      [get('/a', { authorization: 'Basic y' }), { xCache: 'Miss' }],
    ],
  },
  {
    rule: 'OREQ-URI-RAW',
    why: 'the origin path is put in front of the path as it came',
    config: one(() => ({ origin: origin({}, 'origin.example.com', { originPath: '/v1' }) })),
    steps: [[get('//a/./%61/../b'), { asked: ['GET origin.example.com/v1//a/./%61/../b'] }]],
  },
  {
    rule: 'REQ-VIA-ID',
    why: 'the origin and the viewer see the same host in Via',
    config: plain,
    steps: [
      [
        get('/a'),
        {
          sent: { via: '2.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)' },
          headers: { via: '1.1 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFront)' },
        },
      ],
    ],
  },
  {
    rule: 'REQ-CC-IGNORED',
    why: 'a viewer’s Cache-Control and Pragma make no fetch',
    config: plain,
    steps: [
      [get('/a'), { xCache: 'Miss' }],
      [get('/a', { 'cache-control': 'no-cache, no-store, max-age=0', pragma: 'no-cache' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'OCH-AUTH',
    why: 'Authorization may be a custom header, and is sent with every method',
    config: one(() => ({
      origin: origin({}, 'origin.example.com', { customHeaders: { Authorization: 'Basic o' } }),
    })),
    steps: [[get('/a', { authorization: 'Basic v' }), { sent: { authorization: 'Basic o' } }]],
  },
  {
    rule: 'CFH-CF-WHEN',
    why: 'fingerprints are of TLS: over http there are none',
    config: one(() => ({
      originRequestPolicy: {
        headerBehavior: ['CloudFront-Viewer-JA3-Fingerprint', 'CloudFront-Viewer-JA4-Fingerprint'],
      },
    })),
    steps: [
      [
        { uri: '/a', viewer: { ja3: '3', ja4: '4' } },
        { sent: { 'cloudfront-viewer-ja3-fingerprint': '3', 'cloudfront-viewer-ja4-fingerprint': '4' } },
      ],
      [
        {
          uri: '/b',
          headers: { 'cloudfront-viewer-ja3-fingerprint': 'forged' },
          viewer: { ja3: '3', ja4: '4', protocol: 'http' },
        },
        { sent: { 'cloudfront-viewer-ja3-fingerprint': absent, 'cloudfront-viewer-ja4-fingerprint': absent } },
      ],
    ],
  },
  {
    rule: 'OREQ-ORP-HDR',
    why: 'all except Host, of your own, adds no header of CloudFront’s',
    config: one(() => ({
      originRequestPolicy: { ...OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER },
    })),
    steps: [
      [
        { uri: '/a', viewer: { country: 'DE' } },
        { sent: { 'cloudfront-viewer-country': absent, 'cloudfront-forwarded-proto': absent } },
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
    config: one(
      () => ({}),
      () => ({ httpVersion: 'http2and3' }),
    ),
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
    covers: [
      '§5.2 Proxy-Authenticate, Proxy-Authorization, Proxy-Connection, TE, Trailer',
      '§5.2 Upgrade',
      '§5.2 X-Edge-*, X-Forwarded-Proto, X-Real-IP',
    ],
    why: 'are removed whatever the policies say',
    config: one(() => ({ originRequestPolicy: OriginRequestPolicy.ALL_VIEWER })),
    steps: [
      [
        get('/a', Object.fromEntries(neverForwarded.map((name) => [name, '1']))),
        { sent: Object.fromEntries(neverForwarded.map((name) => [name, absent])) },
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
];
