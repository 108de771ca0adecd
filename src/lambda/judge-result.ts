import type { EdgeEvent, EdgeRecord } from '../events/types.js';
import { throughJson } from '../message/json.js';
import { judge, judgeEnvironment } from '../rules/index.js';
import type { Judgement, Violation } from '../rules/types.js';
import { explainDiscarded, explainShapeless, notSerialisable, validationError } from './failure-text.js';
import { acceptedInvocation, failedInvocation } from './invocation.js';
import type { RunSettings } from './settings.js';
import type { Invocation } from './types.js';

/** What Lambda and CloudFront make of a result: through JSON, through the rules, to an invocation. */
export function judgeResult(
  result: unknown,
  event: EdgeEvent,
  record: EdgeRecord,
  { rules }: RunSettings,
  envReads: ReadonlySet<string> | undefined,
): Invocation {
  // A response trigger returns a response, a request trigger mostly the request.
  const json = throughJson(result, record.response ?? record.request);
  const trigger = record.config.eventType;
  if (!json.ok) {
    const violations = envReads === undefined ? [] : judgeEnvironment(envReads, trigger, rules);
    return failedInvocation(event, record, result, violations, notSerialisable(json.error));
  }
  const judgement = judge(json.value, trigger, record, rules, envReads);
  if (judgement.error !== undefined) {
    return refused(result, event, record, judgement, explainShapeless(judgement.error, result));
  }
  return acceptedInvocation(judgement, event, record, result, json.value, rules.assumptions);
}

/** A plain return that nobody took: `null` goes through the rules, and the reason is put into the message (PM-SYNC-22). */
export function judgeDiscarded(
  returned: unknown,
  event: EdgeEvent,
  record: EdgeRecord,
  { rules, runtime }: RunSettings,
  envReads: ReadonlySet<string> | undefined,
): Invocation {
  const judgement = judge(null, record.config.eventType, record, rules, envReads);
  // `null` is no object, whatever the settings (RET-OBJECT).
  const explained = explainDiscarded(judgement.error as Violation, returned, runtime);
  return refused(returned, event, record, judgement, explained);
}

function refused(
  result: unknown,
  event: EdgeEvent,
  record: EdgeRecord,
  { violations, viewerMessage, logMessage }: Judgement,
  deciding: Violation,
): Invocation {
  const error = validationError(deciding, viewerMessage, logMessage);
  return failedInvocation(event, record, result, withFirst(violations, deciding), error);
}

/** The deciding one is listed, even where its rule is switched off and CloudFront has nothing to go on with. */
function withFirst(violations: readonly Violation[], deciding: Violation): readonly Violation[] {
  if (violations.includes(deciding)) return violations;
  return [deciding, ...violations.filter(({ rule }) => rule !== deciding.rule)];
}
