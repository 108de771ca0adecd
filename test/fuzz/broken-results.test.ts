import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdgeEvent, type Trigger, triggers } from '../../src/events/index.js';
import { breachesAt } from '../../src/fuzz/broken/find-breaches.js';
import { edge } from '../../src/fuzz/index.js';
import { type RuleId, rules, validateResult } from '../../src/rules/index.js';

const requestTriggers = ['viewer-request', 'origin-request'] as const;

interface Row {
  readonly kind: 'request' | 'response';
  readonly trigger: Trigger;
  readonly rule: RuleId;
}

function rowsOf(kind: Row['kind'], at: readonly Trigger[]): Row[] {
  return at.flatMap((trigger) => breachesAt(kind, trigger).map(({ rule }) => ({ kind, trigger, rule })));
}

const rows = [...rowsOf('request', requestTriggers), ...rowsOf('response', triggers)];

interface Broken {
  readonly event: EdgeEvent;
  readonly result: unknown;
}

function brokenAt({ kind, trigger, rule }: Row): fc.Arbitrary<Broken> {
  if (kind === 'response')
    return edge.brokenResponse({ trigger, rule }).map(({ event, response: result }) => ({ event, result }));
  const on = { trigger: trigger as 'viewer-request', rule };
  return edge.brokenRequest(on).map(({ event, request: result }) => ({ event, result }));
}

function errorsOf({ event, result }: Broken): RuleId[] {
  return validateResult(result, event)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
}

/** Megabytes each. */
const slow: readonly RuleId[] = ['RET-PARSE'];

describe('what breaks a rule is refused because of it, and of nothing else', () => {
  it.each(rows)('$kind at $trigger: $rule', (row) => {
    fc.assert(
      fc.property(brokenAt(row), (broken) => {
        expect([...new Set(errorsOf(broken))]).toEqual([row.rule]);
      }),
      { numRuns: slow.includes(row.rule) ? 50 : 100 },
    );
  });
});

describe('the generators are whole', () => {
  const errors = rules.filter(({ severity }) => severity === 'error');

  it.each(errors)('$id can be broken at each of its triggers', ({ id, triggers: at }) => {
    const broken = rows.filter(({ rule }) => rule === id).map(({ trigger }) => trigger);
    expect(at.filter((trigger) => !broken.includes(trigger))).toEqual([]);
  });
});
