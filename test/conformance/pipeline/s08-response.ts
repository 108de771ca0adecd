import { s3Origin } from '../../../src/index.js';
import { absent, type PipelineCase } from '../pipeline-case.js';
import { get, one, origin, plain } from './helpers.js';

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
];
