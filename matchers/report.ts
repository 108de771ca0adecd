import { print } from './print.js';

/** One line of a table, with a second line below where there is more to say. */
export interface Row {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

/** What stands between the hint and the trace: sentences and tables, in order. */
export type Block = string | readonly Row[] | undefined;

/** The call that failed, for the first line. */
export interface Call {
  readonly matcher: string;
  readonly received: string;
  readonly args: readonly unknown[];
  readonly isNot: boolean;
  readonly promise: string;
}

function hint({ matcher, received, args, isNot, promise }: Call): string {
  const modifiers = (promise === '' ? '' : `.${promise}`) + (isNot ? '.not' : '');
  const shown = args.map((arg) => print(arg, 80)).join(', ');
  return `expect(${received})${modifiers}.${matcher}(${shown})`;
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ label }) => label.length)) + 3;
  const indent = ' '.repeat(width + 2);
  const lines = rows.flatMap(({ label, text, note }) => [
    `  ${label.padEnd(width)}${text.replaceAll('\n', `\n${indent}`)}`,
    ...(note === undefined ? [] : [indent + note]),
  ]);
  return lines.map((line) => line.trimEnd()).join('\n');
}

function render(block: Block): string | undefined {
  if (block === undefined || typeof block === 'string') return block;
  return block.length === 0 ? undefined : table(block);
}

/** The one silhouette of every failure: the call, what happened and why, and for an exchange its trace. */
export function formatReport(call: Call, blocks: readonly Block[], trace: string | undefined): string {
  return [hint(call), ...blocks.map(render), trace].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** The table of a comparison. */
export function compared(expected: string, received: string): Row[] {
  return [
    { label: 'expected', text: expected },
    { label: 'received', text: received },
  ];
}
