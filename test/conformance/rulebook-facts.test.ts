import { describe, expect, it, vi } from 'vitest';
import {
  createDistribution,
  type Distribution,
  type DistributionConfig,
  type Exchange,
  httpOrigin,
  invoke,
  OriginRequestPolicy,
  originFailure,
  originGroup,
  originRequest,
  s3Origin,
  viewerRequest,
} from '../../src/index.js';

/** What the rulebook says and no other table shows: one test each, named by its ids. */

type Behavior = Partial<DistributionConfig['defaultBehavior']>;
type Loose = any;

function cdnOf(behavior: Behavior = {}, rest: Partial<DistributionConfig> = {}): Distribution {
  const origin = httpOrigin('origin.example.com', () => ({ body: 'hello' }));
  return createDistribution({
    defaultBehavior: { origin, ...behavior } as DistributionConfig['defaultBehavior'],
    ...rest,
  });
}

const requestOf = (event: Loose) => event.Records[0].cf.request;
const responseOf = (event: Loose) => event.Records[0].cf.response;
const pass = async (event: Loose) => requestOf(event);
const text = ({ response }: Exchange) => new TextDecoder().decode(response.body);
const ran = ({ invocations }: Exchange) => invocations.map(({ trigger }) => trigger);
const asked = ({ originRequests }: Exchange) => originRequests.map(({ domainName }) => domainName);

function header({ response }: Exchange, name: string): string | undefined {
  return response.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

function sent({ originRequests }: Exchange, name: string): string | undefined {
  return originRequests.at(-1)?.headers.find(([key]) => key.toLowerCase() === name)?.[1];
}

/** Functions at all triggers that pass everything on and keep what they saw. */
function watching() {
  const seen: Record<string, Loose> = {};
  const note = (trigger: string, answer: (event: Loose) => unknown) => async (event: Loose) => {
    seen[trigger] = structuredClone(event.Records[0].cf);
    return answer(event) as Loose;
  };
  const edgeLambdas = {
    'viewer-request': note('viewer-request', requestOf),
    'origin-request': note('origin-request', requestOf),
    'origin-response': note('origin-response', responseOf),
    'viewer-response': note('viewer-response', responseOf),
  };
  return { seen, edgeLambdas };
}

describe('when functions run', () => {
  it('TRIG-BLOCKING: CloudFront waits for one before it goes on', async () => {
    const order: string[] = [];
    const cdn = cdnOf({
      origin: httpOrigin('origin.example.com', () => {
        order.push('origin');
        return {};
      }),
      edgeLambdas: {
        'origin-request': async (event) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          order.push('function');
          return requestOf(event);
        },
      },
    });
    await cdn.handle({ uri: '/' });
    expect(order).toEqual(['function', 'origin']);
  });

  it('TRIG-OREQ-RETRY: another attempt at the same origin does not run origin-request again', async () => {
    const origin = httpOrigin('origin.example.com', originFailure('timeout'));
    const exchange = await cdnOf({ origin, edgeLambdas: { 'origin-request': pass } }).handle({ uri: '/' });
    expect([exchange.elapsedMs, ran(exchange)]).toEqual([90_000, ['origin-request']]);
  });

  it.each([
    ['viewer-request', ['viewer-request']],
    ['origin-request', ['viewer-request', 'origin-request']],
    ['origin-response', ['viewer-request', 'origin-request', 'origin-response']],
  ])('TRIG-ERR-STOP: nothing runs after %s has failed', async (trigger, expected) => {
    const { edgeLambdas } = watching();
    const failing = { ...edgeLambdas, [trigger]: async () => Promise.reject(new Error('boom')) };
    const exchange = await cdnOf({ edgeLambdas: failing }).handle({ uri: '/' });
    expect([exchange.response.status, ran(exchange)]).toEqual([503, expected]);
  });

  it('PM-STATE: what a module keeps is there for the next request', async () => {
    let count = 0;
    const cdn = cdnOf({
      edgeLambdas: {
        'viewer-request': async () => {
          count += 1;
          return { status: '200', body: String(count) };
        },
      },
    });
    await cdn.handle({ uri: '/' });
    expect(text(await cdn.handle({ uri: '/' }))).toBe('2');
  });
});

