import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CachePolicy,
  createDistribution,
  type Distribution,
  type DistributionConfig,
  type Exchange,
  type ExchangeRequest,
  httpOrigin,
  lambdaFailure,
  type Origin,
  originFailure,
  s3Origin,
} from '../../../src/index.js';

type Behavior = DistributionConfig['defaultBehavior'];

/** A row: an error, and for how many seconds it is kept. */
interface Row {
  readonly rule: string;
  readonly status: number;
  /** `Cache-Control`, or header lines. */
  readonly says?: string | Record<string, string>;
  /** Error caching minimum TTL of the status's entry; `undefined`: there is no entry. `default`: an entry without. */
  readonly errTtl?: number | 'default';
  readonly policy?: Behavior['cachePolicy'];
  readonly assumptions?: NonNullable<DistributionConfig['assumptions']>;
  readonly from?: () => Origin;
  readonly method?: string;
  readonly behavior?: Partial<Behavior>;
  /** 0: not kept. */
  readonly kept: number;
}

const always = [404, 410, 414, 500, 501, 502, 503, 504];
const withLifetime = [400, 403, 405, 412, 415];
const honouring = [404, 410, 414, 501];
const unlisted = [
  401, 402, 406, 407, 408, 409, 411, 413, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 505, 506,
  507, 508, 510, 511, 599,
];
const forbidding = ['no-store', 'no-cache', 'private'];

const upToAMinute = { minTtl: 0, defaultTtl: 30, maxTtl: 60 };
const anHourAtLeast = { minTtl: 3_600, defaultTtl: 86_400, maxTtl: 86_400 };

/** A missing object in a bucket that may be listed. */
const missing = () => s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: {} });
const failing = (kind: Parameters<typeof originFailure>[0]) => () =>
  httpOrigin('origin.example.com', originFailure(kind));

