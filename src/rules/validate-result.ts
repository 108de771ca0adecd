import { EdgeproofError } from '../errors.js';
import { isTrigger, recallEvent, recordOf, triggers } from '../events/index.js';
import type { EdgeEvent, Trigger } from '../events/types.js';
import { throughJson } from '../message/json.js';
import { show } from '../message/show.js';
import { judge } from './judge.js';
import { type RuleOptions, resolveRuleSettings } from './settings.js';
import type { Baseline, Violation } from './types.js';

/** The options of `invoke`, of which those for running have no effect here. */
export interface ValidateOptions extends RuleOptions {
  readonly runtime?: unknown;
  readonly timeoutMs?: unknown;
  readonly context?: unknown;
}

const optionNames = ['strict', 'assumptions', 'severity', 'runtime', 'timeoutMs', 'context'];

function checkOptions(options: object): void {
  for (const name of Object.keys(options)) {
    if (optionNames.includes(name)) continue;
    throw new EdgeproofError('ERR_OPTION', {
      failedTo: 'validate a result',
      path: name,
      because: 'there is no such option',
      fix: `Choose from: ${optionNames.join(', ')}.`,
    });
  }
}

/** The event before the function ran, as far as anybody remembers. */
function baselineOf(event: EdgeEvent, result: unknown): Baseline {
  const known = recallEvent(event);
  if (known !== undefined) return known;
  const record = recordOf(event);
  if (result !== record.request && result !== record.response) return record;
  throw new EdgeproofError('ERR_EVENT', {
    failedTo: 'validate a result',
    because: "it is the object inside an event that was not built here, so edgeproof can't see in-place changes",
    fix: 'Use invoke() or edgeEvent().',
  });
}

interface Judged {
  readonly trigger: Trigger;
  readonly baseline: Baseline | undefined;
}

function placeOf(on: Trigger | EdgeEvent, result: unknown): Judged {
  if (isTrigger(on)) return { trigger: on, baseline: undefined };
  if (typeof on === 'string') {
    throw new EdgeproofError('ERR_OPTION', {
      failedTo: 'validate a result',
      path: 'on',
      because: `${show(on)} is no trigger`,
      fix: `Give the event, or one of: ${triggers.join(', ')}.`,
    });
  }
  const baseline = baselineOf(on, result);
  return { trigger: baseline.config.eventType, baseline };
}

function unserialisable(error: unknown): Violation {
  const why = error instanceof Error ? (error.message.split('\n')[0] as string) : show(error);
  return {
    rule: 'PM-JSON-FAIL',
    severity: 'error',
    path: '',
    message: `the result can't be written as JSON: ${why}. Return plain data.`,
    evidence: 'documented',
    source: 'aws-lambda-nodejs-runtime-interface-client',
  };
}

/**
 * Which rules a result breaks, without running anything: errors first, as CloudFront would report them, then warnings.
 * Given the event, changes to read-only headers and fields are judged too; given only a trigger, what can be known is.
 *
 * @example
 * validateResult({ status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } }, 'viewer-request')
 * // [{ rule: 'HDR-DIS-ADD', severity: 'error', path: 'response.headers["x-cache"]', … }]
 * @throws EdgeproofError for an unknown option, rule or trigger, and when the result is the object inside a forgotten event.
 */
export function validateResult(result: unknown, on: Trigger | EdgeEvent, options: ValidateOptions = {}): Violation[] {
  checkOptions(options);
  const settings = resolveRuleSettings(options);
  const { trigger, baseline } = placeOf(on, result);
  const json = throughJson(result);
  return json.ok ? [...judge(json.value, trigger, baseline, settings).violations] : [unserialisable(json.error)];
}
