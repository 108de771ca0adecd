import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionCases } from './function-cases.js';
import { pipelineCases } from './pipeline-cases.js';
import type { Shown } from './rulebook-ids.js';

const root = join(import.meta.dirname, '../..');

/** Tables name their rows by rule, with or without what the row is about. */
const rows: Readonly<Record<string, ReadonlySet<string>>> = {
  'test/conformance/pipeline-cases.ts': new Set(pipelineCases.map(({ rule }) => rule)),
  'test/conformance/function-cases.ts': new Set(functionCases.map(({ rule, why }) => `${rule}: ${why}`)),
};

/** Whether a file has a test, a row, or a group of tests of that name, and runs it. */
export function exists([file, test]: Shown): boolean {
  if (rows[file] !== undefined) return rows[file].has(test);
  if (!file.endsWith('.test.ts') || !existsSync(join(root, file))) return false;
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const named = lines.findIndex((line) => ["'", '"', '`'].some((quote) => line.includes(`${quote}${test}${quote}`)));
  return named >= 0 && !/\.(skip|todo|fails)\b/.test(`${lines[named - 1]}${lines[named]}`);
}