const table: readonly Row[] = [
  ...always.map((status) => ({ rule: 'ERR-LIST', status, kept: 10 })),
  // Lifetimes of good answers have no part in it.
  ...always.map((status) => ({ rule: 'ERR-LIST', status, policy: anHourAtLeast, kept: 10 })),
  ...withLifetime.flatMap((status) => [
    { rule: 'ERR-LIST-CC', status, kept: 0 },
    { rule: 'ERR-LIST-CC', status, says: 'max-age=100', kept: 100 },
    { rule: 'ERR-LIST-CC', status, says: 's-maxage=100', kept: 100 },
    { rule: 'ERR-LIST-CC', status, says: 'max-age=0', kept: 10 },
    { rule: 'ERR-LIST-CC', status, says: { expires: 'Fri, 01 Jan 2100 00:00:00 GMT' }, kept: 0 },
    { rule: 'ERR-LIST-CC', status, says: 'public', kept: 0 },
  ]),
  ...unlisted.map((status) => ({ rule: 'ERR-OTHER', status, says: 'max-age=100', kept: 0 })),
  { rule: 'ERR-416', status: 416, kept: 0 },
  { rule: 'ERR-416', status: 416, says: 'max-age=100', kept: 0 },
  { rule: 'ERR-416', status: 416, errTtl: 60, kept: 0 },
  { rule: 'ERR-DEFAULT', status: 404, errTtl: 'default', kept: 10 },
  { rule: 'ERR-DEFAULT', status: 404, errTtl: 30, kept: 30 },
  { rule: 'ERR-DEFAULT', status: 404, errTtl: 0, kept: 0 },
  { rule: 'ERR-CFN300', status: 404, errTtl: 'default', assumptions: { errorCachingTtl: '300' }, kept: 300 },
  { rule: 'ERR-CFN300', status: 404, errTtl: 30, assumptions: { errorCachingTtl: '300' }, kept: 30 },
  { rule: 'ERR-CFN300', status: 404, assumptions: { errorCachingTtl: '300' }, kept: 10 },
  { rule: 'ERR-MAX', status: 404, says: 'max-age=100', kept: 100 },
  { rule: 'ERR-MAX', status: 404, says: 'max-age=5', kept: 10 },
  { rule: 'ERR-MAX', status: 404, says: 'max-age=5, s-maxage=100', kept: 100 },
  { rule: 'ERR-MAX', status: 404, says: 'max-age=100', policy: upToAMinute, kept: 60 },
  { rule: 'ERR-MAX', status: 404, says: 'max-age=100', errTtl: 90, policy: upToAMinute, kept: 90 },
  { rule: 'ERR-MAX', status: 500, says: 'max-age=100', kept: 100 },
  { rule: 'ERR-MAX', status: 403, says: 'max-age=100', policy: upToAMinute, kept: 60 },
  ...always.flatMap((status) =>
    forbidding.map((says) => ({ rule: 'ERR-NOSTORE', status, says, kept: honouring.includes(status) ? 0 : 10 })),
  ),
  // Where they are ignored, so is the lifetime beside them.
  ...always.flatMap((status) =>
    forbidding.map((directive) => ({
      rule: 'ERR-NOSTORE',
      status,
      says: `${directive}, max-age=100`,
      kept: honouring.includes(status) ? 0 : 10,
    })),
  ),
  ...withLifetime.flatMap((status) =>
    forbidding.map((directive) => ({ rule: 'ERR-NOSTORE', status, says: `${directive}, max-age=100`, kept: 10 })),
  ),
  // A minimum TTL doesn't overrule what these four honour.
  { rule: 'ERR-NOSTORE', status: 404, says: 'no-store', policy: anHourAtLeast, kept: 0 },
  { rule: 'ERR-S3', status: 404, from: missing, kept: 10 },
  { rule: 'ERR-S3', status: 404, from: missing, errTtl: 0, kept: 1 },
  { rule: 'ERR-S3', status: 404, from: missing, errTtl: 30, kept: 30 },
  ...always.map((status) => ({
    rule: 'ERR-OFF',
    status,
    says: 'max-age=100',
    policy: CachePolicy.CACHING_DISABLED,
    kept: 0,
  })),
  { rule: 'ERR-OFF', status: 404, errTtl: 60, policy: CachePolicy.CACHING_DISABLED, kept: 0 },
  { rule: 'ERR-OFF', status: 404, from: missing, policy: CachePolicy.CACHING_DISABLED, kept: 0 },
  { rule: 'ERR-METHOD', status: 404, method: 'HEAD', kept: 10 },
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({
    rule: 'ERR-METHOD',
    status: 404,
    method,
    behavior: { allowedMethods: 'ALL' } as const,
    kept: 0,
  })),
  {
    rule: 'ERR-METHOD',
    status: 404,
    method: 'OPTIONS',
    behavior: { allowedMethods: 'GET_HEAD_OPTIONS', cachedMethods: 'GET_HEAD_OPTIONS' },
    kept: 10,
  },
  ...(['connect', 'tls', 'reset', 'bad-response', 'header-too-big'] as const).map((kind) => ({
    rule: `ERR-SYNTHETIC (${kind})`,
    status: 502,
    from: failing(kind),
    kept: 10,
  })),
  { rule: 'ERR-SYNTHETIC (dns)', status: 502, from: failing('dns'), kept: 10 },
  { rule: 'ERR-SYNTHETIC (connect-timeout)', status: 504, from: failing('connect-timeout'), kept: 10 },
  { rule: 'ERR-SYNTHETIC (timeout)', status: 504, from: failing('timeout'), kept: 10 },
  { rule: 'ERR-SYNTHETIC (timeout)', status: 504, from: failing('timeout'), errTtl: 3, kept: 3 },
  {
    rule: 'ERR-LAMBDA',
    status: 503,
    behavior: { edgeLambdas: { 'origin-request': lambdaFailure('throttled') } },
    kept: 0,
  },
  {
    rule: 'ERR-LAMBDA',
    status: 502,
    behavior: { edgeLambdas: { 'origin-response': async () => ({ status: '99' }) as never } },
    kept: 0,
  },
];

const page = 'pages.example.com';

