import { describe, expect, it } from 'vitest';
import { createCacheStore, joinParts, keptPart, partKey } from '../../src/cache/index.js';
import type { CacheEntry, CacheStore, KeptPart } from '../../src/cache/types.js';
import { utf8 } from '../../src/message/bytes.js';
import { headersFromList } from '../../src/message/headers.js';

const t0 = Date.UTC(2025, 0, 1);
const text = 'abcdefghijklmnopqrstuvwxyz';

const plain = {
  uri: '/a',
  querystring: '',
  storedAt: t0,
  ttlSeconds: 60,
  viewerResponseRuns: true,
  heldUntil: 0,
  tags: [],
};
const staleness = { whileRevalidating: 0, onError: t0, asksEachTime: false };

function whole(key = 'k', status = 200): CacheEntry {
  const response = { status, statusText: '', headers: {}, body: utf8(text) };
  return { ...plain, key, response, staleness };
}

/** The bytes from `first` to `last` of an alphabet. */
function part(
  first: number,
  last: number,
  { of = 'k', version = '"1"' as string | null, uri = '/a' } = {},
): CacheEntry {
  const kept: KeptPart = { of, range: { first, last }, total: 26, version: version ?? undefined };
  const response = { status: 206, statusText: '', headers: {}, body: utf8(text.slice(first, last + 1)) };
  return { ...plain, uri, key: partKey(kept), response, staleness, part: kept };
}

function filled(...entries: readonly CacheEntry[]): CacheStore {
  const store = createCacheStore();
  for (const entry of entries) store.put(entry);
  return store;
}

const rangesOf = (store: CacheStore, ...keys: readonly [string, ...string[]]) =>
  store.partsOf(keys).map((entry) => `${entry.part?.range.first}-${entry.part?.range.last}`);

describe('which part of an object a 206 is', () => {
  const read = (lines: readonly (readonly [string, string])[], body = 'abc') =>
    keptPart('k', { status: 206, statusText: '', headers: headersFromList(lines), body: utf8(body) });
  const range = ['Content-Range', 'bytes 0-2/26'] as const;

  it('stands in its Content-Range', () => {
    expect(read([range, ['ETag', '"1"']])).toEqual({
      of: 'k',
      range: { first: 0, last: 2 },
      total: 26,
      version: '"1"',
    });
  });

  it.each([
    [
      'a strong tag',
      [
        ['ETag', '"1"'],
        ['Last-Modified', 'then'],
      ],
      '"1"',
    ],
    ['the last change', [['Last-Modified', 'then']], 'then '],
    [
      'the last change, and a weak tag',
      [
        ['ETag', 'W/"1"'],
        ['Last-Modified', 'then'],
      ],
      'then W/"1"',
    ],
    ['nothing, with a weak tag', [['ETag', 'W/"1"']], undefined],
    ['nothing', [], undefined],
  ] as const)('its version is known by %s', (_, lines, version) => {
    expect(read([range, ...lines])?.version).toBe(version);
  });

  it('is not known where the length of the body contradicts it, or nothing says it', () => {
    expect([read([range], 'abcd'), read([range], ''), read([])]).toEqual([undefined, undefined, undefined]);
  });
});

