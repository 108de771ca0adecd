import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, root } from './blocks.js';

const guide = readFileSync(join(root, 'docs/report.md'), 'utf8');
const blocks = blocksOf(guide);

describe('docs/report.md', () => {
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
