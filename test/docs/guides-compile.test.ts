import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { blocksOf, fileOf, root } from './blocks.js';

/** As strict as `tsc --init` makes a project, which is what a reader pastes a block into. */
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
};

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

function filesOf(page: string): string[] {
  if (!page.endsWith('.md')) return [];
  const blocks = blocksOf(readFileSync(join(root, page), 'utf8'));
  const compiled = (index: number) => blocks[index]?.language === 'ts' && ['', 'fails'].includes(blocks[index].note);
  return Array.from(blocks.keys())
    .filter(compiled)
    .map((index) => fileOf(blocks, index, `types/${page.replace(/\W/g, '-')}`));
}

function textOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
  return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

it('every block compiles', { timeout: 120_000 }, () => {
  const files = pages.flatMap(filesOf);
  const program = ts.createProgram([join(root, 'matchers/vitest.ts'), ...files], options);
  const wrong = files.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
  expect(wrong.map(textOf)).toEqual([]);
});
