import { copyEvent, type EdgeRecord, recordOf } from '../../src/events/index.js';
import { eventOf, type FunctionCase, resultOf } from '../../test/conformance/function-case.js';
import { literal, member } from './literal.js';

/** More statements than this are harder to read than the whole object. */
const mostStatements = 6;

/** What the function of a row does, as its author would have written it. */
export function snippetOf(row: FunctionCase): string {
  const before = recordOf(copyEvent(eventOf(row)));
  const result = resultOf(row, recordOf(copyEvent(eventOf(row))));
  const reads = (row.reads ?? []).map((name) => `process.env.${name};`);
  return [...eventLines(row), ...reads, ...resultLines(before, result)].join('\n');
}

function resultLines(before: EdgeRecord, result: unknown): string[] {
  const name = messageOf(before, result);
  const statements = name === undefined ? undefined : changes(before[name], result, name);
  if (name === undefined || statements === undefined || statements.length > mostStatements) {
    return [`return ${literal(result)};`];
  }
  return [...statements.map((statement) => `${statement};`), `return ${name};`];
}

/** Which message of the event the result is, or began as. */
function messageOf(before: EdgeRecord, result: unknown): 'request' | 'response' | undefined {
  if (!isObject(result)) return undefined;
  if ('method' in result || 'uri' in result) return 'request';
  return before.response === undefined ? undefined : 'response';
}

/** Assignments and deletions that make one value of the other. */
function changes(before: unknown, after: unknown, path: string): string[] {
  if (same(before, after)) return [];
  if (after === undefined) return [`delete ${path}`];
  if (!isObject(before) || !isObject(after)) return [`${path} = ${literal(after)}`];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const statements = names.flatMap((name) => changes(own(before, name), own(after, name), member(path, name)));
  return isNewObject(path, statements) ? [`${path} = ${literal(after)}`] : statements;
}

/** Something taken away and something put in: its author wrote a new one. Header maps and messages are rather changed. */
function isNewObject(path: string, statements: readonly string[]): boolean {
  const isPart = path.includes('.') && !path.endsWith('.headers');
  return isPart && statements.length > 1 && statements.some((statement) => statement.startsWith('delete '));
}

/** What is special about the event, as comments. Headers follow from the rest, where there is more. */
function eventLines(row: FunctionCase): string[] {
  if (row.event === undefined) return [];
  const { event: _, ...plain } = row;
  const usual = recordOf(eventOf(plain));
  const special = recordOf(eventOf(row));
  const lines = (['request', 'response'] as const).flatMap((name) => changes(usual[name], special[name], name));
  const assigned = lines.filter((line) => !line.startsWith('delete '));
  const telling = assigned.filter((line) => !line.includes('.headers'));
  const shown = [telling, assigned, lines].find(({ length }) => length > 0) ?? [];
  return shown.slice(0, 3).map((line) => `// in the event: ${oneLine(line)}`);
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 100 ? flat : `${flat.slice(0, 99)}…`;
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: Members, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
