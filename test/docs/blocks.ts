import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A block of code in a guide. */
export interface Block {
  readonly language: string;
  readonly code: string;
}

export function blocksOf(guide: string): Block[] {
  const markdown = readFileSync(join(root, guide), 'utf8');
  return Array.from(markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language = '', code = '']) => ({
    language,
    code,
  }));
}

/** The block as a file of its own, importing the sources where its reader imports the package. */
export function fileOf({ code }: Block, name: string): string {
  const folder = join(root, '.tmp/docs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  const source = (path: string) => JSON.stringify(join(root, path));
  const own = code
    .replaceAll("'edgeproof'", source('src/index.ts'))
    .replaceAll("'edgeproof/fuzz'", source('src/fuzz/index.ts'));
  writeFileSync(file, own);
  return file;
}
