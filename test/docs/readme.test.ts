import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, fileOf, root } from './blocks.js';
import '../../matchers/vitest.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
// What has a note is for `scripts/lib/try-readme.mjs`, which runs it where a reader would.
const programs = blocksOf(readme).filter(({ language, note }) => language === 'ts' && note === '');

describe('the README', () => {
  it('has programs to run', () => {
    expect(programs.length).toBeGreaterThanOrEqual(5);
  });

  // Those with tests of their own register them here.
  for (const [index, block] of programs.entries()) {
    describe(`block ${index + 1}`, async () => {
      const module: unknown = await import(/* @vite-ignore */ fileOf(block, 'readme', index));
      it('runs', () => expect(module).toBeTypeOf('object'));
    });
  }

  it('stays short', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(250);
  });
});
