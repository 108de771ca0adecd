import { type Block, joinBlocks, type Paint, type Passage, type Row, type Span } from '../src/lambda/blocks.js';
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

function argument(arg: unknown, at: number): Span[] {
  const shown: Span = { tone: 'expected', text: print(arg, 80) };
  return at === 0 ? [shown] : [{ tone: 'dim', text: ', ' }, shown];
}

function hint({ matcher, received, args, isNot, promise }: Call): Passage {
  const modifiers = (promise === '' ? '' : `.${promise}`) + (isNot ? '.not' : '');
  return {
    spans: [
      { tone: 'dim', text: 'expect(' },
      { tone: 'received', text: received },
      { tone: 'dim', text: `)${modifiers === '' ? '.' : ''}` },
      { tone: 'plain', text: modifiers === '' ? matcher : `${modifiers}.${matcher}` },
      { tone: 'dim', text: '(' },
      ...args.flatMap(argument),
      { tone: 'dim', text: ')' },
    ],
  };
}

/** The one silhouette of every failure: the call, what happened and why, and for an exchange its trace. */
export function formatReport(call: Call, blocks: readonly Block[], trace: Passage | undefined, paint: Paint): string {
  return joinBlocks([hint(call), ...blocks, trace], paint);
}

/** The table of a comparison. */
export function compared(expected: string, received: string): Row[] {
  return comparedLines(expected, [received]);
}

/** The table of a comparison with several lines. */
export function comparedLines(expected: string, received: readonly string[]): Row[] {
  return [
    { label: 'expected', text: expected, tone: 'expected' },
    ...received.map((text, at): Row => ({ label: at === 0 ? 'received' : '', text, tone: 'received' })),
  ];
}