describe('how functions finish', () => {
  it('PM-ASYNC: what a promise resolves to is the result', async () => {
    const results = await Promise.all([
      invoke(async () => ({ status: '200' }), viewerRequest()),
      invoke(() => Promise.resolve({ status: '200' }), viewerRequest()),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['response', 'response']);
  });

  it('PM-CALLBACK: the first callback counts', async () => {
    const invocation = await invoke((_event, _context, callback) => {
      callback(null, { status: '200' });
      callback(null, { status: '404' });
    }, viewerRequest());
    expect(invocation.response?.status).toBe('200');
  });

  it('PM-STREAM: there is no stream to write to', async () => {
    const invocation = await invoke(async (_event: Loose, stream: Loose) => stream.write('hello'), viewerRequest());
    expect(invocation.error).toMatchObject({ status: 503, type: 'LambdaExecutionError' });
  });

  it('PM-NETWORK: a function may call others, and edgeproof calls nobody', async () => {
    const fetched = vi.fn(async () => new Response('key'));
    vi.stubGlobal('fetch', fetched);
    const handler = async () => ({ status: '200', body: await (await fetch('https://keys.example.com/')).text() });
    const exchange = await cdnOf({ edgeLambdas: { 'origin-request': handler } }).handle({ uri: '/' });
    vi.unstubAllGlobals();
    expect([text(exchange), fetched.mock.calls.length]).toEqual(['key', 1]);
  });

  it.each(['vpcConfig', 'layers', 'environment', 'ephemeralStorage', 'deadLetterQueue', 'tracing'])(
    'PM-UNSUPPORTED: a function has no %s',
    (option) => {
      const association = { handler: pass, [option]: {} } as Loose;
      expect(() => cdnOf({ edgeLambdas: { 'viewer-request': association } })).toThrow(option);
    },
  );
});

describe('what CloudFront refuses when a distribution is saved', () => {
  const megabyte = 1_048_576;

  it('PM-CODE, Q-CODE: a package of more than 50 MB', () => {
    const saved = (codeSize: number) => () => cdnOf({ edgeLambdas: { 'origin-request': { handler: pass, codeSize } } });
    expect(saved(50 * megabyte)).not.toThrow();
    expect(saved(50 * megabyte + 1)).toThrow('codeSize');
  });

  it('Q-FN-PER-DIST: more than 100 functions', () => {
    const origin = httpOrigin('origin.example.com', () => ({}));
    const saved = (count: number) => () => {
      const handlers = Array.from({ length: count }, () => async (event: Loose) => requestOf(event));
      const pairs = handlers.flatMap((first, at) =>
        at % 2 === 0 ? [[first, handlers[at + 1] ?? first] as const] : [],
      );
      const additionalBehaviors = Object.fromEntries(
        pairs.map(([first, second], at) => [
          `/${at}`,
          { origin, edgeLambdas: { 'viewer-request': first, 'origin-request': second } },
        ]),
      );
      return createDistribution({ defaultBehavior: { origin }, additionalBehaviors });
    };
    expect(saved(100)).not.toThrow();
    expect(saved(101)).toThrow('it has 101 functions');
  });

  it('OQ-25: 128 MB at a viewer trigger are the most, if that is assumed', () => {
    const saved = (memorySize: number, viewerMemory?: '128') => () =>
      cdnOf(
        { edgeLambdas: { 'viewer-request': { handler: pass, memorySize } } },
        viewerMemory === undefined ? {} : { assumptions: { viewerMemory } },
      );
    expect(saved(10_240)).not.toThrow();
    expect(saved(128, '128')).not.toThrow();
    expect(saved(129, '128')).toThrow('memorySize');
  });
});

describe('what events show', () => {
  it('EVT-CFG-REQID: all triggers and the viewer see one id', async () => {
    const { seen, edgeLambdas } = watching();
    const exchange = await cdnOf({ edgeLambdas }).handle({ uri: '/' });
    const ids = new Set(Object.values(seen).map(({ config }) => config.requestId));
    expect([...ids]).toEqual([header(exchange, 'x-amz-cf-id')]);
    expect([...ids][0]).toMatch(/^[\w-]{54}==$/);
  });

  it('EVT-RES-HEADERS: origin-response sees the headers of S3, viewer-response the age and no X-Cache', async () => {
    const { seen, edgeLambdas } = watching();
    const origin = s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } });
    const cdn = cdnOf({ origin, edgeLambdas });
    await cdn.handle({ uri: '/a' });
    expect(Object.keys(seen['origin-response'].response.headers)).toContain('x-amz-request-id');
    await cdn.handle({ uri: '/a' });
    const names = Object.keys(seen['viewer-response'].response.headers);
    expect(names).toContain('age');
    expect(names).not.toContain('x-cache');
    expect(names).not.toContain('x-amz-request-id');
  });

  it('EVT-OREQ-AFTER-VREQ: origin-request sees what viewer-request made of the request', async () => {
    const { seen, edgeLambdas } = watching();
    const rewrite = async (event: Loose) => {
      const request = requestOf(event);
      request.headers['x-tag'] = [{ key: 'X-Tag', value: 'b' }];
      return Object.assign(request, { uri: '/new', querystring: 'a=1' });
    };
    await cdnOf({
      edgeLambdas: { ...edgeLambdas, 'viewer-request': rewrite },
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    }).handle({ uri: '/old' });
    expect(seen['origin-request'].request).toMatchObject({ uri: '/new', querystring: 'a=1' });
    expect(seen['origin-request'].request.headers['x-tag']).toEqual([{ key: 'X-Tag', value: 'b' }]);
  });

  it('OQ-14: viewer-response sees what viewer-request made of the request, and no origin', async () => {
    const { seen, edgeLambdas } = watching();
    const rewrite = async (event: Loose) => Object.assign(requestOf(event), { uri: '/new' });
    await cdnOf({ edgeLambdas: { ...edgeLambdas, 'viewer-request': rewrite } }).handle({ uri: '/old' });
    expect(seen['viewer-response'].request.uri).toBe('/new');
    expect(seen['viewer-response'].request).not.toHaveProperty('origin');
  });

  it('OQ-13: origin-request sees the parameters that are forwarded, in their order', async () => {
    const { seen, edgeLambdas } = watching();
    await cdnOf({ edgeLambdas, cachePolicy: { queryStringBehavior: ['a', 'c'] } }).handle({ uri: '/?c=1&b=2&a=3' });
    expect(seen['origin-request'].request.querystring).toBe('c=1&a=3');
    expect(seen['viewer-request'].request.querystring).toBe('c=1&b=2&a=3');
  });

  it('EVT-RES-REQ-NOBODY: response events show no request body', async () => {
    const { seen, edgeLambdas } = watching();
    await cdnOf({
      allowedMethods: 'ALL',
      edgeLambdas: { ...edgeLambdas, 'origin-request': { handler: edgeLambdas['origin-request'], includeBody: true } },
    }).handle({ method: 'POST', uri: '/', body: 'a=1' });
    expect(seen['origin-request'].request).toHaveProperty('body');
    expect(seen['origin-response'].request).not.toHaveProperty('body');
    expect(seen['viewer-response'].request).not.toHaveProperty('body');
  });

  it('HMAP-UNPARSED: a value with commas is one entry', async () => {
    const { seen, edgeLambdas } = watching();
    await cdnOf({ edgeLambdas }).handle({ uri: '/', headers: { 'x-list': 'a, b', cookie: 'a=1; b=2' } });
    const { headers } = seen['viewer-request'].request;
    expect(headers['x-list']).toEqual([{ key: 'x-list', value: 'a, b' }]);
    expect(headers.cookie).toHaveLength(1);
  });

  it('ORI-VPC, OQ-10: an origin in a VPC is written as a custom origin, and shown as one', async () => {
    const { seen, edgeLambdas } = watching();
    const origin = httpOrigin('internal-app-1.eu-west-1.elb.amazonaws.com', () => ({}));
    await cdnOf({ origin, edgeLambdas }).handle({ uri: '/' });
    expect(seen['origin-request'].request.origin.custom.domainName).toBe(origin.domainName);
  });
});

