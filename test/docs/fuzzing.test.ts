import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, fileOf, root } from './blocks.js';
import '../../matchers/vitest.js';

const guide = readFileSync(join(root, 'docs/fuzzing.md'), 'utf8');
const blocks = blocksOf(guide);
const programs = blocks.filter(({ language, note }) => language === 'ts' && note === '');

describe('docs/fuzzing.md', () => {
  it('has programs to run', () => expect(programs.length).toBeGreaterThanOrEqual(6));

  // Their tests register here.
  for (const [index, block] of programs.entries()) {
    describe(`block ${index + 1}`, async () => {
      const module: unknown = await import(/* @vite-ignore */ fileOf(block, 'fuzzing', index));
      it('runs', () => expect(module).toBeTypeOf('object'));
    });
  }

  it('shows the failure of the faulty function as it is', async () => {
    const faulty = blocks.findIndex(({ note }) => note === 'faulty');
    const file = fileOf(blocks[faulty]!, 'fuzzing', 100);
    const failure = await import(/* @vite-ignore */ file).catch((error: unknown) => error);
    expect(settled(blocks[faulty + 1]?.code ?? '')).toBe(settled(`${failure.message}\n`));
  });

  it('shows the campaign of the example project', () => {
    const campaign = readFileSync(join(root, 'examples/test/fuzz/campaign.ts'), 'utf8');
    for (const line of [
      'FUZZ_RUNS ?? 200',
      'FUZZ_SEED ?? 1',
      'seed = firstSeed + part',
      "'%s', { timeout: 600_000 }",
    ]) {
      expect(guide).toContain(line);
      expect(campaign).toContain(line);
    }
    expect(existsSync(join(root, 'examples/test/fuzz/part-4.test.ts'))).toBe(true);
  });

  it('names no option that there is not', () => {
    const named = /^\| `(trigger[\s\S]*?)\n\n/m.exec(guide)?.[1] ?? '';
    const sources = ['src/fuzz/run/read-options.ts', 'src/fuzz/parameter-names.ts', 'src/lambda/settings.ts'];
    const known = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const options = Array.from(named.matchAll(/^\| (.*?) \|/gm), ([, cell = '']) => cell).join(' ');
    for (const [, name] of options.matchAll(/`(\w+)`/g)) expect(known).toContain(`'${name}'`);
  });
});

/** How soon it is found changes with whatever edgeproof learns to generate. */
function settled(text: string): string {
  return text.replace(/Found in .* runs? and .* shrinks?\. To replay it: \{ seed: 1, path: '[\d:]+' \}/, 'Found in …');
}
