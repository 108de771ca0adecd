import { EdgeproofError } from '../errors.js';
import { recallEvent } from '../events/memory.js';
import { recordOf } from '../events/record.js';
import { isTrigger, triggers } from '../events/triggers.js';
import type { EdgeEvent, Trigger } from '../events/types.js';
import { describeThrown } from '../message/describe-thrown.js';
import { throughJson } from '../message/json.js';
import { show } from '../message/show.js';
import { judge } from './judge.js';
import { isObject } from './rule.js';
import { type RuleOptions, resolveRuleSettings } from './settings.js';
import type { Baseline, Judgement, Violation } from './types.js';

const parts = ['headers', 'origin', 'body'] as const;

/**
 * Whether a result is a message, or holds a part of it: what is changed in place there can't be seen any more.
 * A result that can't even be looked at holds none: what becomes of it is JSON's to say.
 */
function isInside(result: unknown, message: unknown): boolean {
  try {
    if (!isObject(result) || !isObject(message)) return false;
    return result === message || parts.some((name) => isObject(message[name]) && result[name] === message[name]);
  } catch {
    return false;
  }
}

function whatIsInside(result: unknown, { request, response }: Baseline): string {
  return result === request || result === response ? 'it is the object' : 'it holds a part of the object';
}

/** The event before the function ran, as far as anybody remembers. */
function baselineOf(event: EdgeEvent, result: unknown): Baseline {
  const known = recallEvent(event);
  if (known !== undefined) return known;
  const record = recordOf(event);
  if (!isInside(result, record.request) && !isInside(result, record.response)) return record;
  throw new EdgeproofError('ERR_EVENT', {
    failedTo: 'validate a result',
    because: `${whatIsInside(result, record)} inside an event that was not built here, so edgeproof can't see in-place changes`,
    fix: 'Use invoke() or edgeEvent().',
  });
}

interface Place {
  readonly trigger: Trigger;
  readonly baseline: Baseline | undefined;
}

function placeOf(on: Trigger | EdgeEvent, result: unknown): Place {
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
  return {
    rule: 'PM-JSON-FAIL',
    severity: 'error',
    path: '',
    message: `the result can't be written as JSON: ${describeThrown(error)}. Return plain data.`,
    evidence: 'documented',
    source: 'aws-lambda-nodejs-runtime-interface-client',
  };
}

/** Lambda can't send it, so CloudFront never sees it. */
function unsent(error: unknown): Judgement {
  const violation = unserialisable(error);
  return {
    kind: 'none',
    violations: [violation],
    error: violation,
    viewerMessage: undefined,
    logMessage: undefined,
  };
}

/**
 * What CloudFront would make of a result that nobody saw being returned. Given the event, changes to read-only headers
 * and fields are judged too; given only a trigger, what can be known is.
 *
 * @throws EdgeproofError for an unknown rule or trigger, and when the result is the object inside a forgotten event.
 */
export function judgeOn(result: unknown, on: Trigger | EdgeEvent, options?: RuleOptions): Judgement {
  const settings = resolveRuleSettings(options);
  const { trigger, baseline } = placeOf(on, result);
  const json = throughJson(result);
  return json.ok ? judge(json.value, trigger, baseline, settings) : unsent(json.error);
}
