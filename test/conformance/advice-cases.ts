import { type EdgeEvent, originRequest, type Trigger, viewerRequest } from '../../src/events/index.js';
import { casesOf, type FunctionCase, type Loose } from './function-case.js';

/** Rows of the rules that warn of what CloudFront accepts and people regret. */

const request: Trigger[] = ['viewer-request', 'origin-request'];
const response: Trigger[] = ['origin-response', 'viewer-response'];
const all = [...request, ...response];

function given(cf: Loose): Loose {
  return cf.response ?? cf.request;
}

function set(fields: object): (cf: Loose) => unknown {
  return (cf) => Object.assign(given(cf), fields);
}

function header(name: string, ...values: string[]): (cf: Loose) => unknown {
  return (cf) => {
    given(cf).headers[name] = values.map((value) => ({ value }));
    return given(cf);
  };
}

type Headers = Record<string, string>;

function answer(headers: Headers, status = '200'): { result: unknown } {
  const lines = Object.entries(headers).map(([name, value]) => [name, [{ value }]]);
  return { result: { status, headers: Object.fromEntries(lines) } };
}

const withCookie = () => originRequest({ headers: { cookie: 'session=1' } });
const withAuthorization = () => originRequest({ headers: { authorization: 'Bearer x' } });
const posted = (): EdgeEvent => originRequest({ method: 'POST', body: 'a=1', headers: { cookie: 'session=1' } });
const cookie = { 'set-cookie': 'session=1; Secure' };
const tomorrow = new Date(Date.now() + 86_400_000).toUTCString();
const oreq = 'origin-request';

const sharedCases = casesOf('RES-OREQ-MATCH', {
  warned: [
    [oreq, 'a cookie, stored by default', { ...answer(cookie), path: 'response.headers["set-cookie"]' }],
    [oreq, 'a cookie with a redirect', answer({ ...cookie, location: '/' }, '302')],
    [
      oreq,
      'a cookie under a name in capitals',
      { ...answer({ 'Set-Cookie': 'a=1' }), path: 'response.headers["Set-Cookie"]' },
    ],
    [oreq, 'a cookie that says how long', answer({ ...cookie, 'cache-control': 'public, max-age=1' })],
    [oreq, 'a cookie on an error that says how long', answer({ ...cookie, 'cache-control': 'max-age=60' }, '404')],
    [oreq, 'max-age=0, but s-maxage for CloudFront', answer({ ...cookie, 'cache-control': 'max-age=0, s-maxage=60' })],
    [oreq, 'a word that only looks like no-store', answer({ ...cookie, 'cache-control': 'x-no-store, no-storex' })],
    [
      oreq,
      'a lifetime, though the request carries Authorization',
      {
        event: withAuthorization,
        ...answer({ 'cache-control': 'max-age=60' }),
        path: 'response.headers["cache-control"]',
      },
    ],
    [
      oreq,
      'a lifetime, though the request carries cookies',
      { event: withCookie, ...answer({ 'cache-control': 's-maxage="60"' }) },
    ],
    [
      oreq,
      'an Expires, though the request carries cookies',
      { event: withCookie, ...answer({ expires: tomorrow }), path: 'response.headers["expires"]' },
    ],
  ],
  accepted: [
    ...['no-store', 'private', 'public, max-age=0', 'no-cache="Set-Cookie"', 'No-Cache', 'max-age=60, private'].map(
      (control) => [oreq, `a cookie with ${control}`, answer({ ...cookie, 'cache-control': control })] as const,
    ),
    [oreq, 'a cookie that expired', answer({ ...cookie, expires: 'Thu, 01 Jan 1970 00:00:00 GMT' })],
    [oreq, 'a cookie with Expires: 0', answer({ ...cookie, expires: '0' })],
    [oreq, 'a cookie on an error', answer(cookie, '401')],
    [oreq, 'a cookie for a POST', { event: posted, ...answer(cookie) }],
    [oreq, 'no cookie', answer({ 'cache-control': 'max-age=60' })],
    [oreq, 'no lifetime asked for', { event: withCookie, ...answer({}) }],
    [oreq, 'no-store, with cookies', { event: withCookie, ...answer({ 'cache-control': 'no-store' }) }],
    [oreq, 'the request, with cookies', { event: withCookie, change: given }],
  ],
});

