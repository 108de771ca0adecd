import { describe, expect, it } from 'vitest';
import { createCacheStore } from '../../src/cache/cache-store.js';
import type { CacheEntry, CacheStore, Landed, Lease, LookUp } from '../../src/cache/types.js';
import type { HeaderMap } from '../../src/message/types.js';

const t0 = Date.UTC(2025, 0, 1);
const s = 1_000;

function entry(
  key: string,
  {
    ttlSeconds = 60,
    storedAt = t0,
    uri = '/a',
    querystring = '',
    status = 200,
    size = 0,
    cacheControl = undefined as string | undefined,
    whileRevalidating = 0,
    tags = [] as readonly string[],
  } = {},
): CacheEntry {
  const headers: HeaderMap =
    cacheControl === undefined ? {} : { 'cache-control': [{ key: 'Cache-Control', value: cacheControl }] };
  const response = { status, statusText: 'OK', headers, body: new Uint8Array(size) };
  const staleness = { whileRevalidating, onError: storedAt, asksEachTime: false };
  return {
    key,
    uri,
    querystring,
    response,
    storedAt,
    ttlSeconds,
    viewerResponseRuns: true,
    staleness,
    heldUntil: 0,
    tags,
  };
}

function leaseOf(found: LookUp): Lease {
  if (found.answer !== 'lease') throw new Error(`expected a lease, got ${found.answer}`);
  return found.lease;
}

async function waitOf(found: LookUp): Promise<CacheEntry | undefined> {
  return (await landingOf(found)).entry;
}

function landingOf(found: LookUp): Promise<Landed> {
  if (found.answer !== 'wait') throw new Error(`expected to wait, got ${found.answer}`);
  return found.fetched;
}

const answers = (store: CacheStore, ...keys: string[]) => keys.map((key) => store.lookUpAlone(key, t0).answer);

describe('an entry', () => {
  it('is a hit while it is fresh, with its age in whole seconds', () => {
    const store = createCacheStore();
    const stored = entry('k');
    store.put(stored);
    expect(store.lookUp('k', t0)).toEqual({ answer: 'hit', entry: stored, ageSeconds: 0 });
    expect(store.lookUp('k', t0 + 59_999)).toEqual({ answer: 'hit', entry: stored, ageSeconds: 59 });
  });

  it('is handed to whoever refreshes it once it has expired, while others wait', async () => {
    const store = createCacheStore();
    const old = entry('k');
    store.put(old);
    const first = store.lookUp('k', t0 + 60 * s);
    expect(first).toMatchObject({ answer: 'lease', stale: old });
    const second = store.lookUp('k', t0 + 61 * s);
    const renewed = entry('k', { storedAt: t0 + 61 * s });
    leaseOf(first).store(renewed);
    expect(await waitOf(second)).toBe(renewed);
  });

  it('tells its key while it is fresh, and a whole object', () => {
    const store = createCacheStore();
    const part = { of: 'k', range: { first: 0, last: 1 }, total: 9, version: undefined };
    for (const key of ['j', 'k', 'l']) store.put(entry(key, { storedAt: key === 'k' ? t0 + s : t0 }));
    store.put({ ...entry('k bytes=0-1'), part });
    store.put(entry('j'));
    expect(store.freshKeys(t0)).toEqual(['l', 'j']);
    expect(store.freshKeys(t0 + s)).toEqual(['k', 'l', 'j']);
    expect(store.freshKeys(t0 + 60 * s)).toEqual(['k']);
  });

  it('with a lifetime of 0 is never fresh', () => {
    const store = createCacheStore();
    const kept = entry('k', { ttlSeconds: 0 });
    store.put(kept);
    expect(store.lookUp('k', t0)).toMatchObject({ answer: 'lease', stale: kept });
  });

  it('is not fresh for ever when the clock is set back before it was stored', () => {
    const store = createCacheStore();
    store.put(entry('k'));
    expect(store.lookUp('k', t0 - 500 * s)).toMatchObject({ answer: 'lease' });
  });

  it('is found under an alternative key, which never gives a stale copy', () => {
    const store = createCacheStore();
    store.put(entry('gzip'));
    expect(store.lookUp(['br,gzip', 'br', 'gzip'], t0)).toMatchObject({ answer: 'hit', entry: { key: 'gzip' } });
    expect(store.lookUp(['br,gzip', 'br', 'gzip'], t0 + 60 * s)).toMatchObject({ answer: 'lease', stale: undefined });
    expect(store.lookUp('gzip', t0 + 60 * s)).toMatchObject({ answer: 'lease' });
  });
});

