import { isTrigger, recallEvent, recordOf } from '../src/events/index.js';
import { throughJson } from '../src/message/json.js';
import { judge, resolveRuleSettings, validateResult } from '../src/rules/index.js';
import type { Judgement, Violation } from '../src/rules/types.js';
import type { On } from './on.js';

const settings = resolveRuleSettings();

/** Lambda can't send it, so CloudFront never sees it (PM-JSON-FAIL). */
function unsent(violations: readonly Violation[]): Judgement {
  return { kind: 'none', violations, error: violations[0], viewerMessage: undefined, logMessage: undefined };
}

/**
 * What CloudFront would make of a raw result: `validateResult`, and beside it the kind and the literal messages.
 *
 * @throws EdgeproofError when the result is the object inside an event that nobody remembers.
 */
export function judgeResult(result: unknown, on: On): Judgement {
  const violations = validateResult(result, on);
  const json = throughJson(result);
  if (!json.ok) return unsent(violations);
  if (isTrigger(on)) return judge(json.value, on, undefined, settings);
  const baseline = recallEvent(on) ?? recordOf(on);
  return judge(json.value, baseline.config.eventType, baseline, settings);
}
