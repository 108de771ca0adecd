import { describe, expect, it } from 'vitest';
import { createDistribution, type DistributionConfig, type HttpOriginOptions, httpOrigin } from '../../src/index.js';
import { type Connection, head, ok, rawServer } from '../origins/raw-server.js';

const brief = { connectionTimeout: 1, readTimeout: 1 };

/** A distribution in front of a server, and what it got. */
async function behind(
  onRequest: (connection: Connection) => unknown,
  options: HttpOriginOptions = brief,
  config: Partial<DistributionConfig['defaultBehavior']> = {},
) {
  const wires: string[] = [];
  const url = await rawServer((connection) => {
    wires.push(connection.request);
    onRequest(connection);
  });
  const origin = httpOrigin('api.example.com', url, { protocolPolicy: 'http-only', ...options });
  return { cdn: createDistribution({ defaultBehavior: { origin, ...config } }), wires };
}

describe('behind a distribution a real server', () => {
  it('gets HTTP/1.1 whatever the viewer speaks, with the headers that CloudFront sends', async () => {
    const { cdn, wires } = await behind(({ socket }) => socket.write(`${ok}ok`));
    const { originRequests, response } = await cdn.handle({ uri: '/a' });
    const lines = (originRequests[0]?.headers ?? []).map(([name, value]) => `${name}: ${value}`);
    expect(wires).toEqual([head('GET /a HTTP/1.1', ...lines)]);
    expect(lines).toContain('Host: api.example.com');
    expect([response.status, new TextDecoder().decode(response.body)]).toEqual([200, 'ok']);
  });

  it('is cached, and asked again whether its copy is still good', async () => {
    const { cdn, wires } = await behind(({ socket, turn }) => {
      const lines = ['ETag: "1"', 'Cache-Control: max-age=10'];
      if (turn === 1) socket.write(`${head('HTTP/1.1 200 OK', ...lines, 'Content-Length: 2')}ok`);
      else socket.write(head('HTTP/1.1 304 Not Modified', ...lines));
    });
    const kinds = [];
    for (const wait of [0, 5, 10]) {
      cdn.clock.advance(wait);
      kinds.push((await cdn.handle({ uri: '/' })).xCache);
    }
    expect(kinds).toEqual(['Miss', 'Hit', 'RefreshHit']);
    expect(wires[1]).toContain('If-None-Match: "1"\r\n');
  });

  it('that is cut short is streamed as far as it came, and not stored', async () => {
    const { cdn, wires } = await behind(({ socket }) => {
      socket.end(`${head('HTTP/1.1 200 OK', 'Cache-Control: max-age=9', 'Content-Length: 9')}hello`);
    });
    const { response, cache } = await cdn.handle({ uri: '/' });
    expect([response.status, new TextDecoder().decode(response.body), cache.ttlSeconds]).toEqual([200, 'hello', 0]);
    await cdn.handle({ uri: '/' });
    expect(wires).toHaveLength(2);
  });

  it('without length or chunks is stored, even cut (OBODY-NOLEN)', async () => {
    const { cdn } = await behind(({ socket }) =>
      socket.end(`${head('HTTP/1.1 200 OK', 'Cache-Control: max-age=9')}hel`),
    );
    await cdn.handle({ uri: '/' });
    const { xCache, response } = await cdn.handle({ uri: '/' });
    expect([xCache, new TextDecoder().decode(response.body)]).toEqual(['Hit', 'hel']);
  });

  it('is asked three times before 504, and a POST once', async () => {
    const { cdn, wires } = await behind(() => undefined);
    const { response, elapsedMs } = await cdn.handle({ uri: '/' });
    expect([response.status, elapsedMs, wires.length]).toEqual([504, 3_000, 3]);
    const posts = await behind(() => undefined, brief, { allowedMethods: 'ALL' });
    expect((await posts.cdn.handle({ uri: '/', method: 'POST' })).response.status).toBe(504);
    expect(posts.wires).toHaveLength(1);
  });

  it('that is not there is 502, and the trace tells what the network said', async () => {
    const origin = httpOrigin('api.example.com', 'http://127.0.0.1:1', brief);
    const { response, trace, detailedResultType } = await createDistribution({ defaultBehavior: { origin } }).handle({
      uri: '/',
    });
    expect([response.status, detailedResultType]).toEqual([502, 'OriginConnectError']);
    expect(String(trace)).toContain('connect ECONNREFUSED 127.0.0.1:1');
  });

  it('with 40 KB of headers is 502 (OERR-HDRBIG)', async () => {
    const { cdn } = await behind(({ socket }) => {
      socket.write(`${head('HTTP/1.1 200 OK', `X-A: ${'a'.repeat(40_000)}`, 'Content-Length: 2')}ok`);
    });
    const { response, detailedResultType } = await cdn.handle({ uri: '/' });
    expect([response.status, detailedResultType]).toEqual([502, 'OriginHeaderTooBigError']);
  });
});
