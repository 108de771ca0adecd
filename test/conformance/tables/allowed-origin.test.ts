import { describe, expect, it } from 'vitest';
import { createDistribution, httpOrigin } from '../../../src/index.js';

/** Which origins a policy's value allows, and which it doesn't (RHP-ACAO-WILD). */
const table: readonly (readonly [value: string, allowed: readonly string[], others: readonly string[]])[] = [
  [
    'http://*.example.org',
    ['http://www.example.org', 'http://a.b.example.org'],
    ['https://www.example.org', 'http://www.example.org:123', 'http://example.org', 'http://www.example.org.evil.com'],
  ],
  [
    '*.example.org',
    ['http://test.example.org', 'https://a.b.example.org'],
    [
      'http://test.example.org:123',
      'https://example.org',
      'ftp://test.example.org',
      'https://.example.org',
      'https://evilexample.org',
    ],
  ],
  [
    'example.org',
    ['http://example.org', 'https://example.org'],
    ['http://www.example.org', 'https://example.org:8443', 'https://example.com'],
  ],
  ['http://example.org', ['http://example.org'], ['https://example.org', 'http://www.example.org']],
  [
    'http://example.org:*',
    ['http://example.org:123', 'http://example.org'],
    ['https://example.org:123', 'http://a.example.org:1'],
  ],
  [
    'http://example.org:1*3',
    ['http://example.org:123', 'http://example.org:1893', 'http://example.org:13'],
    ['http://example.org:12', 'http://example.org:1', 'http://example.org:3', 'http://example.org'],
  ],
  ['*.example.org:1*', ['http://test.example.org:123', 'https://test.example.org:1'], ['http://test.example.org:213']],
  ['*', ['https://anything.example', 'null'], []],
  ['HTTPS://Example.org', ['https://example.org'], []],
  ['http://localhost:3000', ['http://localhost:3000'], ['http://localhost', 'http://localhost:300']],
];

async function allows(value: string, origin: string): Promise<boolean> {
  const cdn = createDistribution({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', () => ({ body: 'hello' })),
      responseHeadersPolicy: {
        corsBehavior: {
          accessControlAllowCredentials: false,
          accessControlAllowHeaders: ['*'],
          accessControlAllowMethods: ['GET'],
          accessControlAllowOrigins: [value],
          originOverride: true,
        },
      },
    },
  });
  const { response } = await cdn.handle({ uri: '/', headers: { origin } });
  const sent = response.headers.find(([name]) => name === 'access-control-allow-origin')?.[1];
  if (sent !== undefined) expect(sent).toBe(value === '*' ? '*' : origin);
  return sent !== undefined;
}

describe('a value of accessControlAllowOrigins (RHP-ACAO-WILD)', () => {
  const rows = table.flatMap(([value, yes, no]) => [
    ...yes.map((origin) => [value, 'allows', origin, true] as const),
    ...no.map((origin) => [value, 'does not allow', origin, false] as const),
  ]);

  it.each(rows)('%s %s %s', async (value, _, origin, expected) => {
    expect(await allows(value, origin)).toBe(expected);
  });

  it.each([
    'http://example.*',
    'http://test.*.example.org',
    'http://*example.org',
    'http://ex*mple.org',
    'http://*',
    '*.org',
    'ftp://example.org',
    'https://example.org/',
    'https://example.org/path',
    'https://example.org:https',
    '',
    `https://${'a'.repeat(1_776)}.org`,
  ])('cannot be %s', async (value) => {
    await expect(allows(value, 'https://example.org')).rejects.toThrow('no origin that CloudFront can allow');
  });
});
