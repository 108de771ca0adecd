import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A fenced block of code. */
export interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly note: string;
  readonly code: string;
  /** Where the code begins in the page. */
  readonly at: number;
  /** Whether nothing but an end of comment stands between the block before and this one. */
  readonly follows: boolean;
}

export function blocksOf(markdown: string): Block[] {
  let end = Number.NaN;
  return Array.from(markdown.matchAll(/^```(\w+)(?: ([\w.-]+))?\n([\s\S]*?)^```$/gm), (match) => {
    const [whole, language = '', note = '', code = ''] = match;
    const follows = /^(\s|-->)*$/.test(Number.isNaN(end) ? '-' : markdown.slice(end, match.index));
    end = match.index + whole.length;
    return { language, note, code, at: end - 3 - code.length, follows };
  });
}

const sources = {
  edgeproof: 'src/index.ts',
  'edgeproof/fuzz': 'src/fuzz/index.ts',
  'edgeproof/fixtures': 'fixtures/index.ts',
  'edgeproof/reporter': 'src/reporter/index.ts',
  'edgeproof/matchers': 'matchers/index.ts',
  'edgeproof/serializer': 'matchers/serializer.ts',
  'edgeproof/vitest': 'matchers/vitest.ts',
  // Under Vitest the matchers are registered there.
  'edgeproof/jest': 'matchers/vitest.ts',
  '@jest/globals': 'test/docs/jest-globals.ts',
};

/** The same, for blocks whose tests are collected: see `play`. */
export const collecting = {
  vitest: 'test/docs/collected.ts',
  '@jest/globals': 'test/docs/collected.ts',
};

/** The path that the first line of a block gives: `// src/redirect.ts`. Later blocks of the page may import it. */
export function pathOf({ code }: Block): string | undefined {
  return /^\/\/ ([\w./-]+\.\w+)\n/.exec(code)?.[1];
}

/**
 * A block as a file, beside those of the blocks before it that have a path, importing the sources where its reader
 * imports the package. Each block has a folder of its own, so that a file that changes on the page changes here.
 */
export function fileOf(blocks: readonly Block[], index: number, page: string, others: Imports = {}): string {
  const folder = join(root, '.tmp', 'docs', page, String(index));
  const files = blocks.slice(0, index + 1).filter(({ language }) => language === 'ts');
  for (const block of files) write(join(folder, pathOf(block) ?? 'block.ts'), block.code, { ...sources, ...others });
  return join(folder, pathOf(blocks[index]!) ?? 'block.ts');
}

type Imports = Readonly<Record<string, string>>;

function write(file: string, code: string, imports: Imports): void {
  mkdirSync(dirname(file), { recursive: true });
  const imported = Object.entries(imports).reduce(
    (text, [name, source]) => text.replaceAll(`'${name}'`, JSON.stringify(join(root, source))),
    code,
  );
  writeFileSync(file, imported);
}
