import type { EdgeEvent, EdgeRecord } from '../events/types.js';
import { throughJson } from '../message/json.js';
import { judge } from '../rules/index.js';
import type { Judgement, Violation } from '../rules/types.js';
import { explainDiscarded, notSerialisable, unusable, validationError } from './failure-text.js';
import { acceptedInvocation, failedInvocation } from './invocation.js';
import type { RunSettings } from './settings.js';
import type { Invocation } from './types.js';

/** What Lambda and CloudFront make of a result: through JSON, through the rules, to an invocation. */
export function judgeResult(result: unknown, event: EdgeEvent, record: EdgeRecord, { rules }: RunSettings): Invocation {
  // A response trigger returns a response, a request trigger mostly the request.
  const json = throughJson(result, record.response ?? record.request);
  if (!json.ok) return failedInvocation(event, record, result, [], notSerialisable(json.error));
  const judgement = judge(json.value, record.config.eventType, record, rules);
  if (judgement.error !== undefined || judgement.kind === 'none') return refused(result, event, record, judgement);
  return acceptedInvocation(judgement, event, record, result, json.value, rules.assumptions);
}

/** A plain return that nobody took: `null` goes through the rules, and the reason is put into the message (PM-SYNC-22). */
export function judgeDiscarded(
  returned: unknown,
  event: EdgeEvent,
  record: EdgeRecord,
  { rules, runtime }: RunSettings,
): Invocation {
  const judgement = judge(null, record.config.eventType, record, rules);
  const [first = unusable, ...others] = judgement.violations;
  const explained = explainDiscarded(first, returned, runtime);
  return refused(returned, event, record, { ...judgement, error: explained, violations: [explained, ...others] });
}

function refused(result: unknown, event: EdgeEvent, record: EdgeRecord, judgement: Judgement): Invocation {
  const { error: violation = unusable, viewerMessage, logMessage } = judgement;
  const error = validationError(violation, viewerMessage, logMessage);
  return failedInvocation(event, record, result, withFirst(judgement.violations, violation), error);
}

function withFirst(violations: readonly Violation[], violation: Violation): readonly Violation[] {
  return violations.includes(violation) ? violations : [violation, ...violations];
}
