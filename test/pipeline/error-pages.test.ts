import { describe, expect, it } from 'vitest';
import {
  createDistribution,
  type DistributionConfig,
  httpOrigin,
  OriginRequestPolicy,
  originFailure,
} from '../../src/index.js';

const page = (httpStatus: number) => ({ httpStatus, responseHttpStatus: 200, responsePagePath: '/page.html' });

/** A distribution whose origin has nothing but the page. */
function failing(status: number, behavior: Partial<DistributionConfig['defaultBehavior']> = {}) {
  const origin = httpOrigin('origin.example.com', ({ url }) =>
    new URL(url).pathname === '/page.html' ? { body: 'the page' } : { status },
  );
  return createDistribution({ defaultBehavior: { origin, ...behavior }, errorResponses: [page(status)] });
}

describe('the fetch of an error page', () => {
  // It took the viewer's headers as they came.
  it('carries nothing that functions never see (HDR-HIDDEN)', async () => {
    const seen: string[][] = [];
    const cdn = failing(404, {
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
      edgeLambdas: {
        'origin-request': async ({ Records: [{ cf }] }) => {
          seen.push(Object.keys(cf.request.headers));
          return cf.request;
        },
      },
    });
    const headers = [
      ['X-Cache', 'mine'],
      ['X-Amz-Cf-X', 'mine'],
      ['Connection', 'X-Hop'],
      ['X-Hop', 'mine'],
      ['X-Plain', 'mine'],
      ['Cookie', 'a=1'],
      ['Cookie', 'b=2'],
    ] as const;
    const { originRequests } = await cdn.handle({ uri: '/gone', headers });
    expect(seen).toHaveLength(2);
    for (const names of seen) {
      expect(names).toContain('x-plain');
      expect(names.filter((name) => ['x-cache', 'x-amz-cf-x', 'connection', 'x-hop'].includes(name))).toEqual([]);
    }
    const sent = originRequests[1]!.headers.filter(([name]) => /^(x-hop|x-plain|cookie)$/i.test(name));
    expect(sent).toEqual([
      ['X-Plain', 'mine'],
      ['Cookie', 'a=1; b=2'],
    ]);
  });
});

describe('with an error page, the connection (CER-CONN)', () => {
  const connection = async (status: number) => {
    const { response } = await failing(status).handle({ uri: '/a', viewer: { httpVersion: '1.1' } });
    return [response.status, response.headers.find(([name]) => name === 'Connection')?.[1]];
  };

  it.each([400, 405, 414, 416, 500, 501])('is closed after %i', async (status) => {
    expect(await connection(status)).toEqual([200, 'close']);
  });

  it.each([403, 404, 502, 503, 504])('is kept after %i', async (status) => {
    expect(await connection(status)).toEqual([200, 'keep-alive']);
  });
});

describe('the page for a viewer that speaks HTTP/1.0', () => {
  // It was asked for with his Accept-Encoding, and came compressed.
  it('comes as it is (§4.4)', async () => {
    const origin = httpOrigin('origin.example.com', ({ url }) =>
      url.endsWith('/page.html')
        ? { headers: { 'content-type': 'text/html' }, body: 'x'.repeat(2_000) }
        : { status: 404 },
    );
    const cdn = createDistribution({ defaultBehavior: { origin }, errorResponses: [page(404)] });
    const headers = { 'accept-encoding': 'gzip' };
    const { response, originRequests } = await cdn.handle({ uri: '/gone', headers, viewer: { httpVersion: '1.0' } });
    expect(originRequests[1]?.headers.filter(([name]) => name === 'Accept-Encoding')).toEqual([]);
    expect(response.body).toHaveLength(2_000);
    expect((await cdn.handle({ uri: '/other', headers })).response.body.length).toBeLessThan(2_000);
  });
});

describe('a page whose own body is cut short', () => {
  it('is a transfer that breaks off, and is not kept', async () => {
    let asked = 0;
    const origin = httpOrigin('origin.example.com', ({ url }) => {
      if (!url.endsWith('/page.html')) return { status: 404 };
      asked++;
      return originFailure('short-body', { headers: { 'content-length': '20' }, body: 'half a page' });
    });
    const cdn = createDistribution({ defaultBehavior: { origin }, errorResponses: [page(404)] });
    for (const uri of ['/gone', '/gone']) {
      const { resultType, response } = await cdn.handle({ uri });
      expect([response.status, response.body.length, resultType]).toEqual([200, 11, 'Error']);
      expect(response.headers).toContainEqual(['content-length', '20']);
    }
    expect(asked).toBe(2);
  });
});
