import type { AssumptionName, Assumptions, assumptionTable } from '../../src/assumptions/index.js';
import {
  createDistribution,
  type DistributionConfig,
  type EdgeEvent,
  type EdgeHandler,
  type EdgeOptions,
  type ExchangeRequest,
  httpOrigin,
  invoke,
  originFailure,
  originGroup,
  originRequest,
  s3Origin,
  type Trigger,
  validateResult,
  viewerRequest,
  viewerResponse,
} from '../../src/index.js';

type Table = typeof assumptionTable;
type Asked = { [Name in AssumptionName]: Table[Name]['alternatives'] extends readonly never[] ? never : Name };

/** The questions that have more than one answer. */
export type OpenName = Asked[AssumptionName];

/** A program whose value depends on the answer to a question, and that value for each answer. */
export interface Observation<Name extends OpenName = OpenName> {
  readonly observe: (options: EdgeOptions) => unknown;
  readonly values: Readonly<Record<Assumptions[Name], unknown>>;
}

const returning = (result: unknown) => async () => result;
const passing: EdgeHandler = async ({ Records: [{ cf }] }) => cf.response ?? cf.request;
const line = (value: unknown, key?: string) => [key === undefined ? { value } : { key, value }];
const answered = (headers: object) => ({ status: '200', headers });

/** Changes what the function was given, and returns it. */
const changing =
  (change: (cf: any) => void): EdgeHandler =>
  async ({ Records: [{ cf }] }) => {
    change(cf);
    return cf.response ?? cf.request;
  };

/** What rules say of a result. */
const verdicts = (result: unknown, on: Trigger | EdgeEvent) => (options: EdgeOptions) =>
  validateResult(result, on, options).map(({ severity, rule }) => `${severity} ${rule}`);

/** What rules say of what a function makes of an event. */
const judged = (handler: EdgeHandler, event: () => EdgeEvent) => async (options: EdgeOptions) =>
  (await invoke(handler, event(), options)).violations.map(({ severity, rule }) => `${severity} ${rule}`);

const warned = (rule: string) => [`warning ${rule}`];
const refused = (rule: string) => [`error ${rule}`];
const accepted: string[] = [];

const plainOrigin = httpOrigin('origin.example.com', () => ({ body: 'x' }));

type Behavior = DistributionConfig['defaultBehavior'];

function distribution(behavior: Partial<Behavior>, more: Partial<DistributionConfig> = {}) {
  return createDistribution({ defaultBehavior: { origin: plainOrigin, ...behavior }, ...more });
}

/** What a function of a distribution sees of a request. */
function shown(trigger: Trigger, see: (cf: any) => unknown, behavior: Partial<Behavior>, request: ExchangeRequest) {
  return async (options: EdgeOptions) => {
    const seen: unknown[] = [];
    const handler = changing((cf) => seen.push(see(cf)));
    const edgeLambdas = { ...behavior.edgeLambdas, [trigger]: handler };
    await distribution({ ...behavior, edgeLambdas }, options).handle(request);
    return seen[0];
  };
}

/** How each of several requests was answered. */
async function answers(config: DistributionConfig, ...requests: ExchangeRequest[]) {
  const cdn = createDistribution(config);
  const seen: string[] = [];
  for (const request of requests) {
    const { response, xCache } = await cdn.handle(request);
    seen.push(`${response.status} ${xCache}`);
  }
  return seen;
}

/** How long an answer with these headers is stored. */
const lifetime =
  (status: number, headers: Record<string, string>, more: Partial<DistributionConfig> = {}) =>
  async (options: EdgeOptions) => {
    const origin = httpOrigin('origin.example.com', () => ({ status, headers }));
    const { cache } = await distribution({ origin }, { ...more, ...options }).handle({ uri: '/' });
    return cache.ttlSeconds;
  };

const errorPage = { responseHttpStatus: 200, responsePagePath: '/page.html' };
const pages: Partial<DistributionConfig> = {
  errorResponses: [
    { httpStatus: 403, ...errorPage },
    { httpStatus: 502, ...errorPage },
  ],
};