const cookieCases = [
  ...casesOf('REQ-SETCOOKIE', {
    warned: [
      [request, 'put on the request', { change: header('set-cookie', 'a=1'), path: 'request.headers["set-cookie"]' }],
      [request, 'in capitals', { change: header('Set-Cookie', 'a=1') }],
    ],
    accepted: [
      [request, 'put on the response', { result: { status: '200', headers: { 'set-cookie': [{ value: 'a=1' }] } } }],
      [request, 'a Cookie', { change: header('cookie', 'a=1') }],
    ],
  }),
  ...casesOf('HMAP-MULTI-OUT', {
    warned: [
      [
        response,
        'two joined as Headers.get() does',
        { change: header('set-cookie', 'a=1; Path=/, b=2'), path: 'response.headers["set-cookie"][0].value' },
      ],
      [request, 'two joined', answer({ 'set-cookie': 'a=1,b=2' })],
      [
        response,
        'the second of two lines',
        { change: header('set-cookie', 'a=1', 'b=2, c=3'), path: 'response.headers["set-cookie"][1].value' },
      ],
    ],
    accepted: [
      [response, 'two lines', { change: header('set-cookie', 'a=1', 'b=2') }],
      [all, 'the comma of a date', { change: (cf) => answeredWith(cf, 'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT') }],
      [response, 'a comma without a name behind it', { change: header('set-cookie', 'a=1,2,3') }],
      [response, 'another header', { change: header('x-list', 'a=1, b=2') }],
      [request, 'Set-Cookie on the request itself', { change: header('set-cookie', 'a=1, b=2') }],
    ],
  }),
];

/** A response of any trigger with one cookie. */
function answeredWith(cf: Loose, value: string): unknown {
  const answered = cf.response ?? { status: '200', headers: {} };
  answered.headers['set-cookie'] = [{ value }];
  return answered;
}

const bucket = 'b.s3.eu-west-1.amazonaws.com';
const other = 'other.s3.eu-west-1.amazonaws.com';
const fromS3 = () => originRequest({ origin: { s3: { domainName: bucket } } });

function toS3(domainName: string, host?: string): (cf: Loose) => unknown {
  return ({ request: asked }) => {
    asked.origin = { s3: { domainName, path: '', authMethod: 'none', region: '', customHeaders: {} } };
    if (host === '') delete asked.headers.host;
    else if (host !== undefined) asked.headers.host = [{ key: 'Host', value: host }];
    return asked;
  };
}

const hostCases = casesOf('ORI-HOST', {
  warned: [
    [oreq, 'the old name beside a bucket', { change: toS3(bucket), path: 'request.headers["host"]' }],
    [oreq, "another bucket's name", { event: fromS3, change: toS3(other) }],
    [oreq, 'any other name', { change: toS3(bucket, 'www.example.com') }],
  ],
  accepted: [
    [oreq, "the bucket's own", { change: toS3(bucket, bucket) }],
    [oreq, "the bucket's own, in capitals", { change: toS3(bucket, bucket.toUpperCase()) }],
    [oreq, 'none', { change: toS3(bucket, '') }],
    [oreq, 'an origin that stays', { event: fromS3, change: toS3(bucket, 'www.example.com') }],
    [
      oreq,
      'a bucket that stays, with another path',
      {
        event: fromS3,
        change: (cf) => {
          cf.request.headers.host = [{ key: 'Host', value: 'www.example.com' }];
          cf.request.origin.s3.path = '/new';
          return cf.request;
        },
      },
    ],
    [
      oreq,
      'a custom origin',
      {
        change: (cf) => {
          cf.request.origin.custom.domainName = 'other.example.com';
          return cf.request;
        },
      },
    ],
  ],
});

const viewerSide: Trigger[] = ['viewer-request', 'viewer-response'];
const originSide: Trigger[] = ['origin-request', 'origin-response'];

/** A request or response of any trigger with a header that is so long that headers and body count so many bytes. */
function weighing(bytes: number): (cf: Loose) => unknown {
  return (cf) => {
    const answered = cf.response ?? { status: '200', headers: {} };
    answered.headers['x-a'] = [{ key: 'x-a', value: '' }];
    const others = JSON.stringify(Object.values(answered.headers).flat());
    const weight = (JSON.parse(others) as Loose[]).reduce((sum, { key, value }) => sum + key.length + value.length, 0);
    answered.headers['x-a'][0].value = 'x'.repeat(bytes - weight);
    return answered;
  };
}

function replace(fields: object): (cf: Loose) => unknown {
  return set({ body: { action: 'replace', encoding: 'text', ...fields } });
}

