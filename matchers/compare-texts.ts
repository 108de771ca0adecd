import { cut } from '../src/message/cut.js';
import { formatNumber } from '../src/message/size.js';
import { isPlain, print } from './print.js';

/** Expected and received, in the form of what was expected. */
export interface Comparison {
  readonly expected: string;
  readonly received: string;
  readonly note: string | undefined;
}

/** Texts up to this length are shown whole. */
const short = 160;
const before = 40;
const after = 100;

/** Where two texts that are not the same begin to differ. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at++;
  return at;
}

/** A text around a place in it. */
function excerpt(text: string, place: number): string {
  const [start, end] = [Math.max(0, place - before), place + after];
  return print(`${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`);
}

function lengthsOf(wanted: string, text: string): string {
  const [expected, received] = [formatNumber(wanted.length), formatNumber(text.length)];
  if (expected === received) return `Both have ${expected} characters`;
  return `Expected are ${expected} characters, received ${received}`;
}

function noteOn(place: number, wanted: string, text: string): string {
  const lengths = lengthsOf(wanted, text);
  return place === 0 ? `${lengths}.` : `${lengths}; they differ from character ${formatNumber(place + 1)} on.`;
}

/** Two texts that differ: whole, or where they are long around the first difference. */
function compareTexts(wanted: string, text: string): Comparison {
  if (wanted.length <= short && text.length <= short) {
    return { expected: print(wanted), received: print(text), note: undefined };
  }
  const at = firstDifference(wanted, text);
  return {
    expected: excerpt(wanted, at),
    received: excerpt(text, at),
    note: noteOn(at, wanted, text),
  };
}

/** What was expected and what came, where only one side is text, or neither: each for itself. */
export function compareValues(expected: unknown, received: unknown): Comparison {
  const areTexts = typeof expected === 'string' && typeof received === 'string';
  if (areTexts && expected !== received) return compareTexts(expected, received);
  return { expected: print(expected), received: print(received), note: undefined };
}

/** Paths beyond this length are nothing that a reader follows. */
const longestPath = 200;

/** Where two values of JSON begin to differ, for a message; `undefined` when the runner finds them equal. */
export function differenceOf(
  equals: (a: unknown, b: unknown) => boolean,
  expected: unknown,
  received: unknown,
  path = '',
): string | undefined {
  if (equals(received, expected)) return undefined;
  const isLeaf = !isTree(expected) || !isTree(received) || Array.isArray(expected) !== Array.isArray(received);
  if (isLeaf || path.length > longestPath) {
    const where = path === '' ? 'They differ' : `They differ at ${cut(path, longestPath)}`;
    return `${where}: expected ${shown(expected)}, received ${shown(received)}.`;
  }
  for (const name of new Set([...Object.keys(expected), ...Object.keys(received)])) {
    const inside = differenceOf(equals, own(expected, name), own(received, name), step(path, name, expected));
    if (inside !== undefined) return inside;
  }
  return undefined;
}

type Tree = { readonly [name: string]: unknown };

/** An object or array of JSON, and nothing that a runner compares in its own way. */
function isTree(value: unknown): value is Tree {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && isPlain(value));
}

function own(tree: Tree, name: string): unknown {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function step(path: string, name: string, tree: Tree): string {
  if (Array.isArray(tree)) return `${path}[${name}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : print(value, 80);
}
