import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failingOnErrors, languageLeak, openRedirect } from '../../../fixtures/faulty-distributions/index.js';
import { languageSite } from '../../../fixtures/good-distributions/index.js';
import { FuzzDistributionFailure, fuzzDistribution, type Step } from '../../../src/fuzz/index.js';
import { createDistribution, type Exchange, httpOrigin } from '../../../src/index.js';
import { stackFrames } from '../../../src/message/stack-frames.js';
import { failureOf, runTestCase } from './support.js';

const plain = () => createDistribution({ defaultBehavior: { origin: httpOrigin('www.example.com', () => ({})) } });

describe('the failure', () => {
  it('shows what is wrong, the trace, the way back, and a test', async () => {
    const failure = await failureOf(languageLeak, { sameKeySameAnswer: true, seed: 1 });
    expect(failure).toBeInstanceOf(FuzzDistributionFailure);
    expect(stackFrames(failure)[0]).toMatch(/support\.ts:\d+:\d+\)$/);
    expect(failure.message).toMatchInlineSnapshot(`
      "fuzzDistribution(makeDistribution, { sameKeySameAnswer: true })

      Two viewers share a cache entry, and who comes second gets what was made for the first (sameKeySameAnswer):

        cache key   d111111abcdef8.cloudfront.net * /
        body        from the cache "Hi", asked alone "Hallo"

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            hit
      → 200, X-Cache: Hit from cloudfront

      Found in 11 runs and 24 shrinks. To replay it: { seed: 1, path: '10:0:0:0:0:3:1:1:1:1:1:1:1:1:1:1:1:1:2:2:2:2:2:5:5' }

      As a test:

        test('who shares a cache entry gets his own answer', async () => {
          const cdn = makeDistribution();
          await cdn.handle({ uri: '/' });
          const exchange = await cdn.handle({ uri: '/', headers: { 'Accept-Language': 'de' } });
          const fresh = makeDistribution();
          const alone = await fresh.handle({ uri: '/', headers: { 'Accept-Language': 'de' } });
          expect(exchange.response.body).toEqual(alone.response.body);
        });"
    `);
  });

  it('shows which origin was broken', async () => {
    const { message, cause, exchange } = await failureOf(failingOnErrors, { seed: 1 });
    expect(message).toMatchInlineSnapshot(`
      "fuzzDistribution(makeDistribution, {})

      CloudFront would answer 503 because of origin-response (LambdaExecutionError):

        PM-THROW   The function failed with TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator)). Catch it and return an answer, or the request.

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           www.example.com → 503
        origin-response  failed: LambdaExecutionError (PM-THROW)
        cache            not stored: a function failed
      → 503, X-Cache: LambdaExecutionError from cloudfront

      Found in 4 runs and 20 shrinks. To replay it: { seed: 1, path: '3:0:0:0:0:0:0:0:0:0:0:0:0:0:3:0:1:0:2:1:1' }

      As a test:

        import { breakOrigin } from 'edgeproof/fuzz';

        test('no function fails', async () => {
          const cdn = makeDistribution();
          breakOrigin(cdn, 'www.example.com', 503);
          const exchange = await cdn.handle({ uri: '/' });
          expect(exchange.error).toBeUndefined();
        });"
    `);
    expect(cause).toBeInstanceOf(TypeError);
    expect(exchange?.error?.type).toBe('LambdaExecutionError');
  });

  it('is found again by seed and path, at once', async () => {
    const first = await failureOf(languageLeak, { sameKeySameAnswer: true, seed: 5 });
    const again = await failureOf(languageLeak, { sameKeySameAnswer: true, seed: 5, path: first.path });
    expect([again.code, again.numRuns]).toEqual([first.code, 1]);
  });

  it('is a test that passes once the fault is mended', async () => {
    const { testCase } = await failureOf(languageLeak, { sameKeySameAnswer: true, seed: 1 });
    await expect(runTestCase(testCase, languageSite)).resolves.toBeUndefined();
  });

  it('awaits a distribution that is made asynchronously', async () => {
    const later = async () => languageLeak();
    const { testCase } = await failureOf(later, { sameKeySameAnswer: true, seed: 1 });
    expect(testCase).toContain('const cdn = await makeDistribution();');
    expect(testCase).toContain('const fresh = await makeDistribution();');
    await expect(runTestCase(testCase, later)).rejects.toThrow(/expected/);
  });

  it('ends where something was found', async () => {
    const steps: Step[] = [{ wait: 1 }, { request: { uri: '//evil.example/' } }, { wait: 5 }];
    const failure = await failureOf(openRedirect, { noOpenRedirect: true, examples: [[steps]], endOnFailure: true });
    expect(failure.steps).toEqual(steps.slice(0, 2));
  });

  it('leaves out what an example has beside its fault', async () => {
    const steps: Step[] = [
      { invalidate: '/*' },
      { request: { uri: '//evil.example/?a=b', headers: { Cookie: 'a=1' }, clientIp: '198.51.100.7' } },
    ];
    const { code } = await failureOf(openRedirect, { noOpenRedirect: true, examples: [[steps]] });
    expect(code).toBe("await cdn.handle({ uri: '//evil.example/' });");
  });
});

