import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shrinkText } from '../../../src/fuzz/run/shrink-text.js';

async function smallest(text: string, fails: (text: string) => boolean): Promise<[text: string, asked: number]> {
  let asked = 0;
  const shrunk = await shrinkText(text, async (candidate) => {
    asked++;
    return fails(candidate);
  });
  return [shrunk, asked];
}

it.each<[what: string, text: string, fails: (text: string) => boolean, shrunk: string]>([
  ['any', '/docs/a b', () => true, ''],
  ['what is needed', '/docs/%E0%A4%A/x', (text) => text.includes('%'), '%'],
  [
    'two things apart',
    'x=1; session=good; b; session=; c',
    (text) => text.split('session=').length > 2,
    'session=session=',
  ],
  ['plain letters', 'Zürich', (text) => text.length >= 3, 'aaa'],
  ['digits where letters will not do', '?%0D', (text) => /%[01]/.test(text), '%0'],
  ['a letter beyond ASCII', 'x日y', (text) => /[^ -~]/.test(text), 'ü'],
  ['whole characters', 'a😀b', (text) => text.includes('😀') || /[\ud800-\udfff]/.test(text), '😀'],
  ['whole characters before others', '😀😀xyz', (text) => [...text].length >= 4, 'aaaa'],
  [
    'a long text',
    `/${'docs/'.repeat(1_600)}`,
    (text) => text.startsWith('/') && text.length > 5_000,
    `/${'a'.repeat(5_000)}`,
  ],
  ['one thing in a long text', `${'x'.repeat(4_000)}%${'y'.repeat(3_000)}`, (text) => /%/.test(text), '%'],
  [
    'one thing and a length',
    `${'ab'.repeat(2_000)}%${'cd'.repeat(2_000)}`,
    (text) => text.includes('%') && text.length >= 6_000,
    `%${'a'.repeat(5_999)}`,
  ],
])('%s', async (_what, text, fails, shrunk) => {
  const [found, asked] = await smallest(text, fails);
  expect([...found].sort().join('')).toBe([...shrunk].sort().join(''));
  expect(asked).toBeLessThan(500);
});

it('ends at a text that fails, and no longer than it began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(100), async (text, least) => {
      fc.pre(text.length >= least);
      const [shrunk] = await smallest(text, (candidate) => candidate.length >= least);
      expect(shrunk.length).toBeGreaterThanOrEqual(least);
      expect(shrunk.length).toBeLessThanOrEqual(text.length);
      expect(shrunk).not.toMatch(/[\ud800-\udfff]/u);
    }),
  );
});
