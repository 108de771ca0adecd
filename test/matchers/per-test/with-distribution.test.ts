import { afterEach, describe, expect, it, vi } from 'vitest';
import { withDistribution } from '../../../matchers/vitest.js';
import { createDistribution, type Distribution, httpOrigin } from '../../../src/index.js';

const make = () =>
  createDistribution({ defaultBehavior: { origin: httpOrigin('api.example.com', () => new Response('hello')) } });
const withCdn = withDistribution(make);

/** What a test with this body ends with. */
function failureOf(body: (cdn: Distribution) => unknown): Promise<unknown> {
  return withCdn(body)().then(
    () => undefined,
    (error) => error,
  );
}

function stoppingAt(error: unknown): (cdn: Distribution) => Promise<never> {
  return async (cdn) => {
    await cdn.fetch('/');
    throw error;
  };
}

afterEach(() => vi.restoreAllMocks());

describe('a test with a distribution of its own', () => {
  it('gets a fresh one each time', async () => {
    const seen: Distribution[] = [];
    const body = async (cdn: Distribution) => {
      seen.push(cdn);
      await cdn.fetch('/');
      expect(await cdn.fetch('/')).toBeServedFromCache();
    };
    await withCdn(body)();
    await withCdn(async (cdn) => expect(await cdn.fetch('/')).toHaveXCache('Miss'))();
    await withCdn(body)();
    expect(new Set(seen).size).toBe(2);
  });

  it('may be made by an async function', async () => {
    const seen = vi.fn();
    await withDistribution(async () => make())(seen)();
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ fetch: expect.any(Function) }));
  });

  it('fails with its own error, which tells what was asked', async () => {
    const error = new Error('expected 201');
    const failure = (await failureOf(async (cdn) => {
      await cdn.fetch('/a');
      await cdn.at('FRA').handle({ uri: '/a' });
      throw error;
    })) as Error;
    expect(failure).toBe(error);
    expect(failure.message).toMatchInlineSnapshot(`
      "expected 201

      What the distribution was asked in this test, 2 requests:

      GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           api.example.com → 200
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront

      GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           api.example.com → 200
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure.stack).toContain(`Error: ${failure.message}\n    at `);
  });

  it('fails with nothing added when nothing was asked', async () => {
    const failure = (await failureOf(() => {
      throw new Error('early');
    })) as Error;
    expect(failure.message).toBe('early');
  });

  it('fails with nothing added when the matcher told all there was', async () => {
    const failure = (await failureOf(async (cdn) => expect(await cdn.fetch('/a')).toHaveEdgeStatus(201))) as Error;
    expect(failure.message.match(/^GET \/a /gm)).toHaveLength(1);
    expect(failure.message).not.toContain('What the distribution was asked');
    expect(failure.stack?.match(/^GET \/a /gm)).toHaveLength(1);
  });

  it('names alone what the matcher told', async () => {
    const failure = (await failureOf(async (cdn) => {
      await cdn.fetch('/a');
      expect(await cdn.fetch('/b')).toHaveEdgeStatus(201);
    })) as Error;
    expect(failure.message).toMatchInlineSnapshot(`
      "expect(response).toHaveEdgeStatus(201)

      The status is not the one expected:

        expected   201
        received   200

      api.example.com answered 200.

      GET /b                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           api.example.com → 200
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront

      What the distribution was asked in this test, 2 requests:

      GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           api.example.com → 200
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront

      GET /b                                          203.0.113.9 · HTTP/2
        … as the failure tells"
    `);
  });

  it('knows a trace in colour', async () => {
    const failure = (await failureOf(async (cdn) => {
      const { trace } = await cdn.handle({ uri: '/a' });
      const coloured = String(trace).replace(/^.*$/gm, '\u001b[2m$&\u001b[22m');
      throw new Error(`not like this:\n\n${coloured}`);
    })) as Error;
    expect(failure.message).not.toContain('What the distribution was asked');
  });

  it('tells in full a trace that a message cut short', async () => {
    const failure = (await failureOf(async (cdn) => {
      const { trace } = await cdn.handle({ uri: '/a' });
      throw new Error(String(trace).split('\n', 3).join('\n'));
    })) as Error;
    expect(failure.message).toContain('What the distribution was asked in this test, one request:\n\nGET /a ');
    expect(failure.message.match(/^→ 200, X-Cache: Miss from cloudfront$/gm)).toHaveLength(1);
  });

  it('tells of the latest twenty', async () => {
    const failure = (await failureOf(async (cdn) => {
      for (let i = 1; i <= 25; i++) await cdn.handle({ uri: `/${i}` });
      throw new Error('late');
    })) as Error;
    expect(failure.message).toContain('in this test, 25 requests:\n\n… 5 earlier left out\n\nGET /6 ');
    expect(failure.message.match(/^GET /gm)).toHaveLength(20);
  });

  it('tells of all where there are no more than twenty', async () => {
    const failure = (await failureOf(async (cdn) => {
      for (let i = 1; i <= 20; i++) await cdn.handle({ uri: `/${i}` });
      throw new Error('late');
    })) as Error;
    expect(failure.message).toContain('in this test, 20 requests:\n\nGET /1 ');
    expect(failure.message.match(/^GET /gm)).toHaveLength(20);
  });

  it('tells of the only request', async () => {
    const failure = (await failureOf(stoppingAt(new Error('early')))) as Error;
    expect(failure.message).toContain('in this test, one request:\n\nGET / ');
  });

  it.each([
    ['a string', 'no error'],
    ['nothing', undefined],
    ['a frozen error', Object.freeze(new Error('frozen'))],
    ['an object without a message', { code: 1 }],
  ])('tells it beside %s that was thrown', async (_what, thrown) => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await failureOf(stoppingAt(thrown))).toBe(thrown);
    expect(printed.mock.calls).toEqual([[expect.stringContaining('→ 200, X-Cache: Miss from cloudfront')]]);
  });

  it('needs a distribution', async () => {
    const failure = (await withDistribution(() => ({ fetch }) as never)(() => undefined)().catch((e) => e)) as Error;
    expect(failure.message).toMatchInlineSnapshot(
      `"Failed to make the distribution of withDistribution: the function it was given returned an object with fetch. Return a distribution: withDistribution(() => createDistribution({ … }))."`,
    );
  });

  it.each([null, undefined, 'cdn'])('needs one, and not %s', async (made) => {
    await expect(withDistribution(() => made as never)(() => undefined)()).rejects.toMatchObject({
      code: 'ERR_OPTION',
    });
  });

  it('fails where the runner calls it for want of a body', (context) => {
    expect(() => withCdn(context as never)).toThrow("the runner called it, and it has no test's body yet");
  });
});
