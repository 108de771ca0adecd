import { cut } from '../message/cut.js';
import { formatNumber } from '../message/size.js';

/** What a piece of a message is, for whoever paints it. */
export type Tone = 'plain' | 'expected' | 'received' | 'dim';

/** Puts a piece of a message into colour. It may add what a terminal doesn't show, and nothing else. */
export type Paint = (tone: Tone, text: string) => string;

/** No colour at all. */
export const unpainted: Paint = (_tone, text) => text;

/** One line of a table, with a second line below where there is more to say. */
export interface Row {
  readonly label: string;
  readonly text: string;
  /** Default `plain`. */
  readonly tone?: Tone;
  readonly note?: string | undefined;
  /** Default `dim`. */
  readonly noteTone?: Tone;
}

/** Pieces in one line, or in several. */
export interface Passage {
  readonly spans: readonly Span[];
}

/** A piece of a passage. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A part of a failure message: sentences, tables and passages, in order. */
export type Block = string | readonly Row[] | Passage | undefined;

const labelLimit = 80;
const cellLimit = 700;
const tableLimit = 2_000;
const mostRows = 25;

/** A line that is not the last ends where its text does, so that no padding is coloured. */
function painted(paint: Paint, tone: Tone, text: string): string {
  const lines = text.split('\n').map((line) => (line === '' || tone === 'plain' ? line : paint(tone, line)));
  return lines.join('\n');
}

function cell(paint: Paint, tone: Tone, text: string, indent: string): string {
  return painted(paint, tone, cut(text, cellLimit).trimEnd()).replaceAll('\n', `\n${indent}`);
}

/** The rows that a message has room for: the first two always, since they say what was expected and what came. */
function fitting(rows: readonly Row[]): readonly Row[] {
  let size = 0;
  const end = rows.findIndex(({ text, note = '' }, at) => {
    size += Math.min(text.length, cellLimit) + Math.min(note.length, cellLimit);
    return at > 1 && (size > tableLimit || at >= mostRows);
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function table(all: readonly Row[], paint: Paint): string {
  const rows = fitting(all);
  const labels = rows.map(({ label }) => cut(label, labelLimit));
  const width = Math.max(...labels.map((label) => label.length)) + 3;
  const indent = ' '.repeat(width + 2);
  const lines = rows.flatMap(({ text, tone = 'plain', note, noteTone = 'dim' }, at) => [
    `  ${(labels[at] as string).padEnd(width)}${cell(paint, tone, text, indent)}`.trimEnd(),
    ...(note === undefined ? [] : [(indent + cell(paint, noteTone, note, indent)).trimEnd()]),
  ]);
  const left = all.length - rows.length;
  return left === 0 ? lines.join('\n') : [...lines, `${indent}… and ${formatNumber(left)} more`].join('\n');
}

function render(block: Block, paint: Paint): string | undefined {
  if (block === undefined || typeof block === 'string') return block;
  if ('spans' in block) return block.spans.map(({ tone, text }) => painted(paint, tone, text)).join('');
  return block.length === 0 ? undefined : table(block, paint);
}

/** The one silhouette of every failure: its blocks, an empty line between each two. */
export function joinBlocks(blocks: readonly Block[], paint: Paint = unpainted): string {
  return blocks
    .map((block) => render(block, paint))
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}
