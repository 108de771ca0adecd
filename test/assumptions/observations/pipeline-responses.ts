import type { pipelineResponses } from '../../../src/assumptions/pipeline-responses.js';
import {
  type DistributionConfig,
  type EdgeHandler,
  type EdgeOptions,
  type Exchange,
  type ExchangeRequest,
  GeoRestriction,
  httpOrigin,
  lambdaFailure,
  type Trigger,
} from '../../../src/index.js';
import {
  answers,
  changing,
  distribution,
  errorPage,
  type Observations,
  passing,
  plainOrigin,
  returning,
  shown,
} from '../observe.js';

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

const textPlain = { 'content-type': [{ key: 'Content-Type', value: 'text/plain' }] };
const plainText = httpOrigin('origin.example.com', () => ({
  headers: { 'content-type': 'text/plain' },
  body: 'x'.repeat(1_000),
}));

/** The encoding in which an answer of an origin, or of origin-request, comes to a viewer. */
const compression = (origin: typeof plainText, handler: EdgeHandler) => async (options: EdgeOptions) => {
  const cdn = distribution({ origin, edgeLambdas: { 'origin-request': handler } }, options);
  const { response } = await cdn.handle({ uri: '/', headers: { 'accept-encoding': 'gzip' } });
  return Object.fromEntries(response.headers)['content-encoding'];
};

