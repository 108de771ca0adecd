import { jest } from '@jest/globals';
import type {
  CloudFrontRequest,
  CloudFrontRequestEvent,
  CloudFrontRequestHandler,
  CloudFrontRequestResult,
  CloudFrontResponseEvent,
  CloudFrontResponseHandler,
  CloudFrontResponseResult,
  CloudFrontResultResponse,
  Context,
} from 'aws-lambda';
import fc, { type Arbitrary } from 'fast-check';
import { vi } from 'vitest';
import { edge } from '../../../src/fuzz/index.js';
import {
  accessLogLine,
  createDistribution,
  type Distribution,
  type DistributionConfig,
  type EdgeHandler,
  type EdgeOptions,
  type ForwardedValuesConfig,
  FunctionFailure,
  GeoRestriction,
  httpOrigin,
  type Invocation,
  invoke,
  type LogLine,
  lambdaFailure,
  type OriginRequestEvent,
  type OriginResponseEvent,
  originRequest,
  originResponse,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyConfig,
  type RuleId,
  type Viewer,
  type ViewerRequestEvent,
  type ViewerResponseEvent,
  validateResult,
  viewerRequest,
  viewerResponse,
} from '../../../src/index.js';

function takes<Type>(_value: Type): void {}

/** What the factories return is an event of `@types/aws-lambda`, and narrower. */
export function events(): void {
  takes<CloudFrontRequestEvent>(viewerRequest());
  takes<CloudFrontRequestEvent>(originRequest());
  takes<CloudFrontResponseEvent>(originResponse());
  takes<CloudFrontResponseEvent>(viewerResponse());

  takes<[unknown]>(viewerRequest().Records);
  takes<'viewer-request'>(viewerRequest().Records[0].cf.config.eventType);
  takes<'origin-response'>(originResponse().Records[0].cf.config.eventType);
  takes<string | undefined>(viewerRequest().Records[0].cf.request.headers['host']?.[0]?.key);
  takes<string>(viewerResponse().Records[0].cf.response.status);
  takes<object>(originRequest().Records[0].cf.request.origin);
  takes<undefined>(viewerRequest().Records[0].cf.request.origin);

  // @ts-expect-error: a request event has no response
  viewerRequest().Records[0].cf.response;
  // @ts-expect-error: one record, no second
  viewerRequest().Records[1];
  // @ts-expect-error: there is no origin at the viewer
  takes<object>(viewerRequest().Records[0].cf.request.origin);
  // @ts-expect-error: nor in what one asks for
  viewerRequest({ origin: { s3: {} } });
  // @ts-expect-error: no such option
  viewerRequest({ url: '/' });
  // @ts-expect-error: a response event is no request event
  takes<CloudFrontRequestEvent>(viewerResponse().Records[0].cf.response);
}

declare const awsRequestHandler: CloudFrontRequestHandler;
declare const awsResponseHandler: CloudFrontResponseHandler;

/** An event as an adapter of a web framework writes it down for itself. */
interface AdapterEvent {
  Records: {
    cf: {
      config: { distributionId: string; eventType: string };
      request: { clientIp: string; uri: string; headers: Record<string, { key: string; value: string }[]> };
      response?: { status: string };
    };
  }[];
}
declare const adapter: (
  event: AdapterEvent,
  context?: object,
  callback?: (...args: unknown[]) => void,
) => Promise<object>;

/** What a middleware engine makes of a handler: callable, with methods, and with its own idea of a callback. */
interface Wrapped<Event, Result> {
  (event: Event, context: Context, callback: (error: Error | string | null, result?: Result) => void): void;
  (event: Event, context: Context): Promise<Result>;
  use(middleware: object): Wrapped<Event, Result>;
}
declare const wrapped: Wrapped<CloudFrontRequestEvent, CloudFrontRequestResult>;

/** Only the part of the event that the function reads. */
interface Narrow {
  readonly Records: readonly { readonly cf: { readonly request: { readonly uri: string } } }[];
}

