import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from './built-package.js';

/** Outside Jest, `edgeproof/jest` can't be loaded. */
const entries = [
  'index',
  'matchers/index',
  'matchers/vitest',
  'matchers/serializer',
  'fuzz/index',
  'fixtures/index',
  'reporter/index',
];

const at = (entry: string, extension: string) => join(root, 'dist', `${entry}${extension}`);

const extensions = ['.d.ts', '.d.cts'];
const files = entries.flatMap((entry) => extensions.map((extension) => at(entry, extension)));
const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, types: [], lib: ['lib.es2023.d.ts'] });
const checker = program.getTypeChecker();

/** What of a file of declarations can be called or read, and isn't a type alone. */
function valuesOf(file: string): string[] {
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  return checker
    .getExportsOfModule(symbol)
    .filter(isValue)
    .map(({ name }) => name);
}

function isValue(symbol: ts.Symbol): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.flags & ts.SymbolFlags.Value) !== 0;
}

test.each(entries)('%s exports what its types say, to either module system', async (entry) => {
  const names = Object.keys(await import(at(entry, '.js'))).sort();

  for (const extension of extensions) expect(valuesOf(at(entry, extension)).sort()).toEqual(names);
});
