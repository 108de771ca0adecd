import ts from 'typescript';
import { declarationsOf } from './declarations.js';
import { moduleAt, type ReadSource } from './modules.js';

/** A parameter of a matcher, as its docstring has it. */
export interface Parameter {
  readonly name: string;
  readonly isOptional: boolean;
  readonly about: string;
}

/** A matcher, as `matchers/types.ts` describes it. */
export interface Described {
  readonly name: string;
  /** The sentence that says when it passes, in Markdown. */
  readonly summary: string;
  readonly remarks: string;
  readonly parameters: readonly Parameter[];
  readonly throws: string;
  readonly examples: readonly string[];
  readonly related: readonly string[];
  /** `toHaveXCache(kind: XCache | Asymmetric)`. */
  readonly signature: string;
  /** The types its parameters have, as they are declared. */
  readonly types: readonly string[];
}

const file = 'matchers/types.ts';

/** Every matcher, in the order of `EdgeMatchers`. */
export function describedMatchers(read: ReadSource): Described[] {
  const module = moduleAt(file, read);
  const matchers = module.declarations.get('EdgeMatchers');
  if (matchers === undefined || !ts.isInterfaceDeclaration(matchers)) throw missing('EdgeMatchers', 'an interface');
  return matchers.members.filter(ts.isMethodSignature).map((member) => describe(member, read));
}

function missing(what: string, need: string): Error {
  return new Error(`Failed to describe the matchers: ${what} is not ${need} in ${file}. Write it there.`);
}

function describe(member: ts.MethodSignature, read: ReadSource): Described {
  const name = member.name.getText();
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  if (comment === undefined) throw missing(name, 'described');
  const [summary = '', ...remarks] = flat(textOf(comment.comment)).split('\n\n');
  return {
    name,
    summary,
    remarks: remarks.join('\n\n'),
    parameters: member.parameters.map((parameter) => parameterOf(parameter, name)),
    throws: tagTexts(comment, 'throws').map(flat).join(' '),
    examples: tagTexts(comment, 'example'),
    related: seen(comment),
    signature: `${name}(${member.parameters.map((parameter) => parameter.getText()).join(', ')})`,
    types: declarationsOf(member, moduleAt(file, read), read),
  };
}

/** Lines of a comment as the paragraphs they are. */
function flat(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
}

function textOf(comment: ts.JSDoc['comment']): string {
  return ts.getTextOfJSDocComment(comment) ?? '';
}

function tagTexts({ tags = [] as never }: ts.JSDoc, name: string): string[] {
  return [...tags].filter(({ tagName }) => tagName.text === name).map(({ comment }) => textOf(comment).trim());
}

/** The text behind `@see`, which the parser takes apart into a name and the rest. */
function seen({ tags = [] as never }: ts.JSDoc): string[] {
  return [...tags]
    .filter(({ tagName }) => tagName.text === 'see')
    .map((tag) => flat(tag.getText().replace(/^@see\s+|\s*\*\s*$/g, '')));
}

function parameterOf(parameter: ts.ParameterDeclaration, matcher: string): Parameter {
  const name = parameter.name.getText();
  const [tag] = ts.getJSDocParameterTags(parameter);
  if (tag === undefined) throw missing(`${name} of ${matcher}`, 'described by @param');
  return { name, isOptional: parameter.questionToken !== undefined, about: flat(textOf(tag.comment)) };
}
