/** One line of a table, with a second line below where there is more to say. */
export interface Row {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

/** A part of a failure message: sentences and tables, in order. */
export type Block = string | readonly Row[] | undefined;

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

/** The one silhouette of every failure: its blocks, an empty line between each two. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(render)
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}
