import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, fileOf, root } from './blocks.js';
import '../../matchers/vitest.js';

const guide = readFileSync(join(root, 'docs/report.md'), 'utf8');
const blocks = blocksOf(guide);

describe('docs/report.md', () => {
  describe('its program', async () => {
    const program = blocks.find(({ language, note }) => language === 'ts' && note === '')!;
    const module: unknown = await import(/* @vite-ignore */ fileOf(program, 'report', 0));
    it('runs', () => expect(module).toBeTypeOf('object'));
  });

  it('configures the reporter with options that there are', async () => {
    const { default: TraceReporter } = await import('../../src/reporter/index.js');
    const [, options = ''] = /\['edgeproof\/reporter', (\{.*?\})\]/.exec(blocks[0]?.code ?? '') ?? [];
    expect(() => new TraceReporter(new Function(`return ${options}`)())).not.toThrow();
    for (const [, name = ''] of guide.matchAll(/^\| `(outputFile|title|\w+[PS]\w+)` /gm)) {
      expect(readFileSync(join(root, 'src/reporter/options.ts'), 'utf8')).toContain(`${name}?: `);
    }
  });

  it('has its pictures', () => {
    for (const [, file = ''] of guide.matchAll(/\]\((images\/.*?)\)/g))
      expect(existsSync(join(root, 'docs', file))).toBe(true);
  });
});
