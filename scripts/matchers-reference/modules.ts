import { posix } from 'node:path';
import ts from 'typescript';

/** The text of a file of the repository. */
export type ReadSource = (path: string) => string;

export type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** A file of the sources: what it declares, and where what it imports is declared. */
export interface Module {
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly imports: ReadonlyMap<string, string>;
  /** Files of which it passes everything on. */
  readonly passedOn: readonly string[];
}

export function moduleAt(path: string, read: ReadSource): Module {
  const { statements } = ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
  return {
    declarations: new Map(statements.filter(isDeclaration).map((declaration) => [declaration.name.text, declaration])),
    imports: new Map(statements.flatMap((statement) => namesFromElsewhere(statement, path))),
    passedOn: statements.flatMap((statement) => wholeFile(statement, path)),
  };
}

function isDeclaration(statement: ts.Statement): statement is Declaration {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

/** Names that a statement imports or passes on, each with the file it has them from. */
function namesFromElsewhere(statement: ts.Statement, path: string): [string, string][] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  return sourceOf(statement, path).flatMap((source) =>
    namesOf(statement).map((name): [string, string] => [name, source]),
  );
}

function wholeFile(statement: ts.Statement, path: string): string[] {
  return ts.isExportDeclaration(statement) && statement.exportClause === undefined ? sourceOf(statement, path) : [];
}

function sourceOf({ moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration, path: string): string[] {
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  return [posix.join(posix.dirname(path), moduleSpecifier.text).replace(/\.js$/, '.ts')];
}

function namesOf(statement: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (names === undefined || ts.isNamespaceImport(names) || ts.isNamespaceExport(names)) return [];
  return names.elements.map(({ name }) => name.text);
}
