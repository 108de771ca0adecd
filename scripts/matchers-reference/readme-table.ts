import { describedMatchers } from './docstrings.js';
import type { ReadSource } from './modules.js';
import { calledBriefly, passesWhen } from './table-row.js';

const head = ['matcher', 'passes when'];

/** The text with its table of matchers made anew: the one whose head is "matcher, passes when". */
export function withMatcherTable(markdown: string, read: ReadSource): string {
  const found = /^\| matcher +\| passes when +\|\n(?:\|.*\n)+/m.exec(markdown);
  if (found === null)
    throw new Error('Failed to write the table of matchers: there is none to put it in the place of.');
  const rows = describedMatchers(read).map((one) => [`\`${calledBriefly(one)}\``, passesWhen(one)]);
  return markdown.slice(0, found.index) + aligned([head, ...rows]) + markdown.slice(found.index + found[0].length);
}

/** As the formatter wants it: columns as wide as their widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
  const [first = [], ...rest] = rows;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('');
}