function encoded(bytes: number): string {
  return Buffer.alloc(bytes, 'x').toString('base64');
}

function customHeaders(characters: number): (cf: Loose) => unknown {
  return (cf) => {
    const map = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`x-${index}`, [{ value: 'x'.repeat(characters / 10 - 3) }]]),
    );
    cf.request.origin.custom.customHeaders = map;
    return cf.request;
  };
}

const nearCases = casesOf('SIZE-UNIT-KB', {
  warned: [
    [viewerSide, '95 % of 40 KB and a byte', { change: weighing(38_913), path: 'response.headers' }],
    [viewerSide, '40 KB', { change: weighing(40_960) }],
    [originSide, '95 % of 1 MB and a byte', { change: weighing(996_148) }],
    [originSide, '1 MB', { change: weighing(1_048_576) }],
    ['viewer-request', 'a body', { result: { status: '200', body: 'x'.repeat(40_000) }, path: 'response.body' }],
    [
      'viewer-request',
      'the body of a request',
      {
        event: () => viewerRequest({ method: 'POST', body: 'a' }),
        change: replace({ data: 'x'.repeat(38_913) }),
        path: 'request.body.data',
      },
    ],
    ['viewer-request', 'the body of a request, as much as allowed', { change: replace({ data: 'x'.repeat(40_960) }) }],
    [
      'viewer-request',
      'the body of a request in base64',
      { change: replace({ encoding: 'base64', data: encoded(39_000) }) },
    ],
    ['origin-request', 'the body of a request', { change: replace({ data: 'x'.repeat(1_000_000) }) }],
    ['viewer-request', 'path and query', { change: set({ uri: `/${'x'.repeat(7781)}` }), path: 'request.uri' }],
    ['origin-request', 'path and query', { change: set({ querystring: 'x'.repeat(8189) }) }],
    [oreq, 'custom headers', { change: customHeaders(9730), path: 'request.origin.custom.customHeaders' }],
  ],
  accepted: [
    [viewerSide, '95 % of 40 KB', { change: weighing(38_912) }],
    [originSide, '95 % of 1 MB', { change: weighing(996_147) }],
    ['viewer-request', 'the body of a request', { change: replace({ data: 'x'.repeat(38_912) }) }],
    [
      'viewer-request',
      'base64 that has a rule of its own',
      { change: replace({ encoding: 'base64', data: encoded(40_000) }) },
    ],
    [
      'viewer-request',
      'an answer in base64 that has a rule of its own',
      { result: { status: '200', body: encoded(39_500), bodyEncoding: 'base64' } },
    ],
    ['viewer-request', 'path and query', { change: set({ uri: `/${'x'.repeat(7780)}` }) }],
    [oreq, 'custom headers', { change: customHeaders(9720) }],
  ],
});

const setByLambda = [
  ...['_HANDLER', '_X_AMZN_TRACE_ID', 'AWS_ACCESS_KEY_ID', 'AWS_DEFAULT_REGION', 'AWS_EXECUTION_ENV', 'AWS_REGION'],
  ...['AWS_LAMBDA_FUNCTION_MEMORY_SIZE', 'AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_FUNCTION_VERSION'],
  ...['AWS_LAMBDA_INITIALIZATION_TYPE', 'AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME'],
  ...['AWS_LAMBDA_RUNTIME_API', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'LAMBDA_RUNTIME_DIR'],
  ...['LAMBDA_TASK_ROOT', 'LANG', 'LD_LIBRARY_PATH', 'NODE_PATH', 'PATH', 'TZ'],
];

const environmentCases = casesOf('PM-ENV', {
  warned: [
    [all, 'one of its own', { change: given, reads: ['TABLE_NAME'], path: 'process.env.TABLE_NAME' }],
    [
      all,
      'one that only the test has',
      { change: given, reads: ['AWS_REGION', 'NODE_ENV'], path: 'process.env.NODE_ENV' },
    ],
  ],
  accepted: [
    [all, 'those that Lambda sets', { change: given, reads: ['AWS_REGION', 'TZ', 'AWS_LAMBDA_FUNCTION_NAME'] }],
    [all, 'none', { change: given, reads: [] }],
    [all, 'all that Lambda sets', { change: given, reads: setByLambda }],
  ],
});

export const adviceCases: readonly FunctionCase[] = [
  ...sharedCases,
  ...cookieCases,
  ...hostCases,
  ...nearCases,
  ...environmentCases,
];
