import { describe, expect, it } from 'vitest';
import { copyEvent, recordOf } from '../../src/events/index.js';
import { rules, validateResult } from '../../src/rules/index.js';
import { adviceCases } from '../conformance/advice-cases.js';
import { eventOf, resultOf } from '../conformance/function-case.js';

const advice = rules.filter((rule) => rule.advice);

describe('advice', () => {
  it('is what CloudFront accepts', () => {
    expect(advice.map(({ id }) => id)).toEqual([
      'BODY-RO',
      'REQ-SETCOOKIE',
      'HMAP-MULTI-OUT',
      'ORI-HOST',
      'RES-OREQ-MATCH',
      'SIZE-UNIT-KB',
      'PM-ENV',
    ]);
    expect(advice.map(({ severity }) => severity)).toEqual(advice.map(() => 'warning'));
  });

  const rows = adviceCases.filter(({ verdict, reads }) => verdict === 'warning' && reads === undefined);

  it.each(rows.map((row) => [row.rule, row.why, row] as const))(
    '%s, %s: stays a warning under strict',
    (id, _, row) => {
      const event = eventOf(row);
      const judged = (options: object) =>
        validateResult(resultOf(row, recordOf(copyEvent(event))), event, options)
          .filter(({ rule }) => rule === id)
          .map(({ severity }) => severity);
      expect(judged({ strict: true })).toContain('warning');
      expect(judged({ strict: true })).not.toContain('error');
      expect(judged({ severity: { [id]: 'error' } })).toContain('error');
    },
  );
});
