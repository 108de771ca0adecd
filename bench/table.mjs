/** Whether a row has a budget and is over it. */
export function isOver({ figure, budget }) {
  return budget !== undefined && figure > budget;
}

function cells(row) {
  const { what, median, figure, unit, budget } = row;
  const digits = unit === '×' ? 2 : 1;
  const verdict = budget === undefined ? '' : isOver(row) ? 'OVER' : 'ok';
  return [
    what,
    median,
    `${figure.toFixed(digits)}${unit}`,
    budget === undefined ? '–' : `${budget.toFixed(digits)}${unit}`,
    verdict,
  ];
}

/** Rows of figures as text; the first row is the baseline of the others. */
export function formatTable(title, compared, rows) {
  const lines = [[title, 'median', compared, 'budget', ''], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
