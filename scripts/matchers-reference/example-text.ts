import ts from 'typescript';
import type { ReadSource } from './modules.js';

/** What stands between the braces of each function in `examples/*.ts`: `toForward.fails` and so on. */
export function exampleTexts(files: readonly string[], read: ReadSource): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => textsIn(read(file))));
}

function textsIn(source: string): [string, string][] {
  const file = ts.createSourceFile('examples.ts', source, ts.ScriptTarget.ES2022, true);
  const texts: [string, string][] = [];
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const inner = ts.isPropertyAssignment(node) ? [...path, node.name.getText()] : path;
    if (ts.isArrowFunction(node) && inner.length === 2) {
      texts.push([inner.join('.'), dedented(node.body.getText())]);
      return;
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(file, []);
  return texts;
}

/** The lines of a block without its braces, as if they stood at the margin. */
function dedented(block: string): string {
  const lines = block.replace(/^\{\n|\n\s*\}$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
