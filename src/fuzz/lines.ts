import type { Arbitrary } from 'fast-check';
import { autoKey } from '../message/headers.js';
import { type Choices, choose } from './choice.js';

/** Header lines by name, in lower case; `undefined` takes away a header that every such message has. */
export interface Lines {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** The same while it is put together. */
export interface Headers {
  [name: string]: string | readonly string[] | undefined;
}

/** Headers that are there or not by themselves: those of one subject, which come together or not at all. */
export interface Subject {
  readonly names: readonly string[];
  readonly lines: Arbitrary<Lines>;
}

/** No header of this subject. */
export const nothing: Lines = Object.freeze({});

/** A header with the values it may have; `absent` is how often it is missing, in units of the weights. */
export function header(
  name: string,
  absent: number,
  ...groups: readonly Choices<string | readonly string[] | undefined>[]
): Subject {
  const lines = groups.map(
    ([weight, ...values]): Choices<Lines> => [weight, ...values.map((value) => ({ [name]: value }))],
  );
  return { names: [name], lines: choose<Lines>([absent, nothing], ...lines) };
}

/** Headers that say something together. */
export function together(absent: number, ...sets: readonly Lines[]): Subject {
  const names = new Set(sets.flatMap((set) => Object.keys(set)));
  return { names: [...names], lines: choose<Lines>([absent, nothing], [1, ...sets]) };
}

/** Headers to be filled: without a prototype, `__proto__` is a name like any other, and setting one costs less. */
export function noHeaders(): Headers {
  return Object.create(null) as Headers;
}

const canonical = new Map<string, string>();

/** A name as HTTP/1.1 has it; one with capitals has its own spelling. */
function canonicalName(name: string): string {
  let known = canonical.get(name);
  if (known === undefined) {
    known = /[A-Z]/.test(name) ? name : autoKey(name);
    canonical.set(name, known);
  }
  return known;
}

/** How the names of a message are written: as HTTP/2 and 3 have them, or as HTTP/1.1 mostly does. */
export type Spelling = (name: string) => string;

/** The spelling of names in lower case, and of those that have theirs already. */
export const asWritten: Spelling = (name) => name;

/** No names. */
export const nobody: ReadonlySet<string> = new Set();

export function spelling(): Arbitrary<Spelling> {
  return choose<Spelling>([2, asWritten], [1, canonicalName]);
}

/** Puts the lines into `headers`, but those whose names are taken or in it. */
export function addLines(headers: Headers, lines: Lines, taken: ReadonlySet<string>, spell: Spelling): void {
  if (lines === nothing) return;
  for (const name of Object.keys(lines)) {
    const key = spell(name);
    if (!taken.has(name) && !(key in headers)) headers[key] = lines[name];
  }
}