/** What a function sees of the fetch of an error page. */
function shownOfPage(trigger: Trigger, see: (cf: any) => unknown) {
  return async (options: EdgeOptions) => {
    const seen: unknown[] = [];
    const handler = changing((cf) => {
      if (cf.request.uri === '/page.html') seen.push(see(cf));
    });
    const origin = httpOrigin('origin.example.com', ({ url }) => ({ status: url.endsWith('/page.html') ? 200 : 403 }));
    const originRequestPolicy = { headerBehavior: ['x-a'] };
    const cdn = distribution(
      { origin, originRequestPolicy, edgeLambdas: { [trigger]: handler } },
      { ...pages, ...options },
    );
    await cdn.handle({ uri: '/', headers: { 'x-a': 'b' } });
    return seen;
  };
}

function group(
  primary: ReturnType<typeof httpOrigin>,
  fallbackStatusCodes: number[],
  behavior: Partial<Behavior> = {},
) {
  return async (options: EdgeOptions) => {
    const fallbackOrigin = httpOrigin('fallback.example.com', () => ({ body: 'x' }));
    const origin = originGroup({ primaryOrigin: primary, fallbackOrigin, fallbackStatusCodes });
    const { response } = await distribution({ ...behavior, origin }, options).handle({ uri: '/' });
    return response.status;
  };
}

/** Compresses as it is asked to. */
const compressing = httpOrigin('origin.example.com', (request) => {
  const accepts = request.headers.get('accept-encoding') ?? '';
  return { headers: { 'content-encoding': accepts.includes('br') ? 'br' : 'gzip', vary: 'Accept-Encoding' } };
});

async function together(options: EdgeOptions): Promise<number> {
  let asked = 0;
  const origin = httpOrigin('origin.example.com', async () => {
    asked++;
    await Promise.resolve();
    return { body: 'x' };
  });
  const cdn = distribution({ origin, cachePolicy: { cookieBehavior: 'all' } }, options);
  await Promise.all([cdn.handle({ uri: '/' }), cdn.handle({ uri: '/' })]);
  return asked;
}

async function revalidated(options: EdgeOptions): Promise<readonly string[]> {
  const origin = httpOrigin('origin.example.com', ({ headers }) => {
    const isKnown = headers.get('if-none-match') !== null;
    return isKnown ? { status: 304 } : { body: 'x', headers: { etag: '"1"', 'cache-control': 'max-age=1' } };
  });
  const statuses: string[] = [];
  const handler = changing(({ response }) => statuses.push(response.status));
  const cdn = distribution({ origin, edgeLambdas: { 'origin-response': handler } }, options);
  await cdn.handle({ uri: '/' });
  cdn.clock.advance({ seconds: 2 });
  await cdn.handle({ uri: '/' });
  return statuses;
}

const bucket = { s3: { domainName: 'b.s3.eu-west-1.amazonaws.com', path: '', customHeaders: {} } };

