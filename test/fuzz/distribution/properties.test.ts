import { describe, expect, it } from 'vitest';
import { fuzzDistribution } from '../../../src/fuzz/index.js';
import {
  createDistribution,
  type DistributionConfig,
  type EdgeHandler,
  type Exchange,
  httpOrigin,
  type Responder,
} from '../../../src/index.js';
import { failureOf, runTestCase } from './support.js';

type Lambdas = DistributionConfig['defaultBehavior']['edgeLambdas'];

const site = (responder: Responder, edgeLambdas: Lambdas = {}, more: object = {}) => {
  const origin = httpOrigin('www.example.com', responder);
  return () => createDistribution({ defaultBehavior: { origin, edgeLambdas, ...more } });
};

const redirect = (location: string, headers = {}) => ({
  status: '302',
  headers: { location: [{ value: location }], ...headers },
});

const requestOf = (event: any) => event.Records[0].cf.request;
const responseOf = (event: any) => event.Records[0].cf.response;

describe('sameKeySameAnswer', () => {
  const options = { sameKeySameAnswer: true, seed: 1 };

  it('finds a stored Set-Cookie that is made for one viewer', async () => {
    const leaking = site(
      ({ headers }) => ({ headers: { 'Set-Cookie': `for=${headers.get('cookie') ?? 'nobody'}` } }),
      {},
      { originRequestPolicy: { cookieBehavior: 'all' } },
    );
    const { message, testCase } = await failureOf(leaking, options);
    expect(message).toMatch(/set-cookie {3}from the cache "for=.*", asked alone "for=/);
    await expect(runTestCase(testCase, leaking)).rejects.toThrow(/expected/);
  });

  it('finds what depends on the country', async () => {
    const make = site(
      ({ headers }) => ({ body: headers.get('cloudfront-viewer-country') ?? 'none' }),
      {},
      { originRequestPolicy: { headerBehavior: ['CloudFront-Viewer-Country'] } },
    );
    expect((await failureOf(make, options)).code).toContain("viewer: { country: 'DE' }");
  });

  it('finds an error page for one viewer, kept for all', async () => {
    const sorry: EdgeHandler = async (event) => {
      const response = responseOf(event);
      if (response.status !== '404') return response;
      const language = requestOf(event).headers['accept-language']?.[0]?.value ?? 'en';
      return { ...response, body: `sorry (${language})` };
    };
    const make = site(
      () => ({ body: 'page' }),
      { 'origin-response': sorry },
      { originRequestPolicy: { headerBehavior: ['Accept-Language'] } },
    );
    const { code, testCase } = await failureOf(make, options);
    expect(code).toContain("breakOrigin(cdn, 'www.example.com', 404);");
    expect(testCase).toContain("breakOrigin(fresh, 'www.example.com', 404);");
    await expect(runTestCase(testCase, make)).rejects.toThrow(/expected/);
  });

  it('takes one content in two encodings for the same', async () => {
    const make = () =>
      createDistribution({
        defaultBehavior: {
          origin: httpOrigin('www.example.com', () => ({
            headers: { 'Content-Type': 'text/plain', ETag: '"1"' },
            body: 'page '.repeat(500),
          })),
          cachePolicy: { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true },
          compress: true,
        },
      });
    let recoded = 0;
    const named = ({ headers }: { headers: readonly (readonly [string, string])[] }, name: string) =>
      headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
    const check = ({ cache, request, response }: Exchange) => {
      const isForBoth = cache.ageSeconds !== undefined && named(request, 'accept-encoding').includes('br');
      if (isForBoth && named(response, 'content-encoding') === 'gzip') recoded += 1;
    };
    const headers = { Accept: [], 'Accept-Language': [], Authorization: [], Origin: [], Referer: [], 'User-Agent': [] };
    await fuzzDistribution(make, { ...options, paths: ['/'], headers, check });
    expect(recoded).toBeGreaterThan(10);
  });
});

describe('noRedirectLoop', () => {
  const options = { noRedirectLoop: true, paths: ['/'], seed: 1, numRuns: 200 };

  it('keeps the cookies that come on the way', async () => {
    const wall: EdgeHandler = async (event) => {
      const request = requestOf(event);
      if (request.headers.cookie?.some(({ value }: { value: string }) => value.includes('known=1'))) return request;
      return redirect(request.uri, { 'set-cookie': [{ value: 'known=1; Path=/' }] });
    };
    await expect(
      fuzzDistribution(
        site(() => ({}), { 'viewer-request': wall }),
        options,
      ),
    ).resolves.toBeDefined();
    const forgetful: EdgeHandler = async (event) =>
      redirect(requestOf(event).uri, { 'set-cookie': [{ value: 'known=1; Max-Age=0' }] });
    const { message } = await failureOf(
      site(() => ({}), { 'viewer-request': forgetful }),
      options,
    );
    expect(message).toContain('The redirects come back to where they were');
  });

  it('finds a way without an end', async () => {
    const deeper: EdgeHandler = async (event) => redirect(`${requestOf(event).uri}a`);
    const make = site(() => ({}), { 'viewer-request': deeper });
    const { message, testCase } = await failureOf(make, options);
    expect(message).toContain("The redirects don't end within 20 (noRedirectLoop)");
    await expect(runTestCase(testCase, make)).rejects.toThrow(/expected/);
  });

  it('finds an origin that insists on https, and is asked by http', async () => {
    const origin = httpOrigin(
      'www.example.com',
      ({ url, headers }) => {
        if (url.startsWith('https:')) return {};
        return { status: 301, headers: { Location: `https://${headers.get('host')}/` } };
      },
      { protocolPolicy: 'http-only' },
    );
    const make = () =>
      createDistribution({
        defaultBehavior: { origin, originRequestPolicy: { headerBehavior: ['Host'] } },
      });
    const { code } = await failureOf(make, options);
    expect(code).toBe("await cdn.handle({ uri: '/' });");
  });

  it('ends where a redirect leads to another host', async () => {
    const away: EdgeHandler = async () => redirect('https://elsewhere.example/');
    await expect(
      fuzzDistribution(
        site(() => ({}), { 'viewer-request': away }),
        options,
      ),
    ).resolves.toBeDefined();
  });
});

describe('noOpenRedirect', () => {
  const to = (location: string): Lambdas => ({ 'viewer-request': async () => redirect(location) });
  const run = (location: string, noOpenRedirect: true | { allow: string[] }) =>
    fuzzDistribution(
      site(() => ({}), to(location)),
      { noOpenRedirect, seed: 1, numRuns: 20 },
    );

  it('takes the hosts that are allowed', async () => {
    await expect(run('https://login.example.org/', { allow: ['login.example.org'] })).resolves.toBeDefined();
    await expect(run('https://login.example.org/', { allow: ['*.example.org'] })).resolves.toBeDefined();
    await expect(run('https://example.org/', { allow: ['*.example.org'] })).rejects.toThrow(/another host/);
    await expect(run('javascript:alert(1)', true)).rejects.toThrow(/another host/);
    await expect(run('/a', true)).resolves.toBeDefined();
  });

  it('leaves what an origin says to the origin', async () => {
    const make = site(() => ({ status: 302, headers: { Location: 'https://elsewhere.example/' } }), {
      'origin-response': async (event: any) => responseOf(event),
    });
    await expect(fuzzDistribution(make, { noOpenRedirect: true, seed: 1, numRuns: 50 })).resolves.toBeDefined();
  });
});

describe('headersSurvive', () => {
  it('holds for requests, too', async () => {
    const bare: EdgeHandler = async (event) => ({
      ...requestOf(event),
      headers: { host: requestOf(event).headers.host },
    });
    const make = site(() => ({}), { 'viewer-request': bare });
    const { message, testCase } = await failureOf(make, { headersSurvive: ['authorization'], seed: 1 });
    expect(message).toContain('viewer-request drops a header of the request (headersSurvive):');
    expect(message).toContain('authorization   came as "Bearer alice"');
    await expect(runTestCase(testCase, make)).rejects.toThrow(/expected/);
  });
});

describe('failOn', () => {
  it('takes warnings for failures', async () => {
    const longer: EdgeHandler = async (event) => {
      const response = responseOf(event);
      return { ...response, body: 'x', headers: { ...response.headers, 'content-length': [{ value: '5' }] } };
    };
    const make = site(() => ({}), { 'origin-response': longer });
    const first = await failureOf(make, { failOn: 'warning', seed: 1, breakOrigins: false });
    expect(first.message).toMatchInlineSnapshot(`
      "fuzzDistribution(makeDistribution, { failOn: 'warning' })

      The functions break a rule (failOn: 'warning'):

        response.headers["content-length"]   Content-Length says "5", but the new body has 1 bytes. Delete the header: CloudFront computes it. UPD-ORES-CL

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           www.example.com → 200
        origin-response  body added, header content-length changed
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront

      Found in 1 run and 22 shrinks. To replay it: { seed: 1, path: '0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0' }

      As a test:

        test('no function fails', async () => {
          const cdn = makeDistribution();
          const exchange = await cdn.handle({ uri: '/' });
          expect(exchange.violations).toEqual([]);
        });"
    `);
    await expect(runTestCase(first.testCase, make)).rejects.toThrow(/expected/);
  });
});
