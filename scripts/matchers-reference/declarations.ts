import ts from 'typescript';
import { type Module, moduleAt, type ReadSource } from './modules.js';

/** The index says what they are, once for all matchers. */
const explainedElsewhere = new Set(['AnyOrigin', 'Asymmetric', 'EdgeErrorType', 'EdgeEvent', 'RuleId']);

/** The declarations of the types that a node names, and of those that they name in turn, as they are written. */
export function declarationsOf(node: ts.Node, module: Module, read: ReadSource, known = new Set<string>()): string[] {
  return namesIn(node).flatMap((name) => {
    if (known.has(name) || explainedElsewhere.has(name)) return [];
    known.add(name);
    return declared(name, module, read, known);
  });
}

function declared(name: string, module: Module, read: ReadSource, known: Set<string>): string[] {
  const declaration = module.declarations.get(name);
  if (declaration !== undefined) {
    return [declaration.getText().replace(/^export /, ''), ...declarationsOf(declaration, module, read, known)];
  }
  const source = module.imports.get(name);
  const places = source === undefined ? module.passedOn : [source];
  return places.flatMap((place) => declared(name, moduleAt(place, read), read, known));
}

function namesIn(node: ts.Node): string[] {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return [node.typeName.text];
  if (ts.isExpressionWithTypeArguments(node)) return [node.expression.getText()];
  const names: string[] = [];
  ts.forEachChild(node, (child) => {
    names.push(...namesIn(child));
  });
  return names;
}
