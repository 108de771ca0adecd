import { describe, expect, it } from 'vitest';
import { type AssumptionName, assumptionTable, resolveAssumptions } from '../../src/assumptions/index.js';
import type { Question } from '../../src/assumptions/question.js';
import { observations } from './observations.js';
import type { Observation } from './observe.js';

const questions: readonly (readonly [AssumptionName, Question])[] = Object.entries(assumptionTable) as never;
const open = questions.filter(([, { alternatives }]) => alternatives.length > 0);
const single = questions.filter(([, { alternatives }]) => alternatives.length === 0);

describe('every question with several answers', () => {
  const cases = open.flatMap(([name, { default: usual, alternatives }]) =>
    [usual, ...alternatives].map((answer) => [name, answer] as const),
  );

  it.each(cases)('%s: %s is what a test can observe', async (name, answer) => {
    const { observe, values } = observations[name as keyof typeof observations] as Observation;
    expect(await observe({ assumptions: { [name]: answer } })).toEqual(values[answer as never]);
  });

  it.each(open)('%s: the default is what holds without a choice', async (name, { default: usual }) => {
    const { observe, values } = observations[name as keyof typeof observations] as Observation;
    expect(await observe({})).toEqual(values[usual as never]);
  });

  it.each(open)('%s: no two answers look the same', (name, { default: usual, alternatives }) => {
    const { values } = observations[name as keyof typeof observations] as Observation;
    expect(Object.keys(values).sort()).toEqual([usual, ...alternatives].sort());
    const seen = Object.values(values).map((value) => JSON.stringify(value) ?? 'nothing');
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('has a program, and no other has', () => {
    expect(Object.keys(observations).sort()).toEqual(open.map(([name]) => name).sort());
  });
});

describe('every question with one answer', () => {
  it.each(single)('%s says why there is no other, and takes none', (name, { noAlternative, default: only }) => {
    expect(noAlternative).toMatch(/\S\.$/);
    expect(resolveAssumptions({ [name]: only })[name]).toBe(only);
    expect(() => resolveAssumptions({ [name]: 'something else' })).toThrow(`Choose one of: ${only}.`);
  });
});

describe('the table', () => {
  const idsOf = ({ openQuestion, aliases = [] }: Question) => [openQuestion, ...aliases];

  it.each(questions)('%s asks, and gives its evidence', (_name, { asks, because, openQuestion }) => {
    expect(asks).toMatch(/\?$/);
    expect(because).toMatch(/\S\.$/);
    expect(openQuestion).toMatch(/^[A-Z0-9@-]+$/);
  });

  it('asks each question once, under whatever id', () => {
    const ids = questions.flatMap(([, asked]) => idsOf(asked));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has each of the 42 open questions about functions', () => {
    const ids = new Set(questions.flatMap(([, asked]) => idsOf(asked)));
    const wanted = Array.from({ length: 42 }, (_, index) => `OQ-${index + 1}`);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['OQ-8', 'OQ-VRES-STATUS'],
    ['OQ-17', 'OQ-304-ORESP'],
    ['OQ-18', 'OQ-ERR-LAMBDA'],
    ['OQ-18', 'OQ-CER-GEN'],
    ['OQ-21', 'OQ-GRP-ORESP'],
    ['OQ-26', 'OQ-KA'],
    ['OQ-33', 'OQ-XC-OREQ'],
    ['OQ-36', 'OQ-DRO'],
    ['OQ-42', 'OQ-CER-TRG'],
  ])('%s and %s are one question', (one, other) => {
    const holding = questions.filter(([, asked]) => idsOf(asked).includes(one) || idsOf(asked).includes(other));
    expect(holding).toHaveLength(1);
  });
});
