import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CachePolicy,
  createDistribution,
  type Distribution,
  type DistributionConfig,
  httpOrigin,
} from '../../../src/index.js';

type Headers = Readonly<Record<string, string>>;
type Policy = DistributionConfig['defaultBehavior']['cachePolicy'];

const start = Date.UTC(2026, 0, 1);
const at = (seconds: number) => new Date(start + seconds * 1_000).toUTCString();
const control = (value: string): Headers => ({ 'cache-control': value });

/** M, D, X of the rulebook: minimum, default, maximum. */
const policies = {
  A: { minTtl: 0, defaultTtl: 86_400, maxTtl: 31_536_000 },
  B: CachePolicy.CACHING_OPTIMIZED,
  C: { minTtl: 60, defaultTtl: 300, maxTtl: 600 },
} as const;

/** The TTLs of UseOriginCacheControlHeaders, without its cookies: with them nothing is revalidated. */
const asOriginSays = { minTtl: 0, defaultTtl: 0, maxTtl: 31_536_000 };

/** For how many seconds; 0: kept to be revalidated each time; `no`: not kept at all. */
type Kept = number | 'no';

/** What an origin says, in all the ways in which it can, and how long each policy keeps it. */
interface Row {
  readonly says: string;
  readonly headers: readonly Headers[];
  readonly kept: readonly [A: Kept, B: Kept, C: Kept];
}

const table: readonly Row[] = [
  { says: '§9.3 nothing', headers: [{}], kept: [86_400, 86_400, 300] },
  { says: '§9.3 max-age=30', headers: [control('max-age=30')], kept: [30, 30, 60] },
  { says: '§9.3 max-age=3600', headers: [control('max-age=3600')], kept: [3_600, 3_600, 600] },
  { says: '§9.3 max-age=0', headers: [control('max-age=0'), control('s-maxage=0, max-age=9')], kept: [0, 1, 60] },
  {
    says: '§9.3 max-age=10, s-maxage=400',
    headers: [control('max-age=10, s-maxage=400'), control('S-MaxAge="400",max-age=10')],
    kept: [400, 400, 400],
  },
  { says: '§9.3 Expires = now + 120 s', headers: [{ expires: at(120) }], kept: [120, 120, 120] },
  {
    says: '§9.3 Expires in the past / bad',
    headers: [{ expires: at(-60) }, { expires: '0' }, { expires: '-1' }, { expires: 'soon' }],
    kept: [0, 1, 60],
  },
  {
    says: '§9.3 max-age=30 + Expires far',
    headers: [{ ...control('max-age=30'), expires: at(86_400) }],
    kept: [30, 30, 60],
  },
  { says: '§9.3 no-cache', headers: [control('no-cache'), control('no-cache, max-age=60')], kept: [0, 1, 60] },
  {
    says: '§9.3 no-store',
    headers: [control('no-store'), control('no-cache, no-store'), control('max-age=60, no-store')],
    kept: ['no', 1, 60],
  },
  {
    says: '§9.3 private or private, max-age=60',
    headers: [control('private'), control('private, max-age=60')],
    kept: ['no', 1, 60],
  },
  {
    says: '§9.3 no-cache="Set-Cookie"',
    headers: [control('no-cache="Set-Cookie"')],
    kept: [86_400, 86_400, 300],
  },
  { says: '§9.3 public only', headers: [control('public')], kept: [86_400, 86_400, 300] },
];

/** Whatever the origin says. */
const withOtherPolicies: readonly (readonly [row: string, policy: Policy, headers: Headers, kept: Kept])[] = [
  ...table.flatMap(({ headers }) =>
    headers.map((said) => ['§9.3 any, policy (0,0,0)', CachePolicy.CACHING_DISABLED, said, 'no'] as const),
  ),
  ...(
    [
      [{}, 0],
      [control('public'), 0],
      [control('max-age=30'), 30],
      [control('max-age=10, s-maxage=400'), 400],
      [{ expires: at(120) }, 120],
      [control('no-cache'), 0],
      [control('no-store'), 'no'],
      [control('private, max-age=60'), 'no'],
    ] as const
  ).map(([said, kept]) => ['§9.3 any, policy (0,0,31536000)', asOriginSays, said, kept] as const),
];

const rows = [
  ...table.flatMap(({ says, headers, kept }) =>
    headers.flatMap((said) =>
      Object.values(policies).map((policy, index) => [says, policy as Policy, said, kept[index] as Kept] as const),
    ),
  ),
  ...withOtherPolicies,
];

/** An origin that confirms its one version: whether it is asked about a copy shows that there is one. */
function open(cachePolicy: Policy, headers: Headers): Distribution {
  const said = { ...headers, etag: '"1"', 'set-cookie': 'a=1' };
  const origin = httpOrigin('origin.example.com', (request) =>
    request.headers.has('if-none-match') ? { status: 304, headers: said } : { body: 'hello', headers: said },
  );
  return createDistribution({ defaultBehavior: { origin, cachePolicy } });
}

function title(policy: Policy, headers: Headers): string {
  const { minTtl = 0, defaultTtl = 0, maxTtl = 0 } = (typeof policy === 'object' && policy) || {};
  return `${JSON.stringify(headers)} with TTLs (${minTtl}, ${defaultTtl}, ${maxTtl})`;
}

describe('the table of lifetimes (rulebook: pipeline §9.3)', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }));
  afterEach(() => void vi.useRealTimers());

  it.each(rows.map(([row, policy, headers, kept]) => [row, title(policy, headers), kept, policy, headers] as const))(
    '%s: %s: %s',
    async (_, __, kept, policy, headers) => {
      const cdn = open(policy, headers);
      const ask = async () => (await cdn.handle({ uri: '/a' })).xCache;
      expect(await ask()).toBe('Miss');
      if (typeof kept === 'number' && kept > 0) {
        cdn.clock.advance(kept - 1);
        expect(await ask()).toBe('Hit');
        cdn.clock.advance(1);
      }
      expect(await ask()).toBe(kept === 'no' ? 'Miss' : 'RefreshHit');
    },
  );

  it('has all rows of the rulebook', () => {
    expect(new Set(rows.map(([row]) => row)).size).toBe(15);
  });
});