function narrow(event: Narrow): { status: string } {
  return { status: event.Records[0]?.cf.request.uri === '/' ? '200' : '404' };
}

function called(
  event: CloudFrontRequestEvent,
  _context: Context,
  callback: (error: null, result: object) => void,
): void {
  callback(null, event);
}

/** Every kind of handler can be invoked as it is. */
export async function handlers(): Promise<void> {
  const event = viewerRequest();
  await invoke(async ({ Records: [{ cf }] }) => cf.request, event);
  await invoke(({ Records: [{ cf }] }, _context, callback) => callback(null, cf.request), event);
  await invoke(() => ({ status: '200' }), event);
  await invoke((_event: CloudFrontRequestEvent) => Promise.resolve({ status: '200' }), event);
  await invoke(awsRequestHandler, event);
  await invoke(awsRequestHandler, originRequest());
  await invoke(awsResponseHandler, originResponse());
  await invoke(adapter, event);
  await invoke(adapter, viewerResponse());
  await invoke(wrapped, event);
  await invoke(narrow, event);
  await invoke(called, event);
  await invoke(vi.fn(), event);
  await invoke(vi.fn(awsRequestHandler), event);
  await invoke(jest.fn(), event);
  await invoke(jest.fn(awsRequestHandler), event);
  await invoke(lambdaFailure('throttled'), event);

  // The origin is there at the origin, without `!`.
  await invoke(async ({ Records: [{ cf }] }) => cf.request.origin.custom?.domainName, originRequest());

  // @ts-expect-error: a response handler is given no request event
  await invoke(awsResponseHandler, event);
  // @ts-expect-error: there is no response in a request event
  await invoke(async ({ Records: [{ cf }] }) => cf.response, event);
  // @ts-expect-error: a handler is a function
  await invoke({ handler: awsRequestHandler }, event);
  // @ts-expect-error: an event is no handler
  await invoke(event, awsRequestHandler);
  // @ts-expect-error: no such option
  await invoke(awsRequestHandler, event, { timeout: 3 });
  // @ts-expect-error: no such runtime
  await invoke(awsRequestHandler, event, { runtime: 'nodejs18.x' });
}

/** A handler in edgeproof's types: of its own trigger alone, and with what `@types/aws-lambda` calls its result. */
export async function ownTypes(): Promise<void> {
  const viewer = async (event: ViewerRequestEvent): Promise<CloudFrontRequestResult> => event.Records[0].cf.request;
  const origin = async (event: OriginRequestEvent): Promise<CloudFrontRequestResult> => event.Records[0].cf.request;
  const response = async ({ Records: [{ cf }] }: OriginResponseEvent): Promise<CloudFrontResponseResult> => cf.response;
  const last: EdgeHandler<ViewerResponseEvent> = async ({ Records: [{ cf }] }) => cf.response;
  const aws: EdgeHandler<OriginRequestEvent> = awsRequestHandler;
  await invoke(viewer, viewerRequest());
  await invoke(origin, originRequest());
  await invoke(response, originResponse());
  await invoke(last, viewerResponse());
  await invoke(aws, originRequest());
  await invoke(awsResponseHandler, viewerResponse());
  const edgeLambdas = { 'viewer-request': viewer, 'origin-request': aws, 'origin-response': response };
  createDistribution({
    defaultBehavior: {
      origin: httpOrigin('www.example.com', () => new Response('hello')),
      edgeLambdas: { ...edgeLambdas, 'viewer-response': last },
    },
  });

  // @ts-expect-error: at the viewer there is no origin
  await invoke(origin, viewerRequest());
  // @ts-expect-error: a request event has no response
  await invoke(response, originRequest());
  // @ts-expect-error: what is returned is checked by the type that it is given
  takes<CloudFrontRequestHandler>(async () => ({ status: 200 }));
  // @ts-expect-error: that one is called with events that have no origin
  takes<CloudFrontRequestHandler>(origin);
}

