import { describe, expect, it } from 'vitest';
import { createDistribution, httpOrigin } from '../../src/index.js';

const tagged = (value: string) => httpOrigin('origin.example.com', () => ({ headers: { 'x-tags': value } }));

/** Whether `/a` is still there after an invalidation. */
async function survives(tags: string, invalidated: string): Promise<boolean> {
  const cdn = createDistribution({
    defaultBehavior: { origin: tagged(tags) },
    cacheTagConfig: { headerName: 'X-Tags' },
  });
  await cdn.handle({ uri: '/a' });
  cdn.invalidate(invalidated);
  return (await cdn.handle({ uri: '/a' })).xCache === 'Hit';
}

describe('tags (INV-TAG)', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `t${index + 1}`).join(',');

  it.each([
    ['news', '#news', false],
    [' News ,, sport', '#SPORT', false],
    ['news', '#new', true],
    ['news', '#news*', true],
    [many(50), '#t50', false],
    [many(51), '#t51', true],
    ['a'.repeat(256), `#${'a'.repeat(256)}`, false],
    [`${'a'.repeat(257)}, news`, '#news', false],
  ])('%s, and %s is invalidated: still there: %s', async (tags, invalidated, expected) => {
    expect(await survives(tags, invalidated)).toBe(expected);
  });

  it('need a header that names them', () => {
    const cdn = createDistribution({ defaultBehavior: { origin: tagged('news') } });
    expect(() => cdn.invalidate('#news')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to invalidate: "#news" is a tag, and the distribution has no cacheTagConfig. Say which response header names the tags: cacheTagConfig: { headerName: 'Cache-Tag' }.]`,
    );
  });
});

describe('the size of the cache', () => {
  it('is what is kept: what was not used for longest leaves first', async () => {
    const origin = httpOrigin('origin.example.com', () => ({ body: 'x'.repeat(1_000) }));
    const cdn = createDistribution({ defaultBehavior: { origin }, cache: { maxBytes: 4_000 } });
    const ask = async (uri: string) => (await cdn.handle({ uri })).xCache;
    for (const uri of ['/a', '/b', '/a', '/c', '/d']) await ask(uri);
    expect(await ask('/a')).toBe('Hit');
    expect(await ask('/b')).toBe('Miss');
  });
});