describe('a check', () => {
  it('fails by throwing', async () => {
    const check = ({ response }: Exchange) => expect(response.status).toBeLessThan(400);
    const failure = await failureOf(plain, { check, seed: 1 });
    expect(failure.property).toBe('check');
    expect(failure.message).toContain('The check throws:');
    expect(failure.cause).toBeInstanceOf(Error);
    await expect(runTestCase(failure.testCase, plain, check)).rejects.toThrow(/expected/);
  });

  it('fails with false, and sees all exchanges of the sequence', async () => {
    const check = async (exchange: Exchange, exchanges: readonly Exchange[]) =>
      exchanges.at(-1) === exchange && exchanges.filter(({ xCache }) => xCache === 'Hit').length < 2;
    const { code } = await failureOf(plain, { check, paths: ['/a'], queries: {}, seed: 1 });
    expect(code).toMatchInlineSnapshot(`
      "await cdn.handle({ uri: '/a' });
      await cdn.handle({ uri: '/a' });
      await cdn.handle({ uri: '/a' });"
    `);
  });

  it('may refuse a sequence', async () => {
    const result = await fuzzDistribution(plain, { check: ({ request }) => fc.pre(request.uri !== '/'), seed: 1 });
    expect(result.numSkips).toBeGreaterThan(0);
  });
});