/** Every kind of handler fits a slot as it is; a response handler fits no request slot. */
export function slots(): void {
  const origin = httpOrigin('www.example.com', () => new Response('hello'));
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': awsRequestHandler } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-response': awsResponseHandler } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': adapter } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-response': adapter } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-request': wrapped } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': narrow } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': called } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': vi.fn() } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': jest.fn() } } });
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-request': lambdaFailure('timeout') } } });
  createDistribution({
    defaultBehavior: { origin, edgeLambdas: { 'viewer-request': async ({ Records: [{ cf }] }) => cf.request } },
  });
  createDistribution({
    defaultBehavior: {
      origin,
      edgeLambdas: {
        'origin-request': {
          handler: async ({ Records: [{ cf }] }) => cf.request.origin.custom?.domainName,
          includeBody: true,
        },
        'viewer-response': { handler: ({ Records: [{ cf }] }, _context, callback) => callback(null, cf.response) },
      },
    },
  });

  // @ts-expect-error: a response handler in a request slot
  createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': awsResponseHandler } } });
  createDistribution({
    defaultBehavior: {
      origin,
      edgeLambdas: {
        // @ts-expect-error: a response handler in a request slot, with options
        'origin-request': { handler: awsResponseHandler },
        // @ts-expect-error: there is no origin in a viewer event
        'viewer-request': async ({ Records: [{ cf }] }) => cf.request.origin.custom,
      },
    },
  });
}

/** Policies and restrictions by the CDK's names. */
export function policies(): void {
  const origin = httpOrigin('www.example.com', () => new Response('hello'));
  const geoRestriction = GeoRestriction.allowlist('DE', 'AT');
  createDistribution({
    defaultBehavior: { origin, responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS },
    additionalBehaviors: {
      '/a': { origin, responseHeadersPolicy: '67f7725c-6f97-4210-82d7-5512b31e9d03' },
      '/c': {
        origin,
        cachePolicy: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        originRequestPolicy: '216adef6-5c7f-47e4-b989-5492eafa07d3',
      },
      '/d': { origin, forwardedValues: { queryString: true, cookies: { forward: 'all' } }, maxTtl: { hours: 1 } },
      '/b': { origin, responseHeadersPolicy: { removeHeaders: ['Server'], serverTimingSamplingRate: 50 } },
    },
    geoRestriction,
    enabled: true,
  });
  // @ts-expect-error: whether the query goes on must be said
  takes<ForwardedValuesConfig>({ headers: ['*'] });
  // @ts-expect-error: whether it overrides must be said
  takes<ResponseHeadersPolicyConfig>({ customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: 'a' }] } });
}

/** The outcome tells what is there. */
export function outcomes(invocation: Invocation): void {
  if (invocation.outcome === 'response') takes<string>(invocation.response.status);
  if (invocation.outcome === 'request') takes<string>(invocation.request.uri);
  if (invocation.outcome === 'error') takes<502 | 503>(invocation.error.status);
  // @ts-expect-error: nobody has asked yet whether it is a response
  takes<string>(invocation.response.status);
}

/** Rules and options are checked by name. */
export function names(): void {
  takes<RuleId>('HDR-DIS-ADD');
  takes<EdgeOptions>({
    strict: true,
    assumptions: { emptyBodyObject: 'absent' },
    severity: { 'RES-STATUS-TYPE': 'off' },
  });
  validateResult({ status: '200' }, 'viewer-request', { strict: true });
  validateResult({ status: '200' }, viewerRequest());
  // @ts-expect-error: no such rule
  takes<RuleId>('HDR-DIS-AD');
  // @ts-expect-error: no such rule
  takes<EdgeOptions>({ severity: { 'RES-STATUS': 'off' } });
  // @ts-expect-error: no such answer
  takes<EdgeOptions>({ assumptions: { emptyBodyObject: 'none' } });
  // @ts-expect-error: no such trigger
  validateResult({ status: '200' }, 'viewer');
}

