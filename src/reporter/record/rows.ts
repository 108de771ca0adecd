import type { Fields } from './fields.js';
import type { Block, Row } from './types.js';

/** A message as it is. */
export function shown(title: string, fields: Fields): Block {
  return { title, rows: Array.from(fields, ([name, value]): Row => ['=', name, value]) };
}

/** Two messages side by side, field by field: what differs first. */
export function compared(title: string, compares: readonly [string, string], before: Fields, after: Fields): Block {
  const names = new Set([...before.keys(), ...after.keys()]);
  const rows = Array.from(names, (name) => rowOf(name, before.get(name), after.get(name)));
  return {
    title,
    compares,
    rows: [...rows.filter(([mark]) => mark !== '='), ...rows.filter(([mark]) => mark === '=')],
  };
}

function rowOf(name: string, before: string | undefined, after: string | undefined): Row {
  if (before === undefined) return ['+', name, after ?? ''];
  if (after === undefined) return ['-', name, before];
  return before === after ? ['=', name, before] : ['~', name, before, after];
}
