import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  CachePolicy,
  createDistribution,
  type DistributionConfig,
  httpOrigin,
  originFailure,
} from '../../src/index.js';

const types = `application/dash+xml, application/eot, application/font, application/font-sfnt,
application/javascript, application/json, application/opentype, application/otf, application/pdf,
application/pkcs7-mime, application/protobuf, application/rss+xml, application/truetype, application/ttf,
application/vnd.apple.mpegurl, application/vnd.mapbox-vector-tile, application/vnd.ms-fontobject, application/wasm,
application/xhtml+xml, application/xml, application/x-font-opentype, application/x-font-truetype,
application/x-font-ttf, application/x-httpd-cgi, application/x-javascript, application/x-mpegurl,
application/x-opentype, application/x-otf, application/x-perl, application/x-ttf, font/eot, font/opentype, font/otf,
font/ttf, image/svg+xml, text/css, text/csv, text/html, text/javascript, text/js, text/plain, text/richtext,
text/tab-separated-values, text/xml, text/x-component, text/x-java-source, text/x-script, vnd.apple.mpegurl`.split(
  /,\s+/,
);

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

const page = 'The same words again and again. '.repeat(100);
const plain = { 'content-type': 'text/plain' };

async function askFor(
  answer: Answer,
  behavior: Partial<DistributionConfig['defaultBehavior']> = {},
  request: object = {},
) {
  const origin = httpOrigin('origin.example.com', () => ({ headers: plain, body: page, ...answer }));
  const cdn = createDistribution({ defaultBehavior: { origin, ...behavior } });
  return cdn.handle({ uri: '/', headers: { 'accept-encoding': 'gzip, br' }, ...request });
}

/** What the trace says of compression. */
async function said(...asked: Parameters<typeof askFor>) {
  const { trace } = await askFor(...asked);
  const step = trace.find((one) => one.step === 'compressed' || one.step === 'not-compressed');
  return step?.step === 'compressed' ? step.encoding : step?.reason;
}