/** One program for each question with several answers. */
export const observations: { readonly [Name in OpenName]: Observation<Name> } = {
  neverCallsBack: {
    observe: async (options) => {
      const handler: EdgeHandler = (_event, _context, _callback) => undefined;
      return (await invoke(handler, viewerRequest(), { ...options, timeoutMs: 5 })).error?.cause;
    },
    values: { timeout: 'ERR-TIMEOUT', 'null-result': 'RET-OBJECT' },
  },
  bothShapes: {
    observe: verdicts({ status: '200', uri: '/' }, 'viewer-request'),
    values: { response: warned('RET-BOTH'), refuse: refused('RET-BOTH') },
  },
  keyMismatch: {
    observe: verdicts(answered({ 'x-a': line('1', 'x-b') }), 'viewer-request'),
    values: { 'map-key': warned('HMAP-KEY-MISMATCH'), refuse: refused('HMAP-KEY-MISMATCH') },
  },
  arrayValue: {
    observe: verdicts(answered({ 'x-a': line(['1', '2']) }), 'viewer-request'),
    values: { refuse: refused('HMAP-VALUE-TYPE'), 'several-lines': accepted },
  },
  uriQuestionMark: {
    observe: judged(
      changing((cf) => {
        cf.request.uri = '/a?b';
      }),
      viewerRequest,
    ),
    values: { encode: warned('REQ-URI-NOQUERY'), refuse: refused('REQ-URI-NOQUERY') },
  },
  uriCharacters: {
    observe: judged(
      changing((cf) => {
        cf.request.uri = '/a|b';
      }),
      viewerRequest,
    ),
    values: { warn: warned('REQ-URI-CHARS'), refuse: refused('REQ-URI-CHARS') },
  },
  readOnlyRequestFields: {
    observe: judged(
      changing((cf) => {
        cf.request.method = 'PUT';
      }),
      viewerRequest,
    ),
    values: { ignore: warned('REQ-METHOD-RO'), refuse: refused('REQ-METHOD-RO') },
  },
  statusFormat: {
    observe: async (options) => {
      const { response, error } = await invoke(returning({ status: ' 0301' }), viewerRequest(), options);
      return response?.status ?? error?.cause;
    },
    values: { 'three-digits': 'RES-STATUS-FORMAT', 'any-number': '301' },
  },
  base64Form: {
    observe: verdicts({ status: '200', body: 'a_-\nYQ', bodyEncoding: 'base64' }, 'viewer-request'),
    values: { strict: refused('RES-BODYENC-B64'), lenient: accepted },
  },
  viewerResponseBody: {
    observe: judged(
      changing(({ response }) => {
        response.body = 'x';
      }),
      viewerResponse,
    ),
    values: { ignore: warned('UPD-VRES-BODY'), refuse: refused('UPD-VRES-BODY') },
  },
  missingOrigin: {
    observe: judged(
      changing(({ request }) => {
        delete request.origin;
      }),
      originRequest,
    ),
    values: { unchanged: warned('ORI-REMOVE'), refuse: refused('ORI-REMOVE') },
  },
  originInViewerRequest: {
    observe: judged(
      changing(({ request }) => {
        request.origin = {};
      }),
      viewerRequest,
    ),
    values: { ignore: warned('REQ-ORIGIN-VREQ'), refuse: refused('REQ-ORIGIN-VREQ') },
  },
  emptyBodyObject: {
    observe: async (options) => {
      const seen: unknown[] = [];
      const handler = changing(({ request }) => seen.push(request.body?.data));
      const edgeLambdas = { 'viewer-request': { handler, includeBody: true } };
      await distribution({ edgeLambdas }, options).handle({ uri: '/' });
      return seen[0];
    },
    values: { 'empty-object': '', absent: undefined },
  },
  viewerResponseRequest: {
    observe: shown(
      'viewer-response',
      ({ request }) => request.uri,
      {
        edgeLambdas: {
          'viewer-request': changing(({ request }) => {
            request.uri = '/rewritten';
          }),
        },
      },
      { uri: '/asked' },
    ),
    values: { 'after-viewer-request': '/rewritten', 'as-received': '/asked' },
  },
  base64Size: {
    observe: verdicts(
      { status: '200', body: Buffer.alloc(35_000).toString('base64'), bodyEncoding: 'base64' },
      'viewer-request',
    ),
    values: { decoded: warned('RES-SIZE-COUNT'), encoded: refused('RES-SIZE-VIEWER') },
  },
  noContentBody: {
    observe: verdicts({ status: '204', body: 'x' }, 'origin-request'),
    values: { drop: warned('RES-204-BODY-OREQ'), refuse: refused('RES-204-BODY-OREQ') },
  },
  viewerResponseStatus: {
    observe: judged(
      changing(({ response }) => {
        response.status = '404';
      }),
      viewerResponse,
    ),
    values: { ignore: warned('UPD-VRES-STATUS'), refuse: refused('UPD-VRES-STATUS') },
  },
  duplicateNames: {
    observe: verdicts(answered({ 'x-a': line('1'), 'X-A': line('2') }), 'viewer-request'),
    values: { merge: warned('HMAP-LOWER-OUT'), refuse: refused('HMAP-LOWER-OUT') },
  },
  nonAsciiValues: {
    observe: verdicts(answered({ 'x-a': line('größe') }), 'viewer-request'),
    values: { accept: warned('HMAP-VALUE-NONASCII'), refuse: refused('HMAP-VALUE-NONASCII') },
  },
  forwardedFor: {
    observe: judged(
      changing(({ request }) => {
        request.headers['x-forwarded-for'] = line('10.0.0.1');
      }),
      () => originRequest({ headers: { 'x-forwarded-for': '203.0.113.9' } }),
    ),
    values: { writable: accepted, 'read-only': refused('HDR-RO-CHANGE') },
  },
  cookieLines: {
    observe: shown(
      'viewer-request',
      ({ request }) => request.headers.cookie.length,
      {},
      {
        uri: '/',
        headers: [
          ['Cookie', 'a=1'],
          ['Cookie', 'b=2'],
        ],
      },
    ),
    values: { join: 1, separate: 2 },
  },
  timeoutError: {
    observe: async (options) =>
      (await invoke(() => new Promise(() => undefined), viewerRequest(), { ...options, timeoutMs: 5 })).error?.type,
    values: { LambdaExecutionError: 'LambdaExecutionError', LambdaLimitExceeded: 'LambdaLimitExceeded' },
  },
  optionalOriginFields: {
    observe: shown(
      'origin-request',
      ({ request }) => Object.keys(request.origin.s3).length,
      { origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: {} }) },
      { uri: '/' },
    ),
    values: { configured: 5, all: 7 },
  },
  partialQuerystring: {
    observe: shown(
      'origin-request',
      ({ request }) => request.querystring,
      { cachePolicy: { queryStringBehavior: ['a'] } },
      { uri: '/?a=1&b=2' },
    ),
    values: { forwarded: 'a=1', empty: '' },
  },
  keepaliveMaximum: {
    observe: judged(
      changing(({ request }) => {
        request.origin.custom.keepaliveTimeout = 300;
      }),
      originRequest,
    ),
    values: { '120': refused('ORI-KEEPALIVE'), '300': accepted },
  },
  readTimeoutMinimum: {
    observe: judged(
      changing(({ request }) => {
        request.origin.custom.readTimeout = 3;
      }),
      originRequest,
    ),
    values: { '1': accepted, '4': refused('ORI-READTIMEOUT') },
  },
  oaiFromCustom: {
    observe: judged(
      changing(({ request }) => {
        request.origin = { s3: { ...bucket.s3, authMethod: 'origin-access-identity', region: 'eu-west-1' } };
        request.headers.host = line(bucket.s3.domainName);
      }),
      originRequest,
    ),
    values: { refuse: refused('ORI-OAI-FROM-CUSTOM'), accept: accepted },
  },
  viewerMemory: {
    observe: (options) => {
      try {
        distribution({ edgeLambdas: { 'viewer-request': { handler: passing, memorySize: 129 } } }, options);
        return 'accepted';
      } catch (mistake) {
        return (mistake as { path?: string }).path;
      }
    },
    values: { '10240': 'accepted', '128': 'defaultBehavior.edgeLambdas["viewer-request"].memorySize' },
  },
  defaultRootObject: {
    observe: async (options) =>
      shown(
        'viewer-request',
        ({ request }) => request.uri,
        {},
        { uri: '/' },
      )({
        ...options,
        defaultRootObject: 'index.html',
      } as EdgeOptions),
    values: { 'before-viewer-request': '/index.html', 'after-viewer-request': '/' },
  },
  viewerResponseDecidedBy: {
    observe: shown(
      'viewer-response',
      () => 'ran',
      {
        origin: httpOrigin('origin.example.com', () => ({ status: 404 })),
        edgeLambdas: {
          'origin-response': changing(({ response }) => {
            response.status = '200';
          }),
        },
      },
      { uri: '/' },
    ),
    values: { 'origin-status': undefined, 'final-status': 'ran' },
  },
  keyByBehavior: {
    observe: (options) => {
      const toA = changing(({ request }) => {
        request.uri = '/a';
      });
      const additionalBehaviors = { '/b': { origin: plainOrigin, edgeLambdas: { 'viewer-request': toA } } };
      return answers(
        { defaultBehavior: { origin: plainOrigin }, additionalBehaviors, ...options },
        { uri: '/b' },
        { uri: '/a' },
      );
    },
    values: { separate: ['200 Miss', '200 Miss'], shared: ['200 Miss', '200 Hit'] },
  },
  gzipForBrotliViewer: {
    observe: (options) => {
      const cachePolicy = { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true };
      return answers(
        { defaultBehavior: { origin: compressing, cachePolicy }, ...options },
        { uri: '/', headers: { 'accept-encoding': 'gzip' } },
        { uri: '/', headers: { 'accept-encoding': 'br, gzip' } },
      );
    },
    values: { 'serve-gzip': ['200 Miss', '200 Hit'], 'fetch-brotli': ['200 Miss', '200 Miss'] },
  },
  headMiss: {
    observe: async (options) => {
      const { originRequests } = await distribution({}, options).handle({ method: 'HEAD', uri: '/' });
      return originRequests[0]?.method;
    },
    values: { HEAD: 'HEAD', GET: 'GET' },
  },
  collapsingWithCookies: { observe: together, values: { collapse: 1, never: 2 } },
  storedStatuses: {
    observe: lifetime(201, { 'cache-control': 'max-age=60' }),
    values: { '200-203-204-206': 0, 'all-2xx': 60 },
  },
  unparsableExpires: { observe: lifetime(200, { expires: '0' }), values: { expired: 1, absent: 86_400 } },
  originAge: {
    observe: lifetime(200, { age: '20', 'cache-control': 'max-age=60' }),
    values: { ignored: 60, subtracted: 40 },
  },
  errorCachingTtl: {
    observe: lifetime(404, {}, { errorResponses: [{ httpStatus: 404, ...errorPage }] }),
    values: { '10': 10, '300': 300 },
  },
  unlistedErrors: {
    observe: lifetime(401, { 'cache-control': 'max-age=60' }),
    values: { 'not-stored': 0, stored: 60 },
  },
  errorPagesForFunctions: {
    observe: async (options) => {
      const answer = async (result: unknown) => {
        const edgeLambdas = { 'viewer-request': returning(result) };
        return (await distribution({ edgeLambdas }, { ...pages, ...options }).handle({ uri: '/' })).response.status;
      };
      return [await answer({ status: '403' }), await answer(null)];
    },
    values: {
      replace: [200, 200],
      'only-answers': [200, 502],
      'only-failures': [403, 200],
      keep: [403, 502],
    },
  },
  originResponseOn304: { observe: revalidated, values: { run: ['200', '304'], skip: ['200'] } },
  errorPageTriggers: { observe: shownOfPage('origin-request', () => 'ran'), values: { run: ['ran'], skip: [] } },
  errorPageHeaders: {
    observe: shownOfPage('origin-request', ({ request }) => request.headers['x-a']?.[0].value),
    values: { viewer: ['b'], none: [undefined] },
  },
  generatedXCache: {
    observe: (options) => {
      const edgeLambdas = { 'origin-request': returning({ status: '200' }) };
      return answers({ defaultBehavior: { origin: plainOrigin, edgeLambdas }, ...options }, { uri: '/' });
    },
    values: { Miss: ['200 Miss'], LambdaGeneratedResponse: ['200 LambdaGeneratedResponse'] },
  },
  failoverOnConnect: {
    observe: group(httpOrigin('primary.example.com', originFailure('connect')), [500]),
    values: { 'when-listed': 502, always: 200 },
  },
  failoverOnDns: {
    observe: group(httpOrigin('primary.example.com', originFailure('dns')), [503]),
    values: { 'when-503-listed': 200, never: 502 },
  },
  failoverDecidedBy: {
    observe: group(
      httpOrigin('primary.example.com', () => ({ status: 503 })),
      [503],
      {
        edgeLambdas: {
          'origin-response': changing(({ response }) => {
            if (response.status === '503') response.status = '404';
          }),
        },
      },
    ),
    values: { 'origin-status': 200, 'after-origin-response': 404 },
  },
  setCookieWithOriginRequestPolicy: {
    observe: async (options) => {
      const origin = httpOrigin('origin.example.com', () => ({ headers: { 'set-cookie': 'a=1' } }));
      const { response } = await distribution(
        { origin, originRequestPolicy: { cookieBehavior: 'all' } },
        options,
      ).handle({ uri: '/' });
      return response.headers.some(([name]) => name.toLowerCase() === 'set-cookie');
    },
    values: { kept: true, removed: false },
  },
  policyHeaders: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['if-match']?.[0].value,
      {},
      { uri: '/', headers: { 'if-match': '"1"' } },
    ),
    values: { 'framing-and-conditional': '"1"', none: undefined },
  },
  forwardedForSeparator: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['x-forwarded-for'][0].value,
      {},
      { uri: '/', headers: { 'x-forwarded-for': '10.0.0.1' }, clientIp: '203.0.113.9' },
    ),
    values: { ',': '10.0.0.1,203.0.113.9', ', ': '10.0.0.1, 203.0.113.9' },
  },
};