describe('identical misses', () => {
  it('are one fetch, and everybody gets its object (COL-WHEN)', async () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    const waiting = Array.from({ length: 50 }, () => waitOf(store.lookUp('k', t0)));
    const fetched = entry('k');
    lease.store(fetched);
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([fetched]));
    expect(store.lookUp('k', t0).answer).toBe('hit');
  });

  it('under another key do not wait', () => {
    const store = createCacheStore();
    expect(store.lookUp('k', t0).answer).toBe('lease');
    expect(store.lookUp('l', t0).answer).toBe('lease');
  });

  it('share a cacheable error (COL-ERR)', async () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    const waiting = waitOf(store.lookUp('k', t0));
    const error = entry('k', { status: 404, ttlSeconds: 10 });
    lease.store(error);
    expect(await waiting).toBe(error);
  });

  it('go each for themselves when there is nothing to share (COL-OFF-OBJ)', async () => {
    const store = createCacheStore();
    const passing = leaseOf(store.lookUp('k', t0));
    const first = waitOf(store.lookUp('k', t0));
    passing.pass();
    expect(await first).toBeUndefined();

    const storing = leaseOf(store.lookUp('k', t0));
    const second = waitOf(store.lookUp('k', t0));
    storing.store(entry('k', { ttlSeconds: 0, cacheControl: 'no-cache' }));
    expect(await second).toBeUndefined();
  });

  it('share what has no lifetime and does not say that it is for one; the next one fetches (COL-WHEN)', async () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    const waiting = waitOf(store.lookUp('k', t0));
    const object = entry('k', { ttlSeconds: 0 });
    lease.store(object);
    expect(await waiting).toBe(object);
    expect(leaseOf(store.lookUp('k', t0))).toBeDefined();
  });

  it.each([404, 503])('do not share a %s without a lifetime (COL-ERR)', async (status) => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    const waiting = waitOf(store.lookUp('k', t0));
    lease.store(entry('k', { ttlSeconds: 0, status }));
    expect(await waiting).toBeUndefined();
  });

  it('do not wait where collapsing is off', () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    expect(store.lookUpAlone('k', t0).answer).toBe('lease');
    lease.pass();
    const alone = leaseOf(store.lookUpAlone('k', t0));
    expect(store.lookUp('k', t0).answer).toBe('lease');
    alone.store(entry('k'));
    expect(store.lookUp('k', t0).answer).toBe('hit');
  });
});

describe('a lease', () => {
  it('ends once: a second ending changes nothing', async () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    lease.pass();
    lease.store(entry('k'));
    expect(store.size.entries).toBe(0);
    const next = leaseOf(store.lookUp('k', t0));
    lease.pass();
    expect(store.lookUp('k', t0).answer).toBe('wait');
    next.pass();
  });

  it('that is never ended holds nobody after a reset, and stores nothing then', async () => {
    const store = createCacheStore();
    const lost = leaseOf(store.lookUp('k', t0));
    const lostAlone = leaseOf(store.lookUpAlone('l', t0));
    const waiting = waitOf(store.lookUp('k', t0));
    store.reset();
    expect(await waiting).toBeUndefined();
    lost.store(entry('k'));
    lostAlone.store(entry('l'));
    expect(answers(store, 'k', 'l')).toEqual(['lease', 'lease']);
    expect(store.lookUp('k', t0).answer).toBe('lease');
  });
});

describe('an invalidation while an object is on its way', () => {
  it('sends to the origin who came after it, and nobody else', async () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    const before = waitOf(store.lookUp('k', t0));
    store.invalidate('/a');
    const after = landingOf(store.lookUp('k', t0));
    const fetched = entry('k');
    const took = { startedAt: t0, elapsedMs: 5 };
    lease.store(fetched, took);
    expect(await before).toBe(fetched);
    expect(await after).toEqual({ entry: undefined, isCopy: false, took });
    expect(store.size.entries).toBe(0);
  });

  it('of something else is no matter', async () => {
    const store = createCacheStore();
    const lease = leaseOf(store.lookUp('k', t0));
    store.invalidate('/b');
    const after = waitOf(store.lookUp('k', t0));
    const fetched = entry('k');
    lease.store(fetched);
    expect(await after).toBe(fetched);
    expect(store.lookUp('k', t0).answer).toBe('hit');
  });

  it('is over for what is asked for later, whatever else is on its way', async () => {
    const store = createCacheStore();
    const long = leaseOf(store.lookUp('long', t0));
    store.invalidate('/a');
    const next = leaseOf(store.lookUp('k', t0));
    const waiting = waitOf(store.lookUp('k', t0));
    const fetched = entry('k');
    next.store(fetched);
    long.store(entry('long'));
    expect(await waiting).toBe(fetched);
    expect(answers(store, 'k', 'long')).toEqual(['hit', 'lease']);
  });

  it('is forgotten with a reset', () => {
    const store = createCacheStore();
    const lost = leaseOf(store.lookUp('k', t0));
    store.invalidate('/a');
    store.reset();
    const next = leaseOf(store.lookUp('k', t0));
    lost.store(entry('k'));
    next.store(entry('k'));
    expect(store.lookUp('k', t0).answer).toBe('hit');
  });
});