/** `fetch` of a distribution can stand for the global one. */
export async function fetches(): Promise<void> {
  const cdn = createDistribution({ defaultBehavior: { origin: httpOrigin('www.example.com', () => new Response()) } });
  takes<typeof fetch>(cdn.fetch);
  const response = await cdn.fetch('/', { headers: { accept: '*/*' }, viewer: { country: 'DE' } });
  takes<Response>(response);
  takes<readonly Invocation[]>(response.exchange.invocations);
  takes<number>(response.clone().exchange.response.status);
  takes<Distribution>(cdn.at('FRA'));
  await cdn.at('FRA').handle({ uri: '/', signal: AbortSignal.timeout(1) });
  const { log } = response.exchange;
  if (log !== undefined) takes<string>(accessLogLine(log));
  takes<number | undefined>(log?.['sc-status']);
  // @ts-expect-error: no such field
  takes<unknown>(log?.['sc_status']);
  // @ts-expect-error: no such device
  await cdn.fetch('/', { viewer: { device: 'fridge' } });
}

/** Constraints are values or arbitraries of the factories' fields; what comes is the factories' event. */
export async function narrowed(cdn: Distribution): Promise<void> {
  const either = fc.constantFrom('/a', '/b');
  const headers = { 'accept-language': fc.constantFrom('de', 'en'), authorization: undefined, 'x-tag': ['a', 'b'] };
  takes<Arbitrary<ViewerRequestEvent>>(edge.viewerRequest({ method: 'GET', uri: either, headers }));
  takes<Arbitrary<OriginRequestEvent>>(edge.originRequest({ origin: 's3', forwarded: ['cookie'], includeBody: true }));
  takes<Arbitrary<OriginResponseEvent>>(edge.originResponse({ response: { status: fc.constantFrom(200, 404) } }));
  takes<Arbitrary<ViewerResponseEvent>>(edge.viewerResponse({ request: { headers: { cookie: fc.string() } } }));
  for (const request of fc.sample(edge.exchangeRequest({ uri: either }))) await cdn.handle(request);

  // @ts-expect-error: no such field
  edge.viewerRequest({ url: '/' });
  // @ts-expect-error: numbers are no paths
  edge.originRequest({ uri: fc.nat() });
  // @ts-expect-error: it goes into the response
  edge.viewerResponse({ status: 200 });
}

/** What is generated fits where functions and their results go. */
export function generated(): void {
  takes<Arbitrary<CloudFrontRequest>>(edge.request({ trigger: 'viewer-request' }));
  takes<Arbitrary<CloudFrontRequest>>(edge.request({ event: originRequest() }));
  takes<Arbitrary<CloudFrontResultResponse>>(edge.response({ trigger: 'origin-response' }));
  takes<Arbitrary<CloudFrontResultResponse>>(edge.response({ event: viewerResponse() }));
  edge.originRequest({ origin: 's3' }).chain((event) => edge.request({ event }));

  takes<Arbitrary<{ event: OriginRequestEvent; request: unknown; rule: RuleId }>>(
    edge.brokenRequest({ trigger: 'origin-request', rule: 'ORI-PORT' }),
  );
  takes<Arbitrary<{ event: ViewerResponseEvent; response: unknown; rule: RuleId }>>(
    edge.brokenResponse({ trigger: 'viewer-response' }),
  );
  edge.brokenRequest({ event: viewerRequest(), rule: 'REQ-HOST-VREQ' });

  // @ts-expect-error: a response function returns no request
  edge.request({ trigger: 'origin-response' });
  // @ts-expect-error: nor does it break one
  edge.brokenRequest({ trigger: 'viewer-response' });
  // @ts-expect-error: no such rule
  edge.brokenResponse({ trigger: 'viewer-request', rule: 'HDR-DIS-AD' });
  // @ts-expect-error: no such trigger
  edge.response({ trigger: 'viewer' });
  // @ts-expect-error: one of the two is enough
  edge.response({ trigger: 'viewer-request', event: viewerRequest() });
}

