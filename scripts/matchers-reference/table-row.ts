import type { Described } from './docstrings.js';

/** `toRedirectTo(location, status?)`. */
export function calledBriefly({ name, parameters }: Described): string {
  return `${name}(${parameters.map((parameter) => parameter.name + (parameter.isOptional ? '?' : '')).join(', ')})`;
}

/** The first sentence of its description, as a cell of a table whose head is "passes when". */
export function passesWhen({ name, summary }: Described): string {
  const [, when] = /^Passes when (.+)\.$/.exec(summary) ?? [];
  if (when !== undefined) return when;
  throw new Error(
    `Failed to tell when ${name} passes: its description should begin with "Passes when". It is: ${summary}`,
  );
}
