import { describe, expect, it } from 'vitest';
import { createDistribution, type Exchange, httpOrigin } from '../../src/index.js';

type Version = '1.0' | '1.1' | '2.0' | '3.0';

/** Headers in cases nobody else writes, from an origin and from a function. */
const mixed = () =>
  createDistribution({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => ({
        headers: { 'X-mIXed': '1', vIA: '1.1 varnish', Date: 'now' },
      })),
      cachePolicy: { headerBehavior: ['x-tag'] },
      edgeLambdas: {
        'viewer-response': async (event) => {
          const { response } = event.Records[0].cf;
          response.headers['x-abc'] = [
            { key: 'X-aBC', value: '1' },
            { key: 'x-Abc', value: '2' },
          ];
          return response;
        },
      },
    },
  });

const ask = (cdn: ReturnType<typeof mixed>, httpVersion: Version, uri = '/a') =>
  cdn.handle({ uri, headers: { 'X-tAG': '1' }, viewer: { httpVersion } });
const names = ({ response }: Exchange) => response.headers.map(([name]) => name);

const written = [
  'X-mIXed',
  'vIA',
  'Date',
  'Content-Length',
  'X-aBC',
  'x-Abc',
  'Server',
  'X-Cache',
  'X-Amz-Cf-Pop',
  'X-Amz-Cf-Id',
];
const lowerCase = written.map((name) => name.toLowerCase());

describe('header names', () => {
  it.each<[Version]>([['1.0'], ['1.1']])(
    'keep the case they came in to a viewer on HTTP/%s (HMAP-KEY-SENT)',
    async (httpVersion) => {
      expect(names(await ask(mixed(), httpVersion))).toEqual(['Connection', ...written]);
    },
  );

  it.each<[Version]>([['2.0'], ['3.0']])('are lower-case to one on HTTP/%s (pipeline §14.3)', async (httpVersion) => {
    expect(names(await ask(mixed(), httpVersion))).toEqual(lowerCase);
  });

  it('are stored as they came, whoever asked first', async () => {
    const cdn = mixed();
    await ask(cdn, '2.0');
    const hit = await ask(cdn, '1.1');
    expect([hit.xCache, names(hit).includes('X-mIXed')]).toEqual(['Hit', true]);
    expect(names(await ask(cdn, '3.0'))).toContain('x-mixed');
  });

  it.each([
    ['a redirect', { uri: '/a', viewer: { protocol: 'http' } }, 301, ['Content-Type', 'Location']],
    ['an error', { uri: '/a', method: 'PUT' }, 403, ['content-type', 'server']],
  ] as const)("of CloudFront's own answers follow the version too: %s", async (_, request, status, own) => {
    const origin = httpOrigin('origin.example.com', () => ({}));
    const cdn = createDistribution({ defaultBehavior: { origin, viewerProtocolPolicy: 'redirect-to-https' } });
    const exchange = await cdn.handle(request);
    expect([exchange.response.status, names(exchange)]).toEqual([status, expect.arrayContaining([...own])]);
  });

  it.each<[Version]>([['1.1'], ['2.0']])(
    'to an origin keep their case, whatever the viewer speaks: HTTP/%s (REQ-HTTP11)',
    async (httpVersion) => {
      const { originRequests } = await ask(mixed(), httpVersion);
      expect(originRequests[0]?.headers.map(([name]) => name)).toEqual([
        'Host',
        'X-tAG',
        'User-Agent',
        'Via',
        'X-Forwarded-For',
        'X-Amz-Cf-Id',
        'Connection',
      ]);
    },
  );
});
