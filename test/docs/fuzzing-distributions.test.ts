import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageLeak } from '../../fixtures/faulty-distributions/index.js';
import { fuzzDistribution } from '../../src/fuzz/index.js';
import { blocksOf, fileOf, root } from './blocks.js';

const blocks = blocksOf(readFileSync(join(root, 'docs/fuzzing-distributions.md'), 'utf8'));
const programs = blocks.filter(({ language }) => language === 'ts');

describe('the guide to fuzzing distributions', () => {
  it('has programs to run', () => {
    expect(programs.length).toBeGreaterThanOrEqual(4);
  });

  // They register their tests here.
  for (const [index, block] of programs.entries()) {
    describe(`block ${index + 1}`, async () => {
      const module: unknown = await import(/* @vite-ignore */ fileOf(block, 'fuzzing-distributions', index));
      it('runs', () => expect(module).toBeTypeOf('object'));
    });
  }

  it('shows a failure as it is', async () => {
    const shown = blocks.find(({ language }) => language === 'text')?.code;
    const failure = fuzzDistribution(languageLeak, { sameKeySameAnswer: true, seed: 1 });
    await expect(failure.catch(({ message }) => `${message}\n`)).resolves.toBe(shown);
  });
});
