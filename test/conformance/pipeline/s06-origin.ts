import type { PipelineCase } from '../pipeline-case.js';
import { failing, get, one, seconds } from './helpers.js';

/** §6: talking to the origin. */
export const originCases: readonly PipelineCase[] = [
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
      covers: ['ERR-SYNTHETIC', ...(detailed === 'OriginReadError' ? [] : [`§14.4 ${detailed}`])],
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
];
