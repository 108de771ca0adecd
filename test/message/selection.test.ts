import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Selection, selects, unionSelection } from '../../src/message/selection.js';

describe('what reaches the origin of two policies (pipeline §5.1)', () => {
  const list: Selection = ['a', 'b'];
  const block: Selection = { allExcept: ['a', 'b'] };

  it.each<[cachePolicy: Selection, originRequestPolicy: Selection, together: Selection]>([
    ['none', 'none', 'none'],
    ['none', 'all', 'all'],
    ['none', ['b', 'c'], ['b', 'c']],
    ['none', { allExcept: ['b', 'c'] }, { allExcept: ['b', 'c'] }],
    ['all', 'none', 'all'],
    ['all', 'all', 'all'],
    ['all', ['b', 'c'], 'all'],
    ['all', { allExcept: ['b', 'c'] }, 'all'],
    [list, 'none', list],
    [list, 'all', 'all'],
    [list, ['b', 'c'], ['a', 'b', 'c']],
    [list, { allExcept: ['b', 'c'] }, { allExcept: ['c'] }],
    [block, 'none', block],
    [block, 'all', 'all'],
    [block, ['b', 'c'], { allExcept: ['a'] }],
    [block, { allExcept: ['b', 'c'] }, { allExcept: ['a', 'b', 'c'] }],
  ])('%j and %j give %j', (cachePolicy, originRequestPolicy, together) => {
    expect(unionSelection(cachePolicy, originRequestPolicy)).toEqual(together);
  });

  const name = fc.constantFrom('a', 'b', 'c');
  const selection: fc.Arbitrary<Selection> = fc.oneof(
    fc.constantFrom('none' as const, 'all' as const),
    fc.uniqueArray(name),
    fc.record({ allExcept: fc.uniqueArray(name) }),
  );

  it('never takes away what the key holds, unless both policies block by list', () => {
    fc.assert(
      fc.property(selection, selection, name, (cachePolicy, originRequestPolicy, one) => {
        const bothBlock =
          typeof cachePolicy === 'object' &&
          'allExcept' in cachePolicy &&
          typeof originRequestPolicy === 'object' &&
          'allExcept' in originRequestPolicy;
        fc.pre(!bothBlock);
        expect(selects(unionSelection(cachePolicy, originRequestPolicy), one)).toBe(
          selects(cachePolicy, one) || selects(originRequestPolicy, one),
        );
      }),
    );
  });
});

it('takes a star for a character (CP-STAR) and case as it is', () => {
  expect(selects(['a*'], 'ab')).toBe(false);
  expect(selects(['a*'], 'a*')).toBe(true);
  expect(selects(['A'], 'a')).toBe(false);
});