/** What the cache answers to a request with these headers. */
async function secondAnswer(headers: Record<string, string>, options: EdgeOptions) {
  const origin = httpOrigin('origin.example.com', () => ({
    headers: { 'content-type': 'text/plain', etag: '"1"' },
    body: 'hello',
  }));
  const cdn = distribution({ origin }, options);
  await cdn.handle({ uri: '/' });
  return cdn.handle({ uri: '/', headers });
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

const origin = 'https://a.example.com';

/** A policy that says whose it is. */
const team = (value: string) => ({
  customHeadersBehavior: { customHeaders: [{ header: 'X-Team', value, override: true }] },
});

const values = ({ response }: Exchange, name: string) =>
  response.headers.filter(([key]) => key === name).map(([, value]) => value);

/** Whose policy a refusal has, where the error page has a behavior of its own. */
const teams = (request: ExchangeRequest) => async (options: EdgeOptions) => {
  const cdn = distribution(
    { responseHeadersPolicy: team('web') },
    {
      ...options,
      additionalBehaviors: { '/page.html': { origin: plainOrigin, responseHeadersPolicy: team('pages') } },
      geoRestriction: GeoRestriction.allowlist('DE'),
      // A country is refused without a page, to tell the two questions apart.
      errorResponses: request.viewer === undefined ? [{ httpStatus: 403, ...errorPage }] : [],
    },
  );
  return values(await cdn.handle(request), 'x-team');
};

/** What a policy for CORS makes of one header. */
const corsHeader = (name: string, allowed: string, request: ExchangeRequest) => async (options: EdgeOptions) => {
  const corsBehavior = {
    accessControlAllowCredentials: false,
    accessControlAllowHeaders: ['*'],
    accessControlAllowMethods: ['GET'],
    accessControlAllowOrigins: [allowed],
    accessControlMaxAge: 5,
    originOverride: true,
  };
  const behavior = { responseHeadersPolicy: { corsBehavior }, allowedMethods: 'GET_HEAD_OPTIONS' } as const;
  return values(await distribution(behavior, options).handle(request), name);
};

/** Of answers on their way to the viewer. */
export const responseObservations: Observations<typeof pipelineResponses> = {
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
  originResponseOn304: { observe: revalidated, values: { run: ['200', '304'], skip: ['200'] } },
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
  nominatedHeaders: {
    observe: async (options) => {
      const origin = httpOrigin('origin.example.com', () => ({ headers: { connection: 'x-hop', 'x-hop': '1' } }));
      const headers = { 'x-viewer': '1', connection: 'x-viewer' };
      const behavior = { origin, originRequestPolicy: { headerBehavior: ['x-viewer'] } };
      const { response, originRequests } = await distribution(behavior, options).handle({ uri: '/', headers });
      const names = [...(originRequests[0]?.headers ?? []), ...response.headers].map(([name]) => name.toLowerCase());
      return names.filter((name) => name === 'x-hop' || name === 'x-viewer');
    },
    values: { removed: [], kept: ['x-viewer', 'x-hop'] },
  },
  notModifiedHeaders: {
    observe: async (options) => {
      const { response } = await secondAnswer({ 'if-none-match': '"1"' }, options);
      const names = response.headers.map(([name]) => name.toLowerCase());
      return [response.status, ...names.filter((name) => name === 'etag' || name.startsWith('content-'))];
    },
    values: { 'without-content': [304, 'etag'], all: [304, 'content-type', 'etag'] },
  },
  rangeBeyondEnd: {
    observe: async (options) => (await secondAnswer({ range: 'bytes=5-' }, options)).response.status,
    values: { refuse: 416, whole: 200 },
  },
  edgeCompresses: {
    observe: compression(plainText, passing),
    values: { always: 'gzip', never: undefined },
  },
  generatedCompression: {
    observe: compression(plainOrigin, returning({ status: '200', headers: textPlain, body: 'x'.repeat(1_000) })),
    values: { 'as-fetched': 'gzip', never: undefined },
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
  functionErrorInLog: {
    observe: async (options) => {
      const seen: unknown[] = [];
      for (const handler of [returning('nothing of use'), lambdaFailure('throttled')]) {
        const { log } = await distribution({ edgeLambdas: { 'viewer-request': handler } }, options).handle({
          uri: '/',
        });
        seen.push([
          log?.['x-edge-result-type'],
          log?.['x-edge-response-result-type'],
          log?.['x-edge-detailed-result-type'],
        ]);
      }
      return seen;
    },
    values: {
      Error: [
        ['Error', 'Error', 'Error'],
        ['Error', 'Error', 'LambdaLimitExceeded'],
      ],
      'own-word': [
        ['LambdaValidationError', 'LambdaValidationError', 'LambdaValidationError'],
        ['LambdaLimitExceeded', 'LambdaLimitExceeded', 'LambdaLimitExceeded'],
      ],
    },
  },
  http10Connection: {
    observe: async (options) => {
      const { response } = await distribution({}, options).handle({ uri: '/', viewer: { httpVersion: '1.0' } });
      return response.headers.find(([name]) => name === 'Connection')?.[1];
    },
    values: { close: 'close', 'as-on-http11': 'keep-alive' },
  },
  refusalOrder: {
    observe: async (options) => {
      const cdn = distribution({ viewerProtocolPolicy: 'redirect-to-https' }, options);
      return (await cdn.handle({ method: 'POST', uri: '/', viewer: { protocol: 'http' } })).response.status;
    },
    values: { 'method-first': 403, 'scheme-first': 307 },
  },
  geoRefusalPolicy: {
    observe: teams({ uri: '/', viewer: { country: 'FR' } }),
    values: { 'of-the-path': ['web'], none: [] },
  },
  responsePolicyHeaders: {
    observe: shown(
      'viewer-response',
      ({ response }) => response.headers['x-team']?.[0].value ?? 'nothing',
      { responseHeadersPolicy: team('web') },
      { uri: '/' },
    ),
    values: { 'before-viewer-response': 'web', 'after-viewer-response': 'nothing' },
  },
  errorPagePolicy: {
    observe: teams({ uri: '/', method: 'POST' }),
    values: { 'of-the-request': ['web'], 'of-the-page': ['pages'] },
  },
  corsWithoutOrigin: {
    observe: corsHeader('access-control-allow-origin', '*', { uri: '/' }),
    values: { 'left-out': [], added: ['*'] },
  },
  preflightHeaders: {
    observe: corsHeader('access-control-max-age', '*', { uri: '/', method: 'OPTIONS', headers: { origin } }),
    values: { preflights: [], 'every-options': ['5'] },
  },
  varyOnAllowedOrigin: {
    observe: corsHeader('vary', origin, { uri: '/', headers: { origin } }),
    values: { added: ['Origin'], 'left-out': [] },
  },
};
