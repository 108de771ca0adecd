import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, collecting, fileOf, pathOf, root } from './blocks.js';
import { play } from './play.js';
import '../../matchers/vitest.js';

/*
 * Every ```ts block of a guide runs. What stands behind `ts`:
 *   ```ts          runs, and its tests pass. A ```text block directly after it is what it prints.
 *   ```ts fails    one of its tests fails, and the ```text block directly after it is the failure.
 *   ```ts config   configures a runner: a test of the page's own looks at it.
 *   ```ts name.ts  is for scripts that lay out a project, such as the README's.
 * A block whose first line is `// src/redirect.ts` is a file that later blocks of the page import. One that is no
 * `.test.ts` runs only there, since a module may do things when it is loaded.
 * A block in a comment runs, too.
 *
 *   UPDATE_DOCS=1 npx vitest run test/docs
 *
 * writes the texts anew.
 */
const update = process.env['UPDATE_DOCS'] !== undefined;
const read = (page: string) => readFileSync(join(root, page), 'utf8');
const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...guides.map((name) => `docs/${name}`)];

const isText = (block: Block | undefined) => block?.language === 'text' && block.note === '' && block.follows;
const names = (page: string) => page.replace(/\W/g, '-');

describe.each(pages)('%s', (page) => {
  const blocks = blocksOf(read(page));

  for (const [index, block] of blocks.entries()) {
    if (block.language !== 'ts' || block.note === 'config' || block.note.includes('.')) continue;
    const path = pathOf(block);
    if (path !== undefined && !path.includes('.test.')) {
      it(`${path} is imported by a later block`, () => {
        const name = basename(path, '.ts');
        expect(blocks.slice(index + 1).filter(({ code }) => code.includes(`/${name}.js'`))).not.toEqual([]);
      });
      continue;
    }
    const isShown = isText(blocks[index + 1]);
    if (!isShown && block.note === '') {
      // Its tests register here.
      describe(`block ${index + 1}`, async () => {
        const module: unknown = await import(/* @vite-ignore */ fileOf(blocks, index, names(page)));
        it('runs', () => expect(module).toBeTypeOf('object'));
      });
      continue;
    }

    it(`block ${index + 1}: what is shown of it is what happens`, async () => {
      expect(['', 'fails']).toContain(block.note);
      const { printed, failure } = await play(fileOf(blocks, index, names(page), collecting));
      expect(failure === undefined ? 'passes' : 'fails', failure).toBe(block.note === '' ? 'passes' : 'fails');
      if (isShown) expectShown(page, index + 1, asOfReader(failure ?? printed));
    });
  }

  it('links to nothing that is not there', () => {
    const links = Array.from(read(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g), ([, link = '']) => link);
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });
});

it('the guides have programs to run', () => {
  const programs = pages.flatMap((page) => blocksOf(read(page)).filter(({ language }) => language === 'ts'));
  expect(programs.length).toBeGreaterThan(50);
});

function expectShown(page: string, index: number, happened: string): void {
  const markdown = read(page);
  const { code, at } = blocksOf(markdown)[index]!;
  if (!update) expect(settled(code)).toBe(settled(happened));
  if (settled(code) === settled(happened)) return;
  writeFileSync(join(root, page), markdown.slice(0, at) + happened + markdown.slice(at + code.length));
}

/** A block is a file of the reader's tests, wherever it lies here. */
function asOfReader(text: string): string {
  return text.replace(/\.tmp\/docs\/[\w-]+\/\d+\/(?:block\.ts)?/g, (path) =>
    path.endsWith('.ts') ? 'test/function.test.ts' : '',
  );
}

/** How soon fuzzing finds it changes with whatever edgeproof learns to generate. */
function settled(text: string): string {
  return text.replace(/Found in .* runs? and .* shrinks?\. To replay it: \{ seed: 1, path: '[\d:]+' \}/, 'Found in …');
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

/** As GitHub makes them of headings. */
function anchorsOf(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
