import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needs } from './needs.js';
import { exists } from './shown.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/fidelity.md'), 'utf8');
const answered = needs.filter(({ features }) => features.length > 0);
const unanswered = needs.filter(({ features }) => features.length === 0);
const tests = answered.flatMap(({ number, shown }) => shown.map((test) => [number, ...test] as const));

/** The row of a need in docs/fidelity.md. */
const rowOf = (number: number) => page.split('\n').find((line) => line.startsWith(`| ${number} |`));

describe('the twenty needs', () => {
  it('are all there, in their order', () => {
    expect(needs.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('have a row in docs/fidelity.md each', () => {
    expect(needs.filter(({ number, need }) => !rowOf(number)?.includes(need))).toEqual([]);
  });
});

describe('a need that is answered', () => {
  it.each(tests)('%i is shown by a test that exists: %s, %s', (_number, file, test) => {
    expect([file, test] as const).toSatisfy(exists);
  });

  it('is shown by two tests at least', () => {
    expect(answered.filter(({ shown }) => shown.length < 2)).toEqual([]);
  });
});

describe('a need that nothing answers', () => {
  it('says why, here and in docs/fidelity.md, and is shown by nothing', () => {
    expect(unanswered.map(({ number }) => number)).toEqual([17]);
    for (const { number, missing, shown } of unanswered) {
      expect(missing).toMatch(/\.$/);
      expect(shown).toEqual([]);
      expect(rowOf(number)).toContain('not built');
    }
  });
});