describe('what becomes of a returned request', () => {
  it('HMAP-DELETE: a header that is left out is gone', async () => {
    const drop = async (event: Loose) => {
      const request = requestOf(event);
      delete request.headers['x-tag'];
      return request;
    };
    const cdn = cdnOf({
      edgeLambdas: { 'viewer-request': drop },
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    });
    const exchange = await cdn.handle({ uri: '/', headers: { 'x-tag': '1', 'x-other': '2' } });
    expect([sent(exchange, 'x-tag'), sent(exchange, 'x-other')]).toEqual([undefined, '2']);
  });

  it('HDR-COOKIE: a cookie that viewer-request sets is in the key, and reaches the origin', async () => {
    const group = async (event: Loose) => {
      const request = requestOf(event);
      request.headers.cookie = [{ key: 'Cookie', value: `group=${request.uri.length % 2}` }];
      return request;
    };
    const cdn = cdnOf({ edgeLambdas: { 'viewer-request': group }, cachePolicy: { cookieBehavior: ['group'] } });
    const exchange = await cdn.handle({ uri: '/ab' });
    expect(sent(exchange, 'cookie')).toBe('group=1');
    expect(exchange.cache.key).toContain('group=1');
  });

  it('REQ-QS-WRITE: a query that viewer-request sets is in the key, and reaches the origin', async () => {
    const sort = async (event: Loose) => Object.assign(requestOf(event), { querystring: 'a=1&b=2' });
    const cdn = cdnOf({ edgeLambdas: { 'viewer-request': sort }, cachePolicy: { queryStringBehavior: 'all' } });
    const first = await cdn.handle({ uri: '/?b=2&a=1' });
    expect(first.originRequests[0]?.querystring).toBe('a=1&b=2');
    expect((await cdn.handle({ uri: '/?a=1&b=2' })).xCache).toBe('Hit');
  });

  it('REQ-SETCOOKIE: set-cookie on a request goes to the origin, never to the viewer', async () => {
    const handler = async (event: Loose) => {
      const request = requestOf(event);
      request.headers['set-cookie'] = [{ key: 'Set-Cookie', value: 'a=1' }];
      return request;
    };
    const exchange = await cdnOf({ edgeLambdas: { 'origin-request': handler } }).handle({ uri: '/' });
    expect([sent(exchange, 'set-cookie'), header(exchange, 'set-cookie')]).toEqual(['a=1', undefined]);
  });

  it('BODY-REPLACE-NOINCLUDE: a body can be replaced unseen', async () => {
    const bodies: string[] = [];
    const origin = httpOrigin('origin.example.com', async (request) => {
      bodies.push(await request.text());
      return {};
    });
    const handler = async (event: Loose) =>
      Object.assign(requestOf(event), { body: { action: 'replace', encoding: 'text', data: 'mine' } });
    const cdn = cdnOf({ origin, allowedMethods: 'ALL', edgeLambdas: { 'viewer-request': handler } });
    await cdn.handle({ method: 'POST', uri: '/', body: 'theirs' });
    expect(bodies).toEqual(['mine']);
  });

  it('BODY-ALL-READ: a body that is streamed is there before the function runs', async () => {
    let data = '';
    const handler = async (event: Loose) => {
      data = Buffer.from(requestOf(event).body.data, 'base64').toString();
      return requestOf(event);
    };
    const body = new ReadableStream({
      async start(controller) {
        for (const part of ['a', 'b', 'c']) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          controller.enqueue(new TextEncoder().encode(part));
        }
        controller.close();
      },
    });
    const cdn = cdnOf({ allowedMethods: 'ALL', edgeLambdas: { 'viewer-request': { handler, includeBody: true } } });
    await cdn.fetch('/', { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(data).toBe('abc');
  });

  it('BODY-GEN-IGNORED: the request body plays no part in an answer', async () => {
    const handler = async () => ({ status: '200', body: 'mine' });
    const cdn = cdnOf({ allowedMethods: 'ALL', edgeLambdas: { 'viewer-request': { handler, includeBody: true } } });
    const exchange = await cdn.handle({ method: 'POST', uri: '/', body: 'theirs' });
    expect([text(exchange), asked(exchange)]).toEqual(['mine', []]);
  });

  it('ORI-HOST-FORWARDED: S3 refuses the Host of the viewer', async () => {
    const origin = s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } });
    const forwarded = await cdnOf({ origin, originRequestPolicy: OriginRequestPolicy.ALL_VIEWER }).handle({
      uri: '/a',
    });
    const kept = await cdnOf({
      origin,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    }).handle({ uri: '/a' });
    expect(forwarded.response.status).toBeGreaterThanOrEqual(400);
    expect(kept.response.status).toBe(200);
  });

  it('ERR-DNS-CHANGED: a switched domain that nobody answers for is a DNS failure', async () => {
    const handler = async (event: Loose) => {
      requestOf(event).origin.custom.domainName = 'nobody.example.com';
      return requestOf(event);
    };
    const exchange = await cdnOf({ edgeLambdas: { 'origin-request': handler } }).handle({ uri: '/' });
    expect([exchange.response.status, exchange.xCache, exchange.detailedResultType]).toEqual([
      502,
      'Error',
      'OriginDnsError',
    ]);
  });

  it('OQ-41: the first letter of each part of an omitted key is made a capital, nothing else', async () => {
    const plain = async () => ({ status: '200', headers: { 'x-1st-part': [{ value: 'a' }] } });
    const invocation = await invoke(plain, viewerRequest());
    expect(invocation.response?.headers['x-1st-part']).toEqual([{ key: 'X-1st-Part', value: 'a' }]);
  });
});

