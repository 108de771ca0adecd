import { show } from '../src/message/show.js';
import type { HeaderList } from '../src/message/types.js';

/** A header line of anything a handler may return: the value need not be a string. */
export type Line = readonly [name: string, value: unknown];

function entryValue(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry;
}

/** The lines of a header map as a handler returned it, whatever it holds. */
export function linesOfMap(map: unknown): Line[] {
  if (typeof map !== 'object' || map === null) return [];
  return Object.entries(map).flatMap(([name, entries]): Line[] =>
    Array.isArray(entries) ? entries.map((entry): Line => [name, entryValue(entry)]) : [[name, entries]],
  );
}

export function linesOfList(list: HeaderList): readonly Line[] {
  return list;
}

/** The values under a name, whatever its case, in order. */
export function valuesOf(lines: readonly Line[], name: string): unknown[] {
  const wanted = name.toLowerCase();
  return lines.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** A value as text, whatever JSON made of it: an object can hold a `toString` that is none. */
export function asText(value: unknown): string {
  return typeof value === 'object' ? show(value) : String(value);
}