describe('parts of an object', () => {
  it('stand beside one another, under any of its keys', () => {
    const store = filled(part(0, 2), part(5, 9), part(0, 25, { of: 'other' }));
    expect(rangesOf(store, 'k')).toEqual(['0-2', '5-9']);
    expect(rangesOf(store, 'none', 'k', 'other')).toEqual(['0-2', '5-9']);
    expect(rangesOf(store, 'none')).toEqual([]);
    expect(store.size.entries).toBe(3);
  });

  it('answer no look-up for the object', () => {
    expect(filled(part(0, 25)).lookUpAlone('k', t0).answer).toBe('lease');
  });

  it.each([
    ['a part that covers it', part(0, 9), ['0-9']],
    ['itself, fetched anew', part(0, 2), ['5-9', '0-2']],
    ['a part of another version', part(12, 14, { version: '"2"' }), ['12-14']],
    ['a part of no known version', part(12, 14, { version: null }), ['12-14']],
    ['the object', whole(), []],
    ['that it is gone', whole('k', 404), []],
  ])('give way to %s', (_, entry, left) => {
    expect(rangesOf(filled(part(0, 2), part(5, 9), entry), 'k')).toEqual(left);
  });

  it.each([
    ['a part that only overlaps', part(1, 4), ['0-2', '5-9', '1-4']],
    ['an error of the origin', whole('k', 503), ['0-2', '5-9']],
    ['another object', whole('other'), ['0-2', '5-9']],
  ])('stay beside %s', (_, entry, left) => {
    expect(rangesOf(filled(part(0, 2), part(5, 9), entry), 'k')).toEqual(left);
  });

  it('are invalidated and forgotten like any entry', () => {
    const store = filled(part(0, 2), part(5, 9, { uri: '/b' }));
    expect(store.invalidate('/a')).toBe(1);
    expect(rangesOf(store, 'k')).toEqual(['5-9']);
    store.reset();
    expect(rangesOf(store, 'k')).toEqual([]);
    expect(store.size).toMatchObject({ entries: 0, bytes: 0 });
  });

  it('are not kept when they were invalidated on their way', () => {
    const store = createCacheStore();
    const { lease } = store.lookUpAlone('k', t0) as Extract<ReturnType<CacheStore['lookUpAlone']>, { answer: 'lease' }>;
    store.invalidate('/a');
    lease.store(part(0, 2));
    expect(rangesOf(store, 'k')).toEqual([]);
  });

  it('count within the bytes of the cache: what was not used for longest goes first', () => {
    const { bytes } = filled(part(0, 2)).size;
    const store = createCacheStore({ maxBytes: 2.5 * bytes });
    const [first, second] = [part(0, 2), part(3, 5)];
    store.put(first);
    store.put(second);
    store.touch(first);
    store.put(part(6, 8));
    expect(rangesOf(store, 'k')).toEqual(['0-2', '6-8']);
    expect(store.size).toMatchObject({ entries: 2, bytes: 2 * bytes });
  });
});

describe('ranges joined of parts', () => {
  const parts = [part(5, 9), part(0, 2), part(2, 4), part(20, 25), part(1, 2)];
  const joined = (...ranges: readonly (readonly [number, number])[]) =>
    joinParts(
      parts,
      ranges.map(([first, last]) => ({ first, last })),
    );
  const texts = (...ranges: readonly (readonly [number, number])[]) =>
    joined(...ranges)?.bodies.map((body) => new TextDecoder().decode(body));

  it.each([
    [0, 2, 'abc'],
    [1, 1, 'b'],
    [1, 3, 'bcd'],
    [0, 9, 'abcdefghij'],
    [25, 25, 'z'],
  ])('bytes %i-%i are %s', (first, last, bytes) => {
    expect(texts([first, last])).toEqual([bytes]);
  });

  it.each([
    [0, 10],
    [9, 10],
    [10, 12],
    [19, 20],
    [24, 26],
  ])('bytes %i-%i are not all there', (first, last) => {
    expect(texts([first, last])).toBeUndefined();
  });

  it('come each for itself, and all or none', () => {
    expect(texts([0, 0], [2, 5], [22, 23])).toEqual(['a', 'cdef', 'wx']);
    expect(texts([0, 0], [12, 13], [22, 23])).toBeUndefined();
  });

  it('tell what they are made of, each once', () => {
    expect(joined([0, 1], [6, 7])?.used).toEqual([parts[1], parts[0]]);
    expect(joined([0, 0], [1, 1])?.used).toEqual([parts[1]]);
  });

  it('of one part are cut, not copied', () => {
    expect(joined([6, 7])?.bodies[0]?.buffer).toBe(parts[0]?.response.body.buffer);
  });
});
