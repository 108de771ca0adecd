import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A fenced block of code. */
export interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly note: string;
  readonly code: string;
}

export function blocksOf(markdown: string): Block[] {
  return Array.from(
    markdown.matchAll(/^```(\w+)(?: ([\w.-]+))?\n([\s\S]*?)^```$/gm),
    ([, language = '', note = '', code = '']) => ({ language, note, code }),
  );
}

const sources = {
  edgeproof: 'src/index.ts',
  'edgeproof/fuzz': 'src/fuzz/index.ts',
  'edgeproof/fixtures': 'fixtures/index.ts',
  'edgeproof/reporter': 'src/reporter/index.ts',
};

/** The block as a file of its own, importing the sources where its reader imports the package. */
export function fileOf({ code }: Block, page: string, index: number): string {
  const folder = join(root, '.tmp', page);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `block-${index}.ts`);
  const imported = Object.entries(sources).reduce(
    (text, [name, source]) => text.replaceAll(`'${name}'`, JSON.stringify(join(root, source))),
    code,
  );
  writeFileSync(file, imported);
  return file;
}
