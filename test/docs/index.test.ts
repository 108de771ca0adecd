import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './blocks.js';
import { anchorsOf, deadLinks, linksOf } from './links.js';

const docs = join(root, 'docs');
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
const outside = ['README.md', 'CONTRIBUTING.md', 'examples/README.md', '.changeset/README.md'];

/** The files of docs/ that can be reached from a page, by links alone. */
function reachable(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  const next = linksOf(readFileSync(join(docs, from), 'utf8')).map((link) =>
    relative(docs, join(docs, dirname(from), link.split('#')[0] ?? '')),
  );
  for (const page of next.filter((path) => pages.includes(path))) reachable(page, seen);
  return seen;
}

const indexOf = (folder: string) => linksOf(readFileSync(join(docs, folder, 'README.md'), 'utf8'));

describe('docs/README.md', () => {
  it('names every page beside it, and the index of every folder', () => {
    const expected = pages.filter((path) => !path.includes('/') || path.endsWith('/README.md'));
    const missing = expected.filter((path) => path !== 'README.md' && !indexOf('.').includes(path));
    expect(missing).toEqual([]);
  });

  it('leads to every page there is', () => {
    const found = reachable('README.md');
    expect(pages.filter((path) => !found.has(path))).toEqual([]);
  });
});

describe('the index of docs/decisions', () => {
  const decisions = pages.filter((path) => path.startsWith('decisions/') && !path.endsWith('README.md'));

  it.each(decisions)('has %s under its own question, and it is short', (path) => {
    const [title = '', ...lines] = readFileSync(join(docs, path), 'utf8').split('\n');
    const index = readFileSync(join(docs, 'decisions/README.md'), 'utf8');
    expect(title).toMatch(/^# Why .+\?$/);
    expect(index).toContain(`- [${title.slice(2)}](${path.replace('decisions/', '')})`);
    expect(lines.length).toBeLessThanOrEqual(14);
  });

  it('is of nine at least', () => expect(decisions.length).toBeGreaterThanOrEqual(9));

  it.each(decisions)('%s names files that there are', (path) => {
    const named = Array.from(
      readFileSync(join(docs, path), 'utf8').matchAll(
        /`((?:src|matchers|test)\/[\w./-]+|[\w-]+\.config\.ts|[A-Z-]{9,})`/g,
      ),
      ([, file = '']) => join(root, file),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) expect(() => readFileSync(file), file).not.toThrow();
  });
});

describe('links', () => {
  it.each([...pages.map((path) => `docs/${path}`), ...outside])('of %s lead somewhere', (path) => {
    expect(deadLinks(join(root, path))).toEqual([]);
  });

  it('are those outside of code, to this repository', () => {
    const page = [
      '[a](a.md#b)',
      '`[b](b.md)`',
      '```ts',
      'x[0](c.md)',
      '```',
      '[d](https://example.com/)',
      '![e](e.png)',
    ];
    expect(linksOf(page.join('\n'))).toEqual(['a.md#b', 'e.png']);
    expect(anchorsOf('## [What kind](a.md) it is: `x`, really\n')).toEqual(['what-kind-it-is-x-really']);
  });
});
