import { describe, expect, it } from 'vitest';
import { assumptionTable } from '../../src/assumptions/index.js';
import { resolveRuleId, ruleIds, ruleIdsOf, rules } from '../../src/rules/index.js';

/** Ways in which a function fails before there is a result to judge; the room of functions knows them. */
const failures = [
  'PM-THROW',
  'PM-CALLBACK-ERR',
  'PM-CALLBACK-N24',
  'PM-NO-CALLBACK',
  'PM-NEVER-SETTLE',
  'PM-INIT-FAIL',
  'PM-JSON-FAIL',
  'ERR-EXEC',
  'ERR-TIMEOUT',
  'ERR-THROTTLE',
  'ERR-ASSOC-BROKEN',
];

describe('the list of rules', () => {
  it('names exactly the ids that the type knows', () => {
    const named = new Set([...rules.flatMap(({ id, covers }) => [id, ...covers]), ...failures]);
    expect([...named].sort()).toEqual([...ruleIds].sort());
  });

  it('names each id once', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('covers no id that is a rule of its own', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(rules.flatMap(({ covers }) => covers).filter((id) => ids.has(id))).toEqual([]);
  });

  it('leaves only names of lists of headers to several rules', () => {
    const shared = ruleIds.filter((id) => ruleIdsOf(id).length > 1);
    expect(shared.sort()).toEqual(
      ['HDR-RO-ORES', 'HDR-RO-OREQ', 'HDR-RO-VREQ', 'HDR-RO-VRES', 'REQ-HOST-VREQ', 'UPD-VRES-CL-CE'].sort(),
    );
  });

  it.each(rules)(
    '$id says what it is about, where and why',
    ({ title, triggers, severity, evidence, source, assumption }) => {
      expect(title).toMatch(/^[A-Z]/);
      expect(title).not.toMatch(/\.$/);
      expect(triggers.length).toBeGreaterThan(0);
      expect(['error', 'warning']).toContain(severity);
      expect(['documented', 'observed', 'inferred']).toContain(evidence);
      expect(source).not.toBe('');
      if (assumption !== undefined) expect(assumptionTable).toHaveProperty(assumption);
    },
  );

  it('cannot be changed from outside', () => {
    expect(Object.isFrozen(rules)).toBe(true);
    expect(rules.every((rule) => Object.isFrozen(rule))).toBe(true);
  });
});

describe('an id that another rule covers', () => {
  it.each([
    ['RES-B64-STRICT', 'RES-BODYENC-B64'],
    ['Q-RESP-V', 'RES-SIZE-VIEWER'],
    ['RES-CL-AUTO', 'HDR-RO-GENERATED'],
    ['UPD-ORES-NEWOBJ', 'HDR-RO-DELETE'],
    ['EVT-RETURN-NOT-EVENT', 'HMAP-SHAPE'],
    ['BODY-LIMIT-TEXT', 'BODY-LIMIT-TEXT'],
    ['PM-JSON-TOO-BIG', 'RET-PARSE'],
    ['PM-THROW', 'PM-THROW'],
  ])('%s stands for %s', (id, holder) => {
    expect(resolveRuleId(id)).toBe(holder);
  });

  it('stands for several where it is a list of headers', () => {
    expect(ruleIdsOf('HDR-RO-VREQ')).toEqual(['HDR-RO-ADD', 'HDR-RO-CHANGE', 'HDR-RO-DELETE', 'HDR-RO-GENERATED']);
  });
});