/** Who visits: the details flat, or as fixtures give them; her `fetch` is one. */
export async function viewers(cdn: Distribution): Promise<void> {
  const alice: Viewer = cdn.viewer({ country: 'DE', device: 'mobile', headers: { 'Accept-Language': 'de' } });
  cdn.viewer();
  cdn.viewer({ clientIp: '198.51.100.7', headers: { Cookie: 'a=1' }, viewer: { city: 'Bonn' } } as const);
  takes<typeof fetch>(alice.fetch);
  takes<Distribution['handle']>(alice.at('FRA').handle);
  takes<string | undefined>(alice.cookies()['session']);
  alice.setCookie('a=1', new URL('https://www.example.com/'));

  // @ts-expect-error: no such detail
  cdn.viewer({ contry: 'DE' });
  // @ts-expect-error: no such device
  cdn.viewer({ device: 'watch' });
  // @ts-expect-error: a viewer has no clock
  alice.clock;
}

/** What comes of a function that fails can be chosen. */
export function failures(caught: unknown): void {
  const origin = httpOrigin('www.example.com', () => new Response('hello'));
  createDistribution({ defaultBehavior: { origin }, onFunctionError: 'throw' });
  if (caught instanceof FunctionFailure) takes<number>(caught.exchange.response.status);

  // @ts-expect-error: no such choice
  createDistribution({ defaultBehavior: { origin }, onFunctionError: 'reject' });
}

declare const requestModule: { readonly handler: typeof awsRequestHandler; readonly other: number };
declare const responseModule: { readonly handler: typeof awsResponseHandler };

type EdgeLambdas = NonNullable<DistributionConfig['defaultBehavior']['edgeLambdas']>;

/** How a module is loaded, in place of its handler; a module with a response handler fits no request slot. */
export function loaded(): void {
  const origin = httpOrigin('www.example.com', () => new Response('hello'));
  const make = (edgeLambdas: EdgeLambdas) => createDistribution({ defaultBehavior: { origin, edgeLambdas } });
  make({
    'viewer-request': { load: () => requestModule, timeoutMs: 5 },
    'origin-response': { load: () => responseModule },
  });
  make({
    'origin-request': {
      load: async ({ coldStart }) => (coldStart > 0 ? requestModule : requestModule),
      includeBody: true,
    },
  });
  make({ 'viewer-request': { load: async () => ({ default: requestModule }) } });
  make({ 'viewer-request': { load: async () => ({ handler: async ({ Records: [{ cf }] }) => cf.request }) } });
  make({ 'viewer-request': { load: () => JSON.parse('{}') } });

  // @ts-expect-error: a response handler in a request slot
  make({ 'viewer-request': { load: () => responseModule } });
  // @ts-expect-error: the same by promise
  make({ 'viewer-request': { load: async () => responseModule } });
  // @ts-expect-error: a module without a handler
  make({ 'viewer-request': { load: () => ({ auth: awsRequestHandler }) } });
  // @ts-expect-error: the one or the other
  make({ 'viewer-request': { load: () => requestModule, handler: awsRequestHandler } });
  // @ts-expect-error: a response trigger sees no body
  make({ 'viewer-response': { load: () => responseModule, includeBody: true } });
  // @ts-expect-error: a promise is no way to load
  make({ 'viewer-request': { load: Promise.resolve(requestModule) } });
}

/** What a function logged is data, and text. */
export async function logs(): Promise<void> {
  const { logs } = await invoke(awsRequestHandler, viewerRequest(), { captureConsole: true });
  takes<readonly LogLine[]>(logs);
  takes<'INFO' | 'ERROR' | 'WARN' | 'DEBUG' | 'TRACE' | 'FATAL' | undefined>(logs[0]?.level);
  takes<string>(logs.join('\n'));

  // @ts-expect-error: they are only read
  logs.push('x');
}