/** What a distribution makes of the error; an entry without a TTL is one that has a page. */
function open({ status, says, errTtl, policy, from, assumptions, behavior }: Row): Distribution {
  const headers = typeof says === 'string' ? { 'cache-control': says } : says;
  const origin = from?.() ?? httpOrigin('origin.example.com', () => ({ status, headers, body: 'wrong' }));
  const told = errTtl === 'default' ? { responseHttpStatus: status, responsePagePath: '/page' } : { ttl: errTtl };
  return createDistribution({
    defaultBehavior: { origin, cachePolicy: policy, ...behavior },
    additionalBehaviors: { '/page': { origin: httpOrigin(page, () => ({ body: 'page' })) } },
    errorResponses: errTtl === undefined ? [] : [{ httpStatus: status, ...told }],
    ...(assumptions === undefined ? {} : { assumptions }),
  });
}

/** Whether the origin was tried; one whose name doesn't resolve, or whose function fails, is tried too. */
function tried({ trace }: Exchange): boolean {
  return trace.some(
    (step) =>
      (step.step === 'origin' && step.domainName !== page) ||
      (step.step === 'function' && step.trigger === 'origin-request'),
  );
}

function title({ status, says, errTtl, policy, method = 'GET' }: Row): string {
  const { minTtl = 1, maxTtl = 31_536_000 } = (typeof policy === 'object' && policy) || {};
  const header = says === undefined ? 'nothing said' : typeof says === 'string' ? says : Object.keys(says).join();
  return `${method} ${status}, ${header}, error TTL ${errTtl ?? 'not set'}, TTLs ${minTtl}–${maxTtl}`;
}

describe('the error caching table (rulebook: pipeline §10)', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') }));
  afterEach(() => void vi.useRealTimers());

  it.each(table.map((row) => [row.rule, title(row), row.kept, row] as const))(
    '%s: %s: %i s',
    async (_, __, kept, row) => {
      const cdn = open(row);
      const ask = () => cdn.handle({ method: row.method ?? 'GET', uri: '/a' });
      const first = await ask();
      expect(first.response.status).toBe(row.status);
      expect(tried(first)).toBe(true);
      // Twice: one try, and then again every so many seconds (ERR-SERVE).
      for (let period = 0; period < 2; period++) {
        if (kept > 0) {
          cdn.clock.advance(kept - 1);
          const stored = await ask();
          expect(tried(stored)).toBe(false);
          expect([stored.response.status, stored.xCache]).toEqual([row.status, 'Error']);
          cdn.clock.advance(1);
        }
        expect(tried(await ask())).toBe(true);
      }
    },
  );

  it('ERR-SERVE: what is kept is the answer, or the page', async () => {
    const [plain, paged] = [
      open({ rule: '', status: 404, kept: 10 }),
      open({ rule: '', status: 404, errTtl: 'default', kept: 10 }),
    ];
    for (const cdn of [plain, paged]) {
      const bodies = [await cdn.handle({ uri: '/a' }), await cdn.handle({ uri: '/a' })].map(({ response }) =>
        new TextDecoder().decode(response.body),
      );
      expect(bodies).toEqual(cdn === plain ? ['wrong', 'wrong'] : ['page', 'page']);
    }
  });

  it('ERR-XCACHE: a kept error is an error, not a hit', async () => {
    const cdn = open({ rule: '', status: 404, kept: 10 });
    await cdn.handle({ uri: '/a' });
    const { response, xCache, cache } = await cdn.handle({ uri: '/a' });
    const sent = response.headers.filter(([name]) => name.toLowerCase() === 'x-cache').map(([, value]) => value);
    expect([xCache, sent, cache.status]).toEqual(['Error', ['Error from cloudfront'], 'hit']);
  });

  it.each<[string, ExchangeRequest, number]>([
    ['method', { method: 'DELETE', uri: '/a' }, 403],
    ['host', { uri: '/a', headers: { host: 'other.example.net' } }, 403],
    ['size', { uri: '/a', headers: { 'x-big': 'a'.repeat(32_768) } }, 494],
    ['body', { uri: '/a', body: 'x' }, 403],
  ])('ERR-EDGE: a refusal for its %s is not kept', async (_, refused, status) => {
    const cdn = open({ rule: '', status: 200, kept: 0 });
    for (let times = 0; times < 2; times++) {
      const { response, cache } = await cdn.handle(refused);
      expect([response.status, cache.status]).toEqual([status, 'none']);
    }
    expect((await cdn.handle({ uri: '/a' })).response.status).toBe(200);
  });
});
