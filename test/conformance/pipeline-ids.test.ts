import { describe, expect, it } from 'vitest';
import { pipelineCases } from './pipeline-cases.js';
import { pipelineRegister, pipelineSections } from './pipeline-ids.js';
import { pending } from './pipeline-pending.js';
import { leftOut, reasons } from './pipeline-reasons.js';
import { shownElsewhere } from './pipeline-shown.js';
import { rulebookSections } from './rulebook-ids.js';
import { exists } from './shown.js';

const registered = new Set(pipelineRegister);
const shown = new Set([
  ...pipelineCases.flatMap(({ rule, covers = [] }) => [rule, ...covers]),
  ...Object.keys(shownElsewhere),
]);
const given = Object.entries({ ...leftOut, ...reasons });
const functionIds = new Set(rulebookSections.flatMap(({ ids }) => ids));

const unknown = (names: readonly string[]) => names.filter((name) => !registered.has(name));

describe('every id of the pipeline, and every row of its tables without ids', () => {
  it('is listed once', () => {
    expect(pipelineSections.flatMap(({ ids }) => ids)).toHaveLength(351);
    expect(pipelineSections.flatMap(({ rows }) => rows)).toHaveLength(142);
    expect(registered.size).toBe(pipelineRegister.length);
  });

  it('has a case or a reason, or is pending', () => {
    const known = new Set([...shown, ...given.map(([name]) => name), ...pending]);
    expect(pipelineRegister.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('a case', () => {
  it('covers what the register has', () => {
    expect(unknown(pipelineCases.flatMap(({ covers = [] }) => covers))).toEqual([]);
  });

  it('is named by what the register has, by a rule of functions, an open question, or what it covers', () => {
    const odd = pipelineCases
      .filter(({ covers = [] }) => covers.length === 0)
      .filter(({ rule }) => !functionIds.has(rule) && !rule.startsWith('OQ-'));
    expect(unknown(odd.map(({ rule }) => rule))).toEqual([]);
  });
});

describe('what a test elsewhere shows', () => {
  it.each(Object.entries(shownElsewhere))('%s is shown by a test that exists', (name, test) => {
    expect(unknown([name])).toEqual([]);
    expect(test).toSatisfy(exists);
  });
});

describe('a reason', () => {
  it('is for what the register has, and no case shows: then it is stale', () => {
    expect(unknown(given.map(([name]) => name))).toEqual([]);
    expect(given.filter(([name]) => shown.has(name))).toEqual([]);
  });

  it('is one sentence', () => {
    expect(given.filter(([, reason]) => !/^[A-Z][^.]*\.$/.test(reason))).toEqual([]);
  });

  it('is one of 25 at most, beside what is left out', () => {
    expect(Object.keys(reasons).length).toBeLessThanOrEqual(25);
    expect(Object.keys(leftOut).filter((name) => Object.hasOwn(reasons, name))).toEqual([]);
  });
});

describe('what is pending', () => {
  it('has neither a case nor a reason: with one it is done, and its line goes', () => {
    const done = new Set([...shown, ...given.map(([name]) => name)]);
    expect(pending.filter((name) => done.has(name))).toEqual([]);
  });

  it('stands in the order of the register', () => {
    const waiting = new Set(pending);
    expect(pending).toEqual(pipelineRegister.filter((name) => waiting.has(name)));
  });
});
