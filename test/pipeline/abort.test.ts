import { describe, expect, it } from 'vitest';
import { createDistribution, type DistributionConfig, type Exchange, httpOrigin } from '../../src/index.js';

/** An origin that the viewer doesn't wait for, the first time. */
function impatient(config: Partial<DistributionConfig> = {}, status = 200) {
  const controller = new AbortController();
  let calls = 0;
  const origin = httpOrigin('origin.example.com', () => {
    calls += 1;
    controller.abort(new Error('gone'));
    return { status, headers: { 'cache-control': 'max-age=60' }, body: String(calls) };
  });
  const cdn = createDistribution({ defaultBehavior: { origin }, ...config });
  return { cdn, signal: controller.signal, calls: () => calls };
}

const told = ({ response, resultType, detailedResultType, log }: Exchange) => ({
  status: response.status,
  headers: response.headers.length,
  bytes: response.body.length,
  logged: [log?.['sc-status'], log?.['sc-bytes'], log?.['x-edge-response-result-type']],
  types: [resultType, detailedResultType],
});

describe('a viewer who leaves', () => {
  it('before he is answered gets nothing, and nothing is stored (OBODY-ABORT)', async () => {
    const { cdn, signal } = impatient();
    const exchange = await cdn.handle({ uri: '/a', signal });
    expect(told(exchange)).toEqual({
      status: 0,
      headers: 0,
      bytes: 0,
      logged: [0, 0, 'Error'],
      types: ['Error', 'ClientCommError'],
    });
    expect(exchange.originRequests).toHaveLength(1);
    expect(String(exchange.trace)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           origin.example.com → 200
        cache            not stored: the viewer has left
      → nothing: the viewer has left (ClientCommError)"
    `);
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Hit');
  });

  it('leaves no error behind either', async () => {
    const { cdn, signal, calls } = impatient({}, 404);
    await cdn.handle({ uri: '/a', signal });
    await cdn.handle({ uri: '/a' });
    expect(calls()).toBe(2);
  });

  it('leaves those who waited for the same object to fetch it themselves', async () => {
    const { cdn, signal, calls } = impatient();
    const [left, waiting] = await Promise.all([cdn.handle({ uri: '/a', signal }), cdn.handle({ uri: '/a' })]);
    expect([left.response.status, waiting.response.status, waiting.xCache]).toEqual([0, 200, 'Miss']);
    expect(calls()).toBe(2);
  });

  it('while he is sending is never served (ClientHungUpRequest)', async () => {
    const { cdn, calls } = impatient();
    const exchange = await cdn.handle({ uri: '/a', signal: AbortSignal.abort() });
    expect(told(exchange).types).toEqual(['Error', 'ClientHungUpRequest']);
    expect(String(exchange.trace)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
      → nothing: the viewer has left (ClientHungUpRequest)"
    `);
    expect(calls()).toBe(0);
  });

  it('afterwards has had his answer', async () => {
    const { cdn } = impatient();
    const controller = new AbortController();
    const exchange = await cdn.handle({ uri: '/a', signal: controller.signal });
    controller.abort();
    expect([exchange.response.status, exchange.log?.['sc-status']]).toEqual([200, 200]);
    expect((await cdn.handle({ uri: '/a' })).xCache).toBe('Hit');
  });

  it('makes fetch reject at once, with his reason', async () => {
    const controller = new AbortController();
    let answer: ((reply: { body: string }) => void) | undefined;
    const origin = httpOrigin('origin.example.com', () => {
      setTimeout(() => controller.abort(new Error('gone')));
      return new Promise<{ body: string }>((resolve) => {
        answer = resolve;
      });
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    await expect(cdn.fetch('/a', { signal: controller.signal })).rejects.toThrow('gone');
    answer?.({ body: 'late' });
    await cdn.settled();
    await expect(cdn.fetch('/a', { signal: controller.signal })).rejects.toThrow('gone');
    await expect(
      cdn.fetch(new Request('https://d111111abcdef8.cloudfront.net/a', { signal: controller.signal })),
    ).rejects.toThrow('gone');
  });

  it('is known by an AbortSignal', async () => {
    await expect(
      impatient().cdn.handle({ uri: '/a', signal: 'soon' as unknown as AbortSignal }),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_REQUEST]: Failed to send a request: signal: "soon" is no AbortSignal. Give the signal of an AbortController.]`,
    );
  });
});
