import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './blocks.js';

const guide = readFileSync(join(root, 'docs/fuzzing.md'), 'utf8');

describe('docs/fuzzing.md', () => {
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
