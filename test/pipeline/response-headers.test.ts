import { describe, expect, it } from 'vitest';
import {
  createDistribution,
  type DistributionConfig,
  type Exchange,
  GeoRestriction,
  httpOrigin,
  type ResponseHeadersPolicyConfig,
} from '../../src/index.js';

type Behavior = Partial<DistributionConfig['defaultBehavior']>;

function dressed(responseHeadersPolicy: ResponseHeadersPolicyConfig, behavior: Behavior = {}) {
  const origin = httpOrigin('origin.example.com', () => ({
    headers: { 'X-A': 'origin', 'X-B': 'origin', 'X-Powered-By': 'php' },
    body: 'hello',
  }));
  return createDistribution({ defaultBehavior: { origin, responseHeadersPolicy, ...behavior } });
}

const custom = (...names: string[]): ResponseHeadersPolicyConfig => ({
  customHeadersBehavior: { customHeaders: names.map((header) => ({ header, value: 'policy', override: true })) },
});
const names = ({ response }: Exchange) => response.headers.map(([name]) => name);
const http1 = { httpVersion: '1.1' } as const;

describe('the headers of a policy', () => {
  it('come behind all others, also those that replace one of the origin (RHP-POS)', async () => {
    const cdn = dressed(custom('X-A', 'X-Team'));
    const sent = names(await cdn.handle({ uri: '/', viewer: http1 }));
    expect(sent.slice(-3)).toEqual(['X-Amz-Cf-Id', 'X-A', 'X-Team']);
    expect(sent.filter((name) => name === 'X-A')).toHaveLength(1);
    const onHttp2 = names(await cdn.handle({ uri: '/' }));
    expect(onHttp2.slice(-4)).toEqual(['x-amz-cf-id', 'age', 'x-a', 'x-team']);
  });

  it('can be taken away again by viewer-response', async () => {
    const cdn = dressed(custom('X-Team', 'X-Other'), {
      edgeLambdas: {
        'viewer-response': async ({ Records: [{ cf }] }) => {
          delete cf.response.headers['x-team'];
          return cf.response;
        },
      },
    });
    expect(names(await cdn.handle({ uri: '/' })).slice(-2)).toEqual(['x-amz-cf-id', 'x-other']);
  });

  it('are there once when viewer-response fails', async () => {
    const cdn = dressed(custom('X-Team'), { edgeLambdas: { 'viewer-response': async () => ({}) as never } });
    const exchange = await cdn.handle({ uri: '/' });
    expect(exchange.response.status).toBe(502);
    expect(names(exchange).filter((name) => name === 'x-team')).toHaveLength(1);
  });

  it('are there once when two parts of the policy name one: the custom one is last', async () => {
    const securityHeadersBehavior = { frameOptions: { frameOption: 'DENY', override: true } } as const;
    const cdn = dressed({ ...custom('x-frame-options'), securityHeadersBehavior });
    const { response } = await cdn.handle({ uri: '/' });
    expect(response.headers.filter(([name]) => name === 'x-frame-options')).toEqual([['x-frame-options', 'policy']]);
  });

  it('may have any name', async () => {
    const sent = names(await dressed(custom('__proto__', 'constructor')).handle({ uri: '/' }));
    expect(sent.slice(-2)).toEqual(['__proto__', 'constructor']);
  });

  it('stay with their distribution: what a test does to a response reaches no other', async () => {
    const cdn = dressed(custom('X-Team'));
    const first = await cdn.handle({ uri: '/' });
    for (const line of first.response.headers as [string, string][]) line[1] = 'changed';
    const second = await cdn.handle({ uri: '/' });
    expect(second.response.headers).toContainEqual(['x-team', 'policy']);
    expect(second.response.headers).toContainEqual(['x-b', 'origin']);
  });
});

