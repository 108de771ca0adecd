import { triggers } from '../src/events/triggers.js';
import type { Trigger } from '../src/events/types.js';
import type { EdgeError, Invocation } from '../src/lambda/types.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import { judgeOn } from '../src/rules/index.js';
import type { Violation } from '../src/rules/types.js';
import { type On, triggerOn } from './on.js';
import { describeReceived, type Received } from './received.js';
import { ReceivedError } from './received-error.js';

/** What CloudFront makes of what one function returned. */
export interface Verdict {
  readonly trigger: Trigger;
  readonly kind: 'request' | 'response' | 'none';
  /** Why it answers 502 or 503; `undefined`: accepted. */
  readonly error: Pick<EdgeError, 'status' | 'type' | 'cause' | 'message' | 'viewerMessage'> | undefined;
  readonly violations: readonly Violation[];
}

/** The verdicts on all that the functions behind a value returned. A raw result and an invocation have one. */
export type Case = readonly Verdict[];

/** A value that JSON can't hold fails inside Lambda; everything else is CloudFront's to refuse. */
function failureOf({ rule }: Violation): Pick<EdgeError, 'status' | 'type'> {
  return rule === 'PM-JSON-FAIL'
    ? { status: 503, type: 'LambdaExecutionError' }
    : { status: 502, type: 'LambdaValidationError' };
}

function verdictOn(result: unknown, on: On, trigger: Trigger): Verdict {
  const { kind, error, violations, viewerMessage } = judgeOn(result, on);
  if (!error) return { trigger, kind, violations, error: undefined };
  const { rule: cause, message } = error;
  return { trigger, kind, violations, error: { ...failureOf(error), cause, message, viewerMessage } };
}

function invocationVerdict({ trigger, outcome, error, violations }: Invocation): Verdict {
  return { trigger, kind: outcome === 'error' ? 'none' : outcome, error, violations };
}

/** Under every trigger that may return this shape: a request only before the origin is asked. */
function resultCases(result: unknown): Case[] {
  const verdicts = triggers.map((trigger) => verdictOn(result, trigger, trigger));
  const isRequest = (verdicts[0] as Verdict).kind === 'request';
  const possible = isRequest ? verdicts.filter(({ trigger }) => trigger.endsWith('-request')) : verdicts;
  return possible.map((verdict) => [verdict]);
}

function invocationCase(matcher: string, invocation: Invocation, on: Trigger | undefined): Case {
  if (on === undefined || on === invocation.trigger) return [invocationVerdict(invocation)];
  throw new ReceivedError(
    matcher,
    `the invocation is of ${invocation.trigger}, not of ${on}`,
    'Leave the trigger out: an invocation knows its own.',
  );
}

function exchangeCase(matcher: string, { invocations }: Exchange, on: Trigger | undefined): Case {
  const meant = on === undefined ? invocations : invocations.filter(({ trigger }) => trigger === on);
  if (on === undefined || meant.length > 0) return meant.map(invocationVerdict);
  const ran = invocations.map(({ trigger }) => trigger).join(', ') || 'none';
  throw new ReceivedError(matcher, `no function ran at ${on} in this exchange`, `The functions that ran: ${ran}.`);
}

/**
 * The cases a value may be: one, except for a raw result when nobody says where it was returned.
 *
 * @throws ReceivedError when `on` names a trigger at which this can't have been returned.
 */
export function casesOf(matcher: string, received: Received, on: On | undefined): Case[] {
  const trigger = on === undefined ? undefined : triggerOn(matcher, on);
  if (received.kind === 'invocation') return [invocationCase(matcher, received.invocation, trigger)];
  if (received.kind === 'exchange') return [exchangeCase(matcher, received.exchange, trigger)];
  if (trigger === undefined) return resultCases(received.result);
  return [[verdictOn(received.result, on ?? trigger, trigger)]];
}

function inShort({ trigger, error, kind, violations }: Verdict): string {
  if (!error) return `${trigger}: accepted as a ${kind}`;
  const broken = violations.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return `${trigger}: ${error.status}, ${broken.join(' and ')}`;
}

/** Whether the matcher passes, and the case that says why: the same in every case, or nobody can say. */
export interface Answer {
  readonly pass: boolean;
  readonly case: Case;
  /** Whether `case` is one of several that agree. */
  readonly everywhere: boolean;
}

/**
 * Puts the matcher's question to every case.
 *
 * @throws ReceivedError when the answers differ, naming both.
 */
export function answer(
  matcher: string,
  received: Received,
  on: On | undefined,
  ask: (verdicts: Case) => boolean,
): Answer {
  const cases = casesOf(matcher, received, on);
  const yes = cases.filter(ask);
  const first = cases[0] as Case;
  if (yes.length === 0 || yes.length === cases.length) {
    return { pass: yes.length > 0, case: first, everywhere: cases.length > 1 };
  }
  // Only a raw result is several cases, of one verdict each.
  const verdicts = cases.flat();
  const all = verdicts.map(inShort).join('; ');
  const where = (verdicts[0] as Verdict).trigger;
  throw new ReceivedError(
    matcher,
    `the triggers differ on ${describeReceived(received)}: ${all}`,
    `Say which: ${matcher}(${matcher === 'toBeBadGateway' ? 'expected, ' : ''}'${where}').`,
  );
}