describe('answers that functions make', () => {
  it('RES-HEAD: HEAD gets the length, and no body', async () => {
    const handler = async () => ({ status: '200', body: 'hello' });
    const exchange = await cdnOf({ edgeLambdas: { 'viewer-request': handler } }).handle({ method: 'HEAD', uri: '/' });
    expect([text(exchange), header(exchange, 'content-length')]).toEqual(['', '5']);
  });

  it('RES-COMPRESS: they are compressed as an answer of an origin, or never, as COMP-GEN is answered', async () => {
    const headers = { 'content-type': [{ value: 'text/plain' }] };
    const handler = async () => ({ status: '200', headers, body: 'x'.repeat(5_000) });
    const request = { uri: '/', headers: { 'accept-encoding': 'gzip, br' } };
    const asFetched = await cdnOf({ edgeLambdas: { 'origin-request': handler } }).handle(request);
    expect(header(asFetched, 'content-encoding')).toBe('br');
    const assumptions = { generatedCompression: 'never' } as const;
    const never = await cdnOf({ edgeLambdas: { 'origin-request': handler } }, { assumptions }).handle(request);
    expect([never.response.body.length, header(never, 'content-encoding')]).toEqual([5_000, undefined]);
  });

  it('RES-OREQ-CACHE-ERR: an error of origin-request is kept as an error of an origin', async () => {
    const handler = vi.fn(async () => ({ status: '404', body: 'none' }));
    const cdn = cdnOf({ edgeLambdas: { 'origin-request': handler } });
    const first = await cdn.handle({ uri: '/' });
    const second = await cdn.handle({ uri: '/' });
    cdn.clock.advance(11);
    await cdn.handle({ uri: '/' });
    expect([first.cache.ttlSeconds, first.xCache, second.xCache]).toEqual([10, 'Error', 'Error']);
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it("RES-OREQ-MATCH: one viewer's answer is the next one's, unless it says no-store", async () => {
    const greet = (cacheControl: string) => async (event: Loose) => ({
      status: '200',
      headers: { 'cache-control': [{ value: cacheControl }] },
      body: requestOf(event).headers['x-forwarded-for'][0].value,
    });
    const second = async (cacheControl: string) => {
      const cdn = cdnOf({ edgeLambdas: { 'origin-request': greet(cacheControl) }, cachePolicy: {} });
      await cdn.handle({ uri: '/', clientIp: '192.0.2.1' });
      return text(await cdn.handle({ uri: '/', clientIp: '192.0.2.2' }));
    };
    expect([await second('max-age=60'), await second('no-store')]).toEqual(['192.0.2.1', '192.0.2.2']);
  });

  it('RES-OREQ-301-QUIRK: a redirect from the cache is still a redirect', async () => {
    const handler = async () => ({ status: '301', headers: { location: [{ value: '/new' }] } });
    const cdn = cdnOf({ edgeLambdas: { 'origin-request': handler } });
    await cdn.handle({ uri: '/' });
    const again = await cdn.handle({ uri: '/' });
    expect([again.response.status, again.xCache, header(again, 'location')]).toEqual([301, 'Hit', '/new']);
  });

  it('RES-OBS-HEADERS: CloudFront adds its own headers to those of the function', async () => {
    const handler = async () => ({ status: '200', headers: { 'x-tag': [{ value: 'a' }] }, body: 'hi' });
    const { response } = await cdnOf({ edgeLambdas: { 'viewer-request': handler } }).handle({ uri: '/' });
    expect(response.headers.map(([name]) => name.toLowerCase()).sort()).toEqual(
      ['content-length', 'date', 'server', 'via', 'x-amz-cf-id', 'x-amz-cf-pop', 'x-cache', 'x-tag'].sort(),
    );
  });

  it("ERR-PAGE: a function that fails gets CloudFront's own page", async () => {
    const handler = async () => null;
    const exchange = await cdnOf({ edgeLambdas: { 'viewer-request': handler } }).handle({ uri: '/' });
    expect(text(exchange)).toMatch(/<H1>502 ERROR<\/H1>\n<H2>The request could not be satisfied\.<\/H2>/);
    expect(text(exchange)).toContain('The JSON output must be an object type.');
    expect(text(exchange)).toContain(`Request ID: ${header(exchange, 'x-amz-cf-id')}`);
    expect([header(exchange, 'content-type'), header(exchange, 'server')]).toEqual(['text/html', 'CloudFront']);
  });
});

describe('what becomes of a changed response', () => {
  const set = (fields: object) => async (event: Loose) => Object.assign(responseOf(event), fields);

  it('REQ-QS-RO-RESP: changing the request of a response event changes nothing', async () => {
    const handler = async (event: Loose) => {
      Object.assign(requestOf(event), { querystring: 'b=2', uri: '/other' });
      return responseOf(event);
    };
    const exchange = await cdnOf({ edgeLambdas: { 'origin-response': handler } }).handle({ uri: '/a?a=1' });
    expect([exchange.cache.key?.includes('/other'), exchange.request.querystring]).toEqual([false, 'a=1']);
  });

  it('ORI-ECHO: changing the origin in origin-response changes nothing', async () => {
    const handler = async (event: Loose) => {
      requestOf(event).origin.custom.domainName = 'other.example.com';
      return responseOf(event);
    };
    const exchange = await cdnOf({ edgeLambdas: { 'origin-response': handler } }).handle({ uri: '/a' });
    expect([exchange.response.status, asked(exchange)]).toEqual([200, ['origin.example.com']]);
  });

  it('UPD-ORES-TTL: Cache-Control of origin-response says how long it is kept', async () => {
    const handler = async (event: Loose) => {
      responseOf(event).headers['cache-control'] = [{ key: 'Cache-Control', value: 'max-age=42' }];
      return responseOf(event);
    };
    const exchange = await cdnOf({ edgeLambdas: { 'origin-response': handler } }).handle({ uri: '/a' });
    expect(exchange.cache.ttlSeconds).toBe(42);
  });

  it("UPD-ORES-FAILOVER, OQ-21: the origin's own status decides on failover", async () => {
    const through = (status: number, handler: Loose) =>
      cdnOf({
        origin: originGroup({
          primaryOrigin: httpOrigin('one.example.com', () => ({ status })),
          fallbackOrigin: httpOrigin('two.example.com', () => ({})),
          fallbackStatusCodes: [503],
        }),
        edgeLambdas: { 'origin-response': handler },
      }).handle({ uri: '/a' });
    expect(asked(await through(503, set({ status: '200' })))).toEqual(['one.example.com', 'two.example.com']);
    expect(asked(await through(200, set({ status: '503' })))).toEqual(['one.example.com']);
  });

  it('UPD-ORES-CEP: the status after origin-response decides on the error page', async () => {
    const through = (status: number, handler: Loose) =>
      createDistribution({
        defaultBehavior: {
          origin: httpOrigin('origin.example.com', (request) =>
            request.url.endsWith('/404.html') ? { body: 'page' } : { status, body: 'own' },
          ),
          edgeLambdas: { 'origin-response': handler },
        },
        errorResponses: [{ httpStatus: 404, responseHttpStatus: 404, responsePagePath: '/404.html' }],
      }).handle({ uri: '/a' });
    expect(text(await through(404, set({ status: '200' })))).toBe('own');
    const lost = async (event: Loose) =>
      requestOf(event).uri === '/a' ? { ...responseOf(event), status: '404' } : responseOf(event);
    expect(text(await through(200, lost))).toBe('page');
  });

  it('UPD-VRES-HEADERS, UPD-VRES-NOCACHE: headers of viewer-response are for this viewer only', async () => {
    let calls = 0;
    const handler = async (event: Loose) => {
      const response = responseOf(event);
      calls += 1;
      if (calls === 1) response.headers['x-first'] = [{ key: 'X-First', value: 'yes' }];
      delete response.headers['x-origin'];
      return response;
    };
    const origin = httpOrigin('origin.example.com', () => ({ headers: { 'x-origin': '1' } }));
    const cdn = cdnOf({ origin, edgeLambdas: { 'viewer-response': handler } });
    const first = await cdn.handle({ uri: '/' });
    const second = await cdn.handle({ uri: '/' });
    expect([header(first, 'x-first'), header(first, 'x-origin')]).toEqual(['yes', undefined]);
    expect([second.xCache, header(second, 'x-first')]).toEqual(['Hit', undefined]);
  });

  it('FO-FN-ERR: a function that fails is no reason for failover', async () => {
    const exchange = await cdnOf({
      origin: originGroup({
        primaryOrigin: httpOrigin('one.example.com', () => ({})),
        fallbackOrigin: httpOrigin('two.example.com', () => ({})),
        fallbackStatusCodes: [500, 502, 503, 504],
      }),
      edgeLambdas: { 'origin-request': async () => null as never },
    }).handle({ uri: '/' });
    expect([exchange.response.status, asked(exchange)]).toEqual([502, []]);
  });
});

describe('headers on the way to the origin', () => {
  it('CFH-CONN: the connection is kept alive, which no function sees', async () => {
    const { seen, edgeLambdas } = watching();
    const exchange = await cdnOf({ edgeLambdas }).handle({ uri: '/' });
    expect(sent(exchange, 'connection')).toBe('Keep-Alive');
    expect(Object.keys(seen['origin-request'].request.headers)).not.toContain('connection');
    expect(Object.keys(originRequest().Records[0].cf.request.headers)).not.toContain('connection');
  });

  it.each([
    ['CloudFront-Is-Android-Viewer', 'true'],
    ['CloudFront-Is-Desktop-Viewer', 'false'],
    ['CloudFront-Is-IOS-Viewer', 'false'],
    ['CloudFront-Is-Mobile-Viewer', 'true'],
    ['CloudFront-Is-SmartTV-Viewer', 'false'],
    ['CloudFront-Is-Tablet-Viewer', 'false'],
    ['CloudFront-Viewer-Address', '192.0.2.1:4711'],
    ['CloudFront-Viewer-ASN', '3320'],
    ['CloudFront-Viewer-City', 'K%C3%B6ln'],
    ['CloudFront-Viewer-Country', 'DE'],
    ['CloudFront-Viewer-Country-Name', 'Germany'],
    ['CloudFront-Viewer-Country-Region', 'NW'],
    ['CloudFront-Viewer-Country-Region-Name', 'North Rhine-Westphalia'],
    ['CloudFront-Viewer-Latitude', '50.93'],
    ['CloudFront-Viewer-Longitude', '6.95'],
    ['CloudFront-Viewer-Metro-Code', undefined],
    ['CloudFront-Viewer-Postal-Code', '50667'],
    ['CloudFront-Viewer-Time-Zone', 'Europe/Berlin'],
    ['CloudFront-Viewer-Http-Version', '2.0'],
    ['CloudFront-Forwarded-Proto', 'https'],
    ['CloudFront-Viewer-JA3-Fingerprint', 'ja3'],
    ['CloudFront-Viewer-JA4-Fingerprint', 'ja4'],
    ['CloudFront-Viewer-TLS', 'TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake'],
  ])('CFH-CF-LIST: %s', async (name, value) => {
    const exchange = await cdnOf({ originRequestPolicy: { headerBehavior: [name] } }).handle({
      uri: '/',
      clientIp: '192.0.2.1',
      viewer: {
        device: 'mobile',
        os: 'android',
        port: 4711,
        asn: '3320',
        city: 'Köln',
        country: 'DE',
        countryName: 'Germany',
        region: 'NW',
        regionName: 'North Rhine-Westphalia',
        latitude: '50.93',
        longitude: '6.95',
        postalCode: '50667',
        timeZone: 'Europe/Berlin',
        ja3: 'ja3',
        ja4: 'ja4',
        tls: 'TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake',
      },
    });
    expect(sent(exchange, name.toLowerCase())).toBe(value);
  });
});