describe('what a policy removes', () => {
  it('may be X-Cache, which is stamped later; the exchange still tells it (RHP-REMOVE)', async () => {
    const cdn = dressed({ removeHeaders: ['X-Cache', 'X-Powered-By'] });
    for (const xCache of ['Miss', 'Hit']) {
      const exchange = await cdn.handle({ uri: '/' });
      expect(exchange.xCache).toBe(xCache);
      expect(names(exchange).filter((name) => ['x-cache', 'x-powered-by'].includes(name))).toEqual([]);
      expect(names(exchange)).toContain('via');
    }
  });
});

describe('the trace', () => {
  const headersLine = ({ trace }: Exchange) =>
    String(trace)
      .split('\n')
      .filter((line) => line.includes('headers policy'))
      .join('\n');
  const cors = {
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET'],
      accessControlAllowOrigins: ['https://a.example.com'],
      originOverride: false,
    },
  };

  it('tells what is removed and added', async () => {
    const cdn = dressed({ ...custom('X-Team', 'X-A'), removeHeaders: ['X-Powered-By', 'X-Cache', 'X-None'] });
    expect(headersLine(await cdn.handle({ uri: '/' }))).toMatchInlineSnapshot(
      `"  headers policy   removed x-cache, x-powered-by; added x-team, x-a"`,
    );
  });

  it('tells why there is no CORS for a request that asks', async () => {
    const asking = { uri: '/', headers: { origin: 'https://b.example.com' } };
    expect(headersLine(await dressed(cors).handle(asking))).toMatchInlineSnapshot(
      `"  headers policy   skipped: no CORS: the policy does not allow the origin "https://b.example.com""`,
    );
    const origin = httpOrigin('origin.example.com', () => ({ headers: { 'access-control-max-age': '1' } }));
    const cdn = dressed(cors, { origin });
    expect(headersLine(await cdn.handle(asking))).toMatchInlineSnapshot(
      `"  headers policy   skipped: no CORS: the response has CORS headers of its own"`,
    );
    expect(headersLine(await dressed(cors).handle({ uri: '/' }))).toBe('');
  });
});

describe('Server-Timing', () => {
  it('is in as many of a thousand responses as its rate says, and begins anew with a reset', async () => {
    const cdn = dressed({ serverTimingSamplingRate: 12.5 });
    const sampled = async (count: number) => {
      let found = 0;
      for (let index = 0; index < count; index++) {
        if (names(await cdn.handle({ uri: '/' })).includes('server-timing')) found += 1;
      }
      return found;
    };
    expect(await sampled(1_000)).toBe(125);
    expect(await sampled(7)).toBe(0);
    cdn.reset();
    expect(await sampled(7)).toBe(0);
    expect(await sampled(1)).toBe(1);
  });
});

describe('a country that is not served (GEO-SCOPE)', () => {
  it('is refused before anything else, as the trace tells', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', () => ({ body: 'hello' })),
        edgeLambdas: { 'viewer-request': async () => ({ status: '200' }) },
      },
      defaultRootObject: 'index.html',
      geoRestriction: GeoRestriction.denylist('FR'),
    });
    const { trace } = await cdn.handle({ uri: '/', viewer: { country: 'FR' } });
    expect(String(trace)).toMatchInlineSnapshot(`
      "GET /                                           203.0.113.9 · HTTP/2
        refused          403: viewers from FR are not served (geoRestriction)
        viewer-request   skipped: CloudFront refused the request
      → 403, X-Cache: Error from cloudfront"
    `);
  });

  it('has no policy headers on its error page either, where that is assumed of the refusal', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', () => ({ body: 'the page' })),
        responseHeadersPolicy: custom('X-Team'),
      },
      geoRestriction: GeoRestriction.denylist('FR'),
      errorResponses: [{ httpStatus: 403, responseHttpStatus: 403, responsePagePath: '/403.html' }],
      assumptions: { geoRefusalPolicy: 'none' },
    });
    const blocked = await cdn.handle({ uri: '/', viewer: { country: 'FR' } });
    expect(new TextDecoder().decode(blocked.response.body)).toBe('the page');
    expect(names(blocked)).not.toContain('x-team');
    expect(names(await cdn.handle({ uri: '/' }))).toContain('x-team');
  });
});