describe('who asks for himself', () => {
  it('waits for somebody, and nobody waits for him', async () => {
    const store = createCacheStore();
    const own = leaseOf(store.join('k', t0));
    const leading = leaseOf(store.lookUp('k', t0));
    const joined = waitOf(store.join('k', t0));
    own.pass();
    const fetched = entry('k');
    leading.store(fetched);
    expect(await joined).toBe(fetched);
    expect(store.join('k', t0).answer).toBe('hit');
  });

  it('stores nothing that was invalidated on its way', () => {
    const store = createCacheStore();
    const own = leaseOf(store.lookUpAlone('k', t0));
    store.invalidate('/a');
    own.store(entry('k'));
    expect(store.size.entries).toBe(0);
  });
});

describe('a stale copy', () => {
  const took = { startedAt: t0, elapsedMs: 5 };
  const copy = entry('k', { whileRevalidating: t0 + 90 * s });

  it('is served within its window, with one right to refresh it (STALE-SWR)', async () => {
    const store = createCacheStore();
    store.put(copy);
    const first = store.lookUp('k', t0 + 60 * s);
    expect(first).toMatchObject({ answer: 'stale', entry: copy, because: 'revalidating' });
    expect(store.lookUp('k', t0 + 61 * s)).toMatchObject({ answer: 'stale', refresh: undefined });
    expect(store.lookUpAlone('k', t0 + 61 * s)).toMatchObject({ answer: 'stale', refresh: undefined });
    const waiting = landingOf(store.lookUp('k', t0 + 90 * s));
    const renewed = entry('k', { storedAt: t0 + 60 * s });
    if (first.answer === 'stale') first.refresh?.store(renewed, took);
    expect(await waiting).toEqual({ entry: renewed, isCopy: false, took });
    expect(store.lookUp('k', t0 + 91 * s)).toMatchObject({ answer: 'hit', entry: renewed });
  });

  it('is held after a failure, and handed to those who waited (STALE-DEFAULT-5XX)', async () => {
    const store = createCacheStore();
    store.put(copy);
    const lease = leaseOf(store.lookUp('k', t0 + 100 * s));
    const waiting = landingOf(store.lookUp('k', t0 + 100 * s));
    lease.keep(copy, t0 + 110 * s, true, took);
    expect(await waiting).toMatchObject({ entry: { key: 'k' }, isCopy: true, took });
    expect(store.lookUp('k', t0 + 109_999)).toMatchObject({ answer: 'stale', because: 'held', refresh: undefined });
    expect(store.lookUp('k', t0 + 110 * s)).toMatchObject({ answer: 'lease', stale: { key: 'k' } });
  });

  it('is neither put back nor shared when it was removed or replaced in between', async () => {
    const store = createCacheStore();
    store.put(copy);
    const lease = leaseOf(store.lookUp('k', t0 + 100 * s));
    const waiting = waitOf(store.lookUp('k', t0 + 100 * s));
    store.invalidate('/a');
    lease.keep(copy, t0 + 110 * s, true);
    expect(await waiting).toBeUndefined();
    expect(store.size.entries).toBe(0);
    const newer = entry('k', { storedAt: t0 + 100 * s });
    const late = leaseOf(store.lookUpAlone('k', t0 + 100 * s));
    store.put(newer);
    late.drop(copy);
    expect(store.lookUp('k', t0 + 100 * s)).toMatchObject({ answer: 'hit', entry: newer });
  });

  it('goes when something came that may not be kept', () => {
    const store = createCacheStore();
    store.put(copy);
    leaseOf(store.lookUp('k', t0 + 100 * s)).drop(copy);
    expect(store.lookUp('k', t0 + 100 * s)).toMatchObject({ answer: 'lease', stale: undefined });
  });
});

