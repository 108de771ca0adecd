import { type Block, joinBlocks, type Row } from '../src/lambda/blocks.js';
import { print } from './print.js';

export type { Block, Row } from '../src/lambda/blocks.js';

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

/** The one silhouette of every failure: the call, what happened and why, and for an exchange its trace. */
export function formatReport(call: Call, blocks: readonly Block[], trace: string | undefined): string {
  return joinBlocks([hint(call), ...blocks, trace]);
}

/** The table of a comparison. */
export function compared(expected: string, received: string): Row[] {
  return [
    { label: 'expected', text: expected },
    { label: 'received', text: received },
  ];
}
