import { describe, expect, it, vi } from 'vitest';
import {
  createDistribution,
  type EdgeHandler,
  type Exchange,
  type ExchangeRequest,
  httpOrigin,
  invoke,
  originGroup,
  originRequest,
  originResponse,
  type Trigger,
  viewerRequest,
} from '../../src/index.js';

/** The cases every user meets first, one named test each, alone and at the viewer's end. */

const answering = (result: unknown) => async () => result;
const events = { 'viewer-request': viewerRequest, 'origin-request': originRequest, 'origin-response': originResponse };

async function outcome(trigger: keyof typeof events, result: unknown) {
  const { error } = await invoke(answering(result), events[trigger]() as any);
  return error === undefined ? 'accepted' : `${error.status} ${error.cause}`;
}

/** One request through a distribution that has one function. */
async function through(
  trigger: Trigger,
  handler: EdgeHandler,
  request: Partial<ExchangeRequest> = {},
): Promise<Exchange> {
  const cdn = createDistribution({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => ({ status: 404, body: 'from the origin' })),
      allowedMethods: 'ALL',
      edgeLambdas: { [trigger]: handler },
    },
  });
  return cdn.handle({ uri: '/', ...request });
}

const text = ({ response }: Exchange) => new TextDecoder().decode(response.body);
const lines = ({ response }: Exchange, name: string) => response.headers.filter(([key]) => key.toLowerCase() === name);

