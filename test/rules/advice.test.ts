import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyEvent, recordOf } from '../../src/events/index.js';
import { CachePolicy, type CachePolicyConfig, createDistribution, httpOrigin } from '../../src/index.js';
import { rules, validateResult } from '../../src/rules/index.js';
import { adviceCases } from '../conformance/advice-cases.js';
import { eventOf, resultOf } from '../conformance/function-case.js';

const advice = rules.filter((rule) => rule.advice);

describe('advice', () => {
  it('is what CloudFront accepts', () => {
    expect(advice.map(({ id }) => id)).toEqual([
      'REQ-SETCOOKIE',
      'HMAP-MULTI-OUT',
      'ORI-HOST',
      'RES-OREQ-MATCH',
      'SIZE-UNIT-KB',
      'PM-ENV',
    ]);
    expect(advice.map(({ severity }) => severity)).toEqual(advice.map(() => 'warning'));
  });

  const rows = adviceCases.filter(({ verdict, reads }) => verdict === 'warning' && reads === undefined);

  it.each(rows.map((row) => [row.rule, row.why, row] as const))(
    '%s, %s: stays a warning under strict',
    (id, _, row) => {
      const event = eventOf(row);
      const judged = (options: object) =>
        validateResult(resultOf(row, recordOf(copyEvent(event))), event, options)
          .filter(({ rule }) => rule === id)
          .map(({ severity }) => severity);
      expect(judged({ strict: true })).toContain('warning');
      expect(judged({ strict: true })).not.toContain('error');
      expect(judged({ severity: { [id]: 'error' } })).toContain('error');
    },
  );
});

describe('an answer of origin-request that others would get too', () => {
  afterEach(() => vi.useRealTimers());

  const mine = (cacheControl: string) => ({ status: '200', headers: { 'cache-control': [{ value: cacheControl }] } });

  async function warned(cachePolicy: CachePolicyConfig, result: object): Promise<string[]> {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', () => ({})),
        cachePolicy,
        originRequestPolicy: { headerBehavior: 'all', cookieBehavior: 'all' },
        edgeLambdas: { 'origin-request': async () => result as never },
      },
    });
    const headers = { authorization: 'Bearer x', cookie: 'a=1' };
    return (await cdn.handle({ uri: '/', headers })).violations.map(({ message }) => message);
  }

  it('is judged by what the behavior has in its key', async () => {
    const authorization = ['Authorization'];
    expect(await warned({}, mine('max-age=60'))).toMatchInlineSnapshot(`
      [
        ""max-age=60" lets the answer be stored, though the request carries Authorization: if it depends on that, others get it too. Add Cache-Control: no-store, or put Authorization into the cache key.",
      ]
    `);
    expect(await warned({ headerBehavior: authorization }, mine('max-age=60'))).toMatchInlineSnapshot(`
      [
        ""max-age=60" lets the answer be stored, though the request carries Cookie: if it depends on that, others get it too. Add Cache-Control: no-store, or put Cookie into the cache key.",
      ]
    `);
    expect(await warned({ headerBehavior: authorization, cookieBehavior: 'all' }, mine('max-age=60'))).toEqual([]);
    expect(await warned({ headerBehavior: ['X-Other'], cookieBehavior: 'all' }, mine('max-age=60'))).toHaveLength(1);
  });

  it('gives its cookie to all who share the key, whatever is in it', async () => {
    const cookie = { status: '200', headers: { 'set-cookie': [{ value: 'a=1' }] } };
    expect(await warned({ cookieBehavior: 'all' }, cookie)).toHaveLength(1);
  });

  it('is nobody else’s where nothing is cached', async () => {
    expect(await warned(CachePolicy.CACHING_DISABLED, mine('max-age=60'))).toEqual([]);
  });

  it('has expired when its date has', () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
    const until = (expires: string) =>
      validateResult(
        { status: '200', headers: { 'set-cookie': [{ value: 'a=1' }], expires: [{ value: expires }] } },
        'origin-request',
      ).length;
    expect(until('Thu, 01 Jan 2026 00:00:01 GMT')).toBe(1);
    expect(until('Thu, 01 Jan 2026 00:00:00 GMT')).toBe(0);
  });
});
