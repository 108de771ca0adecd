import { httpOrigin, s3Origin } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { changing, firstMiss, get, one, origin, passResponse, plain, seconds } from './helpers.js';

const withValidators = {
  headers: { 'cache-control': 'max-age=10', etag: '"1"', 'last-modified': 'Wed, 01 Jan 2025 00:00:00 GMT' },
};
const unconditional = { 'if-none-match': absent, 'if-modified-since': absent } as const;

/** An origin that judges conditions, and says of each answer that it lives for a while. */
const judging = httpOrigin('origin.example.com', ({ headers }) => {
  const matching = headers.get('if-match');
  const status = headers.has('if-none-match') ? 304 : matching === null || matching === '"1"' ? 200 : 412;
  return { status, headers: { etag: '"1"', 'cache-control': 'max-age=100' }, ...(status === 200 && { body: 'hello' }) };
});

/** §8: the response of the origin. */
export const responseCases: readonly PipelineCase[] = [
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
  {
    rule: 'COND-REVAL',
    why: 'an expired copy is asked about by all its validators, in place of the viewer’s',
    config: one(() => ({ origin: changing(withValidators, { status: 304 }) })),
    steps: [
      [get('/a'), { body: 'hello' }],
      seconds(11),
      [
        get('/a', { 'if-none-match': '"other"' }),
        {
          xCache: 'RefreshHit',
          sent: { 'if-none-match': '"1"', 'if-modified-since': withValidators.headers['last-modified'] },
        },
      ],
    ],
  },
  {
    rule: 'COND-304',
    why: 'a 304 makes the copy fresh for a newly computed lifetime, with its headers',
    config: one(() => ({
      origin: changing(withValidators, { status: 304, headers: { 'cache-control': 'max-age=60', 'x-a': '2' } }),
    })),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { status: 200, xCache: 'RefreshHit', body: 'hello', ttl: 60, headers: { 'x-a': '2', etag: '"1"' } }],
      seconds(59),
      [get('/a'), { xCache: 'Hit', body: 'hello', headers: { 'x-a': '2', age: '59' } }],
    ],
  },
  {
    rule: 'COND-304',
    why: 'a HEAD refreshes what a GET stored',
    config: one(() => ({ origin: changing(withValidators, { status: 304 }) })),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [
        { method: 'HEAD', uri: '/a' },
        { status: 200, xCache: 'RefreshHit', body: '' },
      ],
      [get('/a'), { xCache: 'Hit', body: 'hello' }],
    ],
  },
  {
    rule: 'COND-200',
    why: 'a 200 replaces the copy',
    config: one(() => ({ origin: changing(withValidators, { body: 'new' }) })),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { xCache: 'Miss', body: 'new', sent: { 'if-none-match': '"1"' } }],
      [get('/a'), { xCache: 'Hit', body: 'new' }],
    ],
  },
  {
    rule: 'COND-200',
    why: 'also where the new object may not be kept: the copy is no more',
    config: one(() => ({
      origin: changing({ headers: { 'cache-control': 'max-age=10, stale-while-revalidate=60' } }, [
        { body: 'new', headers: { 'cache-control': 'no-store' } },
        { status: 500 },
      ]),
      cachePolicy: {},
    })),
    steps: [
      [get('/a'), {}],
      seconds(11),
      [get('/a'), { body: 'hello' }],
      (cdn) => cdn.settled(),
      [get('/a'), { status: 500 }],
    ],
  },
  {
    rule: 'COND-NOVAL',
    why: 'without validators the request is a plain one',
    config: one(() => ({ origin: origin({ headers: { 'cache-control': 'max-age=10' } }) })),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), { xCache: 'Miss', sent: unconditional }]],
  },
  {
    rule: 'COND-COOKIE',
    why: 'so it is where cookies are forwarded',
    config: one(() => ({ origin: origin(withValidators), cachePolicy: { cookieBehavior: ['a'] } })),
    steps: [[get('/a'), {}], seconds(11), [get('/a'), { xCache: 'Miss', sent: unconditional }]],
  },
  {
    rule: 'COND-VIEWER-MISS',
    why: 'a viewer’s condition goes to the origin, whose 304 is his alone',
    config: one(() => ({ origin: judging })),
    steps: [
      [get('/a', { 'if-none-match': '"1"' }), { status: 304, xCache: 'Miss', sent: { 'if-none-match': '"1"' } }],
      [get('/a'), { status: 200, xCache: 'Miss', body: 'hello' }],
    ],
  },
  {
    rule: 'COND-VIEWER-MISS',
    why: 'so is a 412, though it has a lifetime',
    config: one(() => ({ origin: judging })),
    steps: [
      [get('/a', { 'if-match': '"2"' }), { status: 412, xCache: 'Error', ttl: 0 }],
      [get('/a'), { status: 200, xCache: 'Miss', body: 'hello' }],
      [get('/a'), { xCache: 'Hit' }],
    ],
  },
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
            'x-amz-cf-pop': 'LAX50-C1',
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
  {
    rule: 'RESP-PASS',
    covers: ['RESP-WARNING'],
    why: 'what isn’t named below goes to the viewer and into the cache, Warning too',
    config: one(() => ({ origin: origin({ headers: { 'x-own': '1', warning: '110 - "stale"' } }) })),
    steps: [
      [get('/a'), { xCache: 'Miss', headers: { 'x-own': '1', warning: '110 - "stale"' } }],
      [get('/a'), { xCache: 'Hit', headers: { 'x-own': '1', warning: '110 - "stale"' } }],
    ],
  },
  {
    rule: 'RESP-HOP',
    why: 'what is for one hop stays there, and what Connection names with it',
    config: one(() => ({ origin: origin({ headers: ofOneHop }) })),
    steps: [
      [
        get('/a'),
        {
          body: 'hello',
          headers: {
            'x-own': '1',
            'x-hop': absent,
            'content-length': '5',
            connection: absent,
            'keep-alive': absent,
            'proxy-status': absent,
            'proxy-connection': absent,
            trailer: absent,
            upgrade: absent,
          },
        },
      ],
    ],
  },
  {
    rule: 'OQ-HOP',
    why: 'a viewer’s Connection names headers that go no further either',
    config: one(() => ({ originRequestPolicy: { headerBehavior: ['x-hop', 'x-own'] } })),
    steps: [
      [
        get('/a', { connection: 'X-Hop, close', 'x-hop': '1', 'x-own': '2' }),
        { sent: { 'x-hop': absent, 'x-own': '2' } },
      ],
    ],
  },
  {
    rule: 'RESP-POP',
    why: 'of a distribution behind this one X-Amz-Cf-Pop stays, X-Amz-Cf-Id doesn’t',
    config: one(() => ({ origin: origin({ headers: { 'x-amz-cf-pop': 'LHR50-C1', 'x-amz-cf-id': 'other==' } }) })),
    steps: [
      [
        get('/a'),
        {
          headers: {
            'x-amz-cf-pop': 'LHR50-C1, LAX50-C1',
            'x-amz-cf-id': `edgeproof-${'1'.padStart(44, '0')}==`,
          },
        },
      ],
    ],
  },
  {
    rule: 'RESP-DATE',
    why: 'an origin’s Date is kept and replayed, and one is added where there is none',
    config: one(
      () => ({ origin: origin({ headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }) }),
      () => ({ additionalBehaviors: { '/none': { origin: origin() } } }),
    ),
    steps: [
      (cdn) => cdn.clock.set('2026-02-01T00:00:00Z'),
      [get('/a'), { headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }],
      seconds(60),
      [get('/a'), { xCache: 'Hit', headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }],
      [get('/none'), { headers: { date: 'Sun, 01 Feb 2026 00:01:00 GMT' } }],
    ],
  },
  {
    rule: 'RESP-VARY',
    why: 'of a custom origin only what is forwarded stays',
    config: one(
      () => ({
        origin: origin({ headers: { vary: 'X-A, accept-encoding,Cookie, X-B , User-Agent, Origin' } }),
        originRequestPolicy: { headerBehavior: ['x-b'] },
      }),
      () => ({
        additionalBehaviors: {
          '/none': { origin: origin({ headers: { vary: 'X-A' } }) },
          '/all': { origin: origin({ headers: { vary: 'X-A, *' } }), originRequestPolicy: { headerBehavior: 'all' } },
          '/device': {
            origin: origin({ headers: { vary: 'User-Agent, X-A' } }),
            originRequestPolicy: { headerBehavior: ['CloudFront-Is-Mobile-Viewer'] },
          },
          '/country': {
            origin: origin({ headers: { vary: 'User-Agent, CloudFront-Viewer-Country' } }),
            cachePolicy: { headerBehavior: ['CloudFront-Viewer-Country'], minTtl: 1 },
          },
        },
      }),
    ),
    steps: [
      [get('/a'), { headers: { vary: 'accept-encoding, Cookie, X-B' } }],
      [get('/none'), { headers: { vary: absent } }],
      [get('/all'), { headers: { vary: 'X-A' } }],
      [get('/device'), { headers: { vary: 'User-Agent' } }],
      [get('/country'), { headers: { vary: 'CloudFront-Viewer-Country' } }],
      [get('/a'), { xCache: 'Hit', headers: { vary: 'accept-encoding, Cookie, X-B' } }],
    ],
  },
  {
    rule: 'RESP-VARY',
    why: 'that of S3 stays whole',
    config: one(() => ({
      origin: s3Origin('bucket.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } }),
      edgeLambdas: { 'origin-response': varying },
    })),
    steps: [[get('/a'), { headers: { vary: 'Origin, X-A' } }]],
  },
  {
    rule: 'RESP-VARY-KEY',
    why: 'two viewers share an object, whatever Vary says',
    config: one(() => ({
      origin: origin({ headers: { vary: 'X-A' } }),
      originRequestPolicy: { headerBehavior: ['x-a'] },
    })),
    steps: [
      [get('/a', { 'x-a': '1' }), { xCache: 'Miss', headers: { vary: 'X-A' } }],
      [get('/a', { 'x-a': '2' }), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'RESP-VARY-STAR',
    why: 'with min TTL 0 it is fetched anew each time, without conditions; with another it is a hit',
    config: one(
      () => ({ origin: origin({ headers: varyingByAll }), cachePolicy: { minTtl: 0 } }),
      () => ({
        additionalBehaviors: {
          '/min': { origin: origin({ headers: varyingByAll }), cachePolicy: { minTtl: 1 } },
        },
      }),
    ),
    steps: [
      [get('/a'), { xCache: 'Miss', headers: { vary: '*' } }],
      [get('/a'), { xCache: 'Miss', asked: [firstMiss], sent: { 'if-none-match': absent } }],
      [get('/min'), { xCache: 'Miss', headers: { vary: absent } }],
      [get('/min'), { xCache: 'Hit' }],
    ],
  },
];

const varyingByAll = { vary: '*', etag: '"1"', 'cache-control': 'max-age=60' };

const ofOneHop = {
  connection: 'X-Hop, Content-Length',
  'x-hop': '1',
  'x-own': '1',
  'keep-alive': 'timeout=5',
  'proxy-status': 'a',
  'proxy-connection': 'close',
  trailer: 'x-a',
  upgrade: 'h2c',
};

const varying = async (event: any) => {
  const response = await passResponse(event);
  response.headers.vary = [{ key: 'Vary', value: 'Origin, X-A' }];
  return response;
};
