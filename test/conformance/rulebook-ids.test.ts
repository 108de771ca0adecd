import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { notApplicable, pending, pipelineIds, rulebookSections, simulated } from './rulebook-ids.js';
import { exists } from './shown.js';

const all = rulebookSections.flatMap(({ ids }) => ids);
const enforced = new Set<string>(rules.flatMap(({ id, covers }) => [id, ...covers]));
const waiting = pending.map(({ id }) => id);
/** Association checks, logs and CloudFront Functions: what can't apply there costs nothing. */
const free = new Set(
  rulebookSections.filter(({ section }) => ['18', '19', '20'].includes(section)).flatMap(({ ids }) => ids),
);

describe('every id of the rulebook', () => {
  it('is listed once', () => {
    expect(all).toHaveLength(470);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is enforced, simulated, not applicable or pending', () => {
    const known = new Set([...enforced, ...Object.keys(simulated), ...Object.keys(notApplicable), ...waiting]);
    expect(all.filter((id) => !known.has(id))).toEqual([]);
  });

  it('is the only kind of id in the lists', () => {
    const listed = [...Object.keys(simulated), ...Object.keys(notApplicable), ...waiting];
    expect(listed.filter((id) => !all.includes(id))).toEqual([]);
  });

  it('of a rule is in the rulebook', () => {
    expect([...enforced].filter((id) => !all.includes(id)).sort()).toEqual([...pipelineIds].sort());
  });
});

describe('an id that is simulated', () => {
  it.each(Object.entries(simulated))('%s is shown by a test that exists', (_id, shown) => {
    expect(shown).toSatisfy(exists);
  });

  it('is enforced by no rule: then its test has done its work, and its row is stale', () => {
    expect(Object.keys(simulated).filter((id) => enforced.has(id))).toEqual([]);
  });

  it('needs a test that exists: neither another name nor another file will do', () => {
    expect(exists(['test/conformance/core-cases.test.ts', 'a body without bodyEncoding is'])).toBe(false);
    expect(exists(['test/conformance/no-such.test.ts', 'a body without bodyEncoding is text'])).toBe(false);
    expect(exists(['test/conformance/pipeline-cases.ts', 'NO-SUCH-RULE'])).toBe(false);
  });
});

describe('an id that can’t apply', () => {
  const reasons = Object.entries(notApplicable);

  it('has its reason in one sentence', () => {
    const odd = reasons.filter(([, reason]) => !/^[A-Z][^.]*(\.\w[^.]*)*\.$/.test(reason));
    expect(odd).toEqual([]);
  });

  it('is neither enforced nor simulated: then the reason is stale', () => {
    expect(reasons.filter(([id]) => enforced.has(id) || Object.hasOwn(simulated, id))).toEqual([]);
  });

  it('is one of 25 at most, outside of §18 to §20', () => {
    expect(reasons.filter(([id]) => !free.has(id)).length).toBeLessThanOrEqual(25);
  });
});

describe('an id that is pending', () => {
  it('is one of so many: write the new number here when one is done', () => {
    expect(pending).toHaveLength(0);
  });

  it('is in no other list: then it is done', () => {
    const done = waiting.filter(
      (id) => enforced.has(id) || Object.hasOwn(simulated, id) || Object.hasOwn(notApplicable, id),
    );
    expect(done).toEqual([]);
  });
});