describe('core cases', () => {
  it("{ status: '200' } alone is a valid answer", async () => {
    expect(await outcome('viewer-request', { status: '200' })).toBe('accepted');
    expect(await outcome('origin-request', { status: '200' })).toBe('accepted');
    const exchange = await through('viewer-request', answering({ status: '200' }));
    expect([exchange.response.status, text(exchange)]).toEqual([200, '']);
  });

  it('a body without bodyEncoding is text', async () => {
    const exchange = await through('viewer-request', answering({ status: '200', body: 'aGVsbG8=' }));
    expect(text(exchange)).toBe('aGVsbG8=');
  });

  it('a base64 body arrives decoded', async () => {
    const result = { status: '200', body: 'aGVsbG8=', bodyEncoding: 'base64' };
    expect(text(await through('viewer-request', answering(result)))).toBe('hello');
  });

  it('a viewer-request answer is never cached', async () => {
    const handler = vi.fn(answering({ status: '200', headers: { 'cache-control': [{ value: 'max-age=60' }] } }));
    const origin = httpOrigin('origin.example.com', () => ({}));
    const cdn = createDistribution({
      defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler as EdgeHandler } },
    });
    await cdn.handle({ uri: '/' });
    expect((await cdn.handle({ uri: '/' })).xCache).toBe('LambdaGeneratedResponse');
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it("an origin-request answer is cached, and the function doesn't run again on a hit", async () => {
    const handler = vi.fn(answering({ status: '200', body: 'made' }));
    const origin = httpOrigin('origin.example.com', () => ({}));
    const cdn = createDistribution({
      defaultBehavior: { origin, edgeLambdas: { 'origin-request': handler as EdgeHandler } },
    });
    await cdn.handle({ uri: '/' });
    const again = await cdn.handle({ uri: '/' });
    expect([again.xCache, text(again)]).toEqual(['Hit', 'made']);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['204 with a body', 'viewer-request', { status: '204', body: 'x' }, 'RES-204-BODY'],
    ['40 KB and a byte', 'viewer-request', { status: '200', body: 'x'.repeat(40_961) }, 'RES-SIZE-VIEWER'],
    ['1 MB and a byte', 'origin-request', { status: '200', body: 'x'.repeat(1_048_577) }, 'RES-SIZE-ORIGIN'],
    ['invalid base64', 'viewer-request', { status: '200', body: 'a', bodyEncoding: 'base64' }, 'RES-BODYENC-B64'],
    [
      'a disallowed header',
      'viewer-request',
      { status: '200', headers: { connection: [{ value: 'close' }] } },
      'HDR-DIS-ADD',
    ],
  ] as const)('%s is a 502', async (_, trigger, result, rule) => {
    expect(await outcome(trigger, result)).toBe(`502 ${rule}`);
    const exchange = await through(trigger, answering(result));
    expect([exchange.response.status, exchange.xCache]).toEqual([502, 'LambdaValidationError']);
  });

  it.each([
    ['40 KB', 'viewer-request', 40_960],
    ['1 MB', 'origin-request', 1_048_576],
  ] as const)('exactly %s is accepted', async (_, trigger, size) => {
    expect(await outcome(trigger, { status: '200', body: 'x'.repeat(size) })).toBe('accepted');
  });

  it.each(['viewer-request', 'origin-request', 'origin-response'] as const)(
    'status 200 and 599 pass, 199 and 600 fail at %s',
    async (trigger) => {
      const { headers } = originResponse().Records[0].cf.response;
      const outcomes = ['200', '599', '199', '600'].map((status) =>
        outcome(trigger, trigger === 'origin-response' ? { status, headers } : { status }),
      );
      expect((await Promise.all(outcomes)).map((came) => came.slice(0, 3))).toEqual(['acc', 'acc', '502', '502']);
    },
  );

  it('an omitted key is inserted with initial capitals, whatever the case of the map key', async () => {
    const headers = { ETAG: [{ value: '"1"' }], 'x-xss-protection': [{ value: '0' }] };
    const viewer = { httpVersion: '1.1' } as const;
    const exchange = await through('viewer-request', answering({ status: '200', headers }), { viewer });
    expect(lines(exchange, 'etag')).toEqual([['Etag', '"1"']]);
    expect(lines(exchange, 'x-xss-protection')).toEqual([['X-Xss-Protection', '0']]);
  });

  it('two set-cookie pairs arrive as two', async () => {
    const headers = { 'set-cookie': [{ value: 'a=1' }, { value: 'b=2' }] };
    const exchange = await through('viewer-request', answering({ status: '200', headers }));
    expect(lines(exchange, 'set-cookie')).toEqual([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
  });

  it('"Everything Fine" arrives as status text', async () => {
    const result = { status: '200', statusDescription: 'Everything Fine' };
    expect((await through('viewer-request', answering(result))).response.statusText).toBe('Everything Fine');
  });

  it("an origin-response function doesn't see the body", async () => {
    let seen: object = {};
    await through('origin-response', async (event) => {
      seen = event.Records[0].cf.response;
      return seen;
    });
    expect(Object.keys(seen)).toEqual(['status', 'statusDescription', 'headers']);
  });

  it.each([
    ['leave', {}, 'from the origin', '15'],
    ['replace', { body: 'mine' }, 'mine', '4'],
    ['empty', { body: '' }, '', '0'],
  ])('an origin-response function can %s the body', async (_, change, body, length) => {
    const exchange = await through('origin-response', async (event) => ({
      ...event.Records[0].cf.response,
      ...change,
    }));
    expect(text(exchange)).toBe(body);
    expect(lines(exchange, 'content-length')).toEqual([['content-length', length]]);
  });

  it('an error becomes a 200 with a static body', async () => {
    const exchange = await through('origin-response', async (event) => {
      const { response } = event.Records[0].cf;
      return { ...response, status: '200', statusDescription: 'OK', body: 'all is well' };
    });
    expect([exchange.response.status, text(exchange)]).toEqual([200, 'all is well']);
  });

  it('a truncated body is exposed while the origin receives the whole, and a replaced one arrives with its own length', async () => {
    const whole = 'x'.repeat(60_000);
    const received: [string | null, number][] = [];
    let isTruncated: boolean | undefined;
    const handler = (action: 'read-only' | 'replace') => async (event: any) => {
      const { request } = event.Records[0].cf;
      isTruncated = request.body.inputTruncated;
      request.body = { ...request.body, action, encoding: 'text', data: 'short' };
      return request;
    };
    for (const action of ['read-only', 'replace'] as const) {
      const cdn = createDistribution({
        defaultBehavior: {
          origin: httpOrigin('origin.example.com', async (request) => {
            received.push([request.headers.get('content-length'), (await request.text()).length]);
            return {};
          }),
          allowedMethods: 'ALL',
          edgeLambdas: { 'viewer-request': { handler: handler(action), includeBody: true } },
        },
      });
      await cdn.handle({ method: 'POST', uri: '/', body: whole });
    }
    expect(isTruncated).toBe(true);
    expect(received).toEqual([
      ['60000', 60_000],
      ['5', 5],
    ]);
  });

  it('an origin group runs origin-request twice and origin-response once per answer, and the second event names the second origin', async () => {
    const domains: string[] = [];
    const origin = originGroup({
      primaryOrigin: httpOrigin('one.example.com', () => ({ status: 503 })),
      fallbackOrigin: httpOrigin('two.example.com', () => ({ body: 'two' })),
    });
    const cdn = createDistribution({
      defaultBehavior: {
        origin,
        edgeLambdas: {
          'origin-request': async (event) => {
            const { request } = event.Records[0].cf;
            domains.push(request.origin.custom?.domainName ?? '');
            return request;
          },
          'origin-response': async (event) => event.Records[0].cf.response,
        },
      },
    });
    const exchange = await cdn.handle({ uri: '/' });
    expect(domains).toEqual(['one.example.com', 'two.example.com']);
    expect(exchange.invocations.map(({ trigger }) => trigger)).toEqual([
      'origin-request',
      'origin-response',
      'origin-request',
      'origin-response',
    ]);
  });
});
