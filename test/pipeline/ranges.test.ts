import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, createDistribution, httpOrigin } from '../../src/index.js';
import { type Asked, ChangingObject, happenings, length, sent } from './range-model.js';

const filled = async (body: string | Uint8Array = 'hello', headers: Record<string, string> = {}) => {
  const origin = httpOrigin('origin.example.com', () => ({ headers: { etag: '"1"', ...headers }, body }));
  const cdn = createDistribution({ defaultBehavior: { origin } });
  await cdn.handle({ uri: '/a' });
  return cdn;
};

describe('what the trace says of a viewer’s own question', () => {
  it.each([
    [{ range: 'bytes=0-1' }, 'range            206: bytes 0-1/5 from the cache'],
    [{ range: 'bytes=0-1,3-3' }, 'range            206: 2 ranges from the cache'],
    [{ range: 'bytes=9-' }, 'range            416: the object has 5 bytes'],
    [
      { range: 'bytes=3-2' },
      "range            200: the ranges are malformed, overlap or don't ascend, and count as none",
    ],
    [{ range: 'bytes=0-1', 'if-range': '"2"' }, 'range            200: If-Range names another version'],
    [{ 'if-none-match': '"1"' }, 'conditions       304: if-none-match says that the viewer has it'],
  ])('%j: %s', async (headers, line) => {
    const cdn = await filled();
    const { trace } = await cdn.handle({ uri: '/a', headers: headers as Record<string, string> });
    expect(
      String(trace)
        .split('\n')
        .map((text) => text.trim()),
    ).toContain(line);
  });

  it('tells on a miss that the part is the origin’s, and is kept', async () => {
    const part = { status: 206, headers: { 'content-range': 'bytes 0-1/5' }, body: 'he' };
    const origin = httpOrigin('origin.example.com', () => part);
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const { trace } = await cdn.handle({ uri: '/a', headers: { range: 'bytes=0-1' } });
    expect(String(trace)).toMatchInlineSnapshot(`
      "GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           origin.example.com → 206
        cache            stored for 86,400 s (default TTL)
        range            206: bytes 0-1/5 from the origin
      → 206, X-Cache: Miss from cloudfront"
    `);
  });

  it('tells on a miss that the origin knows no ranges', async () => {
    const cdn = await filled();
    const { trace } = await cdn.handle({ uri: '/b', headers: { range: 'bytes=0-1' } });
    expect(String(trace)).toContain('200: the origin sent the whole object');
  });
});

describe('a part', () => {
  it('shares no bytes with the cache', async () => {
    const cdn = await filled();
    const { response } = await cdn.handle({ uri: '/a', headers: { range: 'bytes=0-1' } });
    response.body.fill(0);
    expect(new TextDecoder().decode((await cdn.handle({ uri: '/a' })).response.body)).toBe('hello');
  });

  it('of a compressed object counts its compressed bytes (RNG-COMP)', async () => {
    const cdn = await filled('x'.repeat(1_000), { 'content-type': 'text/plain' });
    const accepting = { 'accept-encoding': 'br' };
    const { body } = (await cdn.handle({ uri: '/a', headers: accepting })).response;
    const { response } = await cdn.handle({ uri: '/a', headers: { ...accepting, range: 'bytes=0-1' } });
    expect(Object.fromEntries(response.headers)['content-range']).toBe(`bytes 0-1/${body.length}`);
    expect(response.body).toEqual(body.subarray(0, 2));
  });

  it('comes through cdn.fetch', async () => {
    const cdn = await filled();
    const response = await cdn.fetch('/a', { headers: { range: 'bytes=1-3' } });
    expect([response.status, await response.text()]).toEqual([206, 'ell']);
  });

  it('of a thousand comes in time that grows with their number', async () => {
    const cdn = await filled(new Uint8Array(100_000));
    const range = `bytes=${Array.from({ length: 1_000 }, (_, at) => `${at * 100}-${at * 100 + 9}`).join(',')}`;
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      const { response } = await cdn.handle({ uri: '/a', headers: { range } });
      times.push(performance.now() - start);
      expect(response.status).toBe(206);
    }
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('whatever was asked before', () => {
  const law = (partialContent: Assumptions['partialContent'], maxBytes: number) => {
    const seen = { hits: 0, joined: 0 };
    const property = fc.asyncProperty(length, happenings, async (bytes, history) => {
      const object = new ChangingObject(bytes);
      const cdn = createDistribution({
        defaultBehavior: { origin: object.origin },
        cache: { maxBytes },
        assumptions: { partialContent },
      });
      const ask = async (asked: Asked) => {
        const { range, ifRange } = asked;
        const headers = { ...(range && { range }), ...(ifRange && { 'if-range': ifRange }) };
        const exchange = await cdn.handle({ uri: '/a', headers });
        const came = sent(exchange);
        const wanted = object.expected(asked, came);
        if (came.status === 416) expect(wanted.parts).toContainEqual(came.parts[0]);
        else expect(came).toEqual(wanted);
        expect(object.isOver(came.version)).toBe(false);
        if (exchange.xCache === 'Hit') seen.hits++;
        if (exchange.xCache === 'Hit' && came.status === 206) seen.joined++;
      };
      for (const step of history) {
        if (step === 'invalidate') {
          object.invalidate();
          cdn.invalidate('/*');
        } else if ('newLength' in step) object.change(step.newLength);
        else if ('seconds' in step) {
          object.pass(step.seconds);
          cdn.clock.advance(step.seconds);
        } else await ask(step);
      }
    });
    return { property, seen };
  };

  it.each([
    ['kept-for-ranges', 1_000_000],
    ['kept-for-ranges', 1_500],
    ['kept-for-all', 1_000_000],
    ['passed-on', 1_000_000],
  ] as const)('every answer is the part that HTTP asks for: %s, in %i bytes', async (partialContent, maxBytes) => {
    const { property, seen } = law(partialContent, maxBytes);
    await fc.assert(property, { numRuns: 300 });
    // Otherwise little would have been seen of the cache.
    expect(seen.hits).toBeGreaterThan(200);
    expect(seen.joined).toBeGreaterThan(100);
  });
});