describe('what is sent', () => {
  it('has the paths and names of the configuration', async () => {
    const seen = new Set<string>();
    const make = () =>
      createDistribution({
        defaultBehavior: {
          origin: httpOrigin('www.example.com', () => ({})),
          cachePolicy: { headerBehavior: ['X-Tenant'], cookieBehavior: ['cart'], queryStringBehavior: ['size'] },
        },
        additionalBehaviors: { '/img/*.jpg': { origin: httpOrigin('img.example.com', () => ({})) } },
      });
    await fuzzDistribution(make, {
      check: ({ request, behavior }) => {
        seen.add(behavior);
        for (const [name, value] of request.headers) seen.add(name === 'Cookie' ? `${value.split('=')[0]}=` : name);
        seen.add(`?${request.querystring.split('=')[0]}`);
      },
      seed: 1,
    });
    expect([...seen]).toEqual(expect.arrayContaining(['/img/*.jpg', '*', 'X-Tenant', 'cart=', '?size']));
  });

  it('is what the options say', async () => {
    const uris = new Set<string>();
    const tenants = new Set<string>();
    await fuzzDistribution(plain, {
      paths: ['/a', '/b'],
      queries: { lang: [], page: [], q: ['x'], utm_source: [], next: [] },
      headers: { 'X-Tenant': ['one'] },
      check: ({ request }) => {
        uris.add(`${request.uri}?${request.querystring}`);
        for (const [name, value] of request.headers) if (name === 'X-Tenant') tenants.add(value);
      },
      seed: 1,
    });
    expect([...uris].sort()).toEqual(['/a?', '/a?q=x', '/b?', '/b?q=x']);
    expect([...tenants]).toEqual(['one']);
  });

  it('comes of an arbitrary of requests, which is not reduced further', async () => {
    const requests = fc.record({ uri: fc.constantFrom('/a', '/b'), headers: fc.constant({ Cookie: 'a=1' }) });
    const { code } = await failureOf(plain, { requests, check: ({ request }) => request.uri !== '/b', seed: 1 });
    expect(code).toBe("await cdn.handle({ uri: '/b', headers: { Cookie: 'a=1' } });");
  });

  it('leaves origins alone where the user says so', async () => {
    await expect(fuzzDistribution(failingOnErrors, { breakOrigins: false, seed: 1 })).resolves.toBeDefined();
  });

  it('has no more steps than it may', async () => {
    let most = 0;
    const check = (_: Exchange, { length }: readonly Exchange[]) => {
      most = Math.max(most, length);
    };
    await fuzzDistribution(plain, { maxSteps: 3, check, seed: 1 });
    expect(most).toBe(3);
  });

  it('is the same with the same seed, on every version of Node', async () => {
    const uris: string[] = [];
    const check = ({ request, response }: Exchange) => {
      uris.push(
        `${request.method} ${request.uri}?${request.querystring} ${JSON.stringify(request.headers)} ${response.status}`,
      );
    };
    await fuzzDistribution(plain, { seed: 42, numRuns: 200, check });
    expect(hash(uris.join('\n'))).toMatchInlineSnapshot(`559678195`);
    expect(uris.slice(0, 3)).toMatchInlineSnapshot(`
      [
        "GET //evil.example/..?next=//evil.example/&page=1 [["Host","d111111abcdef8.cloudfront.net"],["User-Agent","curl/8.0"]] 200",
        "GET //evil.example/? [["Host","d111111abcdef8.cloudfront.net"],["Accept-Language","de"],["Cookie","lang=de"]] 200",
        "GET /%C3%BC? [["Host","d111111abcdef8.cloudfront.net"],["Cookie","ab=a"]] 200",
      ]
    `);
  });
});

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

describe('an origin double that throws', () => {
  it('is found like anything else', async () => {
    const make = () => {
      const origin = httpOrigin('www.example.com', ({ headers }) => {
        expect(headers.get('x-amz-cf-id')).toBe('');
        return {};
      });
      return createDistribution({ defaultBehavior: { origin } });
    };
    const { property, message, testCase } = await failureOf(make, { seed: 1 });
    expect(property).toBe('origins');
    expect(message).toContain('when an origin double throws');
    await expect(runTestCase(testCase, make)).rejects.toThrow(/expected/);
  });
});

describe("fast-check's parameters", () => {
  it('have their own names', async () => {
    let runs = 0;
    const result = await fuzzDistribution(plain, { numRuns: 7, seed: 3, check: () => void runs++, maxSteps: 1 });
    expect(result).toEqual({ numRuns: 7, numSkips: 0, seed: 3, interrupted: false });
    expect(runs).toBeLessThanOrEqual(7);
  });

  it('tell reporters', async () => {
    const told: boolean[] = [];
    const reporter = ({ failed }: { failed: boolean }) => void told.push(failed);
    await fuzzDistribution(plain, { reporter, numRuns: 2 });
    await failureOf(failingOnErrors, { asyncReporter: async (details) => reporter(details) });
    expect(told).toEqual([false, true]);
  });

  it('end a run by time', async () => {
    const options = { numRuns: 1_000_000, interruptAfterTimeLimit: 50 };
    expect(await fuzzDistribution(plain, options)).toMatchObject({ interrupted: true });
    await expect(fuzzDistribution(plain, { ...options, markInterruptAsFailure: true })).rejects.toThrow(/interrupted/i);
  });
});
