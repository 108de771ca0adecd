import type { Assumptions } from '../assumptions/index.js';
import { isObject, type JsonObject } from './rule.js';

/** The values of one line: one, unless an array of texts stands for several lines (OQ-2). */
export function valuesOf({ value }: JsonObject, { arrayValue }: Assumptions): readonly unknown[] {
  return arrayValue === 'several-lines' && isTextArray(value) ? value : [value];
}

export function isTextArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The name as the map has it, in whatever case. */
export function keyFor(map: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(map, name)) return name;
  for (const mapKey in map) if (mapKey.length === name.length && mapKey.toLowerCase() === name) return mapKey;
  return undefined;
}

export const noLines: readonly JsonObject[] = Object.freeze([]);

/** The well-formed lines under a name of an event, which may hold anything: what is no line counts as absent. */
export function linesUnder(map: JsonObject, name: string): readonly JsonObject[] {
  const lines = Object.hasOwn(map, name) ? map[name] : undefined;
  if (!Array.isArray(lines)) return noLines;
  return lines.every(isLine) ? lines : lines.filter(isLine);
}

function isLine(line: unknown): line is JsonObject {
  return isObject(line) && typeof line['value'] === 'string';
}

/** All values that a function returned under a name, in any case; `undefined` where something is no line at all. */
export function lineValues(map: JsonObject, name: string, assumptions: Assumptions): string[] | undefined {
  const values: string[] = [];
  for (const mapKey in map) {
    if (mapKey.toLowerCase() !== name) continue;
    const found = valuesUnder(map[mapKey], assumptions);
    if (found === undefined) return undefined;
    values.push(...found);
  }
  return values;
}

/** All values of the lines under one name; `undefined` where something is no line at all. */
export function valuesUnder(lines: unknown, assumptions: Assumptions): string[] | undefined {
  if (!Array.isArray(lines)) return undefined;
  const values = lines.flatMap((line) => (isObject(line) ? valuesOf(line, assumptions) : [line]));
  return isTextArray(values) ? [...values] : undefined;
}
