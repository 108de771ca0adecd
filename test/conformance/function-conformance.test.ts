import { describe, expect, it } from 'vitest';
import { copyEvent, recordOf } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { rules, type Violation, validateResult } from '../../src/rules/index.js';
import { eventOf, type FunctionCase, handlerOf, resultOf, titleOf } from './function-case.js';
import { functionCases } from './function-cases.js';

function violationsOf(row: FunctionCase): Violation[] {
  const event = eventOf(row);
  return validateResult(resultOf(row, recordOf(copyEvent(event))), event);
}

describe('what functions may return', () => {
  it.each(functionCases.map((row) => [titleOf(row), row] as const))('%s', async (_title, row) => {
    const invocation = await invoke(handlerOf(row), eventOf(row), { watchEnv: row.reads !== undefined });
    const violations = row.reads === undefined ? violationsOf(row) : invocation.violations;
    const own = violations.filter(({ rule }) => rule === row.rule);
    const errors = violations.filter(({ severity }) => severity === 'error');

    if (row.verdict === 'ok') expect(own).toEqual([]);
    else expect(own.map(({ severity }) => severity)).toContain(row.verdict);
    // A warning, or nothing to say, means that CloudFront takes the result: the row breaks nothing else either.
    if (row.verdict !== 'error') expect(errors).toEqual([]);
    else expect(errors[0]?.rule).toBe(row.rule);
    if (row.path !== undefined) expect(own.map(({ path }) => path)).toContain(row.path);

    expect(invocation.violations).toEqual(violations);
    expect(invocation.error?.cause).toBe(row.verdict === 'error' ? row.rule : undefined);
    if ('viewerMessage' in row) expect(invocation.error?.viewerMessage).toBe(row.viewerMessage);
    if ('logMessage' in row) expect(invocation.error?.logMessage).toBe(row.logMessage);
  });
});

describe('the table is whole', () => {
  it.each(rules)('$id has rows that break it, and rows that don’t, for each of its triggers', ({ id, triggers }) => {
    const rows = functionCases.filter(({ rule }) => rule === id);
    const breaking = rows.filter(({ verdict }) => verdict !== 'ok').map(({ trigger }) => trigger);
    const keeping = rows.filter(({ verdict }) => verdict === 'ok').map(({ trigger }) => trigger);
    expect([...new Set(rows.map(({ trigger }) => trigger))].filter((trigger) => !triggers.includes(trigger))).toEqual(
      [],
    );
    expect(triggers.filter((trigger) => !breaking.includes(trigger))).toEqual([]);
    expect(triggers.filter((trigger) => !keeping.includes(trigger))).toEqual([]);
  });

  it('every row is of a rule in the list', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(functionCases.filter(({ rule }) => !ids.has(rule)).map(titleOf)).toEqual([]);
  });

  it('every severity that a rule can have is shown', () => {
    const shown = rules.filter(({ id, severity }) =>
      functionCases.some(({ rule, verdict }) => rule === id && verdict === severity),
    );
    expect(shown).toHaveLength(rules.length);
  });
});