describe('a compressed body', () => {
  it('is real brotli, the same in every run', async () => {
    const [one, other] = [(await askFor({})).response, (await askFor({})).response];
    expect(new TextDecoder().decode(brotliDecompressSync(one.body))).toBe(page);
    expect(one.body.length).toBeLessThan(page.length / 10);
    expect(other.body).toEqual(one.body);
  });

  it('is real gzip, the same in every run and on every system', async () => {
    const gzip = { headers: { 'accept-encoding': 'gzip' } };
    const [one, other] = [(await askFor({}, {}, gzip)).response, (await askFor({}, {}, gzip)).response];
    expect(new TextDecoder().decode(gunzipSync(one.body))).toBe(page);
    expect([...one.body.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect(other.body).toEqual(one.body);
  });

  it('is decoded for who reads the Response of cdn.fetch, as a browser would', async () => {
    const origin = httpOrigin('origin.example.com', () => ({ headers: plain, body: page }));
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const response = await cdn.fetch('/', { headers: { 'accept-encoding': 'br' } });
    expect(await response.text()).toBe(page);
    expect(response.exchange.response.body.length).toBeLessThan(page.length);
  });

  it('costs the cache what it takes itself', async () => {
    const { cache, response } = await askFor({});
    expect(cache.key).toMatch(/accept-encoding:br,gzip$/);
    expect(response.body.byteLength).toBe(response.body.buffer.byteLength);
  });

  it('is fetched once for those who ask at once', async () => {
    let calls = 0;
    const origin = httpOrigin('origin.example.com', () => {
      calls += 1;
      return { headers: plain, body: page };
    });
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const request = { uri: '/', headers: { 'accept-encoding': 'br' } };
    const all = await Promise.all([cdn.handle(request), cdn.handle(request), cdn.handle(request)]);
    expect(calls).toBe(1);
    expect(all.map(({ xCache }) => xCache)).toEqual(['Miss', 'Hit', 'Hit']);
    expect(new Set(all.map(({ response }) => response.body.length)).size).toBe(1);
  });
});

describe('whether CloudFront compresses', () => {
  it.each(types)('%s: yes', async (type) => {
    expect(await said({ headers: { 'content-type': `${type}; charset=utf-8` } })).toBe('br');
  });

  it.each(['text/markdown', 'text/event-stream', 'image/png', 'font/woff2', 'application/octet-stream', 'text'])(
    '%s: no',
    async (type) => {
      expect(await said({ headers: { 'content-type': type } })).toBe(
        `${type} is not among the types that are compressed`,
      );
    },
  );

  it.each([
    [0, 'there is no body'],
    [999, '999 bytes are less than 1,000'],
    [1_000, 'br'],
    [10_000_000, 'br'],
    [10_000_001, '10,000,001 bytes are more than 10,000,000'],
  ])('%i bytes: %s', async (bytes, expected) => {
    expect(await said({ body: new Uint8Array(bytes) })).toBe(expected);
  });

  it.each([
    [200, 'br'],
    [403, 'br'],
    [404, 'br'],
    [201, 'the status is 201, and only 200, 403 and 404 are compressed'],
    [410, 'the status is 410, and only 200, 403 and 404 are compressed'],
  ])('status %i: %s', async (status, expected) => {
    expect(await said({ status })).toBe(expected);
  });

  const policies = [
    ['both', { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true }],
    ['gzip', { enableAcceptEncodingGzip: true }],
    ['brotli', { enableAcceptEncodingBrotli: true }],
  ] as const;
  const accepted = ['gzip', 'br', 'gzip, deflate, br', 'br;q=0, gzip', 'gzip;q=0', '*', ''];
  const nothing = 'the viewer accepts nothing that the policy enables';
  const answers = {
    both: ['gzip', 'br', 'br', 'gzip', nothing, nothing, nothing],
    gzip: ['gzip', nothing, 'gzip', 'gzip', nothing, nothing, nothing],
    brotli: [nothing, 'br', 'br', nothing, nothing, nothing, nothing],
  };
  it.each(policies)('by what the viewer accepts, with %s enabled', async (name, cachePolicy) => {
    const found: unknown[] = [];
    for (const value of accepted) {
      found.push(await said({}, { cachePolicy }, { headers: { 'accept-encoding': value } }));
    }
    expect(found).toEqual(answers[name]);
  });

  it.each([
    ['neither enabled', {}, 'the cache policy enables neither gzip nor brotli'],
    ['caching off', CachePolicy.CACHING_DISABLED, 'the cache policy enables neither gzip nor brotli'],
    [
      'caching off, encodings enabled',
      { ...policies[0][1], minTtl: 0, defaultTtl: 0, maxTtl: 0 },
      'caching is off: all TTLs are 0',
    ],
  ])('with %s: no', async (_, cachePolicy, reason) => {
    expect(await said({}, { cachePolicy })).toBe(reason);
  });

  it('says nothing where nobody asked for it', async () => {
    expect(await said({}, { compress: false })).toBe(undefined);
    expect(await said({}, {}, { headers: {} })).toBe(undefined);
  });

  it('has its reason for an old viewer', async () => {
    expect(await said({}, {}, { viewer: { httpVersion: '1.0' } })).toBe('an HTTP/1.0 viewer gets nothing compressed');
  });

  it('leaves a body that was cut short as it came', async () => {
    const half = originFailure('short-body', { headers: { ...plain, 'content-length': '9000' }, body: page });
    const origin = httpOrigin('origin.example.com', () => half);
    const cdn = createDistribution({ defaultBehavior: { origin } });
    const { response } = await cdn.handle({ uri: '/', headers: { 'accept-encoding': 'br' } });
    expect(new TextDecoder().decode(response.body)).toBe(page);
  });

  it('is decided by the length that origin-response leaves', async () => {
    const shorten = async (event: any) => ({ ...event.Records[0].cf.response, body: 'short' });
    expect(await said({}, { edgeLambdas: { 'origin-response': shorten } })).toBe('5 bytes are less than 1,000');
  });
});