describe('a full cache', () => {
  it('drops what was not used for longest', () => {
    const store = createCacheStore({ maxBytes: 4_000 });
    for (const key of ['a', 'b', 'c']) store.put(entry(key, { size: 1_000 }));
    store.lookUp('a', t0);
    store.put(entry('d', { size: 1_000 }));
    expect(answers(store, 'a', 'b', 'c', 'd')).toEqual(['hit', 'lease', 'hit', 'hit']);
    expect(store.size.bytes).toBeLessThanOrEqual(4_000);
  });

  it('does not keep what is over the bound alone, nor the copy it replaces, and still hands it on', async () => {
    const store = createCacheStore({ maxBytes: 4_000 });
    store.put(entry('other'));
    store.put(entry('k', { ttlSeconds: 0 }));
    const lease = leaseOf(store.lookUp('k', t0));
    const waiting = waitOf(store.lookUp('k', t0));
    const huge = entry('k', { size: 5_000 });
    lease.store(huge);
    expect(await waiting).toBe(huge);
    expect(answers(store, 'k', 'other')).toEqual(['lease', 'hit']);
  });

  it('counts an entry once, however often it is replaced', () => {
    const store = createCacheStore();
    store.put(entry('k', { size: 100 }));
    const { bytes } = store.size;
    for (let times = 0; times < 5; times++) store.put(entry('k', { size: 100 }));
    expect(store.size).toEqual({ entries: 1, bytes, maxBytes: 268_435_456 });
    store.invalidate('/*');
    expect(store.size).toMatchObject({ entries: 0, bytes: 0 });
  });
});

describe('an invalidation', () => {
  const objects: [key: string, uri: string, querystring: string][] = [
    ['1', '/images/a.png', ''],
    ['2', '/images/a.png', 'w=1'],
    ['3', '/images/b/c.png', ''],
    ['4', '/Images/a.png', ''],
    ['5', '/images/*/x', ''],
    ['6', '/images', ''],
  ];

  it.each([
    ['/images/a.png', ['1']],
    ['images/a.png', ['1']],
    ['/images/a.png?w=1', ['2']],
    ['/images/a.png*', ['1', '2']],
    ['/images/*', ['1', '2', '3', '5']],
    ['/images*', ['1', '2', '3', '5', '6']],
    ['/images/*/x', ['5']],
    ['/*', ['1', '2', '3', '4', '5', '6']],
    ['*', ['1', '2', '3', '4', '5', '6']],
    ['/nothing', []],
  ])('of %s removes %j (INV-PATH, INV-VARIANTS)', (path, gone) => {
    const store = createCacheStore();
    for (const [key, uri, querystring] of objects) store.put(entry(key, { uri, querystring }));
    expect(store.invalidate(path)).toBe(gone.length);
    expect(objects.map(([key]) => key).filter((key) => answers(store, key)[0] === 'lease')).toEqual(gone);
  });

  it('of a tag removes what has it, in whatever case (INV-TAG)', () => {
    const store = createCacheStore();
    store.put(entry('1', { tags: ['news', 'sport'] }));
    store.put(entry('2', { tags: ['newsletter'] }));
    expect(store.invalidate('#News')).toBe(1);
    expect(answers(store, '1', '2')).toEqual(['lease', 'hit']);
    expect(() => store.invalidate('#')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to invalidate: "#" names no tag. Give one tag of at most 256 characters, such as "#news".]`,
    );
    expect(() => store.invalidate('#a,b')).toThrow('Give one tag');
  });

  it('removes all variants of a path', () => {
    const store = createCacheStore();
    store.put(entry('x-a:1'));
    store.put(entry('x-a:2'));
    expect(store.invalidate('/a')).toBe(2);
  });

  it('of a path CloudFront refuses throws', () => {
    const store = createCacheStore();
    expect(() => store.invalidate('/~user/*')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to invalidate: "/~user/*" holds a "~". CloudFront does not take it: end the path before it with "*".]`,
    );
    expect(() => store.invalidate('')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to invalidate: "" is not a path. Give a path such as "/images/*".]`,
    );
    expect(() => store.invalidate(`/${'a'.repeat(4_000)}`)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to invalidate: the path has 4,001 characters. CloudFront takes 4,000.]`,
    );
  });
});
